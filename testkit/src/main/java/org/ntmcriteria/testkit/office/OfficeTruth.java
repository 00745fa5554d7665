package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Variant.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.ntmcriteria.core.law.CriteriaSetId;

/**
 * What a table says.
 *
 * @param set the set by which the units are judged
 * @param day the day of the verdicts, and of the latest observations
 * @param units the units in the order of the table, those of a district together
 */
public record OfficeTruth(CriteriaSetId set, LocalDate day, List<Unit> units) {
    /** The word of a verdict that is met. */
    public static final String MET = "MET";

    /** The word of a verdict that is not met. */
    public static final String NOT_MET = "NOT_MET";

    /** The criteria of the set. */
    static final int CRITERIA = 19;

    /** The indicators that are percentages. */
    static final Set<String> PERCENTAGES = Set.of("2.2", "3.1", "11", "15.1", "17.1");

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** A day that reads otherwise with the month first. */
    private static final LocalDate EARLIER_DAY = LocalDate.of(2024, 3, 5);

    /**
     * A unit.
     *
     * @param code its code, blank where the table has none
     * @param name its name without the word for its kind
     * @param districtKind the word for the kind of its district, in small letters
     * @param district the name of its district without that word, blank where the table does not tell it
     * @param region the code of its region, blank where the table does not tell it
     * @param statements what is reported of it; what is not reported is not there
     */
    public record Unit(
            String code, String name, String districtKind, String district, String region, List<Statement> statements) {
        /** Copies the list. */
        public Unit {
            statements = List.copyOf(statements);
        }

        /** The number of criteria met. */
        int met() {
            return (int) statements.stream().filter(s -> s.value().equals(MET)).count();
        }
    }

    /**
     * One reported value.
     *
     * @param key a criterion as {@code TC7}, or an indicator
     * @param day the day that it stands for
     * @param value {@link #MET}, {@link #NOT_MET}, a number with a decimal point, or a ratio
     */
    public record Statement(String key, LocalDate day, String value) {}

    /** Copies the list. */
    public OfficeTruth {
        units = List.copyOf(units);
    }

    /**
     * Draws what a table says.
     *
     * @param layout the table's layout, by which some things cannot be told
     * @param random what draws
     * @return units of one to three districts; of two districts each has a commune of the same name
     */
    static OfficeTruth draw(Layout layout, Random random) {
        boolean oneDistrict = layout.has(DISTRICT_NONE);
        int districts = oneDistrict ? 1 : 2 + random.nextInt(2);
        String region = layout.has(VERDICTS) ? "" : random.nextBoolean() ? "TDMNPB" : "DBSH";
        List<String> kinds = List.of("huyện", "thị xã", "thành phố");
        List<String> names = OfficeWords.all("COMMUNES");
        int first = random.nextInt(names.size());
        List<Unit> units = new ArrayList<>();
        for (int d = 0; d < districts; d++) {
            int size = (oneDistrict ? 3 : 1) + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                int name = i == 0 && d == 1 ? 0 : units.size();
                units.add(new Unit(
                        code(layout, units.size(), random),
                        names.get((first + name) % names.size()),
                        kinds.get(d),
                        oneDistrict ? "" : OfficeWords.get("DISTRICTS", d + 1),
                        region,
                        layout.has(VERDICTS) ? verdicts(layout, random) : observations(layout, random)));
            }
        }
        return new OfficeTruth(CriteriaSetId.parse("commune-ntm/2021-2025"), DAY, units);
    }

    /** Returns the same units with the values of another time. */
    OfficeTruth withEarlierValues(Layout layout, Random random) {
        List<Unit> earlier = new ArrayList<>();
        for (Unit unit : units) {
            List<Statement> statements = layout.has(VERDICTS) ? verdicts(layout, random) : observations(layout, random);
            earlier.add(new Unit(
                    unit.code(), unit.name(), unit.districtKind(), unit.district(), unit.region(), statements));
        }
        return new OfficeTruth(set, day, earlier);
    }

    private static String code(Layout layout, int unit, Random random) {
        if (layout.has(CODE_NONE)) {
            return "";
        }
        if (layout.has(CODE_LETTERS)) {
            return String.format(Locale.ROOT, "LS-%03d", unit + 1);
        }
        // Every second one has a leading zero; the steps keep them apart.
        return String.format(Locale.ROOT, "%05d", (unit % 2 == 0 ? 6_000 : 26_000) + 30 * unit + random.nextInt(30));
    }

    private static List<Statement> verdicts(Layout layout, Random random) {
        boolean blankIsNotMet = blankIsNotMet(layout);
        List<Statement> verdicts = new ArrayList<>();
        for (int criterion = 1; criterion <= CRITERIA; criterion++) {
            int drawn = random.nextInt(20);
            if (drawn > 0 || blankIsNotMet) {
                verdicts.add(new Statement("TC" + criterion, DAY, drawn > 4 ? MET : NOT_MET));
            }
        }
        return verdicts;
    }

    private static List<Statement> observations(Layout layout, Random random) {
        return List.of(
                new Statement("3.1", DAY, percentage(layout, 600, 999, random)),
                new Statement("3.2", EARLIER_DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("TC7", DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("10", DAY, tenths(301 + random.nextInt(300))),
                new Statement("11", DAY, percentage(layout, 11, 199, random)),
                new Statement("15.1", DAY, percentage(layout, 600, 999, random)),
                // As a number 17.1 cannot be told from 17.10.
                new Statement(
                        layout.has(KEY_NUMBER) ? "17.1" : "2.2", EARLIER_DAY, percentage(layout, 600, 999, random)));
    }

    private static String percentage(Layout layout, int least, int most, Random random) {
        // No whole number, so that none looks like a fraction of its own.
        int tenths = least + random.nextInt(most - least);
        tenths += tenths % 10 == 0 ? 1 : 0;
        if (layout.has(VALUE_RATIO)) {
            return tenths + "/1000";
        }
        return layout.has(VALUE_FRACTION)
                ? BigDecimal.valueOf(tenths, 3).stripTrailingZeros().toPlainString()
                : tenths(tenths);
    }

    private static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    /** Checks if a table marks only what is met. */
    static boolean blankIsNotMet(Layout layout) {
        return layout.hasAny(MARKS_CROSS, MARKS_TICK, MARKS_ROOT, MARKS_WINGDINGS);
    }
}
