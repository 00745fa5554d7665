package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.testkit.office.Layout;
import org.ntmcriteria.testkit.office.OfficeJudge;
import org.ntmcriteria.testkit.office.OfficeReading;
import org.ntmcriteria.testkit.office.OfficeTable;
import org.ntmcriteria.testkit.office.OfficeTruth;
import org.ntmcriteria.testkit.office.Outcome;
import org.ntmcriteria.testkit.office.RowVariant;

class OfficeJudgeTest {
    private static final OfficeTable TABLE = OfficeTable.of(Layout.plain(), 7);

    /** The line of the first unit, below the header. */
    private static final int FIRST_LINE = 2;

    private static List<OfficeReading.Unit> truth() {
        List<OfficeReading.Unit> units = new ArrayList<>();
        for (OfficeTruth.Unit unit : TABLE.truth().units()) {
            Map<String, String> values = new LinkedHashMap<>();
            unit.statements().forEach(s -> values.put(s.key(), s.value()));
            units.add(new OfficeReading.Unit(
                    unit.name(), "Xã " + unit.name(), "H. " + unit.district(), "", values, List.of()));
        }
        return units;
    }

    private static List<OfficeReading.Unit> withFirst(String district, Map<String, String> values) {
        List<OfficeReading.Unit> units = truth();
        OfficeReading.Unit first = units.get(0);
        units.set(0, new OfficeReading.Unit(first.code(), first.name(), district, "", values, List.of()));
        return units;
    }

    private static Problem problem(int line, String column) {
        return Problem.of(FileProblem.BLANK, Optional.of(SourceLocation.ofLine("bieu.csv", line, column)), "", "Đ");
    }

    private static Outcome outcome(List<OfficeReading.Unit> units, Problem... problems) {
        return OfficeJudge.judge(TABLE, new OfficeReading(units, List.of(problems)))
                .outcome();
    }

    @Test
    void the_truth_is_right_and_with_a_problem_more_it_is_warned() {
        assertThat(outcome(truth())).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(truth(), problem(FIRST_LINE, "TC1"))).isEqualTo(Outcome.WARNED);
    }

    @Test
    void a_value_that_differs_is_wrong_whatever_is_said() {
        OfficeReading.Unit first = truth().get(0);
        Map<String, String> values = new LinkedHashMap<>(first.values());
        values.merge("TC1", OfficeTruth.MET, (was, met) -> was.equals(met) ? OfficeTruth.NOT_MET : met);
        assertThat(outcome(withFirst(first.district(), values), problem(FIRST_LINE, "TC1")))
                .isEqualTo(Outcome.SILENTLY_WRONG);
    }

    @Test
    void a_missing_value_is_named_by_a_problem_of_its_row() {
        OfficeReading.Unit first = truth().get(0);
        Map<String, String> values = new LinkedHashMap<>(first.values());
        String key = values.keySet().iterator().next();
        values.remove(key);
        List<OfficeReading.Unit> units = withFirst(first.district(), values);
        assertThat(outcome(units)).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(units, problem(FIRST_LINE, key))).isEqualTo(Outcome.WARNED);
        assertThat(outcome(units, problem(FIRST_LINE, "Huyện"))).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(units, problem(FIRST_LINE + 1, key))).isEqualTo(Outcome.SILENTLY_WRONG);
    }

    @Test
    void a_missing_district_is_named_by_a_problem_of_its_cell() {
        List<OfficeReading.Unit> units = withFirst("", truth().get(0).values());
        assertThat(outcome(units)).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(units, problem(FIRST_LINE, "TC1"))).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(units, problem(FIRST_LINE, "Huyện"))).isEqualTo(Outcome.WARNED);
    }

    @Test
    void a_unit_too_many_or_too_few_is_wrong() {
        List<OfficeReading.Unit> units = truth();
        OfficeReading.Unit sum = new OfficeReading.Unit("Tổng cộng", "Tổng cộng", "", "", Map.of(), List.of());
        units.add(sum);
        assertThat(outcome(units)).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(truth().subList(1, truth().size()))).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(outcome(truth().subList(1, truth().size()), problem(FIRST_LINE, "Tên xã")))
                .isEqualTo(Outcome.WARNED);
    }

    @Test
    void nothing_read_and_a_failure_is_a_refusal() {
        assertThat(outcome(List.of(), problem(1, null))).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(List.of())).isEqualTo(Outcome.SILENTLY_WRONG);
    }

    @Test
    void a_hidden_row_must_be_named() {
        OfficeTable hidden = OfficeTable.of(Layout.plain(RowVariant.HIDDEN_ROW), 7);
        assertThat(OfficeJudge.judge(hidden, new OfficeReading(truth(), List.of()))
                        .wrong())
                .containsExactly("no word: of HIDDEN_ROW");
    }
}
