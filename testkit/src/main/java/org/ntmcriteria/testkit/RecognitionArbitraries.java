package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Arbitraries of decisions on recognition and of histories of it. */
public final class RecognitionArbitraries {
    private RecognitionArbitraries() {}

    /**
     * Decisions on the recognition of a unit, in any order: recognised, recognised again and revoked at any tier, also
     * out of turn, several on one day, and one and the same read at two places.
     *
     * @param unit the unit's code
     * @return none to eight decisions
     */
    public static Arbitrary<List<RecognitionEvent>> events(String unit) {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 5).map(n -> LocalDate.of(2015 + n, n % 2 == 0 ? 12 : 3, 31));
        Arbitrary<Optional<CriteriaSetId>> sets = Arbitraries.of(CriteriaCatalog.standard().descriptions().stream()
                        .map(CriteriaSet.Description::id)
                        .limit(3)
                        .toList())
                .optional(0.7);
        Arbitrary<Optional<SourceLocation>> places = Arbitraries.integers()
                .between(2, 4)
                .map(line -> SourceLocation.ofLine("histories.csv", line, null))
                .optional(0.5);
        Arbitrary<List<RecognitionEvent>> decisions = Combinators.combine(
                        days,
                        Arbitraries.of("", "1/QĐ-UBND", "2/QĐ-UBND"),
                        sets,
                        Arbitraries.of(Tier.NTM, Tier.ADVANCED, Tier.MODEL),
                        Arbitraries.of(RecognitionEvent.Kind.values()),
                        places)
                .as((day, decision, set, tier, kind, location) ->
                        new RecognitionEvent(unit, day, decision, set, tier, kind, location))
                .list()
                .ofMaxSize(7);
        return Combinators.combine(decisions, places).as(RecognitionArbitraries::readTwice);
    }

    /** The first decision read at another place too. */
    private static List<RecognitionEvent> readTwice(List<RecognitionEvent> events, Optional<SourceLocation> elsewhere) {
        if (events.isEmpty() || elsewhere.isEmpty()) {
            return events;
        }
        RecognitionEvent first = events.get(0);
        List<RecognitionEvent> all = new ArrayList<>(events);
        all.add(new RecognitionEvent(
                first.unit(), first.date(), first.decision(), first.set(), first.tier(), first.kind(), elsewhere));
        return all;
    }

    /**
     * Histories of recognition, contradictory days included.
     *
     * @param unit the unit's code
     * @return histories of none to eight decisions
     */
    public static Arbitrary<RecognitionHistory> histories(String unit) {
        return events(unit).map(events -> RecognitionHistory.of(unit, events));
    }
}
