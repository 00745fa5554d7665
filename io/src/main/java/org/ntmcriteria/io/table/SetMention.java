package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * A set, an act of one, a period or a year that is written beside verdicts: in the titles of a table, in the name of
 * its sheet or its file, or in a column of its own. Immutable and thread-safe.
 *
 * @param text what is written
 * @param set the set, or empty where only years are written
 * @param tier the tier, where only that is written
 * @param years the years; where only a tier is written, all
 * @param location where it is written
 */
record SetMention(
        String text, Optional<CriteriaSetId> set, Optional<Tier> tier, Period years, SourceLocation location) {
    /** A set's id has two words or more, so that no number of a document is taken for one. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+/[0-9]{4}-[0-9]{4}(?![0-9])");

    private static final Pattern PERIOD =
            Pattern.compile("(?<![0-9/])(20[0-9]{2}) ?[-\u2010-\u2014\u2212] ?(20[0-9]{2})(?![0-9])");

    /** A decision of the Prime Minister, which issues the sets. */
    private static final Pattern ACT = Pattern.compile("(?<![0-9/])([0-9]{1,5}(?:/[0-9]{4})?)/q[đd]-ttg");

    private static final String ISSUER = "/QĐ-TTg";

    /** A year alone or of a day, but not of a document: 41/2013/TT. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9/])");

    private static final Period EVER = new Period(2000, 2100);

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
        return new SetMention(set.toString(), Optional.of(set), Optional.empty(), set.period(), location);
    }

    /** Returns what a text mentions: acts of sets, and ids, or periods where there are none, or years. */
    static List<SetMention> in(String text, SourceLocation location) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        List<SetMention> mentions = new ArrayList<>();
        if (lower.contains("-ttg")) {
            addActs(ACT.matcher(lower), location, mentions);
        }
        TierMention.in(text)
                .forEach(tier ->
                        mentions.add(new SetMention(text, Optional.empty(), Optional.of(tier), EVER, location)));
        if (!text.contains("20")) {
            return mentions;
        }
        int before = mentions.size();
        for (Matcher id = ID.matcher(lower); id.find(); ) {
            try {
                mentions.add(of(CriteriaSetId.parse(id.group()), location));
            } catch (UnreadableTextException e) {
                // Its years are in no order.
            }
        }
        if (mentions.size() == before) {
            addYears(PERIOD.matcher(lower), location, mentions);
        }
        if (mentions.stream().allMatch(mention -> mention.tier.isPresent())) {
            addYears(YEAR.matcher(lower), location, mentions);
        }
        return mentions;
    }

    /** Adds the sets that an act has issued or amended; one that has none says nothing. */
    private static void addActs(Matcher acts, SourceLocation location, List<SetMention> mentions) {
        while (acts.find()) {
            String act = acts.group(1) + ISSUER;
            CriteriaCatalog.standard().descriptions().stream()
                    .filter(set -> set.acts().contains(act))
                    .forEach(set -> mentions.add(
                            new SetMention(act, Optional.of(set.id()), Optional.empty(), set.period(), location)));
        }
    }

    private static void addYears(Matcher years, SourceLocation location, List<SetMention> mentions) {
        while (years.find()) {
            int from = Integer.parseInt(years.group(1));
            int to = Integer.parseInt(years.group(years.groupCount()));
            if (from <= to) {
                mentions.add(new SetMention(
                        years.group(), Optional.empty(), Optional.empty(), new Period(from, to), location));
            }
        }
    }

    /**
     * Returns the mention that says that verdicts are of another set than one: an id or a period, where none of them is
     * that of the set; or a year before the set's, where there are only such years. A year after the set's may be that
     * of the document, and an act of sets of another level, or beside a custom set, its basis.
     */
    static Optional<SetMention> ofAnother(CriteriaSetId set, List<SetMention> all) {
        List<SetMention> tiers = all.stream().filter(m -> m.tier.isPresent()).toList();
        Optional<Tier> own = description(set).map(CriteriaSet.Description::tier);
        if (!tiers.isEmpty() && own.isPresent() && tiers.stream().noneMatch(m -> m.tier.equals(own))) {
            return tiers.stream().findFirst();
        }
        List<SetMention> mentions = all.stream()
                .filter(m -> m.tier.isEmpty())
                .filter(m ->
                        !m.isAct() || level(set).isPresent() && level(set).equals(m.set.flatMap(SetMention::level)))
                .toList();
        List<SetMention> periods = mentions.stream()
                .filter(m -> m.set.isPresent() || m.years.from() < m.years.to())
                .toList();
        if (!periods.isEmpty()) {
            return periods.stream().anyMatch(m -> m.isOf(set))
                    ? Optional.empty()
                    : periods.stream().findFirst();
        }
        return !mentions.isEmpty()
                        && mentions.stream()
                                .allMatch(m -> m.years.to() < set.period().from())
                ? mentions.stream().findFirst()
                : Optional.empty();
    }

    /**
     * Returns the mention of a year that is none of a day, where no title names the day's year: what the table holds
     * may stand for another day.
     */
    static Optional<SetMention> ofAnotherYear(LocalDate day, List<SetMention> all) {
        List<SetMention> years = all.stream()
                .filter(m -> m.set.isEmpty() && m.tier.isEmpty() && m.years.from() == m.years.to())
                .toList();
        return years.stream().anyMatch(m -> m.years.from() == day.getYear())
                ? Optional.empty()
                : years.stream().findFirst();
    }

    /** Checks if a set, an act of one, a period or a tier is mentioned, and not a year alone. */
    boolean isOfSet() {
        return set.isPresent() || tier.isPresent() || years.from() < years.to();
    }

    private boolean isAct() {
        return text.endsWith(ISSUER);
    }

    private static Optional<Level> level(CriteriaSetId set) {
        return description(set).map(CriteriaSet.Description::level);
    }

    private static Optional<CriteriaSet.Description> description(CriteriaSetId set) {
        return CriteriaCatalog.standard().descriptions().stream()
                .filter(one -> one.id().equals(set))
                .findFirst();
    }

    private boolean isOf(CriteriaSetId other) {
        return set.map(other::equals)
                .orElseGet(() -> years.from() <= other.period().to()
                        && years.to() >= other.period().from());
    }
}
