package org.ntmcriteria.io.json;

import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.core.problem.FindingSeverity;

/** How the findings of an audit stand in JSON (FORMATS §5). They are written and not read. */
final class AuditForms {
    /** One finding. */
    static final Form<AuditFinding> FINDING = Shape.of(AuditFinding.class)
            .with("code", Form.constant(AuditCode.class), AuditFinding::code)
            .with("severity", Form.constant(FindingSeverity.class), AuditFinding::severity)
            .with("path", Form.TEXT, AuditFinding::path)
            .with("stated", Form.TEXT, AuditFinding::stated)
            .with("computed", Form.TEXT, AuditFinding::computed)
            .with("message", Form.TEXT, AuditFinding::en)
            .with("messageVi", Form.TEXT, AuditFinding::vi)
            .maybe("suggestion", Form.TEXT, f -> f.suggestion().map(AuditFinding.Suggestion::en))
            .maybe("suggestionVi", Form.TEXT, f -> f.suggestion().map(AuditFinding.Suggestion::vi));

    private AuditForms() {}
}
