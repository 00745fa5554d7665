package org.ntmcriteria.io.json;

import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.core.problem.FindingSeverity;

/** JSON of the findings of an audit, which are written only. */
final class AuditCodecs {
    static final JsonCodec<AuditFinding> FINDING = ObjectCodec.of(AuditFinding.class)
            .required("code", JsonCodec.constant(AuditCode.class), AuditFinding::code)
            .required("severity", JsonCodec.constant(FindingSeverity.class), AuditFinding::severity)
            .required("path", JsonCodec.TEXT, AuditFinding::path)
            .required("stated", JsonCodec.TEXT, AuditFinding::stated)
            .required("computed", JsonCodec.TEXT, AuditFinding::computed)
            .required("message", JsonCodec.TEXT, AuditFinding::en)
            .required("messageVi", JsonCodec.TEXT, AuditFinding::vi)
            .optional("suggestion", JsonCodec.TEXT, f -> f.suggestion().map(AuditFinding.Suggestion::en))
            .optional("suggestionVi", JsonCodec.TEXT, f -> f.suggestion().map(AuditFinding.Suggestion::vi));

    private AuditCodecs() {}
}
