package org.ntmcriteria.core.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Verdict;

/**
 * The lines of one unit by what decisions name: a unit may have very many fields, and a decision must not be compared
 * with each of them. No two lines can be about one decision that names all, so that few places need to be looked at.
 * Not thread-safe.
 */
final class LineIndex {
    private static final int MOST_NAMED = 10;

    private static final Comparator<RecognitionLines.Line> ORDER = Comparator.comparing(RecognitionLines.Line::setName)
            .thenComparing(RecognitionLines.Line::field)
            .thenComparing(RecognitionLines.Line::number);

    /** Lines that have a tier and a set name, a field, both or neither in common. */
    private static final class Shelf {
        private final TreeSet<RecognitionLines.Line> lines = new TreeSet<>(ORDER);
        private final Map<Verdict, Set<RecognitionLines.Line>> byVerdict = new EnumMap<>(Verdict.class);
    }

    private final Map<String, Shelf> shelves = new HashMap<>();

    /** The last list of states, which many decisions have in common. */
    private String named = "";

    /** Adds a line under what is known of it. */
    void add(RecognitionLines.Line line) {
        for (String key : keys(line)) {
            shelves.computeIfAbsent(key, k -> new Shelf()).lines.add(line);
        }
        shelve(line, true);
    }

    /** Takes a line out before more of it is known. */
    void remove(RecognitionLines.Line line) {
        shelve(line, false);
        for (String key : keys(line)) {
            shelves.get(key).lines.remove(line);
        }
    }

    /** Sets the state of a line. */
    void put(RecognitionLines.Line line, RecognitionState state) {
        shelve(line, false);
        line.put(state);
        shelve(line, true);
    }

    private void shelve(RecognitionLines.Line line, boolean isIn) {
        RecognitionState last = line.last();
        if (last == null) {
            return;
        }
        for (String key : keys(line)) {
            Set<RecognitionLines.Line> of =
                    shelves.get(key).byVerdict.computeIfAbsent(last.recognised(), v -> new LinkedHashSet<>());
            if (isIn) {
                of.add(line);
            } else {
                of.remove(line);
            }
        }
    }

    /** The line of exactly the set name and field of a decision, or null. */
    @Nullable RecognitionLines.Line exact(RecognitionEvent event) {
        Shelf shelf =
                shelves.get(key(event.tier().name(), "=" + event.setName(), "=" + VietnameseText.fold(event.field())));
        return shelf == null || shelf.lines.isEmpty() ? null : shelf.lines.first();
    }

    /** At most two of the lines that a decision can be about. */
    List<RecognitionLines.Line> someOf(RecognitionEvent event) {
        return first(event, 2);
    }

    /** The lines that a decision can be about and whose last state is so. */
    List<RecognitionLines.Line> of(RecognitionEvent event, Verdict last) {
        List<RecognitionLines.Line> of = new ArrayList<>();
        for (Shelf shelf : possible(event)) {
            of.addAll(shelf.byVerdict.getOrDefault(last, Set.of()));
        }
        return of;
    }

    /** Names the lines that a decision can be about, the first ten of many. */
    String named(RecognitionEvent event) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (RecognitionLines.Line line : first(event, MOST_NAMED + 1)) {
            text.append(count == 0 ? "" : ", ");
            text.append(count == MOST_NAMED ? "…" : UnreadableTextException.shorten(line.toString()));
            count++;
        }
        named = named.contentEquals(text) ? named : text.toString();
        return named;
    }

    private List<RecognitionLines.Line> first(RecognitionEvent event, int most) {
        List<RecognitionLines.Line> first = new ArrayList<>();
        for (Shelf shelf : possible(event)) {
            int taken = 0;
            for (RecognitionLines.Line line : shelf.lines) {
                if (taken++ == most) {
                    break;
                }
                first.add(line);
            }
        }
        first.sort(ORDER);
        return first.size() > most ? first.subList(0, most) : first;
    }

    private List<Shelf> possible(RecognitionEvent event) {
        List<Shelf> possible = new ArrayList<>(4);
        for (String set : asked(event.setName())) {
            for (String field : asked(VietnameseText.fold(event.field()))) {
                Shelf shelf = shelves.get(key(event.tier().name(), set, field));
                if (shelf != null) {
                    possible.add(shelf);
                }
            }
        }
        return possible;
    }

    private static List<String> keys(RecognitionLines.Line line) {
        List<String> keys = new ArrayList<>(4);
        for (String set : List.of("*", "=" + line.setName())) {
            for (String field : List.of("*", "=" + line.foldedField())) {
                keys.add(key(line.tier().name(), set, field));
            }
        }
        return keys;
    }

    /** What is to be looked up for a name that a decision states or leaves open. */
    static List<String> asked(String stated) {
        return stated.isEmpty() ? List.of("*") : List.of("=" + stated, "=");
    }

    static String key(String... parts) {
        return String.join("\n", parts);
    }
}
