package org.ntmcriteria.analysis.audit;

import java.time.LocalDate;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The set was in force on the report's day; that of 2016–2020 is also used for 2021, as the catalogue says. */
final class SetInForceRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        if (figures.set().isEmpty()) {
            findings.add("/criteriaSet", figures.report().set(), "", "unknownSet");
            return;
        }
        CriteriaSet set = figures.set().get();
        LocalDate day = figures.report().asOf();
        DateRange inForce = set.description().inForce();
        if (!inForce.contains(day)) {
            findings.add("/criteriaSet", set.id(), inForce, "notInForce", "set", set.id(), "day", day);
        }
    }
}
