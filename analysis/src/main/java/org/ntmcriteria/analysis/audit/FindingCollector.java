package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Text;

/** Collects the findings of one rule, each with the rule's code. Not thread-safe. */
final class FindingCollector {
    private final AuditCode code;
    private final List<AuditFinding> findings = new ArrayList<>();

    FindingCollector(AuditCode code) {
        this.code = code;
    }

    /**
     * Adds a finding of the code's severity.
     *
     * @param path the JSON Pointer of the figure
     * @param printed the figure as printed
     * @param computed what it must be; empty text where no figure is wrong by itself
     * @param reason the key of the sentence that says what is wrong, after the code
     * @param arguments the names and values of the sentence's arguments in turn
     */
    void add(String path, Object printed, Object computed, String reason, Object... arguments) {
        Text message = AnalysisMessages.MESSAGES.text(code + "." + reason, arguments);
        add(code.severity(), path, printed, computed, message, Optional.empty());
    }

    /** Adds a finding with all that may vary. */
    void add(
            FindingSeverity severity,
            String path,
            Object printed,
            Object computed,
            Text message,
            Optional<Text> suggestion) {
        findings.add(new AuditFinding(
                code, severity, path, String.valueOf(printed), String.valueOf(computed), message, suggestion));
    }

    List<AuditFinding> findings() {
        return findings;
    }
}
