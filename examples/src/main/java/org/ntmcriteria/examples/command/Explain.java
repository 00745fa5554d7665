package org.ntmcriteria.examples.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.core.Assessment;
import org.ntmcriteria.core.CriterionResult;
import org.ntmcriteria.core.IndicatorResult;
import org.ntmcriteria.core.Language;
import org.ntmcriteria.core.VietnameseText;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.catalog.SetVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ntm explain}: one unit, every verdict with its requirement, source and margin. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains the verdicts on one unit, and says which inputs would settle them.",
        sortOptions = false)
final class Explain implements Callable<Integer> {
    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "The unit's code or name.")
    private String unit = "";

    @Nullable @Option(names = "--criterion", paramLabel = "N", description = "Only this criterion.")
    private Integer criterion;

    @Mixin
    private Judging judging = new Judging();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Judging.Outcome outcome = judging.judge();
        Optional<Assessment> found = outcome.assessments().stream()
                .filter(a -> a.unit().code().equals(unit))
                .findFirst()
                .or(() -> outcome.assessments().stream()
                        .filter(a -> VietnameseText.same(a.unit().displayName(), unit))
                        .findFirst());
        if (found.isEmpty()) {
            Assess.printProblems(outcome, output);
            throw new Ntm.UnusableException("there is no unit '" + unit + "' in the file; it has "
                    + outcome.assessments().stream()
                            .limit(10)
                            .map(a -> a.unit().code())
                            .collect(Collectors.joining(", "))
                    + (outcome.assessments().size() > 10 ? ", …" : ""));
        }
        Assessment assessment = found.get();
        if (criterion != null && assessment.criteria().stream().noneMatch(c -> c.criterion() == criterion)) {
            throw new Ntm.UnusableException(assessment.set() + " has no criterion " + criterion + " on "
                    + assessment.asOf() + "; it has "
                    + assessment.criteria().stream()
                            .map(c -> String.valueOf(c.criterion()))
                            .collect(Collectors.joining(" ")));
        }
        switch (output.format) {
            case TEXT -> output.print(out -> print(out, assessment, outcome));
            case JSON -> output.print(out -> NtmJson.write(out, List.of(assessment)));
            default -> throw output.unsupported();
        }
        Assess.printProblems(outcome, output);
        return outcome.exitCode();
    }

    private void print(Appendable out, Assessment assessment, Judging.Outcome outcome) throws IOException {
        Language language = output.language;
        SetVersion version = outcome.set().at(assessment.asOf());
        out.append(assessment.explain(language).lines().findFirst().orElse("")).append('\n');
        for (CriterionResult result : assessment.criteria()) {
            if (criterion == null || criterion == result.criterion()) {
                printCriterion(out, result, version);
            }
        }
        assessment.conditions().forEach(c -> append(out, c.explain(language) + "\n"));
        List<String> inputs = criterion == null ? assessment.decidingInputs() : assessment.decidingInputs(criterion);
        List<String> requirements =
                criterion == null ? assessment.unknownRequirements() : assessment.unknownRequirements(criterion);
        out.append('\n');
        if (inputs.isEmpty() && requirements.isEmpty()) {
            boolean incomplete = criterion == null && assessment.isCatalogueIncomplete();
            out.append(
                            incomplete
                                    ? language.choose(
                                            "Chỉ còn phần mà danh mục chưa có; số liệu thêm không xác định được.",
                                            "Only what the catalogue does not list is open; no input settles it.")
                                    : language.choose(
                                            "Đã xác định, không cần thêm số liệu.",
                                            "Decided; no further input is needed."))
                    .append('\n');
        }
        if (!inputs.isEmpty()) {
            out.append(language.choose("Số liệu quyết định: ", "Deciding inputs: "))
                    .append(String.join(", ", inputs))
                    .append('\n');
        }
        if (!requirements.isEmpty()) {
            out.append(language.choose("Yêu cầu chưa biết: ", "Requirements not known: "))
                    .append(String.join(", ", requirements))
                    .append('\n');
        }
    }

    private void printCriterion(Appendable out, CriterionResult result, SetVersion version) throws IOException {
        List<String> lines = result.explain(output.language).lines().toList();
        String name = version.criteria().stream()
                .filter(c -> c.definition().number() == result.criterion())
                .map(c -> c.definition().name(output.language))
                .findFirst()
                .orElse("");
        out.append('\n')
                .append(lines.get(0).replaceFirst(" ", " " + name + " — "))
                .append('\n');
        for (IndicatorResult indicator : result.indicators()) {
            String words = version.criteria().stream()
                    .flatMap(c -> c.indicators().stream())
                    .filter(i -> i.id().toString().equals(indicator.key().toString()))
                    .map(i -> i.definition().name(output.language))
                    .findFirst()
                    .orElse("");
            out.append("  ").append(indicator.explain(output.language)).append('\n');
            out.append("      ").append(words).append('\n');
            for (IndicatorResult part : indicator.parts()) {
                out.append("    ").append(part.explain(output.language)).append('\n');
            }
        }
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
