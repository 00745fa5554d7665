package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Completeness;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * {@link LintCode#COUNT}: a set that is listed in full has as many criteria and indicators, each number counted once
 * whatever its versions, as the act says it has; any other set has no more.
 */
final class Counts {
    private Counts() {}

    static List<LintFinding> of(CriteriaSet set) {
        List<LintFinding> findings = new ArrayList<>();
        long criteria = set.criteria().stream()
                .map(CriterionDefinition::number)
                .distinct()
                .count();
        long indicators = set.indicators().stream()
                .map(IndicatorDefinition::id)
                .distinct()
                .count();
        differs(set, set.declaredCriteria(), criteria, "criteria").ifPresent(findings::add);
        differs(set, set.description().declaredIndicators(), indicators, "indicators")
                .ifPresent(findings::add);
        if (set.completeness() == Completeness.FULL) {
            Set<Integer> withIndicators = new HashSet<>();
            set.indicators().forEach(i -> withIndicators.add(i.id().criterion()));
            for (CriterionDefinition criterion : set.criteria()) {
                if (!withIndicators.contains(criterion.number())) {
                    findings.add(finding(
                            set,
                            "TC" + criterion.number(),
                            RulesMessages.MESSAGES.text("lint.COUNT.noIndicator", "criterion", criterion.number())));
                }
            }
        }
        return findings;
    }

    private static Optional<LintFinding> differs(
            CriteriaSet set, Optional<Integer> declared, long listed, String things) {
        boolean fits = declared.isEmpty()
                || (set.completeness() == Completeness.FULL ? listed == declared.get() : listed <= declared.get());
        return fits
                ? Optional.empty()
                : Optional.of(finding(
                        set,
                        "",
                        RulesMessages.MESSAGES.text(
                                "lint.COUNT." + things, "listed", listed, "declared", declared.get())));
    }

    private static LintFinding finding(CriteriaSet set, String subject, Text message) {
        return new LintFinding(
                LintCode.COUNT,
                set.id(),
                subject,
                subject,
                set.description().inForce(),
                set.description().acts().stream().findFirst().orElse(""),
                message,
                RulesMessages.MESSAGES.text("lint.COUNT.do"),
                Optional.empty());
    }
}
