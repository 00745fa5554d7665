/**
 * Checks published figures against the identities that they must satisfy among themselves:
 * {@link org.ntmcriteria.analysis.audit.Audit} one report, {@link org.ntmcriteria.analysis.audit.AuditSeries} the
 * reports of one office. {@link org.ntmcriteria.analysis.audit.AuditCode} lists the identities, each with its rule;
 * {@link org.ntmcriteria.analysis.audit.AuditFinding} is a figure that breaks one.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.audit;

import javax.annotation.ParametersAreNonnullByDefault;
