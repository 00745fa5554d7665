package org.ntmcriteria.io.json;

import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;

/** JSON of the findings of an audit, which are written only. */
final class AuditCodecs {
    static final JsonCodec<AuditFinding> FINDING = ObjectCodec.of(AuditFinding.class)
            .required("code", JsonCodec.constant(AuditCode.class), AuditFinding::code)
            .required("severity", JsonCodec.constant(FindingSeverity.class), AuditFinding::severity)
            .required("path", JsonCodec.TEXT, AuditFinding::path)
            .required("stated", JsonCodec.TEXT, AuditFinding::printed)
            .required("computed", JsonCodec.TEXT, AuditFinding::computed)
            .required("message", JsonCodec.TEXT, f -> f.message(Language.EN))
            .required("messageVi", JsonCodec.TEXT, f -> f.message(Language.VI))
            .optional("suggestion", JsonCodec.TEXT, f -> f.suggestion().map(text -> text.in(Language.EN)))
            .optional("suggestionVi", JsonCodec.TEXT, f -> f.suggestion().map(text -> text.in(Language.VI)));

    private AuditCodecs() {}
}
