/** Programs that start, do one thing and end: what a start costs. */
package org.ntmcriteria.benchmarks.start;
