package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.recognition.RecognitionCount;
import org.ntmcriteria.rules.recognition.RecognitionStatus;
import org.ntmcriteria.rules.recognition.Revocation;

/**
 * The tables of recognition: one row per {@link RecognitionStatus} beside fulfilment, and one per
 * {@link RecognitionCount}.
 */
public final class RecognitionTable {
    private static final List<String> HEADER = List.of(
            "unit",
            "tier",
            "set",
            "recognised",
            "since",
            "first",
            "decision",
            "decision_set",
            "meets",
            "met_min",
            "met_max",
            "criteria",
            "no_longer_meets",
            "meets_not_recognised",
            "revocation",
            "failed_min",
            "failed_max",
            "distance_min",
            "distance_max",
            "ending",
            "acts",
            "valid_from",
            "level",
            "set_name",
            "field",
            "ended",
            "predecessors",
            "predecessors_recognised",
            "predecessors_not_known");

    private static final List<String> COUNTS = List.of(
            "by",
            "level",
            "tier",
            "set_name",
            "district",
            "commune",
            "commune_valid_from",
            "year",
            "recognised_min",
            "recognised_max",
            "units",
            "added",
            "ended");

    private RecognitionTable() {}

    /**
     * Returns recognition statuses as rows.
     *
     * @param statuses the statuses
     * @return the rows, the header first; verdicts by the names of their constants, unknown values blank
     */
    public static List<List<String>> rows(Collection<RecognitionStatus> statuses) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (RecognitionStatus status : statuses) {
            Optional<RecognitionState> state = status.recognition();
            Optional<CountRange> met = status.assessment().map(a -> a.criteriaMet());
            Revocation revocation = status.revocation();
            rows.add(List.of(
                    status.unit(),
                    status.tier().name(),
                    text(status.set(), CriteriaSetId::toString),
                    status.recognised().name(),
                    text(state, s -> s.since().toString()),
                    text(state.flatMap(RecognitionState::first), Object::toString),
                    text(state, RecognitionState::decision),
                    text(state.flatMap(RecognitionState::set), CriteriaSetId::toString),
                    status.meets().name(),
                    text(met, m -> String.valueOf(m.min())),
                    text(met, m -> String.valueOf(m.max())),
                    text(met, m -> String.valueOf(m.of())),
                    status.isRecognisedButNoLongerMeets().name(),
                    status.isMeetingButNotRecognised().name(),
                    revocation.verdict().name(),
                    text(revocation.failed(), f -> String.valueOf(f.min())),
                    text(revocation.failed(), f -> String.valueOf(f.max())),
                    text(revocation.distance(), d -> String.valueOf(d.min())),
                    text(revocation.distance(), d -> String.valueOf(d.max())),
                    revocation.ending().stream().map(String::valueOf).collect(Collectors.joining(";")),
                    String.join(";", revocation.acts()),
                    text(status.validFrom(), Object::toString),
                    text(status.level(), Level::name),
                    text(state, RecognitionState::setName),
                    text(state, RecognitionState::field),
                    text(state.filter(RecognitionState::isEnded), s -> s.since().toString()),
                    String.valueOf(status.predecessors().size()),
                    predecessors(status, Verdict.MET),
                    predecessors(status, Verdict.UNDETERMINED)));
        }
        return rows;
    }

    private static String predecessors(RecognitionStatus status, Verdict recognised) {
        return String.valueOf(status.predecessors().stream()
                .filter(before -> before.recognised(status.tier()) == recognised)
                .count());
    }

    /**
     * Returns counts of recognised units as rows.
     *
     * @param counts the counts
     * @return the rows, the header first; {@code by}, level and tier by the names of their constants, what does not
     *     apply blank
     */
    public static List<List<String>> countRows(Collection<RecognitionCount> counts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COUNTS);
        for (RecognitionCount count : counts) {
            rows.add(List.of(
                    count.by().name(),
                    text(count.level(), Level::name),
                    count.tier().name(),
                    count.setName(),
                    count.district(),
                    count.commune(),
                    text(count.communeFrom(), Object::toString),
                    text(count.year(), String::valueOf),
                    String.valueOf(count.recognised().min()),
                    String.valueOf(count.recognised().max()),
                    String.valueOf(count.recognised().of()),
                    count.by() == RecognitionCount.By.YEAR ? String.valueOf(count.added()) : "",
                    String.valueOf(count.ended())));
        }
        return rows;
    }

    private static <T> String text(Optional<T> value, Function<T, String> words) {
        return value.map(words).orElse("");
    }
}
