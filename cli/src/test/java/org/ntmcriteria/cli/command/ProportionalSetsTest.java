package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The work on a custom set grows with its tables, in whichever direction they grow. */
class ProportionalSetsTest extends WorkTestBase {
    private static final String OWN = "commune-own/2021-2025";
    private static final String ACT = "1/QĐ-MẪU";
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);

    /** What there is many times in a set. */
    enum Many {
        CRITERIA {
            @Override
            void write(Path folder, int count) throws IOException {
                tables(
                        folder,
                        rows(count, i -> criterion(i + 1)),
                        rows(count, i -> indicator(i + 1 + ".1", "PERCENT", "", "")),
                        rows(count, i -> cell(i + 1 + ".1", "", "", "")));
            }
        },
        INDICATORS {
            @Override
            void write(Path folder, int count) throws IOException {
                tables(
                        folder,
                        criterion(1),
                        rows(count, i -> indicator("1." + (i + 1), "PERCENT", "", "")),
                        rows(count, i -> cell("1." + (i + 1), "", "", "")));
            }
        },
        PARTS {
            @Override
            void write(Path folder, int count) throws IOException {
                tables(
                        folder,
                        criterion(1),
                        indicator("1.1", "COMPOSITE", "", ""),
                        rows(count, i -> cell("1.1", "p" + i, "", "")));
            }
        },
        VERSIONS {
            @Override
            void write(Path folder, int count) throws IOException {
                tables(
                        folder,
                        criterion(1),
                        rows(count, i -> indicator("1.1", "PERCENT", from(i), to(i, count))),
                        rows(count, i -> cell("1.1", "", from(i), to(i, count))));
            }
        };

        abstract void write(Path folder, int count) throws IOException;
    }

    private static String from(int version) {
        return FIRST.plusDays(version).toString();
    }

    private static String to(int version, int count) {
        return version == count - 1 ? "2025-12-31" : from(version);
    }

    private static String criterion(int number) {
        return OWN + ",I,Nhóm,Group," + number + ",Tiêu chí,Criterion,,,RECALLED,\n";
    }

    private static String indicator(String number, String kind, String from, String to) {
        return OWN + "," + number.substring(0, number.indexOf('.')) + "," + number + "," + from + "," + to + "," + ACT
                + "," + kind + ",Chỉ tiêu,Indicator,,,RECALLED,high,,\n";
    }

    private static String cell(String indicator, String part, String from, String to) {
        return OWN + "," + indicator + "," + part + ",," + from + "," + to + ",,ALL,>=,50,%,," + ACT
                + ",RECALLED,high,,\n";
    }

    private static void tables(Path folder, String criteria, String indicators, String cells) throws IOException {
        table(
                folder,
                "acts",
                "act,type,issuer,signed,in_force_from,in_force_to,amends,replaces,title_vi,title_en,status,source",
                ACT + ",Quyết định,UBND tỉnh Mẫu,2020-01-15,2020-02-01,,,,Bộ tiêu chí,Set,RECALLED,an example\n");
        table(
                folder,
                "sets",
                "set,level,tier,period_from,period_to,in_force_from,in_force_to,stratum,acts,issuer_scope,"
                        + "declared_criteria,declared_indicators,completeness,requires,note",
                OWN + ",COMMUNE,MODEL,2021,2025,2021-02-01,2025-12-31,NONE," + ACT + ",Mẫu,,,FULL,,\n");
        table(
                folder,
                "criteria",
                "set,group,group_name_vi,group_name_en,criterion,name_vi,name_en,from,to,status,source",
                criteria);
        table(
                folder,
                "indicators",
                "set,criterion,indicator,from,to,act,kind,name_vi,name_en,both_sexes,if_any,status,confidence,source,note",
                indicators);
        table(
                folder,
                "cells",
                "set,indicator,part,part_name_vi,from,to,year,stratum,op,value,unit,condition,act,status,confidence,"
                        + "source,note",
                cells);
    }

    private static void table(Path folder, String name, String header, String lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), header + "\n" + lines);
    }

    static Stream<Arguments> calls() {
        List<List<String>> calls = List.of(
                List.of("sets", "show", OWN),
                List.of("sets", "lint", OWN),
                List.of("sets", "diff", OWN, OWN, "--as-of", "2024-12-31", "--as-of", "2025-12-31"),
                List.of("assess", "--set", OWN, "--as-of", "2025-12-31", "one.csv"),
                List.of("explain", "--unit", "A", "--set", OWN, "--as-of", "2025-12-31", "one.csv"));
        return Arrays.stream(Many.values())
                .flatMap(many -> calls.stream().map(call -> Arguments.of(many, call.get(0) + " " + call.get(1), call)));
    }

    @ParameterizedTest(name = "{1} of many {0}")
    @MethodSource("calls")
    void twice_the_tables_are_at_most_two_and_a_half_times_the_work(Many many, String name, List<String> call)
            throws IOException {
        Path one = file("one.csv", "unit,region,date,indicator,value\nA,DBSH,2025-12-31,1.1,Đ\n");
        assertProportional(400, count -> {
            Path own = Files.createDirectories(folder.resolve(String.valueOf(count)));
            many.write(own, count);
            return Stream.concat(
                            call.stream().map(word -> word.equals("one.csv") ? one.toString() : word),
                            Stream.of("--sets", own.toString()))
                    .toArray(String[]::new);
        });
    }

    @Test
    void a_table_and_a_decision_on_every_indicator_are_work_in_proportion() throws IOException {
        assertProportional(400, count -> {
            Path own = Files.createDirectories(folder.resolve(String.valueOf(count)));
            Many.CRITERIA.write(own, count);
            Path units = file(
                    count + ".csv",
                    "unit,region,date,indicator,value\n"
                            + rows(count, i -> "A,DBSH,2025-12-31," + (i + 1) + ".1,60\n"));
            Path overlay = file(
                    count + "-overlay.csv",
                    "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,"
                            + "value,unit,status,note\n"
                            + rows(
                                    count,
                                    i -> "9/QĐ-UBND,x,2024-01-01,2024-01-01,,Tỉnh Mẫu," + OWN + "," + (i + 1)
                                            + ".1,,,ALL,,>=,55,%,,\n"));
            return new String[] {
                "assess",
                "--set",
                OWN,
                "--as-of",
                "2025-12-31",
                "--sets",
                own.toString(),
                "--province",
                "Tỉnh Mẫu",
                "--overlay",
                overlay.toString(),
                "--format",
                "csv",
                units.toString()
            };
        });
    }
}
