package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/** Arbitraries of the units that lie in a larger one. */
public final class UnitsBelowArbitraries {
    private UnitsBelowArbitraries() {}

    /**
     * Assessments of the units that lie in a larger one, as {@link KnownUnits#of} takes them.
     *
     * @param above the district or province; its name, or else its code, is the one that the units below state
     * @param set the set that they are assessed by, of a lower level
     * @param day a day on which that set assesses
     * @return none to ten assessments of units {@code B-1}, {@code B-2} …, each met, not met or undetermined
     */
    public static Arbitrary<List<Assessment>> assessments(AdministrativeUnit above, CriteriaSet set, LocalDate day) {
        return Arbitraries.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED)
                .list()
                .ofMaxSize(10)
                .map(verdicts -> {
                    List<Assessment> below = new ArrayList<>();
                    for (Verdict verdict : verdicts) {
                        below.add(
                                NtmArbitraries.assessed(unit(above, set.level(), below.size() + 1), set, day, verdict));
                    }
                    return below;
                });
    }

    /**
     * A unit that lies in a larger one.
     *
     * @param above the district or province
     * @param level the unit's level, below that of the other
     * @param number tells it from the others
     * @return the unit {@code B-number}
     */
    public static AdministrativeUnit unit(AdministrativeUnit above, Level level, int number) {
        boolean inProvince = above.level() == Level.PROVINCE;
        return AdministrativeUnit.builder()
                .code("B-" + number)
                .level(level)
                .region(above.region())
                .district(inProvince ? Optional.empty() : Optional.of(above.displayName()))
                .province(inProvince ? Optional.of(above.displayName()) : above.province())
                .build();
    }
}
