package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The work of a run grows with its input: twice as much of what once blew up makes at most two and a half times as much
 * work. The work is counted as the bytes that the run allocates, which no other load on the machine changes.
 */
class ProportionalWorkTest extends CommandTestBase {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String HEADER = "unit,region,date,indicator,value\n";
    private static final String OVERLAY =
            "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,value,unit,"
                    + "status,note\n";

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }

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
                Arguments.of("a report of many counts", 4_000, (Call) (test, n) -> new String[] {
                    "audit",
                    "--format",
                    "csv",
                    test.file(
                                    n + "-report.json",
                                    "{\"title\":\"t\",\"kind\":\"RESULT\",\"unit\":{\"name\":\"P\",\"level\":\"PROVINCE\"},"
                                            + "\"asOf\":\"2024-12-31\",\"criteriaSet\":\"" + SET
                                            + "\",\"communes\":181,\"criteria\":["
                                            + IntStream.range(0, n)
                                                    .mapToObj(i -> "{\"criterion\":" + (1 + i % 19) + ",\"met\":3}")
                                                    .collect(Collectors.joining(","))
                                            + "]}")
                            .toString()
                }));
    }

    /** The words of a call with an input of a size. */
    interface Call {
        String[] of(ProportionalWorkTest test, int size) throws IOException;
    }

    private interface Sized {
        String[] of(int size) throws IOException;
    }

    private void assertProportional(int size, Sized call) throws IOException {
        // What is loaded once is loaded before.
        work(call.of(size / 2));
        long once = work(call.of(size));
        long twice = work(call.of(2 * size));
        assertThat((double) twice / once).as("%s and %s bytes", once, twice).isLessThan(2.5);
    }

    private long work(String[] call) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Run run = ntm(call);
        // 2 would be a file that was not read.
        assertThat(run.exit()).as(run.err()).isLessThan(2);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
