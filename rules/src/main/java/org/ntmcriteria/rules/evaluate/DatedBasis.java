package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * What units are assessed by on a day: an {@link AssessmentBasis} with the version of its set in force. Immutable and
 * thread-safe.
 */
public final class DatedBasis {
    private final AssessmentBasis basis;
    private final SetVersion version;

    DatedBasis(AssessmentBasis basis, SetVersion version) {
        this.basis = basis;
        this.version = version;
    }

    /**
     * Returns the version of the set in force on the day.
     *
     * @return the version
     */
    public SetVersion version() {
        return version;
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate day() {
        return version.asOf();
    }

    /** The weakest status that counts as known. */
    SourceStatus minimumStatus() {
        return basis.minimumStatus();
    }

    KnownUnits units() {
        return basis.units();
    }

    /** Whether the unit's province and the day matter to what is required. */
    boolean hasOverlay() {
        return !basis.overlay().isEmpty();
    }

    Optional<String> provinceOf(AdministrativeUnit unit) {
        return basis.provinceOf(unit);
    }

    /** The unit with the default province where it states none. */
    AdministrativeUnit located(AdministrativeUnit unit) {
        return unit.province().isEmpty() && basis.defaultProvince().isPresent()
                ? unit.withProvince(basis.defaultProvince().get())
                : unit;
    }

    /** The provincial rows that apply to an indicator or a part of it; those of one year precede those of any. */
    List<OverlayRow> overlayRows(AdministrativeUnit unit, IndicatorVersion indicator, Optional<String> part) {
        Optional<String> province = provinceOf(unit);
        return province.isEmpty() || !hasOverlay()
                ? List.of()
                : basis.overlay().rows(province.get(), indicator.id(), part, version.asOf());
    }

    /** A condition with the level that the unit's province gives it. */
    ConditionDefinition condition(AdministrativeUnit unit, ConditionDefinition condition) {
        if (!hasOverlay()) {
            return condition;
        }
        Optional<OverlayRow> row =
                provinceOf(unit).flatMap(province -> basis.overlay().row(province, condition, version.asOf()));
        return row.isEmpty()
                ? condition
                : condition.withLevel(
                        (Requirement.Threshold) row.get().requirement(),
                        row.get().act(),
                        row.get().status());
    }

    @Override
    public String toString() {
        return basis + " on " + day();
    }
}
