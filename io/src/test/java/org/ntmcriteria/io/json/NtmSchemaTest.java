package org.ntmcriteria.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Verdict;

class NtmSchemaTest {
    @ParameterizedTest
    @EnumSource
    void a_schema_is_of_draft_2020_12_and_named_by_format_and_version(NtmSchema schema) throws IOException {
        assertThat(SchemaCheck.faults(schema.text())).isEmpty();
        JsonNode json = NtmJson.mapper().readTree(schema.text());
        assertThat(json.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(json.path("$id").textValue())
                .isEqualTo("urn:ntmcriteria:schema:" + schema.format() + ":" + schema.version());
        try (InputStream in = schema.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(schema.text());
        }
    }

    /** Every list of words that is closed, with the words that the library writes there. */
    static Stream<Arguments> words() {
        Stream<String> operators = Stream.concat(
                Arrays.stream(Comparison.values()).map(Comparison::operator),
                Stream.of(Requirement.Qualitative.values(), Requirement.Unknown.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name));
        Stream<String> statuses = Arrays.stream(SourceStatus.values())
                .filter(s -> s != SourceStatus.NOT_FOUND)
                .map(Enum::name);
        Stream<String> grades = Arrays.stream(Grade.Scale.values()).flatMap(s -> s.grades().stream());
        return Stream.of(
                words(NtmSchema.ASSESSMENT_1_0, "verdict", names(Verdict.values())),
                words(NtmSchema.ASSESSMENT_1_0, "unit/properties/level", names(Level.values())),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "observed/properties/reported",
                        names(ObservedValue.OfficeJudgement.values())),
                words(NtmSchema.ASSESSMENT_1_0, "problem/properties/severity", names(Severity.values())),
                words(NtmSchema.ASSESSMENT_1_0, "sourceStatus", statuses),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "part/properties/sex",
                        Arrays.stream(Sex.values()).map(Sex::word)),
                words(NtmSchema.ASSESSMENT_1_0, "requirement/properties/op", operators),
                words(NtmSchema.ASSESSMENT_1_0, "grade", grades),
                words(NtmSchema.AUDIT_1_0, "finding/properties/severity", names(FindingSeverity.values())),
                words(NtmSchema.PUBLISHED_1_0, "unit/properties/level", names(Level.values())));
    }

    /** Every list of codes that is open, with the codes that the library writes there. */
    static Stream<Arguments> codes() {
        Stream<String> units = Arrays.stream(MeasurementUnit.values()).map(MeasurementUnit::symbol);
        return Stream.of(
                words(NtmSchema.ASSESSMENT_1_0, "reasonCode", names(ReasonCode.values())),
                words(NtmSchema.ASSESSMENT_1_0, "conditionKind", names(ConditionKind.values())),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "unitClass",
                        CommuneCategory.values().stream().map(CommuneCategory::name)),
                words(NtmSchema.ASSESSMENT_1_0, "unit/properties/region", names(Region.values())),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "requirement/properties/stratum",
                        AnnexColumn.values().stream().map(AnnexColumn::name)),
                words(NtmSchema.ASSESSMENT_1_0, "requirement/properties/unit", units),
                words(NtmSchema.AUDIT_1_0, "code", names(AuditCode.values())),
                words(NtmSchema.PUBLISHED_1_0, "recognised/properties/tier", names(Tier.values())));
    }

    private static Stream<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static Arguments words(NtmSchema schema, String definition, Stream<String> words) {
        return Arguments.of(schema, "/$defs/" + definition, words.toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** One word more in the library asks for a new version of the format. */
    @ParameterizedTest
    @MethodSource("words")
    void the_words_of_a_schema_are_those_of_the_domain(NtmSchema schema, String pointer, List<String> words)
            throws IOException {
        JsonNode definition = NtmJson.mapper().readTree(schema.text()).at(pointer);
        assertThat(texts(definition.path("enum"))).isEqualTo(words);
    }

    /** One code more in the library leaves a released schema as it is. */
    @ParameterizedTest
    @MethodSource("codes")
    void a_schema_takes_every_code_of_the_domain_and_codes_to_come(NtmSchema schema, String pointer, List<String> codes)
            throws IOException {
        JsonNode json = NtmJson.mapper().readTree(schema.text());
        JsonNode definition = json.at(pointer);
        String reference = definition.path("$ref").asText("");
        JsonNode rule = reference.isEmpty() ? definition : json.at(reference.substring(1));
        Pattern pattern = Pattern.compile(rule.path("pattern").textValue());
        assertThat(rule.path("type").textValue()).isEqualTo("string");
        assertThat(rule.path("$comment").textValue()).contains("may come without a new version of the format");
        assertThat(codes).isNotEmpty().allMatch(code -> pattern.matcher(code).find());
        assertThat(pattern.matcher("A_CODE_2").find()).isTrue();
        assertThat(List.of("", " ", " A"))
                .noneMatch(text -> pattern.matcher(text).find());
        assertThat(definition.has("enum") || rule.has("enum")).isFalse();
        assertThat(texts(definition.path("examples"))).isNotEmpty().isSubsetOf(codes);
    }
}
