package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The work of a run grows with its tables and documents. */
class ProportionalWorkTest extends WorkTestBase {
    private static final String HEADER = "unit,region,date,indicator,value\n";
    private static final String OVERLAY =
            "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,value,unit,"
                    + "status,note\n";

    static Stream<Arguments> inputs() {
        return Stream.of(
                input(
                        "names like the beginning of a signature",
                        50,
                        n -> "name,TC1\n"
                                + rows(
                                        200,
                                        i -> "\"Xã" + ", ngày ".repeat(n) + " tháng ".repeat(n / 10) + i + "\",Đ\n")),
                input(
                        "blanks inside a value",
                        900,
                        n -> HEADER + rows(50, i -> "U" + i + ",DBSH,2024-12-31,3.1,8" + " ".repeat(n / 2) + "4\n")),
                input(
                        "combining marks",
                        900,
                        n -> HEADER + rows(50, i -> "U" + i + "\u0301".repeat(n / 2) + ",DBSH,2024-12-31,3.1,84\n")),
                input(
                        "broken quotes in every line",
                        4_000,
                        n -> HEADER + rows(n, i -> "\"a\"b,DBSH,2024-12-31,3.1,8\n") + "U,DBSH,2024-12-31,3.1,8\n"),
                input(
                        "rows that cannot be read",
                        4_000,
                        n -> HEADER + rows(n, i -> "U" + i + ",DBSH,2024-12-31,3.1,x" + i + "\n")),
                input(
                        "a unit with very many reports",
                        4_000,
                        n -> HEADER + rows(n, i -> "U,DBSH," + (1900 + i % 120) + "-12-31,3.1," + i + "\n")),
                input(
                        "districts with communes",
                        800,
                        n -> "name,district,TC1\n" + rows(n, i -> "Xã " + i + ",Huyện " + i / 15 + ",Đ\n")),
                input(
                        "names that differ in their spelling",
                        2_000,
                        n -> HEADER
                                + rows(
                                        n,
                                        i -> (i % 2 == 0 ? "Xã Hòa " : "XÃ HOÀ ") + i / 2 + ",DBSH,2024-12-31,3.1,8"
                                                + i % 9 + "\n")));
    }

    private static Arguments input(String name, int size, IntFunction<String> table) {
        return Arguments.of(name, size, table);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void twice_the_table_is_at_most_two_and_a_half_times_the_work(String name, int size, IntFunction<String> table)
            throws IOException {
        assertProportional(size, n -> new String[] {
            "assess",
            "--set",
            SET,
            "--as-of",
            "2024-12-31",
            "--format",
            "csv",
            file(n + ".csv", table.apply(n)).toString()
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void twice_another_file_is_at_most_two_and_a_half_times_the_work(String name, int size, Call call)
            throws IOException {
        assertProportional(size, n -> call.of(this, n));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("decisions of many provinces", 400, (Call) (test, n) -> new String[] {
                    "assess",
                    "--set",
                    SET,
                    "--as-of",
                    "2024-12-31",
                    "--format",
                    "csv",
                    "--overlay",
                    test.file(
                                    n + "-overlay.csv",
                                    OVERLAY
                                            + rows(
                                                    n,
                                                    i -> "9/QĐ-UBND,x,2024-01-01,2024-01-01,,Tỉnh " + i + "," + SET
                                                            + ",2.1,,,TDMNPB,,>=,95,%,,\n"))
                            .toString(),
                    "../examples/samples/observations-2024.csv"
                }),
                Arguments.of("a chart of two days with bad rows", 2_000, (Call) (test, n) -> new String[] {
                    "chart",
                    "--kind",
                    "bands",
                    "--set",
                    SET,
                    "--day",
                    "2023-12-31",
                    "--day",
                    "2024-12-31",
                    "-o",
                    test.file(n + ".svg", "").toString(),
                    test.file(
                                    n + "-rows.csv",
                                    HEADER + "A,DBSH,2023-12-31,3.1,8\n"
                                            + rows(n, i -> "U" + i + ",DBSH,2023-12-31,3.1,x\n"))
                            .toString()
                }),
                Arguments.of("a table with problems to mark", 400, check()),
                Arguments.of("a table with more problems than notes", 2_000, check()),
                Arguments.of("a workbook with problems to mark", 2_000, (Call) (test, n) -> {
                    String[] words = check().of(test, n);
                    ntm(words);
                    return new String[] {"check", "-o", words[2] + "-again.xlsx", words[2]};
                }),
                Arguments.of("decisions on recognition", 2_000, (Call) (test, n) -> new String[] {
                    "recognition",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-decisions.csv",
                                    "unit,date,decision,set,tier,event\n"
                                            + rows(n, i -> "U" + i + ",2023-01-01,1/QĐ," + SET + ",NTM,RECOGNISED\n"))
                            .toString()
                }),
                recognition(
                        "decisions that may be about any of many states",
                        2_000,
                        n -> rows(n, i -> "U,2023-01-01,D,,MODEL,công nhận,f" + i + "\n")
                                + rows(
                                        n,
                                        i -> String.format(
                                                "U,2023-%02d-%02d,D,,MODEL,thu hồi,%n", 2 + i % 7, 1 + i % 28))),
                recognition(
                        "a unit of many fields",
                        4_000,
                        n -> rows(
                                        n,
                                        i -> String.format(
                                                "U,%d-%02d-%02d,D%d,,MODEL,công nhận,f%d%n",
                                                2022 + i / 300 % 3, 1 + i / 28 % 12, 1 + i % 28, i, i))
                                + "U,2025-01-01,D,,MODEL,thu hồi,\n"),
                Arguments.of("a report of many counts", 4_000, (Call) (test, n) -> new String[] {
                    "audit",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-report.json",
                                    report(n, "criteria", i -> "{\"criterion\":" + (1 + i % 19) + ",\"met\":3}"))
                            .toString()
                }),
                Arguments.of("a report of one criterion many times", 4_000, (Call) (test, n) -> new String[] {
                    "audit",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-report.json",
                                    report(n, "criteria", i -> "{\"criterion\":1,\"met\":" + i % 20 + "}"))
                            .toString()
                }),
                Arguments.of("a report of one tier many times", 2_000, (Call) (test, n) -> new String[] {
                    "audit",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-report.json",
                                    report(
                                            n,
                                            "recognised",
                                            i -> "{\"tier\":\"ADVANCED\",\"units\":" + i % 20
                                                    + ",\"of\":7,\"percent\":3}"))
                            .toString()
                }),
                Arguments.of("a report of one set that nobody knows", 1_000, (Call) (test, n) -> new String[] {
                    "audit",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-report.json",
                                    report(1, "criteria", i -> "{\"criterion\":" + n + ",\"met\":3}")
                                            .replace(SET, "commune-other/2021-2025")
                                            .replace(
                                                    "\"criteria\":",
                                                    "\"distribution\":[{\"from\":0,\"to\":" + n
                                                            + ",\"communes\":181}],\"criteria\":"))
                            .toString()
                }));
    }

    private static Arguments recognition(String name, int size, IntFunction<String> decisions) {
        return Arguments.of(name, size, (Call) (test, n) -> new String[] {
            "recognition",
            "--as-of",
            "2025-06-30",
            test.file(n + "-states.csv", "unit,date,decision,set,tier,event,field\n" + decisions.apply(n))
                    .toString()
        });
    }

    private static Call check() {
        return (test, n) -> new String[] {
            "check",
            "-o",
            test.folder.resolve(n + "-checked.xlsx").toString(),
            test.file(n + "-problems.csv", HEADER + rows(n, i -> "U" + i + ",DBSH,2024-12-31,3.1,x" + i + "\n"))
                    .toString()
        };
    }

    private static String report(int count, String member, IntFunction<String> element) {
        return "{\"title\":\"t\",\"kind\":\"RESULT\",\"unit\":{\"name\":\"P\",\"level\":\"PROVINCE\"},"
                + "\"asOf\":\"2024-12-31\",\"criteriaSet\":\"" + SET + "\",\"communes\":181,\"" + member + "\":["
                + IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",")) + "]}";
    }

    /** The words of a call with an input of a size. */
    interface Call {
        String[] of(ProportionalWorkTest test, int size) throws IOException;
    }
}
