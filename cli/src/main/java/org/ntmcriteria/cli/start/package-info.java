/** The start of the programs: a runtime that is too old is told from one that will do. Compiled for Java 8. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.cli.start;

import javax.annotation.ParametersAreNonnullByDefault;
