package org.ntmcriteria.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.analysis.audit.Audit;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.audit.AuditSeries;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.testkit.Dossier;
import org.ntmcriteria.testkit.NtmArbitraries;
import org.ntmcriteria.testkit.UnitsBelowArbitraries;

/** Whatever is written is valid under the schema of its format and version. */
class GeneratedDocumentsTest {
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();

    @Provide
    Arbitrary<Assessment> assessments() {
        return Arbitraries.oneOf(NtmArbitraries.sets(), NtmArbitraries.ownSets())
                .flatMap(set -> Arbitraries.oneOf(NtmArbitraries.dossiers(set), NtmArbitraries.untidyDossiers(set))
                        .flatMap(dossier -> unitsBelow(set, dossier).map(units -> Evaluator.of(set)
                                .withUnits(units)
                                .assess(dossier.unit(), dossier.day(), dossier.observations()))));
    }

    /** The units of a district or province under the sets that its own asks of a share of them. */
    private static Arbitrary<KnownUnits> unitsBelow(CriteriaSet set, Dossier dossier) {
        List<Arbitrary<List<Assessment>>> ofSets = set.at(dossier.day()).conditions().stream()
                .filter(condition -> condition.kind() == ConditionKind.SHARE_OF_UNITS)
                .flatMap(condition -> condition.ofSet().stream())
                .distinct()
                .flatMap(id -> CATALOG.find(id.toString()).stream())
                .filter(below -> below.description().inForce().contains(dossier.day()))
                .map(below -> UnitsBelowArbitraries.assessments(dossier.unit(), below, dossier.day()))
                .toList();
        return Combinators.combine(ofSets)
                .as(lists -> KnownUnits.of(lists.stream().flatMap(List::stream).toList()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_document_of_assessments_is_valid(@ForAll("assessments") Assessment assessment) throws IOException {
        StringWriter out = new StringWriter();
        NtmJson.write(out, List.of(assessment));
        assertThat(SchemaCheck.faults(NtmSchema.ASSESSMENT_1_0, out.toString())).isEmpty();
    }

    @Provide
    Arbitrary<PublishedReport> reports() {
        return PublishedReports.any();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_published_report_is_valid_and_reads_back_equal(@ForAll("reports") PublishedReport report)
            throws IOException {
        StringWriter out = new StringWriter();
        NtmJson.write(out, report);
        assertThat(SchemaCheck.faults(NtmSchema.PUBLISHED_1_0, out.toString())).isEmpty();
        ReadResult<Optional<PublishedReport>> reading =
                NtmJson.readPublished(InputFile.of("r.json", out.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).contains(report);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_audit_is_valid(@ForAll("reports") PublishedReport one, @ForAll("reports") PublishedReport other)
            throws IOException {
        Map<String, PublishedReport> reports = new LinkedHashMap<>();
        reports.put("one.json", one);
        reports.put("other.json", other);
        Map<String, List<AuditFinding>> findings = new LinkedHashMap<>();
        Audit audit = Audit.of(CATALOG);
        reports.forEach((file, report) -> findings.put(file, new ArrayList<>(audit.findings(report))));
        AuditSeries.findings(reports).forEach((file, more) -> findings.get(file).addAll(more));
        StringWriter out = new StringWriter();
        NtmJson.writeAudit(out, findings);
        assertThat(SchemaCheck.faults(NtmSchema.AUDIT_1_0, out.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-son-2011-2015-report", "lang-son-2011-baseline", "lang-son-2024-plan"})
    void the_samples_of_published_reports_are_valid(String sample) throws IOException {
        Path file = Path.of("../examples/samples/published", sample + ".json");
        assertThat(SchemaCheck.faults(NtmSchema.PUBLISHED_1_0, Files.readString(file)))
                .isEmpty();
    }
}
