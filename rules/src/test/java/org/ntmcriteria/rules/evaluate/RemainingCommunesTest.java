package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

/** Communes that remain beside those that meet a set, up to the province; and recognition in place of fulfilment. */
class RemainingCommunesTest extends OtherUnitsTestBase {
    /** 372/QĐ-TTg: three of four communes meet the set; what must the fourth still reach? */
    private static Assessment district2014(String... fourth) {
        List<Assessment> communes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            communes.add(commune(NTM_2011, "C" + i, "D", Y2014));
        }
        communes.add(commune(NTM_2011, "C3", "D", Y2014, fourth));
        return assess(
                KnownUnits.of(communes),
                "district-ntm/2011-2015",
                unit("D", Level.DISTRICT, "", "P"),
                Y2014,
                "@registration",
                "Đ");
    }

    @ParameterizedTest
    @CsvSource({
        "TC16=KĐ,MET,MET,UNDETERMINED",
        "TC10=KĐ,MET,NOT_MET,UNDETERMINED",
        "TC10=?,MET,UNDETERMINED,UNDETERMINED",
        "TC1=KĐ;TC2=KĐ;TC3=KĐ;TC4=KĐ;TC5=KĐ;TC6=KĐ,NOT_MET,MET,UNDETERMINED",
    })
    void remaining_communes_must_reach_14_criteria_with_income_and_poverty(
            String reports, Verdict enough, Verdict key, Verdict level) {
        Assessment district = district2014(reports.split("[=;]", -1));
        assertThat(condition(district, "share-of-communes").verdict()).isEqualTo(Verdict.MET);
        assertThat(condition(district, "other-communes-criteria-met").verdict()).isEqualTo(enough);
        assertThat(condition(district, "other-communes-key-criteria").verdict()).isEqualTo(key);
        assertThat(condition(district, "other-communes-level").verdict()).isEqualTo(level);
    }

    /** 14.3 asks for more than 20 % in the Northern midlands; 70 % of that is 14 %. */
    @ParameterizedTest
    @CsvSource({"13.99,NOT_MET", "14,UNDETERMINED", "25,UNDETERMINED"})
    void a_criterion_below_seventy_per_cent_of_its_level_fails_the_district(String value, Verdict verdict) {
        List<Assessment> communes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            communes.add(commune(NTM_2011, "C" + i, "D", Y2014));
        }
        List<String> fourth = new ArrayList<>(List.of("14.3", value));
        for (int criterion = 1; criterion <= 19; criterion++) {
            if (criterion != 14) {
                fourth.addAll(List.of("TC" + criterion, "Đ"));
            }
        }
        communes.add(assess(
                KnownUnits.none(),
                NTM_2011,
                unit("C3", Level.COMMUNE, "D", "P"),
                Y2014,
                fourth.toArray(new String[0])));
        Assessment district =
                assess(KnownUnits.of(communes), "district-ntm/2011-2015", unit("D", Level.DISTRICT, "", "P"), Y2014);
        assertThat(condition(district, "other-communes-level").verdict()).isEqualTo(verdict);
    }

    @Test
    void a_province_looks_through_its_remaining_districts_to_their_communes() {
        List<Assessment> all = new ArrayList<>();
        for (int d = 0; d < 5; d++) {
            List<Assessment> communes = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                // District 4 fails: two of its four communes miss criterion 16.
                String sixteen = d == 4 && c < 2 ? "KĐ" : "Đ";
                communes.add(commune(NTM_2011, "D" + d + "C" + c, "D" + d, Y2014, "TC16", sixteen));
            }
            all.addAll(communes);
            all.add(assess(
                    KnownUnits.of(communes),
                    "district-ntm/2011-2015",
                    unit("D" + d, Level.DISTRICT, "", "P"),
                    Y2014,
                    "@registration",
                    "Đ"));
        }
        Assessment province =
                assess(KnownUnits.of(all), "province-ntm/2011-2015", unit("P", Level.PROVINCE, "", ""), Y2014);
        assertThat(condition(province, "share-of-districts").verdict()).isEqualTo(Verdict.MET);
        assertThat(condition(province, "share-of-districts").units()).contains(new CountRange(4, 4, 5));
        assertThat(condition(province, "other-districts-share-of-communes").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(condition(province, "other-communes-criteria-met").verdict()).isEqualTo(Verdict.MET);
        assertThat(condition(province, "other-communes-key-criteria").verdict()).isEqualTo(Verdict.MET);
        assertThat(condition(province, "other-communes-level").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void towns_and_districts_are_counted_apart() {
        List<Assessment> units = List.of(
                assess(
                        KnownUnits.none(),
                        "district-ntm/2021-2025",
                        unit("D", Level.DISTRICT, "", "P"),
                        Y2024,
                        "TC1",
                        "KĐ"),
                assess(KnownUnits.none(), "town-completed/2021-2025", unit("T", Level.DISTRICT, "", "P"), Y2024));
        Assessment province =
                assess(KnownUnits.of(units), "province-completed/2021-2025", unit("P", Level.PROVINCE, "", ""), Y2024);
        assertThat(condition(province, "1").units()).contains(new CountRange(0, 0, 1));
        assertThat(condition(province, "2").units()).contains(new CountRange(0, 1, 1));
    }

    @Test
    void recognition_is_counted_where_it_is_asked_for() {
        KnownUnits units = KnownUnits.of(communes(0, 0, 4));
        CriteriaSetId set = CriteriaSetId.parse(NTM_2021);
        CriteriaSetId before = CriteriaSetId.parse("commune-ntm/2016-2020");
        LocalDate day = LocalDate.of(2023, 6, 1);
        List<RecognitionHistory> histories = List.of(
                history("C0", day, set, RecognitionEvent.Kind.RECOGNISED),
                history("C1", day, before, RecognitionEvent.Kind.RECOGNISED),
                RecognitionHistory.of(
                        "C2",
                        List.of(
                                event("C2", day, set, RecognitionEvent.Kind.RECOGNISED),
                                event("C2", day.plusYears(1), set, RecognitionEvent.Kind.REVOKED))));
        ConditionResult counted = condition(
                assess(
                        units.countingRecognition(histories, CATALOG),
                        "district-ntm/2021-2025",
                        unit("D", Level.DISTRICT, "", "P"),
                        Y2024),
                "1");
        assertThat(counted.units()).contains(new CountRange(1, 3, 4));
        assertThat(counted.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void recognition_of_the_unit_that_bore_a_code_before_does_not_count() {
        KnownUnits units = KnownUnits.of(communes(0, 0, 2));
        CriteriaSetId set = CriteriaSetId.parse(NTM_2021);
        LocalDate merger = LocalDate.of(2024, 1, 1);
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(
                        event("C0", merger.minusYears(1), set, RecognitionEvent.Kind.RECOGNISED),
                        event("C1", merger.minusYears(1), set, RecognitionEvent.Kind.RECOGNISED)),
                List.of(UnitEnd.of("C0", merger, UnitEnd.Kind.MERGED, "1/NQ", List.of("C0"))),
                List.of());
        ConditionResult counted = condition(
                assess(
                        units.countingRecognition(histories, CATALOG),
                        "district-ntm/2021-2025",
                        unit("D", Level.DISTRICT, "", "P"),
                        Y2024),
                "1");
        assertThat(counted.units()).contains(new CountRange(1, 1, 2));
    }

    private static RecognitionEvent event(String unit, LocalDate day, CriteriaSetId set, RecognitionEvent.Kind kind) {
        return RecognitionEvent.of(unit, day, "1/QĐ", set, Tier.NTM, kind);
    }

    private static RecognitionHistory history(
            String unit, LocalDate day, CriteriaSetId set, RecognitionEvent.Kind kind) {
        return RecognitionHistory.of(unit, List.of(event(unit, day, set, kind)));
    }
}
