package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.RecognitionCheck;
import org.ntmcriteria.rules.evaluate.UnitFinder;
import org.ntmcriteria.rules.evaluate.UnitLookupException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm explain}: one unit, every verdict with its requirement, source and margin. */
final class ExplainCommand implements Callable<Integer>, Verb {
    private final AssessmentOptions assessing = new AssessmentOptions();
    private final Output output = new Output();
    private String unit = "";

    @Nullable private Integer criterion;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addOption(Verb.option("--unit", String.class, v -> unit = v)
                .paramLabel("CODE")
                .required(true)
                .build());
        spec.addOption(Verb.option("--criterion", Integer.class, v -> criterion = v)
                .paramLabel("N")
                .build());
        assessing.addTo(spec);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        assessing.reading().ofUnit(unit, null);
        TableOutcome outcome = assessing.assess();
        Assessment assessment;
        try {
            assessment = find(outcome.assessments(), unit, output.language);
        } catch (Ntm.UnusableException e) {
            output.printProblems(outcome.problems());
            throw e;
        }
        if (criterion != null && assessment.criteria().stream().noneMatch(c -> c.criterion() == criterion)) {
            throw Ntm.UnusableException.of(
                    "unusable.noCriterion",
                    "set",
                    assessment.set(),
                    "criterion",
                    criterion,
                    "day",
                    assessment.asOf(),
                    "criteria",
                    assessment.criteria().stream()
                            .map(c -> String.valueOf(c.criterion()))
                            .collect(Collectors.joining(" ")));
        }
        if (criterion != null && output.format() == Output.Format.JSON) {
            throw Ntm.UnusableException.of("unusable.wholeJson");
        }
        switch (output.format()) {
            case TEXT -> output.printText(out -> print(out, assessment, outcome));
            case JSON -> output.print(out -> NtmJson.write(out, List.of(assessment)));
            case CSV, XLSX -> output.printRows(rows(assessment));
        }
        output.printProblems(outcome.problems());
        return outcome.exitCode();
    }

    /** The assessment of the unit of a code or, where that is not a code, of a name. */
    static Assessment find(List<Assessment> assessments, String unit, Language language) {
        try {
            return UnitFinder.find(assessments, unit);
        } catch (UnitLookupException e) {
            throw new Ntm.UnusableException(GivenText.same(e.message(language)));
        }
    }

    private List<List<String>> rows(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "key",
                "verdict",
                "reason_code",
                "observed",
                "date",
                "op",
                "value",
                "unit",
                "stratum",
                "year",
                "margin",
                "act",
                "status",
                "reason"));
        for (CriterionResult result : assessment.criteria()) {
            if (criterion == null || criterion == result.criterion()) {
                for (IndicatorResult indicator : result.indicators()) {
                    rows.add(row(indicator));
                    indicator.parts().forEach(part -> rows.add(row(part)));
                }
            }
        }
        if (criterion == null) {
            assessment.conditions().forEach(condition -> rows.add(row(condition)));
        }
        return rows;
    }

    private List<String> row(IndicatorResult result) {
        return List.of(
                result.key().toString(),
                result.verdict().name(),
                result.reasonCode().name(),
                result.observed().map(o -> o.value().toString()).orElse(""),
                result.observed().map(o -> o.date().toString()).orElse(""),
                result.required().map(r -> r.requirement().operator()).orElse(""),
                result.required().map(r -> r.requirement().valueText()).orElse(""),
                result.required().map(r -> r.requirement().unitText()).orElse(""),
                result.required().map(r -> r.column().name()).orElse(""),
                result.required().flatMap(r -> r.year()).map(String::valueOf).orElse(""),
                result.margin().map(String::valueOf).orElse(""),
                result.act(),
                result.sourceStatus().map(Enum::name).orElse(""),
                result.reason(output.language));
    }

    private List<String> row(ConditionResult result) {
        return List.of(
                "@" + result.condition(),
                result.verdict().name(),
                result.reasonCode().name(),
                result.observed().map(o -> o.value().toString()).orElse(""),
                result.observed().map(o -> o.date().toString()).orElse(""),
                result.required().map(r -> r.requirement().operator()).orElse(""),
                result.required().map(r -> r.requirement().valueText()).orElse(""),
                result.required().map(r -> r.requirement().unitText()).orElse(""),
                "",
                "",
                result.margin().map(String::valueOf).orElse(""),
                result.act(),
                result.sourceStatus().map(Enum::name).orElse(""),
                result.reason(output.language));
    }

    /** The conditions of other acts, which belong to recognition only. */
    private void printRecognition(TerminalWriter out, RecognitionCheck check) throws IOException {
        if (check.conditions().isEmpty()) {
            return;
        }
        out.line("");
        out.line(say("recognition", "verdict", check.verdict().displayName(output.language)));
        for (ConditionResult condition : check.conditions()) {
            out.line("  " + condition.explain(output.language));
        }
    }

    private void print(TerminalWriter out, Assessment assessment, TableOutcome outcome) throws IOException {
        Language language = output.language;
        SetVersion version = outcome.set().at(assessment.asOf());
        out.line(assessment.explain(language).lines().findFirst().orElse(""));
        for (CriterionResult result : assessment.criteria()) {
            if (criterion == null || criterion == result.criterion()) {
                printCriterion(out, result, version);
            }
        }
        for (ConditionResult condition : assessment.conditions()) {
            out.line(condition.explain(language));
        }
        List<String> inputs = criterion == null ? assessment.decidingInputs() : assessment.decidingInputs(criterion);
        List<String> requirements =
                criterion == null ? assessment.unknownRequirements() : assessment.unknownRequirements(criterion);
        out.line("");
        if (inputs.isEmpty() && requirements.isEmpty()) {
            boolean incomplete = criterion == null && assessment.isCatalogueIncomplete();
            out.line(incomplete ? say("onlyCatalogue") : say("decided"));
        }
        if (!inputs.isEmpty()) {
            out.line(say("inputs", "inputs", List.copyOf(inputs)));
        }
        if (!requirements.isEmpty()) {
            out.line(say("requirements", "requirements", List.copyOf(requirements)));
        }
        if (criterion == null) {
            printRecognition(out, outcome.recognition(assessment));
        }
    }

    private void printCriterion(TerminalWriter out, CriterionResult result, SetVersion version) throws IOException {
        List<String> lines = result.explain(output.language).lines().toList();
        String name = version.criterion(result.criterion())
                .map(c -> c.definition().name(output.language))
                .orElse("");
        out.line("");
        out.line(lines.get(0).replaceFirst(" ", Matcher.quoteReplacement(" " + name + " — ")));
        for (IndicatorResult indicator : result.indicators()) {
            String words = InputKey.indicator(indicator.key())
                    .flatMap(version::indicator)
                    .map(i -> i.definition().name(output.language))
                    .orElse("");
            out.line("  " + indicator.explain(output.language));
            out.line("      " + words);
            for (IndicatorResult part : indicator.parts()) {
                out.line("    " + part.explain(output.language));
            }
        }
    }

    private String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(output.language, "explain." + key, arguments);
    }
}
