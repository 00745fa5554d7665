/**
 * The library beside general rule engines: the same communes, the same requirements of one set on one day, the same
 * verdicts, and the time that each needs.
 */
package org.ntmcriteria.benchmarks;
