package org.ntmcriteria.io.json;

import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;

/** How the findings of an audit stand in JSON. They are written and not read. */
final class AuditCodecs {
    /** One finding. */
    static final JsonCodec<AuditFinding> FINDING = ObjectCodec.of(AuditFinding.class)
            .with("code", JsonCodec.constant(AuditCode.class), AuditFinding::code)
            .with("severity", JsonCodec.constant(FindingSeverity.class), AuditFinding::severity)
            .with("path", JsonCodec.TEXT, AuditFinding::path)
            .with("stated", JsonCodec.TEXT, AuditFinding::printed)
            .with("computed", JsonCodec.TEXT, AuditFinding::computed)
            .with("message", JsonCodec.TEXT, f -> f.message(Language.EN))
            .with("messageVi", JsonCodec.TEXT, f -> f.message(Language.VI))
            .maybe("suggestion", JsonCodec.TEXT, f -> f.suggestion().map(text -> text.in(Language.EN)))
            .maybe("suggestionVi", JsonCodec.TEXT, f -> f.suggestion().map(text -> text.in(Language.VI)));

    private AuditCodecs() {}
}
