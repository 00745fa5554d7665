package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Files of which nearly every row is bad: all are counted, as many are listed, and memory does for it. */
class ManyProblemsTest {
    private static final int MORE = 25;
    private static final int ROWS = ProblemLog.MOST_OF_EACH + MORE;
    private static final String HEADER = "unit,date,indicator,value\n";

    private static final Map<String, IntFunction<String>> BAD_ROWS = new LinkedHashMap<>();

    static {
        BAD_ROWS.put("NTM-2004", i -> "X,2024-12-31,3.1,abc" + i + "\n");
        BAD_ROWS.put("NTM-1008", i -> "\"a\"b\n");
        BAD_ROWS.put("NTM-1007", i -> "X,2024-12-31,3.1,80,,more\n");
    }

    @TempDir
    private Path folder;

    private static Arguments reader(String name, String bad, Function<InputFile, ReadResult<?>> read, String... text) {
        String rows =
                String.join("", IntStream.range(0, ROWS).mapToObj(i -> text[1]).toList());
        return Arguments.of(name, bad, read, text[0] + rows + (text.length > 2 ? text[2] : ""));
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                reader(
                        "observations",
                        "NTM-2004",
                        file -> UnitTableReader.read(file, TableOptions.DEFAULT),
                        HEADER,
                        "X,2024-12-31,3.1,abc\n"),
                reader(
                        "overlay",
                        "NTM-4001",
                        OverlayReader::read,
                        ("act,in_force_from,province,set,indicator,stratum,op" + ",value\n"),
                        "a,b,c,d,e,f,g,h\n"),
                reader(
                        "histories",
                        "NTM-7006",
                        file -> HistoryReader.read(file, CriteriaCatalog.standard()),
                        "unit,date,event\n",
                        "X,2024-13-31,RECOGNISED\n"),
                reader(
                        "units",
                        "NTM-2005",
                        file -> UnitListReader.read(file, TableOptions.DEFAULT),
                        "unit,name,region\n",
                        "X,Xã A,x\n"),
                reader(
                        "document",
                        "NTM-6003",
                        NtmJson::readDocument,
                        "{\"format\":\"ntm-assessment\",\"formatVersion\":\"1.0\",\"assessments\":[",
                        "{\"a\":1},",
                        "{\"a\":1}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void problems_beyond_the_most_listed_are_counted_by_code(
            String name, String code, Function<InputFile, ReadResult<?>> read, String text) {
        List<Problem> problems = read.apply(InputFile.ofText("t", text)).problems();
        Map<String, Long> all = new LinkedHashMap<>();
        problems.forEach(problem -> all.merge(problem.code().code(), 1L, Long::sum));
        assertThat(all.keySet()).as(all.toString()).contains(code, "NTM-1030");
        assertThat(all).containsEntry(code, (long) ProblemLog.MOST_OF_EACH);
        Problem more = problems.get(problems.size() - 1);
        assertThat(more.code()).isEqualTo(FileProblem.MORE_FAILURES);
        assertThat(more.location()).contains(SourceLocation.ofFile("t"));
        assertThat(more.number()).isBetween((long) MORE, MORE + 1L);
        assertThat(Problem.count(problems, Severity.FAILURE)).isBetween((long) ROWS, ROWS + 1L);
    }

    @Test
    void many_problems_of_one_code_hide_none_of_another() {
        ProblemLog log = ProblemLog.keepingOfEach(2);
        for (int i = 0; i < 5; i++) {
            log.accept(Problem.of(InputTableProblem.BAD_DATE, Optional.empty(), "d" + i, "x"));
        }
        log.accept(Problem.of(InputTableProblem.NO_ROWS, Optional.empty(), ""));
        for (int i = 0; i < 4; i++) {
            log.accept(Problem.of(InputTableProblem.OTHER_YEAR, Optional.empty(), "y" + i, "x"));
        }
        assertThat(log.listed())
                .extracting(problem -> problem.code().code() + " " + problem.text() + " " + problem.number())
                .containsExactly(
                        "NTM-2002 d0 1",
                        "NTM-2002 d1 1",
                        "NTM-1010  1",
                        "NTM-2039 y0 1",
                        "NTM-2039 y1 1",
                        "NTM-1030 NTM-2002 3",
                        "NTM-1031 NTM-2039 2");
        assertThat(Problem.count(log.listed(), Severity.FAILURE)).isEqualTo(log.count(Severity.FAILURE));
        assertThat(Problem.count(log.listed(), Severity.WARNING)).isEqualTo(log.count(Severity.WARNING));
    }

    @Test
    void a_small_heap_is_enough_for_any_number_of_bad_rows() throws Exception {
        int rows = 250_000;
        List<String> command = SmallHeap.command(24);
        for (Map.Entry<String, IntFunction<String>> kind : BAD_ROWS.entrySet()) {
            command.add(write(kind.getKey() + ".csv", rows, kind.getValue()).toString());
        }
        List<String> lines = SmallHeap.run(command);
        assertThat(lines).hasSizeLessThan(4 * ROWS);
        for (String code : BAD_ROWS.keySet()) {
            assertThat(lines.stream().filter(line -> line.contains(": " + code + " ")))
                    .hasSize(ProblemLog.MOST_OF_EACH);
            assertThat(lines.stream().filter(line -> line.contains(": NTM-1030 ") && line.contains(code + " of this")))
                    .singleElement()
                    .asString()
                    .contains("NTM-1030 " + (rows - ProblemLog.MOST_OF_EACH) + " more failures");
        }
    }

    private Path write(String name, int rows, IntFunction<String> row) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write(row.apply(i));
            }
        }
        return file;
    }
}
