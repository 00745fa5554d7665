package org.ntmcriteria.rules.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionEvent.Kind;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.recognition.RecognitionCount.By;

class RecognitionCountsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static RecognitionEvent hamlet(String unit, int year, String set, Kind kind, String commune) {
        return RecognitionEvent.of(
                        unit, LocalDate.of(year, 6, 1), year + "/QĐ", CriteriaSetId.parse(set), Tier.MODEL, kind)
                .withCommune(commune);
    }

    private static List<String> counts(By by, List<RecognitionEvent> events, List<UnitEnd> ends) {
        return RecognitionReview.of(
                        CriteriaCatalog.standard(),
                        RecognitionHistory.listOf(events, ends, List.of()),
                        KnownUnits.none(),
                        DAY)
                .counts()
                .stream()
                .filter(count -> count.by() == by)
                .map(count -> count.setName()
                        + count.year().map(year -> " " + year).orElse("")
                        + (by == By.COMMUNE ? " " + count.commune() : "")
                        + " " + count.recognised().bounds() + "/"
                        + count.recognised().of()
                        + (by == By.YEAR ? " +" + count.added() : "")
                        + " -" + count.ended())
                .toList();
    }

    @Test
    void hamlets_and_gardens_are_counted_by_commune_and_set() {
        List<RecognitionEvent> events = List.of(
                hamlet("T1", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "Xã Chi Lăng"),
                hamlet("T1", 2024, "smart-hamlet/2023-2025", Kind.RECOGNISED, "Chi Lăng"),
                hamlet("T2", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "Chi Lăng"),
                hamlet("T3", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "Vạn Linh"),
                hamlet("T3", 2024, "hamlet-model/2023-2025", Kind.REVOKED, "Vạn Linh"),
                hamlet("V1", 2022, "model-garden/2021-2025", Kind.RECOGNISED, ""));
        assertThat(counts(By.COMMUNE, events, List.of()))
                .containsExactly(
                        "hamlet-model Chi Lăng 2/2 -0",
                        "hamlet-model Vạn Linh 0/1 -0",
                        "model-garden  1/1 -0",
                        "smart-hamlet Chi Lăng 1/1 -0");
    }

    @Test
    void totals_and_years_count_living_units_only() {
        List<RecognitionEvent> events = List.of(
                hamlet("T1", 2022, "hamlet-model/2023-2025", Kind.RECOGNISED, ""),
                hamlet("T2", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, ""));
        List<UnitEnd> ends =
                List.of(UnitEnd.of("T1", LocalDate.of(2023, 1, 1), UnitEnd.Kind.MERGED, "1/NQ", List.of()));
        assertThat(counts(By.TOTAL, events, ends)).containsExactly("hamlet-model 1/1 -1");
        assertThat(counts(By.YEAR, events, ends))
                .containsExactly(
                        "hamlet-model 2022 1/1 +1 -0", "hamlet-model 2023 1/1 +1 -1", "hamlet-model 2024 1/1 +0 -0");
    }

    @Test
    void a_unit_recognised_in_two_fields_counts_once() {
        List<RecognitionEvent> events = List.of(
                hamlet("A", 2022, "commune-model/2021-2025", Kind.RECOGNISED, "")
                        .withField("giáo dục"),
                hamlet("A", 2023, "commune-model/2021-2025", Kind.RECOGNISED, "")
                        .withField("du lịch"),
                hamlet("A", 2024, "commune-model/2021-2025", Kind.REVOKED, "").withField("du lịch"));
        assertThat(counts(By.TOTAL, events, List.of())).containsExactly("commune-model 1/1 -0");
        assertThat(counts(By.COMMUNE, events, List.of())).isEmpty();
    }

    @Test
    void what_is_not_known_makes_a_range() {
        List<RecognitionEvent> events = List.of(
                hamlet("T1", 2022, "hamlet-model/2023-2025", Kind.RECOGNISED, ""),
                hamlet("T2", 2022, "hamlet-model/2023-2025", Kind.RECOGNISED, ""),
                hamlet("T2", 2022, "hamlet-model/2023-2025", Kind.REVOKED, ""));
        assertThat(counts(By.TOTAL, events, List.of())).containsExactly("hamlet-model 1–2/2 -0");
    }

    @Test
    void hamlets_of_two_communes_of_one_code_are_counted_apart() {
        List<RecognitionEvent> events = List.of(
                hamlet("T1", 2021, "hamlet-model/2023-2025", Kind.RECOGNISED, "A"),
                hamlet("T2", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "A"),
                hamlet("T3", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "A"));
        UnitEnd end = UnitEnd.of("A", LocalDate.of(2022, 1, 1), UnitEnd.Kind.MERGED, "1/NQ", List.of("A"));
        KnownUnits byRegister = KnownUnits.none().withEnds(List.of(end));
        List<RecognitionHistory> hamlets = RecognitionHistory.listOf(events, List.of(), List.of());
        List<RecognitionHistory> withCommune = RecognitionHistory.listOf(events, List.of(end), List.of());
        for (RecognitionReview review : List.of(
                RecognitionReview.of(CriteriaCatalog.standard(), hamlets, byRegister, DAY),
                RecognitionReview.of(CriteriaCatalog.standard(), withCommune, KnownUnits.none(), DAY))) {
            assertThat(review.counts())
                    .filteredOn(count -> count.by() == By.COMMUNE)
                    .extracting(count -> count.commune()
                            + count.communeFrom().map(from -> " " + from).orElse("") + " "
                            + count.recognised().of())
                    .containsExactly("A 1", "A 2022-01-01 2");
        }
    }

    @Test
    void a_hamlet_counts_for_the_commune_of_its_decisions_day_by_name_too() {
        LocalDate end = LocalDate.of(2023, 1, 1);
        KnownUnits units = KnownUnits.of(List.of(commune("Xã Cũ", 2022), commune("Xã Mới", 2023)))
                .withEnds(List.of(UnitEnd.of("A", end, UnitEnd.Kind.MERGED, "1/NQ", List.of("A"))));
        List<RecognitionEvent> events = List.of(
                hamlet("T1", 2022, "hamlet-model/2023-2025", Kind.RECOGNISED, "A"),
                hamlet("T2", 2022, "hamlet-model/2023-2025", Kind.RECOGNISED, "Cũ"),
                hamlet("T3", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "A"),
                hamlet("T4", 2023, "hamlet-model/2023-2025", Kind.RECOGNISED, "Xã Mới"));
        assertThat(RecognitionReview.of(
                                CriteriaCatalog.standard(),
                                RecognitionHistory.listOf(events, List.of(), List.of()),
                                units,
                                DAY)
                        .counts())
                .filteredOn(count -> count.by() == By.COMMUNE)
                .extracting(count -> count.commune() + " " + count.recognised().of())
                .containsExactly("Xã Cũ 2", "Xã Mới 2");
    }

    private static Assessment commune(String name, int year) {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        AdministrativeUnit unit = AdministrativeUnit.builder()
                .code("A")
                .name(name)
                .level(Level.COMMUNE)
                .build();
        return Evaluator.of(set).assess(unit, LocalDate.of(year, 6, 1), List.of());
    }
}
