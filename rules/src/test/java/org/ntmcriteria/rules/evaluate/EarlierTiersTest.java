package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** Tiers that ask for an earlier tier of the same unit. */
class EarlierTiersTest extends OtherUnitsTestBase {
    /** 12 asks for at least 90 %; 80 is 88.9 % of that, 63 is exactly 70 %, 62.99 is less. */
    @ParameterizedTest
    @CsvSource({"80,MET", "63,MET", "62.99,NOT_MET"})
    void seventy_per_cent_of_the_level_is_reached_where_all_indicators_tell_it(String value, Verdict verdict) {
        List<String> fourth = new ArrayList<>(List.of("12", value));
        for (int criterion = 1; criterion <= 19; criterion++) {
            if (criterion != 12) {
                fourth.addAll(List.of("TC" + criterion, "Đ"));
            }
        }
        List<Assessment> communes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            communes.add(commune(NTM_2011, "C" + i, "D", Y2014));
        }
        communes.add(assess(
                KnownUnits.none(),
                NTM_2011,
                unit("C3", Level.COMMUNE, "D", "P"),
                Y2014,
                fourth.toArray(new String[0])));
        assertThat(condition(
                                assess(
                                        KnownUnits.of(communes),
                                        "district-ntm/2011-2015",
                                        unit("D", Level.DISTRICT, "", "P"),
                                        Y2014),
                                "other-communes-level")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void advanced_needs_ntm_and_model_needs_advanced() {
        Assessment ntm = commune(NTM_2021, "C0", "D", Y2024);
        Assessment failing = commune(NTM_2021, "C0", "D", Y2024, "TC1", "KĐ");
        AdministrativeUnit c0 = unit("C0", Level.COMMUNE, "D", "P");
        assertThat(condition(
                                assess(KnownUnits.of(List.of(ntm)), "commune-advanced/2021-2025", c0, Y2024),
                                "prerequisite")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(condition(
                                assess(KnownUnits.of(List.of(failing)), "commune-advanced/2021-2025", c0, Y2024),
                                "prerequisite")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(condition(assess(KnownUnits.none(), "commune-advanced/2021-2025", c0, Y2024), "prerequisite")
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        Assessment model = assess(
                KnownUnits.of(List.of(advanced("C0", "@prerequisite", "Đ"))), "commune-model/2021-2025", c0, Y2024);
        assertThat(condition(model, "1").verdict()).isEqualTo(Verdict.MET);
        assertThat(model.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void all_conditions_of_a_model_commune_together_make_it_one() {
        Assessment model = assess(
                KnownUnits.of(List.of(advanced("C0", "@prerequisite", "Đ"))),
                "commune-model/2021-2025",
                unit("C0", Level.COMMUNE, "D", "P"),
                Y2024,
                "@2",
                "Đ",
                "@3",
                "2",
                "@4",
                "TOURISM;CULTURE");
        assertThat(model.verdict()).isEqualTo(Verdict.MET);
    }

    /** With the income level of 2024 supplied for the advanced set: 60 million, so a model commune needs 66. */
    @ParameterizedTest
    @CsvSource({"65.99,NOT_MET", "66,MET", "66.01,MET"})
    void model_income_is_compared_with_ten_per_cent_above_the_advanced_level(String income, Verdict verdict) {
        OverlayRow row = new OverlayRow(
                "99/QĐ-UBND",
                "",
                DateRange.of(LocalDate.of(2024, 1, 1), null),
                "P",
                CriteriaSetId.parse("commune-advanced/2021-2025"),
                InputKey.parse("10"),
                Optional.of(2024),
                AnnexColumn.TDMNPB,
                Optional.empty(),
                Requirement.parse(">=", "60", "million VND/person/year"),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
        var set = CATALOG.get("commune-advanced/2021-2025");
        AdministrativeUnit c0 = unit("C0", Level.COMMUNE, "D", "P");
        Assessment advanced = Evaluator.of(set)
                .withOverlay(Overlay.bind(set, List.of(row)))
                .assess(c0, Y2024, List.of(Observation.of("C0", Y2024, "10", income)));
        ConditionResult fromBase =
                condition(assess(KnownUnits.of(List.of(advanced)), "commune-model/2021-2025", c0, Y2024), "2");
        assertThat(fromBase.verdict()).isEqualTo(verdict);
        assertThat(fromBase.required().orElseThrow().requirement().valueText()).isEqualTo("66");
        ConditionResult own = condition(
                assess(KnownUnits.of(List.of(advanced)), "commune-model/2021-2025", c0, Y2024, "@2", "70"), "2");
        assertThat(own.verdict()).isEqualTo(Verdict.MET);
        assertThat(own.margin().orElseThrow()).hasToString("4");
    }

    @Test
    void model_income_against_an_unknown_level_stays_open_with_that_reason() {
        AdministrativeUnit c0 = unit("C0", Level.COMMUNE, "D", "P");
        Assessment advanced = assess(KnownUnits.none(), "commune-advanced/2021-2025", c0, Y2024, "10", "70");
        ConditionResult open = condition(
                assess(KnownUnits.of(List.of(advanced)), "commune-model/2021-2025", c0, Y2024, "@2", "70"), "2");
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_UNKNOWN);
    }
}
