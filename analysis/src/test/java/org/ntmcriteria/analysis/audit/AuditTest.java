package org.ntmcriteria.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.Funding;
import org.ntmcriteria.analysis.published.FundingLine;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

class AuditTest {
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);
    private static final Audit AUDIT = Audit.of(CriteriaCatalog.standard());

    static PublishedReport.Builder report() {
        return PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", 181);
    }

    /** All 19 criteria met by as many communes. */
    private static PublishedReport.Builder all(int met) {
        PublishedReport.Builder report = report();
        for (int criterion = 1; criterion <= 19; criterion++) {
            report.criterion(criterion, met, "");
        }
        return report;
    }

    private static List<String> codes(PublishedReport report) {
        return AUDIT.findings(report).stream()
                .peek(AuditTest::assertSpeaksEveryLanguage)
                .map(f -> f.severity() + " " + f.code() + " " + f.path() + " " + f.printed() + " -> " + f.computed())
                .toList();
    }

    /** A sentence that is missing, or that names an argument it is not given, throws. */
    static void assertSpeaksEveryLanguage(AuditFinding finding) {
        for (Language language : Language.values()) {
            assertThat(finding.message(language)).isNotEmpty().doesNotContain("{");
            assertThat(finding.suggestion().map(text -> text.in(language)).orElse("-"))
                    .isNotEmpty()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60.22,",
        "60.2,",
        "60,",
        "60.21,WARNING",
        "60.23,WARNING",
        "60.1,WARNING",
        "60.3,WARNING",
        "61,WARNING",
        "60.24,ERROR",
        "60.0,ERROR",
        "62,ERROR",
        "60.02,ERROR",
    })
    void a_percentage_is_checked_at_its_printed_decimals(String percent, String severity) {
        List<AuditFinding> findings =
                AUDIT.findings(report().criterion(2, 109, percent).build());
        assertThat(findings.stream().map(f -> f.severity().name()).toList())
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({"2,8,25", "1,8,13", "1,8,12.5", "1,3,33.33", "2,3,66.67", "1,16,6.3"})
    void percentages_are_rounded_half_up(int part, int whole, String printed) {
        PublishedReport report = PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", whole)
                .criterion(1, part, printed)
                .build();
        assertThat(AUDIT.findings(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            53|207|20.77|20.77 % is 43/207: one wrong digit in the numerator?
            109|181|60.02|one wrong digit in the percentage? 60.22 %
            50|181|30.00|30.00 %
            """)
    void a_wrong_percentage_comes_with_the_nearest_right_figure(
            int met, int communes, String percent, String suggestion) {
        PublishedReport report = PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", communes)
                .criterion(1, met, percent)
                .build();
        AuditFinding finding = AUDIT.findings(report).get(0);
        assertThat(finding.suggestion().map(s -> s.in(Language.EN)).orElse("30.00 %"))
                .contains(suggestion);
    }

    @Test
    void bands_must_be_disjoint_and_hold_all_communes() {
        assertThat(codes(report().band(19, 19, 81, "").band(0, 18, 100, "").build()))
                .isEmpty();
        assertThat(codes(report().band(19, 19, 81, "").band(10, 19, 100, "").build()))
                .containsExactly("ERROR PARTITION /distribution/0 19–19 -> ");
        assertThat(codes(report().band(19, 19, 81, "").band(0, 18, 99, "").build()))
                .containsExactly("ERROR PARTITION /distribution 180 -> 181");
        assertThat(codes(report().band(19, 20, 81, "").band(0, 18, 100, "").build()))
                .containsExactly("ERROR PARTITION /distribution/0 19–20 -> [0, 19]");
        // A gap that holds no unit is no fault.
        assertThat(codes(report().band(19, 19, 81, "").band(2, 17, 100, "").build()))
                .isEmpty();
        PublishedReport rest = report().band(19, 19, 81, "").band(2, 17, 99, "").build();
        assertThat(AUDIT.findings(rest).get(0).message(Language.EN)).contains("gap");
    }

    @ParameterizedTest
    @CsvSource({
        "9.45,true",
        "9.4,true",
        "9.44,false",
        "18.45,true",
        "18.4,true",
        "18.46,true",
        "18.5,true",
        "18.51,false",
        "19,false"
    })
    void the_mean_lies_inside_what_the_bands_allow(String mean, boolean holds) {
        // 90 communes at 19 and 91 from 0 to 18: from 9.447… to 18.497…
        PublishedReport report =
                report().band(19, 19, 90, "").band(0, 18, 91, "").average(mean).build();
        assertThat(codes(report).isEmpty()).isEqualTo(holds);
    }

    @Test
    void open_bands_reach_to_none_and_to_all_criteria() {
        PublishedReport report = new PublishedReport(
                "",
                PublishedReport.Kind.RESULT,
                "X",
                Level.PROVINCE,
                Y2024,
                CriteriaSetId.parse("commune-ntm/2021-2025"),
                10,
                List.of(),
                List.of(
                        new Band(Optional.of(15), Optional.empty(), 5, Optional.empty()),
                        new Band(Optional.empty(), Optional.of(14), 5, Optional.empty())),
                Optional.of(AverageCriteria.of("16.6")),
                List.of(),
                Optional.empty());
        assertThat(codes(report)).containsExactly("ERROR MEAN_IN_BANDS /averageCriteria/value 16.6 -> [7.50, 16.50]");
    }

    @Test
    void the_mean_is_the_sum_of_the_counts() {
        assertThat(codes(all(100).average("10.50").build())).isEmpty();
        assertThat(codes(all(100).average("10.5").build())).isEmpty();
        assertThat(codes(all(100).average("10.51").build()))
                .containsExactly("ERROR MEAN_SUM /averageCriteria/value 10.51 -> [10.497, 10.498]");
        // With one criterion not reported it may add from none to all.
        PublishedReport.Builder some = report();
        for (int criterion = 1; criterion <= 18; criterion++) {
            some.criterion(criterion, 100, "");
        }
        assertThat(codes(some.average("10.9").build())).isEmpty();
        assertThat(codes(some.average("11.0").build()))
                .containsExactly("ERROR MEAN_SUM /averageCriteria/value 11.0 -> [9.94, 10.95]");
    }

    @Test
    void communes_that_meet_all_criteria_meet_the_scarcest() {
        assertThat(codes(all(100).band(19, 19, 100, "").band(0, 18, 81, "").build()))
                .isEmpty();
        assertThat(codes(all(100).band(19, 19, 101, "").band(0, 18, 80, "").build()))
                .contains("ERROR ALL_MET /distribution/0/communes 101 -> [0, 100]");
        // 180 of 181 meet each criterion: at most 19 communes miss one, so 162 meet all.
        assertThat(codes(all(180).band(19, 19, 161, "").band(0, 18, 20, "").build()))
                .contains("ERROR ALL_MET /distribution/0/communes 161 -> [162, 180]");
        assertThat(codes(all(180).band(19, 19, 162, "").band(0, 18, 19, "").build()))
                .isEmpty();
    }

    @Test
    void counts_and_bands_that_no_matrix_has_are_found() {
        // Every criterion is met by half of the communes, and yet all communes meet at least ten.
        assertThat(codes(all(90).band(19, 19, 0, "")
                        .band(10, 18, 181, "")
                        .band(0, 9, 0, "")
                        .build()))
                .contains("ERROR BANDS_MARGINS /distribution  -> ");
        assertThat(codes(all(100).band(19, 19, 0, "")
                        .band(10, 18, 181, "")
                        .band(0, 9, 0, "")
                        .build()))
                .isEmpty();
    }

    static PublishedReport recognised(RecognisedUnits... units) {
        PublishedReport base = all(98).build();
        return new PublishedReport(
                "",
                base.kind(),
                "X",
                base.unitLevel(),
                base.asOf(),
                base.set(),
                181,
                base.criteria(),
                List.of(),
                Optional.empty(),
                List.of(units),
                Optional.empty());
    }

    static RecognisedUnits tier(Tier tier, int units, Integer of, String percent, Integer added, Integer before) {
        return new RecognisedUnits(
                tier,
                units,
                Optional.ofNullable(of),
                Optional.ofNullable(percent).map(PrintedNumber::parse),
                Optional.ofNullable(added),
                Optional.ofNullable(before));
    }

    @Test
    void recognised_communes_that_no_longer_meet_are_only_named() {
        assertThat(codes(recognised(tier(Tier.NTM, 108, 181, null, null, null))))
                .containsExactly("INFO RECOGNISED_UNMET /recognised/0/units 108 -> 98");
        assertThat(codes(recognised(tier(Tier.NTM, 98, 181, null, null, null)))).isEmpty();
    }

    @Test
    void tiers_are_cumulative_and_the_upper_ones_are_shares_of_ntm_communes() {
        assertThat(codes(recognised(
                        tier(Tier.NTM, 90, null, "49.72", null, null),
                        tier(Tier.ADVANCED, 30, null, "33.33", null, null))))
                .isEmpty();
        assertThat(codes(recognised(
                        tier(Tier.NTM, 20, null, null, null, null), tier(Tier.ADVANCED, 30, null, null, null, null))))
                .containsExactly("WARNING TIER_CHAIN /recognised/1/units 30 -> [0, 20]");
        assertThat(codes(recognised(tier(Tier.NTM, 90, 180, "50", null, null))))
                .containsExactly("WARNING DENOMINATOR /recognised/0/of 180 -> 181");
    }

    @Test
    void recognised_before_plus_added_is_recognised_now() {
        assertThat(codes(recognised(tier(Tier.NTM, 90, null, null, 11, 79)))).isEmpty();
        assertThat(codes(recognised(tier(Tier.NTM, 90, null, null, 11, 78))))
                .containsExactly("ERROR STOCK_FLOW /recognised/0/units 90 -> 89");
        assertThat(codes(recognised(tier(Tier.NTM, 9, null, null, 11, null))))
                .containsExactly("ERROR STOCK_FLOW /recognised/0/added 11 -> [0, 9]");
    }

    private static PublishedReport mean(String value, String increase, String baseline) {
        PublishedReport base = report().build();
        return new PublishedReport(
                "",
                base.kind(),
                "X",
                base.unitLevel(),
                base.asOf(),
                base.set(),
                181,
                List.of(new CriterionCount(1, 100, Optional.empty(), Optional.of(5))),
                List.of(),
                Optional.of(new AverageCriteria(
                        Optional.of(PrintedNumber.parse(value)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(PrintedNumber.parse(increase)),
                        Optional.of(PrintedNumber.parse(baseline)),
                        Optional.of(2011))),
                List.of(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "7.4,4.83,2.57,true",
        "7.4,4.83,2.52,true",
        "7.4,4.83,2.50,false",
        "7.4,4.83,2.48,false",
        "7.5,4.83,2.57,false",
        "7,4.9,2.5,true"
    })
    void means_add_up_as_printed_numbers_do(String value, String increase, String baseline, boolean holds) {
        assertThat(codes(mean(value, increase, baseline)).stream().noneMatch(c -> c.contains("STOCK_FLOW")))
                .isEqualTo(holds);
    }

    @Test
    void numbers_in_vietnamese_sentences_have_a_decimal_comma() {
        PublishedReport means = mean("7.5", "4.83", "2.57");
        assertThat(sentences(means, Language.VI)).containsExactly("2,57 + 4,83 = 7,40");
        assertThat(sentences(means, Language.EN)).containsExactly("2.57 + 4.83 = 7.40");
        FundingLine line = new FundingLine(
                "A", PrintedNumber.parse("6424.319"), Optional.of(PrintedNumber.parse("70.04")), List.of());
        PublishedReport shares = report().funding(
                        new Funding("VND", "million", PrintedNumber.parse("6424.32"), List.of(line)))
                .build();
        assertThat(sentences(shares, Language.VI))
                .containsExactly(
                        "các nguồn cộng lại là 6424,319, chênh 0,001",
                        "6424,319/6424,32 là 100,00 %, không phải 70,04 %");
        assertThat(sentences(all(100).average("10.51").build(), Language.VI))
                .containsExactly("theo số xã đạt từng tiêu chí, bình quân nằm trong [10,497; 10,498]");
    }

    private static List<String> sentences(PublishedReport report, Language language) {
        return AUDIT.findings(report).stream().map(f -> f.message(language)).toList();
    }

    @Test
    void sources_add_up_at_every_depth_and_their_shares_are_of_the_total() {
        FundingLine direct = new FundingLine(
                "DIRECT",
                PrintedNumber.parse("533.6"),
                Optional.of(PrintedNumber.parse("53.36")),
                List.of(
                        new FundingLine(
                                "A", PrintedNumber.parse("500.1"), Optional.of(PrintedNumber.parse("50.0")), List.of()),
                        new FundingLine("B", PrintedNumber.parse("33.4"), Optional.empty(), List.of())));
        FundingLine credit = new FundingLine(
                "CREDIT", PrintedNumber.parse("466.4"), Optional.of(PrintedNumber.parse("46.7")), List.of());
        PublishedReport report = report().funding(
                        new Funding("VND", "billion", PrintedNumber.parse("1000.0"), List.of(direct, credit)))
                .build();
        assertThat(codes(report))
                .containsExactly(
                        "ERROR FUNDING_SUM /funding/lines/0/amount 533.6 -> 533.5",
                        "WARNING FUNDING_PERCENT /funding/lines/1/percent 46.7 -> 46.6");
    }

    @Test
    void a_set_not_in_force_is_a_warning_and_2016_2020_counts_for_2021() {
        PublishedReport early = PublishedReport.ofProvince("X", LocalDate.of(2021, 12, 31), "commune-ntm/2021-2025", 10)
                .build();
        assertThat(codes(early)).hasSize(1).first().asString().startsWith("WARNING SET_IN_FORCE /criteriaSet");
        assertThat(codes(PublishedReport.ofProvince("X", LocalDate.of(2021, 12, 31), "commune-ntm/2016-2020", 10)
                        .build()))
                .isEmpty();
    }

    @Test
    void impossible_counts_are_named_and_left_out() {
        assertThat(codes(report().criterion(1, 182, "").build()))
                .containsExactly("ERROR COUNT /criteria/0/met 182 -> [0, 181]");
        assertThat(codes(report().criterion(20, 5, "").build()))
                .containsExactly("ERROR COUNT /criteria/0/criterion 20 -> [1, 19]");
        assertThat(codes(all(100).criterion(1, 90, "").average("10.5").build()))
                .containsExactly("ERROR COUNT /criteria/19/criterion 1 -> ");
        assertThat(codes(recognised(
                        tier(Tier.NTM, 98, null, null, null, null), tier(Tier.NTM, 90, null, null, null, null))))
                .contains("ERROR COUNT /recognised/1/tier NTM -> ");
        assertThat(codes(report().average("19.6").build()))
                .containsExactly("ERROR COUNT /averageCriteria/value 19.6 -> [0, 19]");
    }

    @Test
    void a_model_count_is_compared_with_the_nearest_tier_below() {
        assertThat(codes(recognised(
                        tier(Tier.NTM, 3, null, null, null, null), tier(Tier.MODEL, 4, null, null, null, null))))
                .containsExactly("WARNING TIER_CHAIN /recognised/1/units 4 -> [0, 3]");
    }

    @Test
    void a_set_that_the_catalogue_does_not_have_is_named() {
        assertThat(codes(PublishedReport.ofProvince("X", Y2024, "commune-xyz/2021-2025", 5)
                        .build()))
                .containsExactly("WARNING SET_IN_FORCE /criteriaSet commune-xyz/2021-2025 -> ");
    }
}
