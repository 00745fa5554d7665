package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Arbitraries of decisions on recognition and of histories of it. */
public final class RecognitionArbitraries {
    /** Sets of two periods, of two kinds at one tier and level, and of several tiers; each with its tier. */
    private static final Map<CriteriaSetId, Tier> SETS = sets();

    private RecognitionArbitraries() {}

    private static Map<CriteriaSetId, Tier> sets() {
        Map<CriteriaSetId, Tier> sets = new LinkedHashMap<>();
        for (String set : List.of(
                "commune-ntm/2016-2020",
                "commune-ntm/2021-2025",
                "commune-advanced/2021-2025",
                "commune-model/2021-2025",
                "hamlet-model/2023-2025",
                "smart-hamlet/2023-2025")) {
            CriteriaSetId id = CriteriaSetId.parse(set);
            sets.put(
                    id, CriteriaCatalog.standard().description(id).orElseThrow().tier());
        }
        return sets;
    }

    /** What a decision names of its state: a set with its tier, or a tier alone, and a field of model sets. */
    private record About(Optional<CriteriaSetId> set, Tier tier, String field) {}

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5).map(n -> LocalDate.of(2015 + n, n % 2 == 0 ? 12 : 3, 31));
    }

    private static Arbitrary<About> abouts() {
        Arbitrary<About> named = Combinators.combine(
                        Arbitraries.of(SETS.keySet()), Arbitraries.of("", "giáo dục", "Giáo dục", "du lịch"))
                .as((set, field) -> {
                    Tier tier = SETS.get(set);
                    return new About(Optional.of(set), tier, tier == Tier.MODEL ? field : "");
                });
        Arbitrary<About> open =
                Arbitraries.of(Tier.NTM, Tier.ADVANCED, Tier.MODEL).map(tier -> new About(Optional.empty(), tier, ""));
        return Arbitraries.frequencyOf(Tuple.of(7, named), Tuple.of(3, open));
    }

    /**
     * Decisions on the recognition of a unit, in any order: recognised, recognised again and revoked under any set and
     * in any field, also out of turn, also without a set, several on one day, and one and the same read at two places.
     *
     * @param unit the unit's code
     * @return none to eight decisions
     */
    public static Arbitrary<List<RecognitionEvent>> events(String unit) {
        Arbitrary<Optional<SourceLocation>> places = Arbitraries.integers()
                .between(2, 4)
                .map(line -> SourceLocation.ofLine("histories.csv", line, null))
                .optional(0.5);
        Arbitrary<List<RecognitionEvent>> decisions = Combinators.combine(
                        days(),
                        Arbitraries.of("", "1/QĐ-UBND", "2/QĐ-UBND"),
                        abouts(),
                        Arbitraries.of(RecognitionEvent.Kind.values()),
                        places)
                .as((day, decision, about, kind, location) -> new RecognitionEvent(
                                unit, day, decision, about.set(), about.tier(), kind, location)
                        .withField(about.field()))
                .list()
                .ofMaxSize(7);
        return Combinators.combine(decisions, places).as(RecognitionArbitraries::readTwice);
    }

    /**
     * Ends of units, in any order: merged, divided and dissolved, with successors or without, a unit's own code among
     * them or not, several of one day, and more than one of a code.
     *
     * @param units the codes of the units that end and that take in others
     * @return none to four ends
     */
    public static Arbitrary<List<UnitEnd>> ends(List<String> units) {
        return Combinators.combine(
                        Arbitraries.of(units),
                        days(),
                        Arbitraries.of(UnitEnd.Kind.values()),
                        Arbitraries.of("", "818/NQ-UBTVQH14"),
                        Arbitraries.of(units).list().ofMaxSize(2))
                .as(UnitEnd::of)
                .list()
                .ofMaxSize(4);
    }

    /** The first decision read at another place too. */
    private static List<RecognitionEvent> readTwice(List<RecognitionEvent> events, Optional<SourceLocation> elsewhere) {
        if (events.isEmpty() || elsewhere.isEmpty()) {
            return events;
        }
        RecognitionEvent first = events.get(0);
        List<RecognitionEvent> all = new ArrayList<>(events);
        all.add(new RecognitionEvent(
                        first.unit(),
                        first.date(),
                        first.decision(),
                        first.set(),
                        first.tier(),
                        first.kind(),
                        elsewhere)
                .withField(first.field()));
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
