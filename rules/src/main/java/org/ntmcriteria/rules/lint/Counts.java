package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.rules.catalog.Completeness;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.lint.LintFinding.Words;

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
        differs(set, set.declaredCriteria(), criteria, new Words("tiêu chí", "criteria"))
                .ifPresent(findings::add);
        differs(set, set.description().declaredIndicators(), indicators, new Words("chỉ tiêu", "indicators"))
                .ifPresent(findings::add);
        if (set.completeness() == Completeness.FULL) {
            for (CriterionDefinition criterion : set.criteria()) {
                boolean any = set.indicators().stream().anyMatch(i -> i.id().criterion() == criterion.number());
                if (!any) {
                    findings.add(finding(
                            set,
                            "TC" + criterion.number(),
                            new Words(
                                    "tiêu chí " + criterion.number() + " không có chỉ tiêu nào",
                                    "criterion " + criterion.number() + " has no indicator")));
                }
            }
        }
        return findings;
    }

    private static Optional<LintFinding> differs(
            CriteriaSet set, Optional<Integer> declared, long listed, Words things) {
        boolean fits = declared.isEmpty()
                || (set.completeness() == Completeness.FULL ? listed == declared.get() : listed <= declared.get());
        return fits
                ? Optional.empty()
                : Optional.of(finding(
                        set,
                        "",
                        new Words(
                                "bảng có " + listed + " " + things.vi() + ", văn bản nêu " + declared.get(),
                                listed + " " + things.en() + " are listed, the act has " + declared.get())));
    }

    private static LintFinding finding(CriteriaSet set, String subject, Words message) {
        return new LintFinding(
                LintCode.COUNT,
                set.id(),
                subject,
                subject,
                set.description().inForce(),
                set.description().acts().stream().findFirst().orElse(""),
                message,
                new Words(
                        "bổ sung dòng còn thiếu, hoặc ghi completeness PARTIAL",
                        "add the missing lines or drop the extra ones, or call the set PARTIAL"),
                Optional.empty());
    }
}
