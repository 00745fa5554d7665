package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

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
    static final Set<String> PERCENTAGES = Set.of("2.2", "3.1", "9.2", "11", "15.1", "17.1");

    /** The day of the table. */
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** A day that reads otherwise with the month first. */
    private static final LocalDate EARLIER_DAY = LocalDate.of(2024, 3, 5);

    /** The unit of a form, which the form does not say. */
    private static final String UNIT_OF_FORM = "LS-001";

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

        /** The number of criteria met on a day. */
        int met(LocalDate day) {
            return (int) statements.stream()
                    .filter(s -> s.value().equals(MET) && s.day().equals(day))
                    .count();
        }
    }

    /**
     * One reported value.
     *
     * @param key a criterion as {@code TC7}, or an indicator
     * @param day the day that it stands for
     * @param value {@link #MET}, {@link #NOT_MET}, a number with a decimal point, or a ratio
     * @param judgement what the office thinks of it: {@link #MET}, {@link #NOT_MET} or blank
     */
    public record Statement(String key, LocalDate day, String value, String judgement) {
        /** A value that the office does not judge. */
        Statement(String key, LocalDate day, String value) {
            this(key, day, value, "");
        }

        Statement judged(boolean met) {
            return new Statement(key, day, value, met ? MET : NOT_MET);
        }

        /** Returns the value and the judgement beside it, where that says more. */
        String said() {
            return said(value, judgement);
        }

        static String said(String value, String judgement) {
            return judgement.isEmpty() || judgement.equals(value) ? value : value + " judged " + judgement;
        }
    }

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
        if (layout.has(FORM)) {
            Unit unit = new Unit(UNIT_OF_FORM, "", "", "", "TDMNPB", form(layout, random));
            return new OfficeTruth(CriteriaSetId.parse("commune-ntm/2021-2025"), DAY, List.of(unit));
        }
        boolean oneDistrict = layout.hasAny(DISTRICT_NONE, DISTRICT_GROUPS, DISTRICT_YEARS);
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
                        layout.has(KINDS_TOWN) && units.isEmpty()
                                ? OfficeWords.get("UNIT", "town-name")
                                : names.get((first + name) % names.size()),
                        kinds.get(d),
                        oneDistrict ? "" : OfficeWords.get("DISTRICTS", d + 1),
                        region,
                        statements(layout, units.isEmpty(), random)));
            }
        }
        return new OfficeTruth(CriteriaSetId.parse("commune-ntm/2021-2025"), DAY, units);
    }

    /** Returns the same units with the values of another time. */
    OfficeTruth withEarlierValues(Layout layout, Random random) {
        List<Unit> earlier = new ArrayList<>();
        for (Unit unit : units) {
            earlier.add(new Unit(
                    unit.code(),
                    unit.name(),
                    unit.districtKind(),
                    unit.district(),
                    unit.region(),
                    layout.has(FORM) ? form(layout, random) : statements(layout, earlier.isEmpty(), random)));
        }
        return new OfficeTruth(set, day, earlier);
    }

    /** Returns two districts with verdicts of their own. */
    OfficeTruth ofDistricts(Layout layout, Random random) {
        List<Unit> districts = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            districts.add(
                    new Unit("", OfficeWords.get("UNIT", "district-" + i), "", "", "", verdicts(layout, DAY, random)));
        }
        return new OfficeTruth(set, day, districts);
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

    private static List<Statement> statements(Layout layout, boolean isFirst, Random random) {
        List<Statement> statements =
                new ArrayList<>(layout.has(OBSERVATIONS) ? observations(layout, random) : ofDays(layout, random));
        if (isFirst && layout.has(VALUE_ONE_FRACTION)) {
            statements.removeIf(
                    statement -> statement.key().equals("11") && statement.day().equals(DAY));
            statements.add(new Statement("11", DAY, "0.1" + (1 + random.nextInt(9))));
        }
        return statements;
    }

    private static List<Statement> ofDays(Layout layout, Random random) {
        List<Statement> statements = new ArrayList<>();
        for (LocalDate day : layout.has(DAY_TWO) ? List.of(DAY.minusYears(1), DAY) : List.of(DAY)) {
            statements.addAll(layout.has(VERDICTS) ? verdicts(layout, day, random) : values(layout, day, random));
        }
        return statements;
    }

    private static List<Statement> verdicts(Layout layout, LocalDate day, Random random) {
        boolean blankIsNotMet = blankIsNotMet(layout);
        List<Statement> verdicts = new ArrayList<>();
        for (int criterion = 1; criterion <= CRITERIA; criterion++) {
            int drawn = random.nextInt(20);
            if (drawn > 0 || blankIsNotMet) {
                verdicts.add(new Statement("TC" + criterion, day, drawn > 4 ? MET : NOT_MET));
            }
        }
        return verdicts;
    }

    /** Returns the values of one row of a table of indicators, of which some are left out. */
    private static List<Statement> values(Layout layout, LocalDate day, Random random) {
        List<Statement> values = new ArrayList<>(List.of(
                new Statement("2.2", day, percentage(layout, 600, 999, random)),
                new Statement("3.1", day, percentage(layout, 600, 999, random)),
                new Statement("3.2", day, random.nextBoolean() ? MET : NOT_MET),
                new Statement("TC7", day, random.nextBoolean() ? MET : NOT_MET),
                new Statement("10", day, money(layout, 301, 600, random)),
                new Statement("11", day, percentage(layout, layout.has(VALUE_ONE_FRACTION) ? 110 : 11, 199, random)),
                new Statement("15.1", day, percentage(layout, 600, 999, random))));
        values.removeIf(value -> random.nextInt(12) == 0);
        return values;
    }

    /** Returns what the form of a unit says, judged as it is, or one value otherwise. */
    private static List<Statement> form(Layout layout, Random random) {
        List<Statement> values = List.of(
                new Statement("1.1", DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("3.1", DAY, percentage(layout, 801, 999, random)),
                new Statement("3.2", DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("7", DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("10", DAY, money(layout, 461, 560, random)),
                new Statement("11", DAY, percentage(layout, 11, 99, random)),
                new Statement("15.1", DAY, percentage(layout, 901, 999, random)),
                // As a number 17.1 cannot be told from 17.10; of 9.2 nobody knows what is required.
                new Statement(
                        layout.has(FORM_NUMBER_CELLS) ? "17.1" : "9.2", DAY, percentage(layout, 951, 999, random)));
        if (layout.has(JUDGEMENT_NONE)) {
            return values;
        }
        boolean otherwise = layout.has(JUDGEMENT_OTHERWISE);
        return values.stream()
                .map(value -> value.judged(!value.value().equals(NOT_MET)
                        && !(otherwise && value.key().equals("3.1"))))
                .toList();
    }

    private static List<Statement> observations(Layout layout, Random random) {
        return List.of(
                new Statement("3.1", DAY, percentage(layout, 600, 999, random)),
                new Statement("3.2", EARLIER_DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("TC7", DAY, random.nextBoolean() ? MET : NOT_MET),
                new Statement("10", DAY, money(layout, 301, 600, random)),
                new Statement("11", DAY, percentage(layout, layout.has(VALUE_ONE_FRACTION) ? 110 : 11, 199, random)),
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

    /** Returns an income, in millions of đồng where the layout does not have it otherwise. */
    private static String money(Layout layout, int least, int most, Random random) {
        int tenths = least + random.nextInt(most - least);
        return layout.has(VALUE_WHOLE_MONEY)
                ? tenths + "00000"
                : layout.has(VALUE_THOUSANDS) ? tenths + "00" : tenths(tenths);
    }

    private static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    /** Checks if a table marks only what is met. */
    static boolean blankIsNotMet(Layout layout) {
        return layout.hasAny(MARKS_CROSS, MARKS_TICK, MARKS_ROOT, MARKS_WINGDINGS);
    }
}
