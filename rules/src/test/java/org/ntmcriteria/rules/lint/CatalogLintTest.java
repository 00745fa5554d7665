package org.ntmcriteria.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Doubled;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.OverlayProblem;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * One folder per fault under {@code lint}: the tables that replace those of {@code own-set}, and in
 * {@code expected.txt} every finding that nothing explains.
 */
class CatalogLintTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String NTM = "commune-ntm/2021-2025";

    private final CriteriaCatalog standard = CriteriaCatalog.standard();

    @TempDir
    private Path folder;

    static Stream<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("lint"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_found_with_its_cell_act_and_what_to_do(String fault) throws IOException {
        List<LintFinding> findings =
                CatalogLint.of(standard.combinedWith(damaged(fault))).unexplained();
        Path expected = RESOURCES.resolve("lint").resolve(fault).resolve("expected.txt");
        assertThat(findings.stream().map(f -> f + "\n").collect(Collectors.joining()))
                .isEqualTo(Files.readString(expected));
        assertThat(findings).isNotEmpty().allSatisfy(f -> {
            assertThat(f.act()).isNotBlank();
            assertThat(f.message(Language.VI)).isNotBlank().isNotEqualTo(f.message(Language.EN));
            assertThat(f.suggestion(Language.VI)).isNotBlank().isNotEqualTo(f.suggestion(Language.EN));
        });
    }

    private CriteriaCatalog damaged(String fault) throws IOException {
        copy(RESOURCES.resolve("own-set"));
        copy(RESOURCES.resolve("lint").resolve(fault));
        return CriteriaCatalog.load(folder);
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void every_rule_that_tables_can_break_has_a_fault_of_its_own() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String fault : faults().toList()) {
            Files.readString(RESOURCES.resolve("lint").resolve(fault).resolve("expected.txt"))
                    .lines()
                    .forEach(line -> codes.add(line.split(" ", -1)[1]));
        }
        Set<String> elsewhere = Set.of("BOUNDARY", "UNKNOWN_CELLS", "UNFILLED");
        assertThat(codes)
                .containsAll(Stream.of(LintCode.values())
                        .map(LintCode::name)
                        .filter(c -> !elsewhere.contains(c))
                        .toList());
    }

    @Test
    void every_rule_is_stated_in_both_languages() {
        assertThat(LintCode.values()).allSatisfy(c -> assertThat(c.rule(Language.VI))
                .isNotEqualTo(c.rule(Language.EN))
                .endsWith("."));
    }

    @Test
    void the_undamaged_set_breaks_no_rule_alone_or_beside_the_built_in_ones() {
        CriteriaCatalog own = CriteriaCatalog.load(RESOURCES.resolve("own-set"));
        assertThat(CatalogLint.of(own).findings()).isEmpty();
        assertThat(CatalogLint.of(standard.combinedWith(own)).unexplained()).isEmpty();
    }

    @Test
    void nothing_about_the_built_in_tables_is_left_unexplained() {
        assertThat(CatalogLint.of(standard).unexplained()).isEmpty();
    }

    @Test
    void what_is_known_of_the_built_in_tables_is_told_with_act_and_reason() {
        List<LintFinding> findings = CatalogLint.of(standard).findings();
        assertThat(findings).allSatisfy(f -> assertThat(
                        f.explanation().orElseThrow().reason().in(Language.VI))
                .isNotBlank());
        assertThat(findings.stream()
                        .filter(f -> f.code() != LintCode.UNKNOWN_CELLS)
                        .map(f -> f.code() + " " + f.set() + " " + f.cell() + " " + f.days() + " "
                                + f.explanation().orElseThrow().act()))
                .containsExactly(
                        "MISSING_CELL commune-ntm/2011-2015 10 2016 ALL 2016-01-01..2016-11-30 342/QĐ-TTg",
                        "UNREACHABLE commune-ntm/2011-2015 10 2012 TDMNPB,DBSH,BTB,DHNTB,TN,DNB,DBSCL"
                                + " 2012-01-01..2012-12-31 342/QĐ-TTg",
                        "UNREACHABLE commune-ntm/2011-2015 10 2020 TDMNPB,DBSH,BTB,DHNTB,TN,DNB,DBSCL"
                                + " 2020-01-01..2020-12-31 342/QĐ-TTg",
                        "MISSING_CELL commune-ntm/2016-2020 10 2021–2022 ALL 2021-01-01..2022-03-07 1980/QĐ-TTg",
                        "MISSING_CELL commune-ntm/2021-2025 10 2026 ALL 2026-01-01..2026-02-14 318/QĐ-TTg",
                        "UNREACHABLE commune-ntm/2021-2025 10 2021 ALL 2021-01-01..2021-12-31 318/QĐ-TTg",
                        "MISSING_CELL commune-advanced/2021-2025 10 2026 ALL 2026-01-01..2026-02-14 318/QĐ-TTg",
                        "WINDOW_GAP commune-advanced/2021-2025 12.3 2024-03-01..2026-02-14 211/QĐ-TTg");
    }

    @Test
    void unknown_cells_are_one_remark_per_set_and_no_error() {
        List<LintFinding> remarks = CatalogLint.of(standard).findings().stream()
                .filter(f -> f.code() == LintCode.UNKNOWN_CELLS)
                .toList();
        assertThat(remarks.stream().map(LintFinding::set).distinct()).hasSameSizeAs(remarks);
        assertThat(remarks.get(1).message(Language.EN))
                .isEqualTo("of 155 cells 59 are not found, 4 left to the province, 2 to a ministry");
        assertThat(remarks).noneMatch(LintFinding::isUnexplainedError);
    }

    @Test
    void a_check_of_some_sets_tells_of_those_alone() {
        List<LintFinding> findings = CatalogLint.of(standard)
                .ofSets(List.of(standard.get("commune-advanced/2021-2025")))
                .findings();
        assertThat(findings).hasSize(3).allMatch(f -> f.set().toString().equals("commune-advanced/2021-2025"));
    }

    @Test
    void every_threshold_that_a_unit_can_meet_is_tried_below_at_and_above() {
        List<BoundaryCase> cases = CatalogLint.of(standard).boundaryCases();
        assertThat(cases).hasSizeGreaterThan(900);
        Set<Cell> tried = cases.stream().map(BoundaryCase::cell).collect(Collectors.toSet());
        for (CriteriaSet set : standard.sets()) {
            for (Cell cell : set.cells()) {
                boolean compared = cell.requirement() instanceof Requirement.Threshold
                        || cell.requirement() instanceof Requirement.GradeThreshold;
                boolean outside = cell.indicator().equals(IndicatorId.parse("10"))
                        && set.id().toString().equals("commune-ntm/2011-2015")
                        && (cell.year().equals(Optional.of(2012)) || cell.year().equals(Optional.of(2020)));
                assertThat(tried.contains(cell))
                        .as(cell.toString())
                        .isEqualTo(compared && !outside && cell.column() != AnnexColumn.GENERAL);
            }
        }
        assertThat(cases)
                .allSatisfy(c -> assertThat(Evaluator.of(standard.get(c.cell().set()))
                                .assess(c.unit(), c.asOf(), c.observations())
                                .problems())
                        .isEmpty());
    }

    @Test
    void the_values_around_a_threshold_differ_in_the_place_behind_its_last() {
        assertThat(around("3.1", AnnexColumn.ALL)).containsExactly("79.9 NOT_MET", "80 MET", "80.1 MET");
        assertThat(around("15.3", AnnexColumn.DNB)).containsExactly("14.49 MET", "14.5 MET", "14.51 NOT_MET");
        assertThat(around("17.10", AnnexColumn.ALL)).containsExactly("99.9 NOT_MET", "100 MET");
        assertThat(
                        CatalogLint.of(standard)
                                .ofSets(List.of(standard.get("commune-advanced/2021-2025")))
                                .boundaryCases()
                                .stream()
                                .filter(c -> c.key().toString().equals("3.6"))
                                .map(c -> c.value() + " " + c.expected()))
                .containsExactly("Trung bình NOT_MET", "Khá MET", "Tốt MET");
    }

    private List<String> around(String indicator, AnnexColumn column) {
        return CatalogLint.of(standard).ofSets(List.of(standard.get(NTM))).boundaryCases().stream()
                .filter(c -> c.key().toString().equals(indicator) && c.cell().column() == column)
                .map(c -> c.value() + " " + c.expected())
                .toList();
    }

    @Test
    void a_cell_with_a_condition_is_tried_with_facts_that_fit_it() {
        assertThat(CatalogLint.of(standard).ofSets(List.of(standard.get(NTM))).boundaryCases())
                .filteredOn(c -> c.cell().coordinates().equals("5/b TN schools>3"))
                .hasSize(3)
                .allSatisfy(c -> assertThat(c.observations())
                        .extracting(o -> o.key() + " " + o.value())
                        .contains("@schools 4", "5/b " + c.value()));
    }

    @Test
    void an_evaluator_that_errs_at_one_threshold_is_found_out() throws IOException {
        CriteriaSet own = CriteriaCatalog.load(RESOURCES.resolve("own-set")).get("commune-x/2024-2025");
        assertThat(Boundaries.of(own, only -> Evaluator.of(only)::assess)).isEmpty();
        // Assesses by tables whose cells differ: at least 50 instead of more than 50, and Tốt instead of Khá.
        copy(RESOURCES.resolve("own-set"));
        Path cells = folder.resolve("cells.csv");
        Files.writeString(
                cells, Files.readString(cells).replace("ALL,>,50", "ALL,>=,50").replace("Khá", "Tốt"));
        CriteriaSet other = CriteriaCatalog.load(folder).get("commune-x/2024-2025");
        List<LintFinding> findings = Boundaries.of(own, only -> Evaluator.of(other)::assess);
        assertThat(findings).allMatch(f -> f.code() == LintCode.BOUNDARY && f.isUnexplainedError());
        assertThat(findings.stream().map(LintFinding::toString))
                .contains("ERROR BOUNDARY commune-x/2024-2025 1.1 ALL: the value 50 against > 50 % must be not met, the"
                        + " evaluator says: 1.1 met: 50 ≥ 50 % — 1/QĐ-X, all regions (recalled) — 1/QĐ-X; compare the"
                        + " cell with the explained verdict; one of the two is wrong");
        assertThat(findings.stream().filter(f -> f.cell().equals("2 ALL"))).hasSize(3);
    }

    @Test
    void an_evaluator_that_says_nothing_is_found_out_at_every_threshold() {
        CriteriaSet own = CriteriaCatalog.load(RESOURCES.resolve("own-set")).get("commune-x/2024-2025");
        Evaluator evaluator = Evaluator.of(own);
        assertThat(Boundaries.of(own, only -> (unit, day, observations) -> evaluator.assess(unit, day, List.of())))
                .hasSameSizeAs(Boundaries.cases(own));
    }

    @Test
    void two_versions_on_one_day_are_found_even_where_no_loader_refused_them() {
        CriteriaSet doubled = Doubled.set(standard.get(NTM));
        assertThat(VersionDates.of(doubled).stream()
                        .filter(f -> f.code() == LintCode.WINDOW_OVERLAP)
                        .map(f -> f.cell() + ": " + f.message(Language.EN)))
                .contains(
                        "TC1: two lines of criteria.csv hold together on 2022-03-08 – 2026-02-14",
                        "15.4: two lines of indicators.csv hold together on 2024-03-01 – 2026-02-14",
                        "15.3 TDMNPB: two lines of cells.csv hold together on 2022-03-08 – 2026-02-14",
                        "@satisfaction: two lines of conditions.csv hold together on 2022-08-02 – 2026-02-14");
    }

    @Test
    void a_cell_across_versions_is_found_even_where_no_loader_refused_it() {
        CriteriaSet across = Doubled.withCellsOfAlways(standard.get(NTM));
        assertThat(VersionDates.of(across).stream()
                        .filter(f -> f.code() == LintCode.WINDOW_OUTSIDE)
                        .map(LintFinding::cell))
                .contains("15.4 TDMNPB", "17.1/b BTB");
    }

    @Test
    void delegated_cells_are_listed_until_the_province_fills_them() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        CatalogLint lint = CatalogLint.of(standard).ofSets(List.of(standard.get(NTM)));
        List<LintFinding> unfilled =
                unfilled(lint.inProvince("Lạng Sơn", day, List.of()).findings());
        assertThat(unfilled).extracting(LintFinding::cell).contains("2.1 ALL", "2.2 ALL");
        assertThat(unfilled.get(0).toString())
                .isEqualTo("WARNING UNFILLED commune-ntm/2021-2025 2.1 ALL: left to the provincial People's Committee,"
                        + " and not filled for Lạng Sơn on 2024-12-31 — 318/QĐ-TTg; fill the set's template of an"
                        + " overlay from the province's decision");
        OverlayRow row = row("Lạng Sơn", "2.1", AnnexColumn.TDMNPB);
        assertThat(unfilled(lint.inProvince("lạng sơn", day, List.of(row)).findings()))
                .extracting(LintFinding::cell)
                .doesNotContain("2.1 ALL")
                .hasSize(unfilled.size() - 1);
        assertThat(unfilled(lint.inProvince("Thanh Hóa", day, List.of(row)).findings()))
                .hasSameSizeAs(unfilled);
        assertThat(unfilled(lint.inProvince("Lạng Sơn", LocalDate.of(2024, 1, 1), List.of(row))
                        .findings()))
                .as("before the province's decision")
                .extracting(LintFinding::cell)
                .contains("2.1 ALL");
        assertThat(unfilled(lint.inProvince("Lạng Sơn", LocalDate.of(2020, 1, 1), List.of(row))
                        .findings()))
                .as("before the set")
                .isEmpty();
    }

    @Test
    void a_waiver_of_a_delegated_cell_is_unused_only_where_a_province_is_given() throws IOException {
        copy(RESOURCES.resolve("own-set"));
        Files.writeString(
                folder.resolve("exceptions.csv"),
                "set,indicator,code,from,to,act,reason,reason_vi\n" + NTM
                        + ",2.1,UNFILLED,,,318/QĐ-TTg,not needed here,\n" + NTM
                        + ",3.1,UNFILLED,,,318/QĐ-TTg,is not delegated,\n");
        CatalogLint lint = CatalogLint.of(standard.combinedWith(CriteriaCatalog.load(folder)));
        assertThat(lint.unexplained()).isEmpty();
        List<LintFinding> asked = lint.inProvince("Lạng Sơn", LocalDate.of(2024, 12, 31), List.of())
                .findings();
        assertThat(unfilled(asked))
                .filteredOn(f -> f.explanation().isPresent())
                .extracting(LintFinding::cell)
                .containsExactly("2.1 ALL");
        assertThat(asked)
                .filteredOn(f -> f.code() == LintCode.EXCEPTION_UNUSED)
                .extracting(LintFinding::cell)
                .containsExactly("3.1");
    }

    @Test
    void what_is_wrong_with_the_provinces_rows_is_told() {
        OverlayRow none = row("Lạng Sơn", "99", AnnexColumn.ALL);
        assertThat(CatalogLint.of(standard)
                        .inProvince("Lạng Sơn", LocalDate.of(2024, 12, 31), List.of(none))
                        .problems())
                .extracting(p -> p.code())
                .containsExactly(OverlayProblem.NO_CELL);
        assertThat(CatalogLint.of(standard).problems()).isEmpty();
    }

    private static List<LintFinding> unfilled(List<LintFinding> findings) {
        return findings.stream().filter(f -> f.code() == LintCode.UNFILLED).toList();
    }

    private static OverlayRow row(String province, String indicator, AnnexColumn column) {
        return new OverlayRow(
                "99/QĐ-UBND",
                "",
                DateRange.of(LocalDate.of(2024, 6, 17), null),
                province,
                CriteriaSetId.parse(NTM),
                InputKey.parse(indicator),
                Optional.empty(),
                column,
                Optional.empty(),
                Requirement.parse(">=", "95", "%"),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
    }

    @Test
    void the_verdict_of_a_boundary_case_is_never_left_open() {
        assertThat(CatalogLint.of(standard).boundaryCases())
                .allMatch(c -> c.expected() == Verdict.MET || c.expected() == Verdict.NOT_MET);
    }
}
