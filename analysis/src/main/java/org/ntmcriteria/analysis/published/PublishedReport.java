package org.ntmcriteria.analysis.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.unit.Level;

/**
 * What an office printed for one day: counts, percentages, bands, the mean, recognised units, funding. The figures are
 * kept as printed, slips included. Immutable and thread-safe.
 *
 * @param title the document's title; empty text where it is not stated
 * @param kind a result or a target
 * @param unitName the unit that reports
 * @param unitLevel its level
 * @param asOf the day that the figures stand for
 * @param set the set that they are counted by
 * @param communes the communes that are counted, from 1
 * @param criteria the criteria reported
 * @param distribution the bands of communes by criteria met; empty where none is printed
 * @param averageCriteria the mean, or empty
 * @param recognised the recognised units by tier; empty where none is printed
 * @param funding the funding, or empty
 */
public record PublishedReport(
        String title,
        Kind kind,
        String unitName,
        Level unitLevel,
        LocalDate asOf,
        CriteriaSetId set,
        int communes,
        List<CriterionCount> criteria,
        List<Band> distribution,
        Optional<AverageCriteria> averageCriteria,
        List<RecognisedUnits> recognised,
        Optional<Funding> funding) {
    /** Whether figures are of the past or of the plan. */
    public enum Kind {
        /** What was reached. */
        RESULT,
        /** What is planned. */
        TARGET
    }

    /**
     * Copies the lists and checks the communes.
     *
     * @throws IllegalArgumentException if there is not at least one commune
     */
    public PublishedReport {
        if (communes < 1) {
            throw new InvalidValueException(AnalysisMessages.MESSAGES.text("invalid.communes", "given", communes));
        }
        criteria = List.copyOf(criteria);
        distribution = List.copyOf(distribution);
        recognised = List.copyOf(recognised);
    }

    /** Unit, day, set and number of communes, and whether it is a plan. */
    @Override
    public String toString() {
        return unitName() + ", " + asOf + ", " + set + ", " + communes + " communes"
                + (kind == Kind.TARGET ? " (plan)" : "");
    }

    /**
     * Starts a report of a province's results.
     *
     * @param province the province's name
     * @param asOf the day that the figures stand for
     * @param set the set, such as {@code commune-ntm/2021-2025}
     * @param communes the communes that are counted
     * @return a builder
     */
    public static Builder ofProvince(String province, LocalDate asOf, String set, int communes) {
        return new Builder(province, Level.PROVINCE, asOf, CriteriaSetId.parse(set), communes);
    }

    /** Builds reports figure by figure; numbers are given as printed, as text. Not thread-safe. */
    public static final class Builder {
        private final String unitName;
        private final Level unitLevel;
        private final LocalDate asOf;
        private final CriteriaSetId set;
        private final int communes;
        private final List<CriterionCount> criteria = new ArrayList<>();
        private final List<Band> distribution = new ArrayList<>();
        private final List<RecognisedUnits> recognised = new ArrayList<>();
        private String title = "";
        private Kind kind = Kind.RESULT;
        private Optional<AverageCriteria> average = Optional.empty();
        private Optional<Funding> funding = Optional.empty();

        private Builder(String unitName, Level unitLevel, LocalDate asOf, CriteriaSetId set, int communes) {
            this.unitName = unitName;
            this.unitLevel = unitLevel;
            this.asOf = asOf;
            this.set = set;
            this.communes = communes;
        }

        private static Optional<PrintedNumber> printed(String number) {
            return number.isEmpty() ? Optional.empty() : Optional.of(PrintedNumber.parse(number));
        }

        /**
         * Gives the report a title.
         *
         * @param text the title
         * @return this builder
         */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /**
         * Makes the figures those of a plan.
         *
         * @return this builder
         */
        public Builder target() {
            kind = Kind.TARGET;
            return this;
        }

        /**
         * Adds a criterion.
         *
         * @param number the criterion
         * @param met the communes that meet it
         * @param percent the percentage as printed; empty text for none
         * @return this builder
         */
        public Builder criterion(int number, int met, String percent) {
            criteria.add(new CriterionCount(number, met, printed(percent), Optional.empty()));
            return this;
        }

        /**
         * Adds a band.
         *
         * @param from the fewest criteria
         * @param to the most criteria
         * @param units the communes in it
         * @param percent the percentage as printed; empty text for none
         * @return this builder
         */
        public Builder band(int from, int to, int units, String percent) {
            distribution.add(new Band(Optional.of(from), Optional.of(to), units, printed(percent)));
            return this;
        }

        /**
         * Sets the mean.
         *
         * @param mean the mean as printed
         * @return this builder
         */
        public Builder average(String mean) {
            average = Optional.of(AverageCriteria.of(mean));
            return this;
        }

        /**
         * Adds recognised units.
         *
         * @param tier the tier
         * @param units the units recognised
         * @param percent the percentage as printed; empty text for none
         * @return this builder
         */
        public Builder recognised(Tier tier, int units, String percent) {
            recognised.add(new RecognisedUnits(
                    tier, units, Optional.empty(), printed(percent), Optional.empty(), Optional.empty()));
            return this;
        }

        /**
         * Sets the funding.
         *
         * @param tree the tree of sources
         * @return this builder
         */
        public Builder funding(Funding tree) {
            funding = Optional.of(tree);
            return this;
        }

        /**
         * Builds the report.
         *
         * @return the report
         */
        public PublishedReport build() {
            return new PublishedReport(
                    title,
                    kind,
                    unitName,
                    unitLevel,
                    asOf,
                    set,
                    communes,
                    criteria,
                    distribution,
                    average,
                    recognised,
                    funding);
        }
    }
}
