package org.ntmcriteria.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;
import org.ntmcriteria.rules.evaluate.Evaluator;

class OverlayTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final AdministrativeUnit COMMUNE =
            AdministrativeUnit.commune("X", Region.TDMNPB).withProvince("Lạng Sơn");

    private static OverlayRow row(String key, AnnexColumn column, String op, String value, String unit, String note) {
        return row(key, column, op, value, unit, note, START);
    }

    private static OverlayRow row(
            String key, AnnexColumn column, String op, String value, String unit, String note, LocalDate from) {
        return new OverlayRow(
                "99/QĐ-UBND",
                "UBND tỉnh Lạng Sơn",
                DateRange.of(from, null),
                "Lạng Sơn",
                SET.id(),
                InputKey.parse(key),
                Optional.empty(),
                column,
                Optional.empty(),
                Requirement.parse(op, value, unit),
                SourceStatus.VERIFIED,
                note,
                Optional.empty());
    }

    private static List<ProblemCode> codes(Overlay overlay) {
        return overlay.problems().stream().map(Problem::code).toList();
    }

    private static IndicatorResult assess(Overlay overlay, AdministrativeUnit unit, String key, String value) {
        Assessment assessment =
                Evaluator.of(SET).withOverlay(overlay).assess(unit, DAY, List.of(Observation.of("X", DAY, key, value)));
        return assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .filter(i -> i.key().toString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_fills_a_cell_left_to_the_province_for_that_provinces_units() {
        Overlay overlay = Overlay.bind(SET, List.of(row("2.1", AnnexColumn.TDMNPB, ">=", "95", "%", "")));
        assertThat(overlay.problems()).isEmpty();
        IndicatorResult roads = assess(overlay, COMMUNE, "2.1", "94");
        assertThat(roads.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(roads.act()).isEqualTo("99/QĐ-UBND");
        assertThat(roads.sourceStatus()).contains(SourceStatus.VERIFIED);
        assertThat(assess(overlay, COMMUNE.withProvince("LẠNG SƠN"), "2.1", "95")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assess(overlay, COMMUNE.withProvince("Bắc Giang"), "2.1", "94")
                        .reasonCode())
                .isEqualTo(ReasonCode.REQUIREMENT_DELEGATED);
        assertThat(assess(overlay, AdministrativeUnit.commune("X", Region.TDMNPB), "2.1", "94")
                        .reasonCode())
                .isEqualTo(ReasonCode.REQUIREMENT_DELEGATED);
    }

    @Test
    void a_unit_without_province_takes_the_default_one() {
        Overlay overlay = Overlay.bind(SET, List.of(row("2.1", AnnexColumn.ALL, ">=", "95", "%", "")));
        Assessment assessment = Evaluator.of(SET)
                .withOverlay(overlay)
                .withDefaultProvince("Lạng Sơn")
                .assess(
                        AdministrativeUnit.commune("X", Region.TDMNPB),
                        DAY,
                        List.of(Observation.of("X", DAY, "2.1", "90")));
        assertThat(assessment.criterion(2).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        // tightening and repeating a known cell, filling unknown ones
        "3.1,ALL,>=,80,%,",
        "3.1,ALL,>=,85,%,",
        "3.1,TDMNPB,>,80,%,",
        "11,TDMNPB,<=,12,%,",
        "11,TDMNPB,<,13,%,",
        "9.2,TDMNPB,>=,70,%,",
        "16,ALL,ACHIEVED,'','',",
        "4.2,DBSH,>=,99.5,%,",
        "14.1/a,ALL,>=,99,%,",
    })
    void filling_and_tightening_is_accepted(String key, AnnexColumn column, String op, String value, String unit) {
        assertThat(codes(Overlay.bind(SET, List.of(row(key, column, op, value, unit, "")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.1,ALL,>=,79.9,%,LOOSENS",
        "3.1,ALL,<=,90,%,LOOSENS",
        "3.1,ALL,>=,90,count,LOOSENS",
        "3.1,ALL,ACHIEVED,'','',LOOSENS",
        "11,TDMNPB,<=,13.1,%,LOOSENS",
        "15.3,ALL,<=,20,%,LOOSENS",
        "7,ALL,EXISTS,'','',LOOSENS",
        "9.2,TDMNPB,>=,70,count,WRONG_KIND",
        "6.1,ALL,>=,70,%,WRONG_KIND",
        "9.2,GENERAL,>=,70,%,NO_CELL",
        "9.2,GROUP_1,>=,70,%,NO_CELL",
        "20.1,ALL,>=,70,%,NO_CELL",
        "3.1/a,ALL,>=,90,%,NO_CELL",
        "5,ALL,>=,90,%,NO_CELL"
    })
    void anything_else_is_refused(
            String key, AnnexColumn column, String op, String value, String unit, OverlayProblem code) {
        assertThat(codes(Overlay.bind(SET, List.of(row(key, column, op, value, unit, "")))))
                .containsExactly(code);
    }

    @Test
    void a_later_national_act_may_loosen() {
        Overlay overlay = Overlay.bind(
                SET, List.of(row("3.1", AnnexColumn.ALL, ">=", "70", "%", "national: an invented example")));
        assertThat(overlay.problems()).isEmpty();
        assertThat(assess(overlay, COMMUNE, "3.1", "75").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void a_row_holds_no_longer_than_the_version_it_was_bound_to() {
        Overlay overlay = Overlay.bind(SET, List.of(row("17.1/a", AnnexColumn.ALL, ">=", "98", "%", "")));
        assertThat(overlay.problems()).isEmpty();
        assertThat(overlay.rows("Lạng Sơn", IndicatorId.parse("17.1"), Optional.of("a"), LocalDate.of(2024, 2, 29)))
                .hasSize(1);
        assertThat(overlay.rows("Lạng Sơn", IndicatorId.parse("17.1"), Optional.of("a"), LocalDate.of(2024, 3, 1)))
                .isEmpty();
        OverlayRow tooLate = row("17.1/a", AnnexColumn.ALL, ">=", "98", "%", "", LocalDate.of(2024, 3, 1));
        assertThat(codes(Overlay.bind(SET, List.of(tooLate)))).containsExactly(OverlayProblem.NO_CELL);
    }

    @Test
    void two_rows_for_one_cell_at_the_same_date_are_both_refused() {
        Overlay overlay = Overlay.bind(
                SET,
                List.of(
                        row("2.1", AnnexColumn.TDMNPB, ">=", "95", "%", ""),
                        row("2.1", AnnexColumn.TDMNPB, ">=", "90", "%", "", DAY),
                        row("2.2", AnnexColumn.TDMNPB, ">=", "90", "%", "")));
        assertThat(codes(overlay)).containsExactly(OverlayProblem.DOUBLED, OverlayProblem.DOUBLED);
        assertThat(assess(overlay, COMMUNE, "2.1", "94").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assess(overlay, COMMUNE, "2.2", "94").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void the_units_own_column_goes_before_that_of_all() {
        Overlay overlay = Overlay.bind(
                SET,
                List.of(
                        row("2.1", AnnexColumn.ALL, ">=", "100", "%", ""),
                        row("2.1", AnnexColumn.TDMNPB, ">=", "95", "%", "")));
        assertThat(overlay.problems()).isEmpty();
        assertThat(assess(overlay, COMMUNE, "2.1", "96").verdict()).isEqualTo(Verdict.MET);
        assertThat(assess(overlay, COMMUNE.withRegion(Region.DBSH), "2.1", "96").verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_rows_condition_brings_a_fact_of_its_own() {
        OverlayRow plain = row("2.1", AnnexColumn.TDMNPB, ">=", "95", "%", "");
        OverlayRow many = withCondition(plain, "villages>5", "95");
        OverlayRow few = withCondition(plain, "villages<=5", "90");
        Overlay overlay = Overlay.bind(SET, List.of(many, few));
        assertThat(overlay.problems()).isEmpty();
        Assessment assessment = Evaluator.of(SET)
                .withOverlay(overlay)
                .assess(
                        COMMUNE,
                        DAY,
                        List.of(Observation.of("X", DAY, "2.1", "92"), Observation.of("X", DAY, "@Villages", "4")));
        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.criterion(2).indicator("2.1").orElseThrow().verdict())
                .isEqualTo(Verdict.MET);
    }

    private static OverlayRow withCondition(OverlayRow row, String condition, String value) {
        return new OverlayRow(
                row.act(),
                row.issuer(),
                row.inForce(),
                row.province(),
                row.set(),
                row.key(),
                row.year(),
                row.column(),
                Optional.of(org.ntmcriteria.core.law.CellCondition.parse(condition)),
                Requirement.parse(">=", value, "%"),
                row.status(),
                row.note(),
                row.location());
    }

    @Test
    void a_row_for_any_year_and_one_for_a_year_are_two_rows_for_one_cell() {
        OverlayRow any = row("10", AnnexColumn.TDMNPB, ">=", "60", "million VND/person/year", "");
        Overlay overlay = Overlay.bind(SET, List.of(any, withYear(any, 2024)));
        assertThat(codes(overlay)).containsExactly(OverlayProblem.DOUBLED, OverlayProblem.DOUBLED);
        assertThat(codes(Overlay.bind(SET, List.of(withYear(any, 2031))))).containsExactly(OverlayProblem.NO_CELL);
    }

    private static OverlayRow withYear(OverlayRow row, int year) {
        return new OverlayRow(
                row.act(),
                row.issuer(),
                row.inForce(),
                row.province(),
                row.set(),
                row.key(),
                Optional.of(year),
                row.column(),
                row.condition(),
                row.requirement(),
                row.status(),
                row.note(),
                row.location());
    }

    @Test
    void a_value_that_the_overlay_cannot_compare_is_a_problem() {
        OverlayRow grade = row("17.1/a", AnnexColumn.TDMNPB, ">=", "Khá", "level", "");
        Overlay overlay = Overlay.bind(SET, List.of(grade));
        LocalDate before = LocalDate.of(2024, 2, 29);
        Assessment assessment = Evaluator.of(SET)
                .withOverlay(overlay)
                .assess(COMMUNE, before, List.of(Observation.of("X", before, "17.1/a", "31/37")));
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(AssessmentProblem.WRONG_KIND);
        OverlayRow none = row("17.1/a", AnnexColumn.TDMNPB, "NONE", "", "", "");
        Assessment graded = Evaluator.of(SET)
                .withOverlay(Overlay.bind(SET, List.of(none)))
                .assess(COMMUNE, before, List.of(Observation.of("X", before, "17.1/a", "Khá")));
        assertThat(graded.problems()).extracting(Problem::code).containsExactly(AssessmentProblem.WRONG_KIND);
    }

    @Test
    void what_is_accepted_is_said_in_the_language_of_the_message() {
        Problem looser = problem(row("3.1", AnnexColumn.ALL, ">=", "79.9", "%", ""));
        assertThat(looser.message(Language.EN)).contains("loosens the requirement >= 80 % of 3.1");
        assertThat(looser.message(Language.VI)).contains("nới lỏng yêu cầu >= 80 % ở ô 3.1");
        Problem kind = problem(row("9.2", AnnexColumn.TDMNPB, ">=", "70", "count", ""));
        assertThat(kind.message(Language.EN)).endsWith("a comparison in the unit '%', or ACHIEVED");
        assertThat(kind.message(Language.VI)).endsWith("một mức so sánh theo đơn vị tính '%', hoặc ACHIEVED");
        OverlayRow level = row("17.1/a", AnnexColumn.TDMNPB, ">=", "Khá", "level", "");
        LocalDate before = LocalDate.of(2024, 2, 29);
        Problem grades = Evaluator.of(SET)
                .withOverlay(Overlay.bind(SET, List.of(level)))
                .assess(COMMUNE, before, List.of(Observation.of("X", before, "17.1/a", "31/37")))
                .problems()
                .get(0);
        assertThat(grades.message(Language.EN)).contains("Khá").endsWith(", Đ or KĐ");
        assertThat(grades.message(Language.VI)).contains("Khá").endsWith(", Đ hoặc KĐ");
    }

    private static Problem problem(OverlayRow row) {
        return Overlay.bind(SET, List.of(row)).problems().get(0);
    }

    @Test
    void a_cell_left_to_a_ministry_is_not_the_provinces_to_fill() {
        // 5/a is left to the ministry in the general column only, so a set of its own shows it.
        CriteriaSet own = CriteriaCatalog.load(java.nio.file.Path.of("src/test/resources/ministry-set"))
                .get("commune-m/2024-2025");
        OverlayRow row = new OverlayRow(
                "99/QĐ-UBND",
                "",
                DateRange.of(LocalDate.of(2024, 6, 1), null),
                "Lạng Sơn",
                own.id(),
                InputKey.parse("1"),
                Optional.empty(),
                AnnexColumn.ALL,
                Optional.empty(),
                Requirement.parse(">=", "90", "%"),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
        assertThat(codes(Overlay.bind(own, List.of(row)))).containsExactly(OverlayProblem.NO_AUTHORITY);
    }

    @Test
    void a_row_for_another_set_is_passed_over_with_a_warning() {
        CriteriaSet other = CriteriaCatalog.standard().get("commune-ntm/2011-2015");
        assertThat(codes(Overlay.bind(other, List.of(row("2.1", AnnexColumn.ALL, ">=", "95", "%", "")))))
                .containsExactly(OverlayProblem.OTHER_SET);
    }

    @Test
    void a_row_without_first_day_or_requirement_cannot_be_made() {
        assertThatThrownBy(() -> row("2.1", AnnexColumn.ALL, "NOT_FOUND", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
