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
import org.junit.jupiter.api.Test;
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
    void a_schema_is_one_of_draft_2020_12_under_the_name_of_its_format_and_version(NtmSchema schema)
            throws IOException {
        assertThat(SchemaCheck.faults(schema.text())).isEmpty();
        JsonNode json = NtmJson.mapper().readTree(schema.text());
        assertThat(json.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(json.path("$id").textValue())
                .isEqualTo("urn:ntmcriteria:schema:" + schema.format() + ":" + schema.version());
        try (InputStream in = schema.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(schema.text());
        }
    }

    /** Every enum of the schemas with the words that the library writes there. */
    static Stream<Arguments> words() {
        Stream<String> operators = Stream.concat(
                Arrays.stream(Comparison.values()).map(Comparison::operator),
                Stream.of(Requirement.Qualitative.values(), Requirement.Unknown.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name));
        return Stream.of(
                words(NtmSchema.ASSESSMENT_1_0, "verdict", Verdict.values()),
                words(NtmSchema.ASSESSMENT_1_0, "reasonCode", ReasonCode.values()),
                words(NtmSchema.ASSESSMENT_1_0, "conditionKind", ConditionKind.values()),
                words(NtmSchema.ASSESSMENT_1_0, "unit/properties/level", Level.values()),
                words(NtmSchema.ASSESSMENT_1_0, "unit/properties/region", Region.values()),
                words(NtmSchema.ASSESSMENT_1_0, "observed/properties/reported", ObservedValue.OfficeJudgement.values()),
                words(NtmSchema.ASSESSMENT_1_0, "problem/properties/severity", Severity.values()),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "sourceStatus",
                        Arrays.stream(SourceStatus.values())
                                .filter(s -> s != SourceStatus.NOT_FOUND)
                                .map(Enum::name)),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "part/properties/sex",
                        Arrays.stream(Sex.values()).map(Sex::word)),
                words(NtmSchema.ASSESSMENT_1_0, "requirement/properties/op", operators),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "requirement/properties/unit",
                        Arrays.stream(MeasurementUnit.values()).map(MeasurementUnit::symbol)),
                words(
                        NtmSchema.ASSESSMENT_1_0,
                        "grade",
                        Arrays.stream(Grade.Scale.values()).flatMap(s -> s.grades().stream())),
                words(NtmSchema.AUDIT_1_0, "code", AuditCode.values()),
                words(NtmSchema.AUDIT_1_0, "finding/properties/severity", FindingSeverity.values()),
                words(NtmSchema.PUBLISHED_1_0, "unit/properties/level", Level.values()),
                words(NtmSchema.PUBLISHED_1_0, "recognised/properties/tier", Tier.values()));
    }

    private static Arguments words(NtmSchema schema, String definition, Enum<?>... constants) {
        return words(schema, definition, Arrays.stream(constants).map(Enum::name));
    }

    private static Arguments words(NtmSchema schema, String definition, Stream<String> words) {
        return Arguments.of(schema, "/$defs/" + definition + "/enum", words.toList());
    }

    /** One word more in the library asks for a new version of the format. */
    @ParameterizedTest
    @MethodSource("words")
    void the_words_of_a_schema_are_those_of_the_domain(NtmSchema schema, String pointer, List<String> words)
            throws IOException {
        List<String> listed = new ArrayList<>();
        NtmJson.mapper().readTree(schema.text()).at(pointer).forEach(word -> listed.add(word.textValue()));
        assertThat(listed).isEqualTo(words);
    }

    /** Codes that later acts may add to are patterns, so that a further one asks for no new version of the format. */
    @Test
    void the_codes_of_columns_and_categories_have_the_schemas_pattern() throws IOException {
        JsonNode schema = NtmJson.mapper().readTree(NtmSchema.ASSESSMENT_1_0.text());
        Pattern column = Pattern.compile(
                schema.at("/$defs/requirement/properties/stratum/pattern").textValue());
        assertThat(AnnexColumn.values()).extracting(AnnexColumn::name).allMatch(column.asMatchPredicate());
        Pattern category = Pattern.compile(schema.at("/$defs/unitClass/pattern").textValue());
        assertThat(CommuneCategory.values()).extracting(CommuneCategory::name).allMatch(category.asMatchPredicate());
    }
}
