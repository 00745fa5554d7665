package org.ntmcriteria.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.testkit.NtmArbitraries;

class NtmJsonTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Provide
    Arbitrary<Assessment> assessments() {
        return Arbitraries.oneOf(NtmArbitraries.sets(), NtmArbitraries.ownSets())
                .flatMap(NtmArbitraries::assessments);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void writing_then_reading_gives_equal_assessments(@ForAll("assessments") Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NtmJson.write(out, List.of(assessment, assessment));
        ReadResult<List<Assessment>> reading = NtmJson.read(InputFile.of("a.json", out.toByteArray()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).containsExactly(assessment, assessment);
        String alone = NtmJson.mapper().writeValueAsString(assessment);
        assertThat(NtmJson.mapper().readValue(alone, Assessment.class)).isEqualTo(assessment);
    }

    static Stream<Object> values() {
        Requirement threshold =
                new Requirement.Threshold(Comparison.AT_LEAST, Decimal.parse("16.5"), MeasurementUnit.PERCENT);
        Requirement grade = new Requirement.GradeThreshold(
                Comparison.AT_LEAST, Grade.find("Khá").orElseThrow());
        CellCondition condition = CellCondition.parse("schools>3");
        return Stream.of(
                Decimal.parse("48.50"),
                IndicatorId.parse("17.10"),
                InputKey.parse("@4b/CONTENT"),
                CriteriaSetId.parse("commune-ntm/2021-2025"),
                Period.parse("2021-2025"),
                ReportedValue.parse("31/37"),
                ReportedValue.parse("không"),
                condition,
                Grade.find("IV").orElseThrow(),
                new CountRange(13, 16, 19),
                DateRange.ALWAYS,
                DateRange.of(DAY, null),
                SourceLocation.ofLine("a.csv", 7, "value"),
                SourceLocation.ofAddress("a.xlsx", "Biểu 1!C7", null),
                Problem.of(InputTableProblem.BAD_VALUE, Optional.of(SourceLocation.ofFile("a.csv")), "gần", "Đ"),
                Problem.of(InputTableProblem.NO_ROWS, Optional.empty(), ""),
                threshold,
                grade,
                Requirement.Qualitative.NONE,
                Requirement.Unknown.DELEGATED_MINISTRY,
                new CitedRequirement(threshold, AnnexColumn.TN, Optional.of(2024), Optional.of(condition)),
                new CitedRequirement(grade, AnnexColumn.ALL, Optional.empty(), Optional.empty()),
                new Observed(new Quantity.Amount(Decimal.of(39)), DAY),
                new Observed(new Quantity.Ratio(Decimal.of(31), Decimal.of(37)), DAY),
                new Observed(new Quantity.Graded(Grade.find("Tốt").orElseThrow()), DAY),
                new Observed(ObservedValue.OfficeJudgement.NOT_APPLICABLE, DAY),
                Observation.of("A", DAY, "2.3/a", "84.5"),
                AdministrativeUnit.builder()
                        .code("A")
                        .validFrom(DAY)
                        .name("Tân \"Thành\"\n<script>")
                        .level(Level.COMMUNE)
                        .district("Bắc Sơn")
                        .province("Lạng Sơn")
                        .region(Region.TDMNPB)
                        .addAllCategories(Set.of(CommuneCategory.AREA_III, CommuneCategory.BORDER))
                        .build(),
                CriteriaCatalog.standard().acts().stream()
                        .filter(a -> a.number().equals("211/QĐ-TTg"))
                        .findFirst()
                        .orElseThrow(),
                ConditionResult.builder()
                        .condition("4b")
                        .kind(ConditionKind.SATISFACTION)
                        .verdict(Verdict.NOT_MET)
                        .reasonCode(ReasonCode.COMPARED)
                        .observed(new Observed(new Quantity.Amount(Decimal.of(79)), DAY))
                        .required(new CitedRequirement(threshold, AnnexColumn.ALL, Optional.empty(), Optional.empty()))
                        .margin(Decimal.parse("-1"))
                        .act("320/QĐ-TTg")
                        .sourceStatus(SourceStatus.CORROBORATED)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_value_of_the_domain_reads_back_equal(Object value) throws JsonProcessingException {
        List<Class<?>> declared = List.of(
                Requirement.class,
                ReportedValue.class,
                InputKey.class,
                Act.class,
                AdministrativeUnit.class,
                Observation.class,
                ConditionResult.class);
        Class<?> type = value.getClass();
        for (Class<?> candidate : declared) {
            type = candidate.isInstance(value) ? candidate : type;
        }
        String json = NtmJson.mapper().writeValueAsString(value);
        Object read = NtmJson.mapper().readValue(json, type);
        assertThat(read).isEqualTo(value);
    }

    @Test
    void the_document_has_the_shape_of_the_format() throws IOException {
        AdministrativeUnit unit = AdministrativeUnit.commune("LS-001", Region.TDMNPB);
        Assessment assessment = Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                .assess(
                        unit,
                        DAY,
                        List.of(
                                Observation.of("LS-001", DAY, "10", "39"),
                                Observation.of("LS-001", DAY, "15.1/male", "31/37"),
                                Observation.of("LS-001", DAY, "TC19", "x")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NtmJson.write(out, List.of(assessment));
        JsonNode document = NtmJson.mapper().readTree(out.toByteArray());
        assertThat(document.path("format").textValue()).isEqualTo("ntm-assessment");
        assertThat(document.path("formatVersion").textValue()).isEqualTo("1.0");
        JsonNode first = document.path("assessments").path(0);
        assertThat(first.path("set").textValue()).isEqualTo("commune-ntm/2021-2025");
        assertThat(first.path("acts").toString()).isEqualTo("[\"318/QĐ-TTg\",\"211/QĐ-TTg\"]");
        assertThat(first.path("criteriaMet").toString()).isEqualTo("{\"min\":1,\"max\":17,\"of\":19}");
        JsonNode income = first.at("/criteria/9/indicators/0");
        assertThat(income.toString())
                .isEqualTo("{\"indicator\":\"10\",\"verdict\":\"NOT_MET\",\"reasonCode\":\"COMPARED\","
                        + "\"observed\":{\"value\":\"39\",\"date\":\"2024-12-31\"},"
                        + "\"required\":{\"op\":\">=\",\"value\":\"45\",\"unit\":\"million VND/person/year\","
                        + "\"stratum\":\"TDMNPB\",\"year\":2024},\"margin\":\"-6\",\"act\":\"318/QĐ-TTg\","
                        + "\"sourceStatus\":\"RECALLED\",\"reason\":\"39 < 45\",\"reasonVi\":\"39 < 45\"}");
        JsonNode male = first.at("/criteria/14/indicators/0/parts/0");
        assertThat(male.path("indicator").textValue()).isEqualTo("15.1");
        assertThat(male.path("sex").textValue()).isEqualTo("male");
        assertThat(male.path("observed").path("denominator").textValue()).isEqualTo("37");
        assertThat(first.at("/criteria/18/reported/reported").textValue()).isEqualTo("MET");
        assertThat(first.at("/criteria/18/sourceStatus").textValue()).isEqualTo("REPORTED");
    }

    @Test
    void a_margin_longer_than_its_numbers_reads_back_equal() throws IOException {
        Assessment assessment = Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                .assess(
                        AdministrativeUnit.commune("LS-001", Region.TDMNPB),
                        DAY,
                        List.of(
                                Observation.of("LS-001", DAY, "10", "0." + "3".repeat(40)),
                                Observation.of("LS-001", DAY, "15.1", "1/1." + "7".repeat(40))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NtmJson.write(out, List.of(assessment));
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"margin\":\"-44." + "6".repeat(39) + "7\"")
                .contains("\"marginOfNumerator\":\"-0.5" + "9".repeat(39) + "3\"");
        ReadResult<List<Assessment>> reading = NtmJson.read(InputFile.of("a.json", out.toByteArray()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).containsExactly(assessment);
    }

    @Test
    void the_mapper_is_strict() {
        assertThatThrownBy(() -> NtmJson.mapper().readValue("{\"min\":1,\"max\":2,\"of\":3,\"x\":1}", CountRange.class))
                .hasMessageContaining("unknown property 'x'");
        assertThatThrownBy(
                        () -> NtmJson.mapper().readValue("{\"min\":1,\"min\":1,\"max\":2,\"of\":3}", CountRange.class))
                .hasMessageContaining("duplicate property");
        assertThatThrownBy(() -> NtmJson.mapper().readValue("\"48\" 1", Decimal.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_text_that_no_workbook_can_hold_is_refused() {
        String unit = "{\"code\":\"%s\",\"level\":\"COMMUNE\"}";
        assertThatThrownBy(
                        () -> NtmJson.mapper().readValue(unit.formatted("A".repeat(32_768)), AdministrativeUnit.class))
                .hasMessageContaining("at most 32767 characters");
        assertThatNoException().isThrownBy(() -> NtmJson.mapper()
                .readValue(unit.formatted("A".repeat(32_767)), AdministrativeUnit.class));
    }

    @Test
    void what_a_mapper_refuses_is_jacksons_own_exception_wherever_it_reads_from() {
        String decimal = "\"84,5\"";
        byte[] bytes = decimal.getBytes(StandardCharsets.UTF_8);
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> NtmJson.mapper().readValue(decimal, Decimal.class),
                () -> NtmJson.mapper().readValue(bytes, Decimal.class),
                () -> NtmJson.mapper().readValue(new ByteArrayInputStream(bytes), Decimal.class),
                () -> NtmJson.mapper().treeToValue(NtmJson.mapper().readTree(bytes), Decimal.class))) {
            assertThatThrownBy(reading)
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageStartingWith(": NTM-6002 '84,5' cannot be read");
        }
    }

    @Test
    void what_is_accepted_is_said_in_vietnamese_too() {
        String document = "{\"format\":\"ntm-assessment\",\"formatVersion\":\"1.0\",\"assessments\":"
                + "[5,{\"unit\":[]},{\"acts\":{}},{\"set\":1},{\"criteriaMet\":{\"min\":0.5}},{\"criteria\":[{\"criterion\":0}]}]}";
        ReadResult<List<Assessment>> reading = NtmJson.read(InputFile.ofText("a.json", document));
        assertThat(reading.problems())
                .extracting(problem -> problem.message(Language.VI))
                .containsExactly(
                        "không hiểu '5'; được nhận: đối tượng { … }",
                        "không hiểu '['; được nhận: đối tượng { … }",
                        "không hiểu '{'; được nhận: danh sách [ … ]",
                        "không hiểu '1'; được nhận: chuỗi ký tự",
                        "không hiểu '0.5'; được nhận: số nguyên",
                        "không hiểu '0'; được nhận: số nguyên từ 1");
    }

    @Test
    void a_missing_file_is_a_problem_and_no_exception() {
        ReadResult<List<Assessment>> reading = NtmJson.read(InputFile.of(java.nio.file.Path.of("no-such-file.json")));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).extracting("code").containsExactly(FileProblem.UNREADABLE_FILE);
        assertThat(reading.hasFailures()).isTrue();
    }

    @Test
    void bytes_that_no_encoding_has_are_a_problem_and_no_exception() {
        byte[] utf32 = {0, 0, 0, '{', 0, 0x11, 0, 0, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThat(NtmJson.read(InputFile.of("a.json", utf32)).problems())
                .extracting(Problem::code)
                .containsExactly(FileProblem.NOT_UTF8);
    }

    @Test
    void a_published_report_keeps_every_figure_with_its_decimals() throws IOException {
        for (String name : List.of("lang-son-2011-2015-report", "lang-son-2011-baseline", "lang-son-2024-plan")) {
            java.nio.file.Path file = java.nio.file.Path.of("../examples/samples/published", name + ".json");
            var report = NtmJson.readPublished(InputFile.of(file)).value().orElseThrow();
            java.io.StringWriter out = new java.io.StringWriter();
            NtmJson.write(out, report);
            com.fasterxml.jackson.databind.json.JsonMapper exact =
                    com.fasterxml.jackson.databind.json.JsonMapper.builder()
                            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                            .build();
            assertThat(exact.readTree(out.toString())).isEqualTo(exact.readTree(java.nio.file.Files.readString(file)));
        }
    }
}
