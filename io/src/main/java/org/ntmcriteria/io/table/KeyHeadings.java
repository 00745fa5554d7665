package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The headings of a row that are of no known column, which may be of criteria or indicators. Numbers and names alone
 * are where there are enough of them. Not thread-safe; used once per row.
 */
final class KeyHeadings {
    /** The fewest numbers in a row that are taken for those of criteria, or of columns. */
    static final int FEWEST_NUMBERED = 5;

    /** The fewest names of criteria in a row that are taken for headings. */
    private static final int FEWEST_NAMED = 2;

    /** One heading that is not that of a known column. */
    record Heading(int index, String text, Optional<KeyText> key) {
        boolean is(KeyText.Kind kind) {
            return key.filter(k -> k.kind() == kind).isPresent();
        }
    }

    private final SetKeys set;
    private final List<Heading> all = new ArrayList<>();

    KeyHeadings(SetKeys set) {
        this.set = set;
    }

    void add(int index, String text, Optional<KeyText> key) {
        all.add(new Heading(index, text, key.filter(k -> set.mayHave(k.key()))));
    }

    List<Heading> all() {
        return Collections.unmodifiableList(all);
    }

    /** Takes numbers with words behind them for those of criteria where they stand in one sequence with others. */
    void numberInSequence() {
        List<Heading> numbered = new ArrayList<>();
        int next = 1;
        for (Heading heading : all) {
            Optional<KeyText> key = KeyText.inSequence(heading.text());
            boolean isNext = key.filter(k -> k.kind() == KeyText.Kind.NUMBER && set.mayHave(k.key()))
                    .flatMap(k -> KeyText.criterion(k.key()))
                    .equals(Optional.of(next));
            next += isNext ? 1 : 0;
            numbered.add(isNext ? new Heading(heading.index(), heading.text(), key) : heading);
        }
        if (next > FEWEST_NUMBERED) {
            Collections.copy(all, numbered);
        }
    }

    /**
     * Checks if they are the numbers of the criteria, from 1 in ascending order, and no other names of them. Numbers
     * that go on behind the last criterion count something else.
     */
    boolean areNumbered() {
        int next = 1;
        for (Heading heading : all) {
            if (heading.is(KeyText.Kind.CRITERION)
                    || heading.text().strip().equals(String.valueOf(next))
                            && heading.key().isEmpty()) {
                return false;
            }
            if (heading.is(KeyText.Kind.NUMBER)
                    && KeyText.criterion(heading.key().orElseThrow().key()).orElseThrow() != next++) {
                return false;
            }
        }
        return next > FEWEST_NUMBERED;
    }

    /** Checks if all headings that are not of known columns are numbers of the set's criteria, each once. */
    boolean areNumbersOfSet() {
        Set<Integer> numbers = new HashSet<>();
        for (Heading heading : all) {
            Optional<Integer> number = heading.key()
                    .filter(key -> key.kind() == KeyText.Kind.NUMBER)
                    .flatMap(key -> KeyText.criterion(key.key()));
            if (number.isEmpty() || !numbers.add(number.get())) {
                return false;
            }
        }
        return !numbers.isEmpty() && set.isKnown();
    }

    /**
     * Checks if headings are names of criteria: many of them, or all that are nothing else. One alone may be a word of
     * anything, and groups of criteria may be called as some criteria are.
     */
    boolean areNamed() {
        int named = 0;
        int unknown = 0;
        for (Heading heading : all) {
            if (heading.key().isEmpty()) {
                boolean isName = set.names().inHeading(heading.text()).isPresent();
                named += isName ? 1 : 0;
                unknown += isName ? 0 : 1;
            }
        }
        return named >= FEWEST_NUMBERED || named >= FEWEST_NAMED && unknown == 0;
    }
}
