package org.ntmcriteria.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.ColumnScheme;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.LegalTable;

/**
 * The tables of a small custom set, as a folder holds them, which the strict loader takes.
 *
 * <p>One to three criteria of none to three indicators of any kind; versions that follow each other; parts, both sexes,
 * "nếu có"; cells for all, for columns, for years and with conditions, known, delegated and not found; conditions
 * beside the table; a rule on columns. What is generated is what a loader accepts, not what a lawyer would write:
 * {@code ntm sets lint} has much to say of it.
 *
 * @param files the content of each file by its name, {@code sets.csv} and the others
 */
public record OwnTables(Map<String, String> files) {
    /** The name of every generated set. */
    public static final String SET = "commune-own/2021-2025";

    private static final int CHOICES = 150;

    /** Copies the map. */
    public OwnTables {
        files = Map.copyOf(files);
    }

    /**
     * Tables of sets for communes.
     *
     * @return tables, no two alike
     */
    public static Arbitrary<OwnTables> arbitrary() {
        return Choices.decide(CHOICES, choices -> new OwnTables(new Author(choices).write()));
    }

    /**
     * Writes the files.
     *
     * @param folder a folder that is there
     */
    public void writeTo(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads the tables, by way of a temporary folder.
     *
     * @return the catalogue that has this set alone
     */
    public CriteriaCatalog load() {
        try {
            Path folder = Files.createTempDirectory("own-set");
            try {
                writeTo(folder);
                return CriteriaCatalog.load(folder);
            } finally {
                for (String file : files.keySet()) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads the set.
     *
     * @return the set {@link #SET}
     */
    public CriteriaSet set() {
        return load().get(SET);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        files.forEach((name, content) ->
                text.append(name).append('\n').append(content).append('\n'));
        return text.toString();
    }

    /** Writes one set, line by line, as the choices say. Used once. */
    private static final class Author {
        private static final List<String> TABLES =
                List.of("acts", "sets", "criteria", "indicators", "cells", "conditions", "columns");
        private static final String ACT = "1/QĐ-MAU";
        private static final String FIRST_DAY = "2022-01-01";
        private static final String LAST_DAY = "2025-12-31";
        private static final String DAY_BEFORE_TURN = "2024-02-29";
        private static final String TURN = "2024-03-01";

        private final Choices choices;
        private final ColumnScheme columns;
        private final Map<String, StringBuilder> files = new LinkedHashMap<>();

        /** The days of a version, both blank for all days. */
        private record Days(String from, String to) {}

        private Author(Choices choices) {
            this.choices = choices;
            this.columns = choices.of(ColumnScheme.NONE, ColumnScheme.REGION, ColumnScheme.COMMUNE_GROUP);
        }

        private Map<String, String> write() {
            for (String table : TABLES) {
                files.put(
                        table,
                        new StringBuilder(
                                        String.join(",", LegalTable.named(table).header()))
                                .append('\n'));
            }
            line("acts", ACT, "", "", "2021-12-01", "2021-12-01", "", "", "", "", "", "RECALLED", "");
            int criteria = 1 + choices.below(3);
            for (int criterion = 1; criterion <= criteria; criterion++) {
                writeCriterion(criterion);
            }
            for (int condition = choices.below(3); condition > 0; condition--) {
                writeCondition("c" + condition);
            }
            if (columns != ColumnScheme.NONE && choices.oneIn(3)) {
                line(
                        "columns",
                        SET,
                        "",
                        "",
                        "",
                        choices.of("AREA_III", "SAFETY_ZONE;POOR_DISTRICT"),
                        choices.of(columns.unitColumns()).name(),
                        ACT,
                        "");
            }
            boolean someMissing = choices.oneIn(8);
            line(
                    "sets",
                    SET,
                    Level.COMMUNE.name(),
                    "NTM",
                    "2021",
                    "2025",
                    FIRST_DAY,
                    LAST_DAY,
                    columns.name(),
                    ACT,
                    "NATIONAL",
                    choices.oneIn(3) || someMissing ? String.valueOf(criteria + (someMissing ? 1 : 0)) : "",
                    "",
                    someMissing ? "PARTIAL" : "FULL",
                    "",
                    "");
            Map<String, String> written = new LinkedHashMap<>();
            files.forEach((name, text) -> written.put(name + ".csv", text.toString()));
            return written;
        }

        private void line(String table, String... fields) {
            files.get(table).append(String.join(",", fields)).append('\n');
        }

        private void writeCriterion(int number) {
            Days days = choices.oneIn(6) ? new Days(TURN, "") : new Days("", "");
            line(
                    "criteria",
                    SET,
                    "I",
                    "",
                    "",
                    String.valueOf(number),
                    "Tiêu chí " + number,
                    "",
                    days.from,
                    days.to,
                    "RECALLED",
                    "");
            int indicators = choices.of(1, 2, 3, 0);
            for (int i = 1; i <= indicators; i++) {
                String indicator = indicators == 1 ? String.valueOf(number) : number + "." + i;
                if (choices.oneIn(3)) {
                    writeVersion(number, indicator, new Days("", DAY_BEFORE_TURN));
                    writeVersion(number, indicator, new Days(TURN, ""));
                } else {
                    writeVersion(number, indicator, new Days("", choices.oneIn(6) ? DAY_BEFORE_TURN : ""));
                }
            }
        }

        private void writeVersion(int criterion, String indicator, Days days) {
            IndicatorKind kind = choices.of(IndicatorKind.values());
            boolean bothSexes = choices.oneIn(4);
            boolean hasParts = !bothSexes && choices.oneIn(kind == IndicatorKind.COMPOSITE ? 2 : 5);
            line(
                    "indicators",
                    SET,
                    String.valueOf(criterion),
                    indicator,
                    days.from,
                    days.to,
                    ACT,
                    kind.name(),
                    "Chỉ tiêu " + indicator,
                    "",
                    bothSexes ? "yes" : "",
                    choices.oneIn(3) ? "yes" : "",
                    "RECALLED",
                    "high",
                    "",
                    "");
            if (hasParts) {
                int parts = 1 + choices.below(2);
                for (int part = 0; part < parts; part++) {
                    writeCells(indicator, "ab".substring(part, part + 1), days, choices.of(IndicatorKind.values()));
                }
            } else {
                writeCells(indicator, "", days, kind);
            }
        }

        private void writeCells(String indicator, String part, Days days, IndicatorKind kind) {
            List<AnnexColumn> strata = new ArrayList<>();
            int layout = choices.below(5);
            if (layout == 0 || layout == 3) {
                strata.add(AnnexColumn.ALL);
            }
            if (layout >= 2) {
                for (AnnexColumn column : columns.unitColumns()) {
                    if (column != AnnexColumn.ALL && (layout == 2 || choices.oneIn(2))) {
                        strata.add(column);
                    }
                }
                strata.add(AnnexColumn.GENERAL);
            }
            List<String> years = choices.oneIn(5)
                    ? choices.of(List.of(List.of("2023", "2024"), List.of("2022", "2023", "2024", "2025", "")))
                    : List.of("");
            List<String> conditions = choices.oneIn(5)
                    ? choices.of(List.of(List.of("schools<=3", "schools>3"), List.of("schools>=5", "")))
                    : List.of("");
            // Grades and numbers are not compared with each other, so one indicator asks for one of them.
            String grades = choices.of("", "Yếu;Trung bình;Khá;Tốt", "IV;III;II;I");
            for (AnnexColumn column : strata) {
                for (String year : years) {
                    for (String condition : conditions) {
                        writeCell(indicator, part, days, year, column, condition, kind, grades);
                    }
                }
            }
        }

        private void writeCell(
                String indicator,
                String part,
                Days days,
                String year,
                AnnexColumn column,
                String condition,
                IndicatorKind kind,
                String grades) {
            String requirement = requirement(kind, grades);
            boolean notFound = requirement.startsWith("NOT_FOUND");
            String status = notFound ? "NOT_FOUND" : choices.of("RECALLED", "CORROBORATED", "VERIFIED");
            line(
                    "cells",
                    SET,
                    indicator,
                    part,
                    "",
                    days.from,
                    days.to,
                    year,
                    column.name(),
                    requirement,
                    condition,
                    ACT,
                    status,
                    status.equals("RECALLED") ? choices.of("high", "medium") : "",
                    "a generated table",
                    "");
        }

        /** The three columns op, value and unit. */
        private String requirement(IndicatorKind kind, String grades) {
            switch (choices.below(10)) {
                case 7:
                    return "DELEGATED_PROVINCE,,";
                case 8:
                    return "DELEGATED_MINISTRY,,";
                case 9:
                    return "NOT_FOUND,,";
                default:
            }
            if (kind == IndicatorKind.NONE) {
                return "NONE,,";
            }
            if (kind.isJudgement()) {
                return choices.of("ACHIEVED,,", "EXISTS,,");
            }
            boolean takesGrades = kind == IndicatorKind.LEVEL || kind == IndicatorKind.COMPOSITE;
            if (takesGrades && !grades.isEmpty()) {
                return choices.of(">=", "<=", "==") + "," + choices.of(grades.split(";", -1)) + ",level";
            }
            if (kind == IndicatorKind.COMPOSITE || choices.oneIn(6)) {
                return "ACHIEVED,,";
            }
            String number = choices.below(kind == IndicatorKind.LEVEL ? 3 : 100) + choices.of("", ".5", ".25");
            return choices.of(">=", "<=", ">", "<", "==") + "," + number + ","
                    + kind.unit().orElseThrow().symbol();
        }

        private void writeCondition(String id) {
            String kind =
                    choices.of("MEASURE", "COUNT", "ACHIEVED", "ONE_OF", "SATISFACTION", "NO_DEBT", "OWN_CRITERIA");
            String required =
                    switch (kind) {
                        case "MEASURE", "SATISFACTION" -> choices.of(">=", ">") + "," + choices.below(100) + ",%";
                        case "COUNT" -> choices.of(">=,1,count", "<=,2,count");
                        case "ONE_OF" -> ">=,1,count";
                        case "OWN_CRITERIA" -> choices.of(",,", ">=,50,%", ">=,1,criteria");
                        default -> ",,";
                    };
            // A condition of an act that is not one of the set's decides recognition, not the set.
            line(
                    "conditions",
                    SET,
                    id,
                    kind,
                    "",
                    required,
                    "",
                    "",
                    kind.equals("ONE_OF") ? "TOURISM;EDUCATION" : "",
                    "Điều kiện " + id,
                    "",
                    "",
                    choices.oneIn(6) ? DAY_BEFORE_TURN : "",
                    choices.of(ACT, "18/2022/QĐ-TTg"),
                    "RECALLED",
                    "high",
                    "",
                    "");
        }
    }
}
