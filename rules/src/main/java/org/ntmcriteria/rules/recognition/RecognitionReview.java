package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/**
 * Recognition beside fulfilment on a day, for many units: a {@link RecognitionStatus} for each, and the watch list of
 * an office.
 *
 * <p>Each unit is looked at at every tier at which it has a decision or an assessment. The set that counts is the
 * national one of the unit's level and that tier in force on the day; where there are several, the one under which the
 * unit was recognised or is assessed.
 */
public final class RecognitionReview {
    private final CriteriaCatalog catalog;
    private final Map<String, RecognitionHistory> histories = new LinkedHashMap<>();
    private final KnownUnits units;
    private final LocalDate day;

    private RecognitionReview(
            CriteriaCatalog catalog, Collection<RecognitionHistory> histories, KnownUnits units, LocalDate day) {
        this.catalog = catalog;
        histories.forEach(history -> this.histories.put(history.unit(), history));
        this.units = units;
        this.day = day;
    }

    /**
     * Reviews all units that have a history or an assessment.
     *
     * @param catalog the sets
     * @param histories the decisions
     * @param units what is known of the units' fulfilment; for a district its communes too
     * @param day the day
     * @return a status for each unit and tier, units with a history first, tiers in their order
     */
    public static List<RecognitionStatus> on(
            CriteriaCatalog catalog, Collection<RecognitionHistory> histories, KnownUnits units, LocalDate day) {
        return new RecognitionReview(catalog, histories, units, day).statuses();
    }

    private List<RecognitionStatus> statuses() {
        Set<String> codes = new LinkedHashSet<>(histories.keySet());
        codes.addAll(units.codes());
        List<RecognitionStatus> statuses = new ArrayList<>();
        for (String code : codes) {
            for (Tier tier : Tier.values()) {
                Optional<RecognitionState> recognition =
                        Optional.ofNullable(histories.get(code)).flatMap(history -> history.at(tier, day));
                Optional<CriteriaSet.Description> set = set(code, tier);
                Optional<Assessment> assessment = set.flatMap(s -> units.assessment(code, s.id(), day));
                if (recognition.isPresent() || assessment.isPresent()) {
                    statuses.add(new RecognitionStatus(
                            code,
                            tier,
                            set.map(CriteriaSet.Description::id),
                            recognition,
                            assessment,
                            revocation(code, set, recognition)));
                }
            }
        }
        return statuses;
    }

    /** The national set of the unit's level at the tier in force on the day. */
    private Optional<CriteriaSet.Description> set(String code, Tier tier) {
        Optional<Level> level = level(code);
        Set<CriteriaSetId> own = new LinkedHashSet<>();
        if (histories.containsKey(code)) {
            for (RecognitionEvent event : histories.get(code).events()) {
                event.set().ifPresent(own::add);
            }
        }
        CriteriaSet.Description first = null;
        for (CriteriaSet.Description set : catalog.descriptions()) {
            boolean fits = set.tier() == tier
                    && level.equals(Optional.of(set.level()))
                    && set.inForce().contains(day)
                    && set.issuerScope().equals("NATIONAL");
            if (fits
                    && (own.contains(set.id())
                            || units.assessment(code, set.id(), day).isPresent())) {
                return Optional.of(set);
            }
            first = fits && first == null ? set : first;
        }
        return Optional.ofNullable(first);
    }

    /** The level that its assessments or its decisions tell. */
    private Optional<Level> level(String code) {
        Optional<Level> assessed = units.unit(code, day).map(AdministrativeUnit::level);
        if (assessed.isPresent() || !histories.containsKey(code)) {
            return assessed;
        }
        return histories.get(code).events().stream()
                .flatMap(event -> event.set().flatMap(catalog::description).stream())
                .map(CriteriaSet.Description::level)
                .findFirst();
    }

    private Revocation revocation(
            String code, Optional<CriteriaSet.Description> set, Optional<RecognitionState> recognition) {
        boolean standing = recognition.isPresent() && recognition.get().recognised() != Verdict.NOT_MET;
        if (set.isEmpty() || !standing) {
            return Revocation.notApplicable();
        }
        RevocationRule rule = RevocationRule.of(catalog.get(set.get().id()), day);
        return rule.assess(
                rule.assessedBy().flatMap(by -> units.assessment(code, by, day)),
                rule.countsUnits() ? revokedBelow(code) : Optional.empty());
    }

    /** How many of the communes of a district have had their recognition revoked. */
    private Optional<CountRange> revokedBelow(String code) {
        Optional<AdministrativeUnit> unit = units.unit(code, day);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> revoked = new ArrayList<>();
        for (AdministrativeUnit commune : units.inside(unit.get(), Level.COMMUNE, day)) {
            // Which tier's recognition the rule means is not said in the text known; it is read as the first one.
            revoked.add(Optional.ofNullable(histories.get(commune.code()))
                    .flatMap(history -> history.at(Tier.NTM, day))
                    .map(state -> state.recognised().negate())
                    .orElse(Verdict.NOT_MET));
        }
        return revoked.isEmpty() ? Optional.empty() : Optional.of(CountRange.of(revoked));
    }
}
