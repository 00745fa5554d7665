package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** Contracts hold for a user's own evaluators too, and say what is wrong where a law is broken. */
class ContractsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final String ACT = "99/QĐ-UBND";

    private static AdministrativeUnit commune() {
        return AdministrativeUnit.commune(NtmArbitraries.UNIT, Region.TDMNPB).withProvince("Lạng Sơn");
    }

    private static Evaluator withOverlay() {
        OverlayRow row = new OverlayRow(
                ACT,
                "",
                DateRange.of(LocalDate.of(2022, 3, 8), null),
                "Lạng Sơn",
                SET.id(),
                InputKey.parse("2.1"),
                Optional.empty(),
                AnnexColumn.TDMNPB,
                Optional.empty(),
                Requirement.parse(">=", "95", "%"),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
        Overlay overlay = Overlay.bind(SET, List.of(row));
        assertThat(overlay.problems()).isEmpty();
        return Evaluator.of(SET).withOverlay(overlay);
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return NtmArbitraries.dossiers(SET)
                .map(dossier -> dossier.withUnit(dossier.unit().withProvince("Lạng Sơn")));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void an_evaluator_with_an_overlay_keeps_the_laws(@ForAll("dossiers") Dossier dossier, @ForAll Random random) {
        for (SourceStatus trust : List.of(SourceStatus.RECALLED, SourceStatus.VERIFIED)) {
            EvaluatorContract laws =
                    EvaluatorContract.of(withOverlay().withMinimumStatus(trust)).citingToo(List.of(ACT));
            laws.orderNeverMatters(dossier, random);
            laws.moreInformationNeverWidens(dossier, random);
            laws.betterNeverHurts(dossier, 100);
            laws.everyVerdictCites(dossier);
            laws.verdictsAreThatOfWhatTheyRestOn(dossier);
            laws.decidingInputsSettleTheSet(dossier, random);
        }
    }

    @Example
    void an_act_that_nobody_declared_is_no_citation() {
        Dossier dossier = new Dossier(commune(), DAY, List.of(Observation.of(NtmArbitraries.UNIT, DAY, "2.1", "96")));
        assertThatThrownBy(() -> EvaluatorContract.of(withOverlay()).everyVerdictCites(dossier))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a verdict without an act: 2.1 MET cites '99/QĐ-UBND'")
                .hasMessageContaining("X-1 (COMMUNE TDMNPB Lạng Sơn []) on 2024-12-31: 2.1=96");
    }

    @Example
    void a_report_that_does_not_fit_breaks_the_law_that_none_is_refused() {
        Dossier dossier = new Dossier(commune(), DAY, List.of(Observation.of(NtmArbitraries.UNIT, DAY, "3.1", "101")));
        assertThatThrownBy(() -> EvaluatorContract.of(Evaluator.of(SET)).whatFitsIsNeverRefused(dossier))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NTM-3007");
    }

    @Example
    void a_higher_tier_that_asks_less_breaks_the_chain() {
        String set = ",COMMUNE,%s,2021,2025,2022-03-08,,NONE,318/QĐ-TTg,NATIONAL,,,FULL,,\n";
        String indicator = ",1,1,,,318/QĐ-TTg,PERCENT,Chỉ tiêu,,,,RECALLED,high,,\n";
        String cell = ",1,,,,,,ALL,>=,%s,%%,,318/QĐ-TTg,RECALLED,high,,\n";
        CriteriaCatalog catalog = new OwnTables(Map.of(
                        "sets.csv",
                        "set,level,tier,period_from,period_to,in_force_from,in_force_to,stratum,acts,issuer_scope,"
                                + "declared_criteria,declared_indicators,completeness,requires,note\n"
                                + "commune-a/2021-2025" + set.formatted("NTM")
                                + "commune-b/2021-2025" + set.formatted("ADVANCED"),
                        "criteria.csv",
                        "set,group,group_name_vi,group_name_en,criterion,name_vi,name_en,from,to,status,source\n"
                                + "commune-a/2021-2025,I,,,1,Tiêu chí,,,,RECALLED,\n"
                                + "commune-b/2021-2025,I,,,1,Tiêu chí,,,,RECALLED,\n",
                        "indicators.csv",
                        "set,criterion,indicator,from,to,act,kind,name_vi,name_en,both_sexes,if_any,status,confidence,"
                                + "source,note\ncommune-a/2021-2025" + indicator + "commune-b/2021-2025" + indicator,
                        "cells.csv",
                        "set,indicator,part,part_name_vi,from,to,year,stratum,op,value,unit,condition,act,status,"
                                + "confidence,source,note\ncommune-a/2021-2025" + cell.formatted("50")
                                + "commune-b/2021-2025" + cell.formatted("45"),
                        "equivalents.csv",
                        "from_set,from_indicator,to_set,to_indicator,relation,note\n"
                                + "commune-b/2021-2025,1,commune-a/2021-2025,1,SAME,\n"))
                .load();
        TierChainContract chain = TierChainContract.of(catalog);
        TierChainContract.Pair pair = chain.pairs().get(0);
        assertThat(chain.pairs()).hasToString("[commune-a/2021-2025 1 – commune-b/2021-2025 1]");
        for (String kept : List.of("44.9", "50", "100")) {
            assertThat(chain.whatMeetsTheHigherTierMeetsTheLower(
                            pair, commune(), DAY, ReportedValue.parse(kept), List.of()))
                    .isTrue();
        }
        assertThat(chain.whatMeetsTheHigherTierMeetsTheLower(
                        pair, commune(), DAY, ReportedValue.Word.ACHIEVED, List.of()))
                .isFalse();
        assertThatThrownBy(() -> chain.whatMeetsTheHigherTierMeetsTheLower(
                        pair, commune(), DAY, ReportedValue.parse("45"), List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what meets the higher tier does not meet the lower: " + pair);
    }

    @Example
    void a_unit_that_was_not_among_those_below_cannot_come_to_meet_its_set() {
        CriteriaSet district = CriteriaCatalog.standard().get("district-ntm/2021-2025");
        AdministrativeUnit above = AdministrativeUnit.builder()
                .code("BS")
                .name("Bắc Sơn")
                .level(district.level())
                .build();
        Assessment below =
                NtmArbitraries.assessed(UnitsBelowArbitraries.unit(above, SET.level(), 1), SET, DAY, Verdict.MET);
        assertThatThrownBy(() -> UnitsBelowContract.of(Evaluator.of(district))
                        .aUnitThatComesToMeetItsSetNeverHurts(new Dossier(above, DAY, List.of()), List.of(), below))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
