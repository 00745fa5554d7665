package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.cli.command.Ntm;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.json.ProblemCodes;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.io.table.WorkbookLimits;
import org.ntmcriteria.rules.catalog.CatalogException;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.diff.Change;
import org.ntmcriteria.rules.lint.LintCode;

/** The page of formats is the contract: what it says is what the library reads and writes. */
class FormatsTest extends PageTestBase {
    FormatsTest() {
        super("formats.md");
    }

    @Test
    void the_examples_give_what_the_page_shows() throws IOException {
        assertThat(page.checkExamples()).isGreaterThan(20);
        assertThat(Files.readString(folder.resolve("heat-map.svg"))).contains("<title");
        assertThat(folder.resolve("distance.png")).isNotEmptyFile();
    }

    /** Every code that a problem can carry. */
    private static List<ProblemCode> codes() {
        return ProblemCodes.all().stream()
                .sorted(Comparator.comparing(ProblemCode::code))
                .toList();
    }

    /** The message of a code with the names of what fills it. */
    private static String message(ProblemCode code) {
        Object[] names = code.definition().arguments().stream()
                .map(name -> "{" + name + "}")
                .toArray();
        return Problem.of(code, Optional.empty(), "{text}", names).message(Language.EN);
    }

    @Test
    void every_problem_code_is_listed_with_severity_and_message() throws IOException {
        StringBuilder table = new StringBuilder("| code | severity | message |\n|---|---|---|\n");
        for (ProblemCode code : codes()) {
            table.append("| `%s` | %s | %s |%n"
                    .formatted(
                            code.code(), code.severity().name(), message(code).replace("|", "\\|")));
        }
        page.checkPart("codes", table.toString());
    }

    @Test
    void every_rule_of_consistency_is_listed_with_its_sentence() throws IOException {
        StringBuilder table = new StringBuilder("| rule | severity | says |\n|---|---|---|\n");
        for (LintCode code : LintCode.values()) {
            table.append("| `%s` | %s | %s |%n".formatted(code, code.severity(), code.rule(Language.EN)));
        }
        page.checkPart("rules", table.toString());
    }

    @Test
    void the_columns_of_unit_tables_are_those_that_are_read() {
        String known = problems("unit,date,indicator,value,surplus\nA,2024-12-31,1.1,x,\n").stream()
                .filter(p -> p.code().code().equals("NTM-1005"))
                .map(p -> p.details().get(1))
                .findFirst()
                .orElseThrow();
        Set<String> described = new LinkedHashSet<>(columns("Observations"));
        described.addAll(columns("Verdict tables"));
        described.remove("TCn");
        assertThat(known).endsWith(" TC1 TC2 …");
        assertThat(described)
                .containsExactlyInAnyOrder(known.replace(" TC1 TC2 …", "").split(" "));
    }

    private static List<Problem> problems(String table) {
        return UnitTableReader.read(
                        InputFile.ofText("table.csv", table), TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)))
                .problems();
    }

    private List<String> columns(String heading) {
        return RunnablePage.names(page.section(heading), "column");
    }

    @ParameterizedTest
    @CsvSource({"Observations,'unit,date,indicator,value'", "Verdict tables,'unit,TC1'"})
    void every_heading_of_the_page_is_read(String section, String needed) {
        int headings = 0;
        for (List<String> row : RunnablePage.rows(page.section(section), "column")) {
            String column = RunnablePage.code(row.get(0)).get(0);
            Matcher also = Pattern.compile("(?i)also headed (.*)$").matcher(row.get(2));
            for (String heading : also.find() ? RunnablePage.code(also.group(1)) : List.<String>of()) {
                List<String> header = new ArrayList<>(List.of(needed.split(",")));
                header.remove(column.equals("TCn") ? "TC1" : column);
                header.add("\"" + heading + "\"");
                assertThat(problems(String.join(",", header) + "\n"))
                        .as("%s as %s", heading, column)
                        .extracting(p -> p.code().code())
                        .containsExactly("NTM-1010");
                headings++;
            }
        }
        assertThat(headings).isGreaterThan(4);
    }

    @Test
    void every_heading_of_a_form_is_read() {
        TableOptions options = TableOptions.DEFAULT
                .withAsOf(LocalDate.of(2024, 12, 31))
                .withUnit(AdministrativeUnit.of("A", Level.COMMUNE));
        int headings = 0;
        for (List<String> row : RunnablePage.rows(page.section("The form of one unit"), "column")) {
            String column = RunnablePage.code(row.get(0)).get(0);
            Matcher also = Pattern.compile("(?i)also headed (.*)$").matcher(row.get(2));
            List<String> all = new ArrayList<>(List.of(column));
            all.addAll(also.find() ? RunnablePage.code(also.group(1)) : List.of());
            for (String heading : all) {
                String known = column.equals("value") ? "stt" : column.equals("stt") ? "value" : "stt;value";
                String table = known + ";" + heading + "\n3.1;3.1;3.1\n";
                assertThat(UnitTableReader.read(InputFile.ofText("table.csv", table), options)
                                .problems())
                        .as("%s as %s", heading, column)
                        .extracting(p -> p.code().code())
                        .doesNotContain("NTM-1004", "NTM-1005", "NTM-1006", "NTM-1009");
                headings++;
            }
        }
        assertThat(headings).isGreaterThan(30);
    }

    @Test
    void the_columns_of_overlays_are_those_of_a_template() {
        assertThat(columns("Overlays"))
                .isEqualTo(header("sets", "template", "--region", "DNB", "district-ntm/2021-2025"));
    }

    @Test
    void the_columns_of_decisions_are_those_that_are_read() {
        List<Problem> problems = HistoryReader.read(InputFile.ofText("empty.csv", ""), CriteriaCatalog.standard())
                .problems();
        assertThat(String.join(",", columns("Decisions on recognition")))
                .isEqualTo(problems.get(0).details().get(0));
    }

    @Test
    void the_columns_of_your_own_sets_are_those_that_are_read() throws IOException {
        Files.writeString(folder.resolve("stray.csv"), "");
        Files.writeString(folder.resolve("acts.csv"), "");
        String tables = problem().details().get(0);
        Files.delete(folder.resolve("stray.csv"));
        List<String> names = Pattern.compile("(\\w+)\\.csv")
                .matcher(tables)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(names).hasSize(9);
        for (String name : names) {
            Files.delete(folder.resolve("acts.csv"));
            Path table = Files.writeString(folder.resolve(name + ".csv"), "x\n");
            assertThat(String.join(",", columns("`" + name + "`")))
                    .isEqualTo(problem().details().get(0));
            Files.move(table, folder.resolve("acts.csv"));
        }
    }

    /** What the loader says of the folder first. */
    private Problem problem() {
        return catchThrowableOfType(CatalogException.class, () -> CriteriaCatalog.load(folder))
                .problems()
                .get(0);
    }

    @Test
    void the_columns_of_printed_tables_are_those_that_are_written() throws IOException {
        page.writeInputs();
        String own = folder.resolve("craft").toString();
        String set = "commune-craft/2024-2025";
        String data = folder.resolve("craft.csv").toString();
        assertThat(columns("`sets list`")).isEqualTo(header("sets", "list"));
        assertThat(columns("`sets show`")).isEqualTo(header("sets", "show", set, "--sets", own));
        assertThat(columns("`sets show`")).isEqualTo(header("sets", "gaps", set, "--sets", own, "--region", "DBSH"));
        assertThat(columns("`conditions`")).isEqualTo(header("sets", "show", set, "--sets", own, "--conditions"));
        assertThat(columns("`sets lint`")).isEqualTo(header("sets", "lint", "--sets", own, set));
        assertThat(columns("`sets diff`")).isEqualTo(header("sets", "diff", set, set, "--sets", own));
        assertThat(columns("`explain`"))
                .isEqualTo(header("explain", "--set", set, "--sets", own, "--unit", "MAU-11", data));
        assertThat(columns("`aggregate`")).isEqualTo(header("aggregate", "--set", set, "--sets", own, data));
        assertThat(columns("`recognition`"))
                .isEqualTo(header("recognition", folder.resolve("decisions.csv").toString()));
        assertThat(columns("`units find`")).isEqualTo(header("units", "find", "Bến Nghé"));
        assertThat(columns("`units show`")).isEqualTo(header("units", "show", "26740"));
        for (String verb : List.of("predecessors", "successors")) {
            assertThat(columns("`units predecessors` and `units successors`"))
                    .isEqualTo(header("units", verb, "26740", "--as-of", "2025-07-01"))
                    .isEqualTo(header("units", verb, "26740", "--as-of", "2025-07-01", "--on", "2025-07-01"));
        }
        assertThat(columns("`units export`")).isEqualTo(header("units", "export", "--as-of", "2025-07-01"));
        assertThat(RunnablePage.names(page.section("finding"), "column"))
                .isEqualTo(header("audit", folder.resolve("report.json").toString()));
        assertThat(RunnablePage.code(page.section("Problem files"))).containsAll(ProblemLog.HEADER);
        assertThat(String.join(",", header("assess", "--set", set, "--sets", own, data))
                        .replaceAll("TC\\d+,", ""))
                .isEqualTo("unit,name,district,province,region,classes,total,note,set,date,acts,result");
    }

    private static List<String> header(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ntm.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()),
                Stream.concat(Arrays.stream(arguments), Stream.of("--format", "csv"))
                        .toArray(String[]::new));
        return List.of(out.toString(StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
    }

    @Test
    void the_words_of_values_mean_what_the_page_says() {
        Map<String, ReportedValue> meanings = Map.of(
                "reported as met", ReportedValue.Word.ACHIEVED,
                "reported as not met", ReportedValue.Word.NOT_ACHIEVED,
                "there is one", ReportedValue.Word.EXISTS,
                "there is none", ReportedValue.Word.ABSENT,
                "not applicable", ReportedValue.Mark.NOT_APPLICABLE,
                "not reported; it never erases another report", ReportedValue.Mark.NOT_REPORTED);
        int words = 0;
        for (List<String> row : RunnablePage.rows(page.text(), "word")) {
            List<String> texts = RunnablePage.code(row.get(0));
            if (row.get(1).startsWith("a grade") || row.get(1).startsWith("a class")) {
                assertThat(texts.stream()
                                .map(ReportedValue::parse)
                                .map(String::valueOf)
                                .toList())
                        .isEqualTo(texts);
            } else {
                assertThat(texts).allSatisfy(text -> assertThat(ReportedValue.parse(text))
                        .isEqualTo(meanings.get(row.get(1))));
            }
            words += texts.size();
        }
        assertThat(words).isGreaterThan(20);
    }

    @Test
    void the_page_lists_the_identities_of_an_audit() throws IOException {
        StringBuilder table = new StringBuilder("| code | identity | severity |\n|---|---|---|\n");
        for (AuditCode code : AuditCode.values()) {
            table.append("| `%s` | %s | %s |\n".formatted(code, code.identity(Language.EN), code.severity()));
        }
        page.checkPart("identities", table.toString());
    }

    @Test
    void the_words_of_tables_are_those_of_the_code() {
        assertThat(names("What a value means", "kind")).isEqualTo(constants(IndicatorKind.values()));
        assertThat(RunnablePage.code(page.section("`equivalents`")))
                .containsAll(constants(Equivalent.Relation.values()));
        assertThat(RunnablePage.code(page.section("`sets diff`"))).containsAll(constants(Change.values()));
    }

    private Set<String> names(String heading, String firstColumn) {
        return new LinkedHashSet<>(RunnablePage.names(page.section(heading), firstColumn));
    }

    private static Set<String> constants(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void the_limits_are_those_of_the_code() {
        WorkbookLimits limits = WorkbookLimits.DEFAULT;
        assertThat(RunnablePage.rows(page.section("Limits"), "what"))
                .extracting(row -> row.get(1))
                .startsWith(
                        (limits.fileBytes() >> 20) + " MiB",
                        (limits.unpackedBytes() >> 20) + " MiB",
                        (limits.textBytes() >> 20) + " MiB",
                        limits.ratio() + " times its packed size",
                        "%,d".formatted(limits.rows()),
                        "%,d".formatted(limits.columns()))
                .contains(String.valueOf(Decimal.MAX_DIGITS));
    }

    @Test
    void the_report_page_has_the_headings_and_the_data_of_the_page() throws IOException {
        page.writeInputs();
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        Path written = folder.resolve("page.html");
        Path report = folder.resolve("report.json");
        Files.writeString(
                report,
                Files.readString(report)
                        .replace("commune-ntm/2021-2025", "commune-craft/2024-2025")
                        .replace("\"communes\": 20", "\"communes\": 2"));
        Ntm.run(
                quiet,
                quiet,
                "report",
                "--set",
                "commune-craft/2024-2025",
                "--sets",
                folder.resolve("craft").toString(),
                "--published",
                report.toString(),
                "-o",
                written.toString(),
                folder.resolve("craft.csv").toString());
        String html = Files.readString(written);
        String section = page.section("Report page");
        List<String> ids = Pattern.compile("<h2 id=\"(\\w+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(RunnablePage.code(section)).containsAll(ids);
        Matcher data = Pattern.compile("id=\"data\">(.*?)</script>").matcher(html);
        assertThat(data.find()).isTrue();
        assertThat(new JsonMapper().readTree(data.group(1)).properties())
                .extracting(Map.Entry::getKey)
                .isEqualTo(RunnablePage.names(section, "member"));
    }
}
