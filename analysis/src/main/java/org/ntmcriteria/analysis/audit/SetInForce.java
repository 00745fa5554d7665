package org.ntmcriteria.analysis.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The set judged results on the report's day; that of 2016–2020 counts for 2021 too, as the catalogue says. */
final class SetInForce {
    private SetInForce() {}

    static void check(Figures figures, Optional<CriteriaSet> known, List<AuditFinding> findings) {
        if (known.isEmpty()) {
            findings.add(new AuditFinding(
                    AuditCode.SET_IN_FORCE,
                    FindingSeverity.WARNING,
                    "/criteriaSet",
                    figures.report().set().toString(),
                    "",
                    "danh mục không có bộ tiêu chí này; phần cần số tiêu chí không được kiểm tra",
                    "the catalogue has no such set; what needs its number of criteria is not checked",
                    Optional.empty()));
            return;
        }
        CriteriaSet set = known.get();
        LocalDate day = figures.report().asOf();
        DateRange force = set.description().inForce();
        if (!force.contains(day)) {
            findings.add(new AuditFinding(
                    AuditCode.SET_IN_FORCE,
                    FindingSeverity.WARNING,
                    "/criteriaSet",
                    set.id().toString(),
                    force.toString(),
                    "ngày " + day + " bộ tiêu chí " + set.id() + " không có hiệu lực",
                    set.id() + " was not in force on " + day,
                    Optional.empty()));
        }
    }
}
