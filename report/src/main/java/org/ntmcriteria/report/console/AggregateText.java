package org.ntmcriteria.report.console;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.ReportMessages;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/** Prints the counts of many units: criteria, bands, mean. Not thread-safe. */
public final class AggregateText {
    private final Aggregate counts;
    private final CriteriaSet set;
    private final Language language;
    private final int width;

    /**
     * Counts to print.
     *
     * @param counts the counts
     * @param set the set that they are of
     * @param language of the texts
     * @param width the most characters of a line
     */
    public AggregateText(Aggregate counts, CriteriaSet set, Language language, int width) {
        this.width = width;
        this.counts = counts;
        this.set = set;
        this.language = language;
    }

    private String say(String key, Object... arguments) {
        return ReportMessages.MESSAGES.get(language, "aggregate." + key, arguments);
    }

    /**
     * Prints the units that meet each criterion.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void printCriteria(Appendable out) throws IOException {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (CriterionDefinition criterion : set.criteria()) {
            names.put(criterion.number(), criterion.name(language));
        }
        ConsoleTable table = new ConsoleTable("llrrrrr");
        table.add(
                say("number"),
                say("criterion"),
                Verdict.MET.displayName(language),
                "%",
                Verdict.NOT_MET.displayName(language),
                Verdict.UNDETERMINED.displayName(language),
                Verdict.NOT_APPLICABLE.displayName(language));
        counts.criteria()
                .forEach((number, tally) -> table.add(
                        number,
                        names.getOrDefault(number, ""),
                        range(tally.range().min(), tally.range().max()),
                        tally.undetermined() == 0
                                ? percent(tally.met())
                                : percent(tally.met()) + "–"
                                        + percent(tally.range().max()),
                        tally.notMet(),
                        tally.undetermined(),
                        tally.notApplicable()));
        table.print(out, width);
    }

    /**
     * Prints the units in each band.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void printBands(Appendable out) throws IOException {
        out.append('\n').append(say("bands")).append('\n');
        ConsoleTable table = new ConsoleTable("lrr");
        for (BandCount band : counts.bands(Aggregate.USUAL_CUTS)) {
            String name = band.from() == 0
                    ? ReportMessages.MESSAGES.get(language, "band.under", "criteria", band.to() + 1)
                    : range(band.from(), band.to());
            table.add(
                    "  " + name,
                    range(band.certain(), band.possible()),
                    band.isExact() ? percent(band.certain()) + " %" : "");
        }
        table.print(out, width);
    }

    /**
     * Prints the mean of criteria met.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void printMean(Appendable out) throws IOException {
        out.append('\n')
                .append(say("mean", "mean", number(counts.mean().printed(2))))
                .append('\n');
    }

    /**
     * Prints their median.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void printMedian(Appendable out) throws IOException {
        out.append(say("median", "median", number(counts.median().printed(1)))).append('\n');
    }

    private String percent(int units) {
        return number(PrintedNumber.ofPercentage(BigDecimal.valueOf(units), BigDecimal.valueOf(counts.units()), 2)
                .toString());
    }

    private String number(String printed) {
        return language.format().decimal(printed);
    }

    private static String range(long min, long max) {
        return min == max ? String.valueOf(min) : min + "–" + max;
    }
}
