/**
 * Checks published figures against the identities that they must hold among themselves:
 * {@link org.ntmcriteria.analysis.audit.Audit} one report, {@link org.ntmcriteria.analysis.audit.AuditSeries} the
 * reports of one office. Each identity is an {@link org.ntmcriteria.analysis.audit.AuditCode}, each figure that breaks
 * one an {@link org.ntmcriteria.analysis.audit.AuditFinding}.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.audit;

import javax.annotation.ParametersAreNonnullByDefault;
