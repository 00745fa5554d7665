package org.ntmcriteria.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;

class AuditSeriesTest {
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);

    private static <K> Map<K, List<AuditFinding>> findings(Map<K, PublishedReport> reports) {
        Map<K, List<AuditFinding>> findings = AuditSeries.findings(reports);
        findings.values().stream().flatMap(List::stream).forEach(AuditTest::assertSpeaksEveryLanguage);
        return findings;
    }

    @Test
    void a_report_must_follow_from_the_result_of_the_year_before() {
        PublishedReport before = AuditTest.recognised(AuditTest.tier(Tier.NTM, 79, null, null, null, null));
        PublishedReport now = new PublishedReport(
                "",
                before.kind(),
                "x",
                before.unitLevel(),
                Y2024.plusYears(1),
                before.set(),
                181,
                List.of(new CriterionCount(2, 109, Optional.empty(), Optional.of(9))),
                List.of(),
                Optional.empty(),
                List.of(AuditTest.tier(Tier.NTM, 90, null, null, 11, null)),
                Optional.empty());
        Map<String, List<AuditFinding>> findings = findings(Map.of("now", now, "before", before));
        assertThat(findings).containsOnlyKeys("now");
        assertThat(findings.get("now")).extracting(AuditFinding::path).containsExactly("/criteria/0/met");
        assertThat(findings.get("now")).extracting(AuditFinding::computed).containsExactly("107");
    }

    private static PublishedReport with(
            PublishedReport.Kind kind, LocalDate day, List<CriterionCount> criteria, Optional<AverageCriteria> mean) {
        return new PublishedReport(
                "",
                kind,
                "X",
                Level.PROVINCE,
                day,
                CriteriaSetId.parse("commune-ntm/2021-2025"),
                181,
                criteria,
                List.of(),
                mean,
                List.of(),
                Optional.empty());
    }

    private static PublishedReport roads(PublishedReport.Kind kind, LocalDate day, int met, Integer added) {
        CriterionCount count = new CriterionCount(2, met, Optional.empty(), Optional.ofNullable(added));
        return with(kind, day, List.of(count), Optional.empty());
    }

    @Test
    void a_year_adds_to_the_result_of_the_year_before_never_to_a_plan() {
        LocalDate y2023 = LocalDate.of(2023, 12, 31);
        Map<String, PublishedReport> right = Map.of(
                "result 2023", roads(PublishedReport.Kind.RESULT, y2023, 100, null),
                "half of 2024", roads(PublishedReport.Kind.RESULT, LocalDate.of(2024, 6, 30), 105, 5),
                "plan 2024", roads(PublishedReport.Kind.TARGET, Y2024, 115, 15),
                "result 2024", roads(PublishedReport.Kind.RESULT, Y2024, 110, 10),
                "result 2026", roads(PublishedReport.Kind.RESULT, LocalDate.of(2026, 1, 31), 125, 9));
        assertThat(findings(right)).isEmpty();
        Map<String, PublishedReport> wrong = Map.of(
                "result 2023", roads(PublishedReport.Kind.RESULT, y2023, 100, null),
                "plan 2024", roads(PublishedReport.Kind.TARGET, Y2024, 116, 15));
        assertThat(findings(wrong).get("plan 2024"))
                .extracting(AuditFinding::computed)
                .containsExactly("115");
    }

    private static PublishedReport mean2024(String increase, String baseline) {
        return with(
                PublishedReport.Kind.RESULT,
                Y2024,
                List.of(),
                Optional.of(new AverageCriteria(
                        Optional.of(PrintedNumber.parse("14.5")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(increase).map(PrintedNumber::parse),
                        Optional.ofNullable(baseline).map(PrintedNumber::parse),
                        Optional.of(2023))));
    }

    @Test
    void a_mean_and_its_baseline_are_checked_against_the_report_before() {
        PublishedReport before = with(
                PublishedReport.Kind.RESULT,
                LocalDate.of(2023, 12, 31),
                List.of(),
                Optional.of(AverageCriteria.of("14.0")));
        assertThat(findings(Map.of(1, before, 2, mean2024("0.7", null))).get(2))
                .extracting(AuditFinding::path)
                .containsExactly("/averageCriteria/value");
        assertThat(findings(Map.of(1, before, 2, mean2024(null, "14.1"))).get(2))
                .extracting(AuditFinding::path)
                .containsExactly("/averageCriteria/baseline/value");
        assertThat(findings(Map.of(1, before, 2, mean2024("0.7", null))).get(2))
                .extracting(finding -> finding.message(Language.VI))
                .containsExactly("14,0 + 0,7 = 14,7");
        assertThat(findings(Map.of(1, before, 2, mean2024("0.5", "14.0")))).isEmpty();
    }

    @Test
    void a_change_of_set_or_communes_is_named_and_ends_the_comparison() {
        PublishedReport before = PublishedReport.ofProvince(
                        "X", LocalDate.of(2015, 12, 31), "commune-ntm/2011-2015", 207)
                .build();
        Map<Integer, List<AuditFinding>> findings =
                findings(Map.of(1, before, 2, AuditTest.report().build()));
        assertThat(findings.get(2))
                .extracting(AuditFinding::code)
                .containsExactly(AuditCode.SERIES_SET, AuditCode.SERIES_UNITS);
        assertThat(findings.get(2)).extracting(AuditFinding::severity).containsOnly(FindingSeverity.INFO);
    }
}
