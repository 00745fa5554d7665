package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Period;

/**
 * A set, a period or a year that is written beside verdicts: in the titles of a table, in the name of its sheet or its
 * file, or in a column of its own. Immutable and thread-safe.
 *
 * @param text what is written
 * @param set the set, or empty where only years are written
 * @param years the years
 * @param location where it is written
 */
record SetMention(String text, Optional<CriteriaSetId> set, Period years, SourceLocation location) {
    /** A set's id has two words or more, so that no number of a document is taken for one. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+/[0-9]{4}-[0-9]{4}(?![0-9])");

    private static final Pattern PERIOD =
            Pattern.compile("(?<![0-9/])(20[0-9]{2}) ?[-\u2010-\u2014\u2212] ?(20[0-9]{2})(?![0-9])");

    /** A year alone or of a day, but not of a document: 41/2013/TT. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9/])");

    /** Longer texts are no titles. */
    private static final int LONGEST = 1_000;

    /** Returns what a cell that names a set mentions: a whole id, or what any text does. */
    static List<SetMention> inCell(String text, SourceLocation location) {
        try {
            CriteriaSetId set = CriteriaSetId.parse(text.toLowerCase(Locale.ROOT));
            return List.of(of(set, location));
        } catch (UnreadableTextException e) {
            return in(text, location);
        }
    }

    /** Returns the mention of a set. */
    static SetMention of(CriteriaSetId set, SourceLocation location) {
        return new SetMention(set.toString(), Optional.of(set), set.period(), location);
    }

    /** Returns what a text mentions, in its order: ids and periods, or years where there are none. */
    static List<SetMention> in(String text, SourceLocation location) {
        if (text.length() > LONGEST || !text.contains("20")) {
            return List.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        List<SetMention> mentions = new ArrayList<>();
        for (Matcher id = ID.matcher(lower); id.find(); ) {
            try {
                mentions.add(of(CriteriaSetId.parse(id.group()), location));
            } catch (UnreadableTextException e) {
                // Its years are in no order.
            }
        }
        if (mentions.isEmpty()) {
            addYears(PERIOD.matcher(lower), location, mentions);
        }
        if (mentions.isEmpty()) {
            addYears(YEAR.matcher(lower), location, mentions);
        }
        return mentions;
    }

    private static void addYears(Matcher years, SourceLocation location, List<SetMention> mentions) {
        while (years.find()) {
            int from = Integer.parseInt(years.group(1));
            int to = Integer.parseInt(years.group(years.groupCount()));
            if (from <= to) {
                mentions.add(new SetMention(years.group(), Optional.empty(), new Period(from, to), location));
            }
        }
    }

    /**
     * Returns the mention that says that verdicts are of another set than one: an id or a period, where none of them is
     * that of the set; or a year before the set's, where there are only such years. A year after the set's may be that
     * of the document.
     */
    static Optional<SetMention> ofAnother(CriteriaSetId set, List<SetMention> mentions) {
        List<SetMention> periods = mentions.stream()
                .filter(m -> m.set.isPresent() || m.years.from() < m.years.to())
                .toList();
        if (!periods.isEmpty()) {
            return periods.stream().anyMatch(m -> m.isOf(set))
                    ? Optional.empty()
                    : periods.stream().findFirst();
        }
        return mentions.stream().allMatch(m -> m.years.to() < set.period().from())
                ? mentions.stream().findFirst()
                : Optional.empty();
    }

    private boolean isOf(CriteriaSetId other) {
        return set.map(other::equals)
                .orElseGet(() -> years.from() <= other.period().to()
                        && years.to() >= other.period().from());
    }
}
