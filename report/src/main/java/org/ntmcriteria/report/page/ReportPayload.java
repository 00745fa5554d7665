package org.ntmcriteria.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.report.chart.DistanceStrip;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** What the page's program shows on demand: every verdict of every unit, as JSON within a script element. */
final class ReportPayload {
    private final ReportPage page;
    private final List<Assessment> assessments;
    private final CriteriaSet set;
    private final Language language;

    ReportPayload(ReportPage page) {
        this.page = page;
        this.assessments = page.assessments();
        this.set = page.set();
        this.language = page.language();
    }

    /**
     * Every verdict of every unit, for the page's program: {@code texts}, each once, the names of the {@code criteria},
     * and per unit a list of lines {@code [depth, verdict, text, percent]}; depth 0 is a criterion or a condition, 1 an
     * indicator, 2 a part; the percentage of the target that is reached stands only where a number was compared.
     */
    String json() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        StringWriter units = new StringWriter();
        StringWriter all = new StringWriter();
        try {
            JsonGenerator json = NtmJson.mapper().getFactory().createGenerator(units);
            json.writeStartArray();
            Map<Integer, String> names = page.criterionNames();
            Map<LocalDate, Map<String, String>> indicatorNames = new HashMap<>();
            for (Assessment assessment : assessments) {
                json.writeStartArray();
                lines(json, assessment, names, indicatorNames, texts);
                json.writeEndArray();
            }
            json.writeEndArray();
            json.close();
            JsonGenerator words = NtmJson.mapper().getFactory().createGenerator(all);
            words.writeStartObject();
            words.writeArrayFieldStart("texts");
            for (String text : texts.keySet()) {
                words.writeString(text);
            }
            words.writeEndArray();
            words.writeObjectFieldStart("criteria");
            for (Map.Entry<Integer, String> criterion : names.entrySet()) {
                words.writeStringField(criterion.getKey().toString(), criterion.getValue());
            }
            words.writeEndObject();
            words.writeFieldName("units");
            words.writeRawValue(units.toString());
            words.writeEndObject();
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Within a script element a browser looks for nothing but the end of it, which begins with this sign.
        return all.toString().replace("<", "\\u003c");
    }

    private void lines(
            JsonGenerator json,
            Assessment assessment,
            Map<Integer, String> names,
            Map<LocalDate, Map<String, String>> indicatorNames,
            Map<String, Integer> texts)
            throws IOException {
        Map<String, String> indicators = indicatorNames.computeIfAbsent(assessment.asOf(), this::indicatorNames);
        for (CriterionResult criterion : assessment.criteria()) {
            String text = firstLine(criterion.explain(language));
            line(json, 0, criterion.verdict(), named(text, names.get(criterion.criterion())), texts, null);
            for (IndicatorResult indicator : criterion.indicators()) {
                String name = indicators.get(indicator.key().toString());
                line(
                        json,
                        1,
                        indicator.verdict(),
                        named(firstLine(indicator.explain(language)), name),
                        texts,
                        indicator);
                for (IndicatorResult part : indicator.parts()) {
                    line(json, 2, part.verdict(), firstLine(part.explain(language)), texts, part);
                }
            }
        }
        for (ConditionResult condition : assessment.conditions()) {
            line(json, 0, condition.verdict(), condition.explain(language), texts, null);
        }
    }

    private Map<String, String> indicatorNames(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        set.at(day).criteria().forEach(c -> c.indicators()
                .forEach(i -> names.put(i.id().toString(), i.definition().name(language))));
        return names;
    }

    /** Puts a name behind the number that an explanation begins with. */
    private static String named(String explanation, @Nullable String name) {
        int blank = explanation.indexOf(' ');
        return name == null || name.isEmpty() || blank < 0
                ? explanation
                : explanation.substring(0, blank) + " " + name + " — " + explanation.substring(blank + 1);
    }

    private static String firstLine(String explanation) {
        return explanation.lines().findFirst().orElse("");
    }

    private static void line(
            JsonGenerator json,
            int depth,
            Verdict verdict,
            String text,
            Map<String, Integer> texts,
            @Nullable IndicatorResult compared)
            throws IOException {
        json.writeStartArray();
        json.writeNumber(depth);
        json.writeNumber(verdict.ordinal());
        json.writeNumber(texts.computeIfAbsent(text, t -> texts.size()));
        OptionalDouble percent = compared == null || !compared.parts().isEmpty()
                ? OptionalDouble.empty()
                : DistanceStrip.percent(compared);
        if (percent.isPresent()) {
            json.writeNumber(BigDecimal.valueOf(percent.getAsDouble()).setScale(1, RoundingMode.FLOOR));
        }
        json.writeEndArray();
    }
}
