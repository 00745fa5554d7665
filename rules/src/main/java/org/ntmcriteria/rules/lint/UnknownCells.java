package org.ntmcriteria.rules.lint;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.lint.LintFinding.WaiverBasis;

/**
 * {@link LintCode#UNKNOWN_CELLS}: how many cells of a set are delegated or not known. They are their own explanation,
 * so this never calls for a change.
 */
final class UnknownCells {
    private UnknownCells() {}

    static List<LintFinding> of(CriteriaSet set) {
        long notFound = count(set, Requirement.Unknown.NOT_FOUND);
        long province = count(set, Requirement.Unknown.DELEGATED_PROVINCE);
        long ministry = count(set, Requirement.Unknown.DELEGATED_MINISTRY);
        if (notFound + province + ministry == 0) {
            return List.of();
        }
        String act = set.description().acts().stream().findFirst().orElse("");
        return List.of(new LintFinding(
                LintCode.UNKNOWN_CELLS,
                set.id(),
                "",
                "",
                set.description().inForce(),
                act,
                RulesMessages.MESSAGES.text(
                        "lint.UNKNOWN_CELLS",
                        "cells",
                        set.cells().size(),
                        "notFound",
                        notFound,
                        "province",
                        province,
                        "ministry",
                        ministry),
                RulesMessages.MESSAGES.text("lint.UNKNOWN_CELLS.do"),
                Optional.of(new WaiverBasis(act, RulesMessages.MESSAGES.text("lint.UNKNOWN_CELLS.why")))));
    }

    private static long count(CriteriaSet set, Requirement.Unknown why) {
        return set.cells().stream().filter(c -> c.requirement() == why).count();
    }
}
