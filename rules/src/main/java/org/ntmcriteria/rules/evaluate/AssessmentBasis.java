package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.NoLongerInForceException;
import org.ntmcriteria.rules.catalog.NotYetInForceException;
import org.ntmcriteria.rules.overlay.Overlay;

/**
 * What units are assessed by: a set, a province's rows on top of it, the province of units that state none, the weakest
 * source status that counts as known, and what is known of other units.
 *
 * <p>Immutable and thread-safe.
 */
public final class AssessmentBasis {
    private final CriteriaSet set;
    private final Overlay overlay;
    private final Optional<String> defaultProvince;
    private final SourceStatus minimumStatus;
    private final KnownUnits units;

    private AssessmentBasis(
            CriteriaSet set,
            Overlay overlay,
            Optional<String> defaultProvince,
            SourceStatus minimumStatus,
            KnownUnits units) {
        this.set = set;
        this.overlay = overlay;
        this.defaultProvince = defaultProvince;
        this.minimumStatus = minimumStatus;
        this.units = units;
    }

    /**
     * Returns a set without overlay, of which every known cell counts, and nothing known of other units.
     *
     * @param set the set
     * @return the basis
     */
    public static AssessmentBasis of(CriteriaSet set) {
        return new AssessmentBasis(set, Overlay.none(), Optional.empty(), SourceStatus.RECALLED, KnownUnits.none());
    }

    /**
     * Returns the same basis with other provincial rows on top of the set.
     *
     * @param rows rows bound to the same set
     * @return a new basis
     */
    public AssessmentBasis withOverlay(Overlay rows) {
        return new AssessmentBasis(set, rows, defaultProvince, minimumStatus, units);
    }

    /**
     * Returns the same basis with a province for the units that state none.
     *
     * @param province the province's name
     * @return a new basis
     */
    public AssessmentBasis withDefaultProvince(String province) {
        return new AssessmentBasis(set, overlay, Optional.of(province), minimumStatus, units);
    }

    /**
     * Returns the same basis with another minimum status: cells of a weaker status count as unknown.
     *
     * @param weakest the weakest status that counts: verified, corroborated or recalled
     * @return a new basis
     * @throws IllegalArgumentException if the status is none of these three
     */
    public AssessmentBasis withMinimumStatus(SourceStatus weakest) {
        if (weakest.isWeakerThan(SourceStatus.RECALLED)) {
            throw new IllegalArgumentException(
                    "the minimum status is VERIFIED, CORROBORATED or RECALLED, got " + weakest);
        }
        return new AssessmentBasis(set, overlay, defaultProvince, weakest, units);
    }

    /**
     * Returns the same basis with other known units: those below, and the same units under the sets that this one needs
     * first.
     *
     * @param others what is known of them
     * @return a new basis
     */
    public AssessmentBasis withUnits(KnownUnits others) {
        return new AssessmentBasis(set, overlay, defaultProvince, minimumStatus, others);
    }

    /**
     * Returns the set.
     *
     * @return the set
     */
    public CriteriaSet set() {
        return set;
    }

    /**
     * Returns the provincial rows on top of the set.
     *
     * @return the overlay, which may be empty
     */
    public Overlay overlay() {
        return overlay;
    }

    /**
     * Returns the province of units that state none.
     *
     * @return the province's name, or empty
     */
    public Optional<String> defaultProvince() {
        return defaultProvince;
    }

    /**
     * Returns the weakest source status that counts as known.
     *
     * @return verified, corroborated or recalled
     */
    public SourceStatus minimumStatus() {
        return minimumStatus;
    }

    /**
     * Returns what is known of other units.
     *
     * @return the units, which may be none
     */
    public KnownUnits units() {
        return units;
    }

    /**
     * Returns the province whose rows apply to a unit.
     *
     * @param unit the unit
     * @return the province that it states, else the default one, else empty
     */
    public Optional<String> provinceOf(AdministrativeUnit unit) {
        return unit.province().isPresent() ? unit.province() : defaultProvince;
    }

    /**
     * Returns the basis on a day, with the version of the set in force.
     *
     * @param day the day
     * @return the dated basis
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public DatedBasis on(LocalDate day) {
        return new DatedBasis(this, set.at(day));
    }

    @Override
    public String toString() {
        return "basis of " + set.id();
    }
}
