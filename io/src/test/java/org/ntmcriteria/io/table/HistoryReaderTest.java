package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.TwoTierGovernment;

class HistoryReaderTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static ReadResult<List<RecognitionHistory>> read(
            String rows, List<AdministrativeUnit> described, List<UnitEnd> lineage) {
        String table = "unit,date,decision,set,tier,event\n" + rows;
        return HistoryReader.read(
                InputFile.ofText("decisions.csv", table), CriteriaCatalog.standard(), described, lineage);
    }

    @Test
    void the_ends_of_units_may_come_from_a_register() {
        List<UnitEnd> lineage = List.of(
                UnitEnd.of("A", MERGER, UnitEnd.Kind.MERGED, "1672/NQ-UBTVQH15", List.of("A")),
                UnitEnd.of("B", MERGER, UnitEnd.Kind.MERGED, "1672/NQ-UBTVQH15", List.of("A")),
                UnitEnd.of("Y", MERGER, UnitEnd.Kind.MERGED, "1672/NQ-UBTVQH15", List.of("Z")));
        ReadResult<List<RecognitionHistory>> reading = read("""
                A,2022-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                A,2025-10-20,2/QĐ,commune-ntm/2021-2025,,công nhận lại
                """, List.of(), lineage);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).extracting(RecognitionHistory::unit).containsExactly("A", "A", "B");
        assertThat(reading.value().get(1).validFrom()).contains(MERGER);
        assertThat(reading.value().get(1).predecessors()).hasSize(2);
    }

    @Test
    void the_level_of_a_unit_is_that_of_its_description() {
        List<AdministrativeUnit> described = List.of(AdministrativeUnit.of("T", Level.HAMLET));
        ReadResult<List<RecognitionHistory>> reading = read("""
                T,2022-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                T,2023-12-20,2/QĐ,hamlet-model/2023-2025,,công nhận
                """, described, List.of());
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.LEVEL);
        assertThat(reading.problems().get(0).location().orElseThrow().line()).isEqualTo(2);
        assertThat(reading.value().get(0).events()).hasSize(1);
    }

    @Test
    void a_code_used_again_may_have_another_level() {
        ReadResult<List<RecognitionHistory>> reading = read("""
                7,2022-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                7,2023-01-01,1/NQ,,,giải thể
                7,2023-12-20,2/QĐ,hamlet-model/2023-2025,,công nhận
                """, List.of(), List.of());
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.AFTER_END);
        assertThat(reading.value()).hasSize(2);
    }

    @Test
    void a_description_says_from_which_day_a_code_means_the_unit() {
        List<AdministrativeUnit> described =
                List.of(AdministrativeUnit.of("A", Level.COMMUNE).withValidFrom(MERGER));
        ReadResult<List<RecognitionHistory>> reading =
                read("A,2022-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận\n", described, List.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).hasSize(2);
        assertThat(reading.value().get(1).events()).isEmpty();
    }

    @Test
    void a_commune_that_no_act_touched_stays_recognised() {
        // The register links 00859 to itself on 1 July 2025 as not rearranged; 00700 was merged.
        String rows = "unit,date,decision,set,tier,event\n"
                + "00859,2020-12-20,1/QĐ,commune-ntm/2016-2020,,công nhận\n"
                + "00700,2020-12-20,2/QĐ,commune-ntm/2016-2020,,công nhận\n";
        LocalDate later = LocalDate.of(2025, 12, 31);
        for (List<AdministrativeUnit> described : List.of(
                List.<AdministrativeUnit>of(),
                List.of(AdministrativeUnit.of("00859", Level.COMMUNE).withValidFrom(MERGER)))) {
            List<RecognitionHistory> histories = HistoryReader.read(
                            InputFile.ofText("decisions.csv", rows),
                            CriteriaCatalog.standard(),
                            described,
                            Optional.of(UnitRegister.standard()))
                    .value();
            KnownUnits units = KnownUnits.none();
            assertThat(RecognitionHistory.parted(histories, described))
                    .filteredOn(history -> history.unit().equals("00859"))
                    .map(history -> TwoTierGovernment.on(history, Optional.of(Level.COMMUNE), units, later))
                    .flatExtracting(history -> history.at(later))
                    .extracting(RecognitionState::recognised)
                    .containsExactly(Verdict.MET);
            assertThat(histories)
                    .filteredOn(history -> history.unit().equals("00700"))
                    .allMatch(history ->
                            !history.isLiving(later) || history.at(later).isEmpty());
        }
    }

    @Test
    void a_decision_of_another_level_leaves_a_registered_commune_as_it_is() {
        String rows =
                "unit,date,decision,set,tier,event\n" + "06400,2023-05-01,1/QĐ,commune-ntm/2021-2025,,công nhận\n";
        String later = "06400,2024-12-25,3/QĐ,district-ntm/2021-2025,,công nhận\n";
        for (String table : List.of(rows, rows + later)) {
            ReadResult<List<RecognitionHistory>> reading = HistoryReader.read(
                    InputFile.ofText("decisions.csv", table),
                    CriteriaCatalog.standard(),
                    List.of(),
                    Optional.of(UnitRegister.standard()));
            assertThat(reading.value().get(0).at(LocalDate.of(2023, 12, 31)))
                    .extracting(RecognitionState::recognised)
                    .containsExactly(Verdict.MET);
        }
    }

    private static ReadResult<List<RecognitionHistory>> registered(String rows) {
        return HistoryReader.read(
                InputFile.ofText("decisions.csv", "unit,date,decision,set,tier,event\n" + rows),
                CriteriaCatalog.standard(),
                List.of(),
                Optional.of(UnitRegister.standard()));
    }

    @Test
    void a_code_that_the_register_never_had_is_named_and_counts() {
        ReadResult<List<RecognitionHistory>> reading = registered("""
                99999,2025-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                06400,2014-12-20,1/QĐ,commune-ntm/2011-2015,,công nhận
                """);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.CODE_OF_NONE);
        assertThat(reading.problems().get(0).line(Language.EN))
                .startsWith(
                        "decisions.csv:2 [event]: NTM-7018 code '99999' means no unit of the register on 2025-12-20");
        assertThat(reading.value().get(0).at(LocalDate.of(2026, 1, 1)))
                .extracting(RecognitionState::recognised)
                .containsExactly(Verdict.MET);
    }

    @Test
    void a_decision_from_before_its_code_was_given_is_named() {
        RegisteredUnit without = UnitRegister.standard().on(MERGER).stream()
                .filter(unit -> unit.validFrom().equals(MERGER))
                .filter(unit -> UnitRegister.standard().ofCode(unit.code()).size() == 1)
                .filter(unit -> UnitRegister.standard()
                        .lineage()
                        .predecessors(unit.key())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        ReadResult<List<RecognitionHistory>> reading =
                registered(without.code() + ",2024-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận\n");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.CODE_OF_NONE);
        assertThat(reading.problems().get(0).arguments().toString()).contains(without.fullName());
    }

    @Test
    void what_is_said_of_an_end_is_not_said_again_of_the_register() {
        UnitRegister register = UnitRegister.standard();
        String code = register.on(MERGER.minusDays(1)).stream()
                .map(RegisteredUnit::code)
                .filter(old -> register.byCode(old, MERGER).isEmpty())
                .findFirst()
                .orElseThrow();
        ReadResult<List<RecognitionHistory>> reading =
                registered(code + ",2025-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận\n");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.AFTER_END);
    }

    @Test
    void codes_of_other_lists_are_named_once_and_those_of_districts_not() {
        ReadResult<List<RecognitionHistory>> reading = registered("""
                LS-001,2024-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                LS-002,2024-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                6400,2024-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                LS-003,2022-12-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                LS-003,2024-12-20,1/NQ,,,giải thể
                185,2024-12-20,1/QĐ,district-ntm/2021-2025,,công nhận
                T-1,2024-12-20,1/QĐ,hamlet-model/2023-2025,,công nhận
                """);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.OTHER_CODES);
        assertThat(reading.problems().get(0).line(Language.EN))
                .contains("'LS-001'")
                .contains("3 codes of the table");
    }

    @Test
    void the_code_of_five_digits_counts_whatever_the_order_of_the_rows() {
        String lacking = "6400,2022-12-01,2/QĐ,commune-ntm/2021-2025,,công nhận\n";
        String full = "06400,2025-12-01,3/QĐ,commune-ntm/2021-2025,,công nhận\n";
        for (String rows : List.of(lacking + full, full + lacking)) {
            ReadResult<List<RecognitionHistory>> reading = registered(rows);
            assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.ZEROS_LOST);
            assertThat(reading.value())
                    .filteredOn(history -> !history.events().isEmpty())
                    .extracting(RecognitionHistory::toString)
                    .containsExactly("06400: 1 decisions", "06400 from 2025-07-01: 1 decisions");
        }
        ReadResult<List<RecognitionHistory>> alone = registered(lacking);
        assertThat(alone.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.OTHER_CODES);
    }
}
