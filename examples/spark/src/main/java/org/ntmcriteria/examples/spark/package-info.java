/** Assesses many communes on Apache Spark, by the reader and the evaluator that assess them on one machine. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.spark;

import javax.annotation.ParametersAreNonnullByDefault;
