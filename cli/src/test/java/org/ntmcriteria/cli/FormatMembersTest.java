package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.io.json.NtmSchema;

/** The page of formats describes every member of the documents. */
class FormatMembersTest extends PageTestBase {
    FormatMembersTest() {
        super("formats.md");
    }

    @Test
    void every_member_of_an_assessment_is_described() throws IOException {
        membersAreDescribed(NtmSchema.ASSESSMENT_1_0, Map.of("", "document"));
    }

    @Test
    void every_member_of_a_published_report_is_described() throws IOException {
        membersAreDescribed(
                NtmSchema.PUBLISHED_1_0,
                Map.of(
                        "", "report",
                        "unit", "unit of a report",
                        "criterion", "count of a criterion",
                        "fundingLine", "source of funding"));
    }

    @Test
    void every_member_of_an_audit_is_described() throws IOException {
        membersAreDescribed(NtmSchema.AUDIT_1_0, Map.of("", "audit document", "report", "audited report"));
    }

    /** Below the heading of each object of a schema its members are listed, in their order. */
    private void membersAreDescribed(NtmSchema schema, Map<String, String> headings) throws IOException {
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        JsonNode root = new JsonMapper().readTree(schema.text());
        objects.put("", root);
        root.get("$defs").properties().forEach(definition -> objects.put(definition.getKey(), definition.getValue()));
        // What lies inside another object has no name of its own but that of its member.
        objects.putAll(nested(objects.values()));
        int described = 0;
        for (Map.Entry<String, JsonNode> object : objects.entrySet()) {
            JsonNode members = object.getValue().path("properties");
            if (members.isMissingNode() || object.getValue().path("type").isMissingNode()) {
                continue;
            }
            Set<String> always = new LinkedHashSet<>();
            object.getValue().path("required").forEach(name -> always.add(name.asText()));
            List<List<String>> listed = members.properties().stream()
                    .map(Map.Entry::getKey)
                    .map(name -> List.of("`" + name + "`", always.contains(name) ? "always" : "sometimes"))
                    .toList();
            String heading = headings.getOrDefault(object.getKey(), object.getKey());
            assertThat(RunnablePage.rows(page.section(heading), "member"))
                    .as(heading)
                    .extracting(row -> row.subList(0, 2))
                    .isEqualTo(listed);
            described++;
        }
        assertThat(described).isGreaterThan(2);
        wordsOf(root).forEach(word -> assertThat(page.text()).contains("`" + word + "`"));
    }

    private static Map<String, JsonNode> nested(Iterable<JsonNode> objects) {
        Map<String, JsonNode> nested = new LinkedHashMap<>();
        objects.forEach(object -> object.path("properties").properties().stream()
                .filter(member -> member.getValue().has("properties"))
                .forEach(member -> nested.put(member.getKey(), member.getValue())));
        return nested;
    }

    /** The words that a schema takes and no others. */
    private static Set<String> wordsOf(JsonNode schema) {
        Set<String> words = new LinkedHashSet<>();
        schema.findValues("enum").forEach(list -> list.forEach(word -> words.add(word.asText())));
        schema.findValues("const").forEach(word -> words.add(word.asText()));
        return words;
    }
}
