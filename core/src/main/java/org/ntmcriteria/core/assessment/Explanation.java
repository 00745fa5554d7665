package org.ntmcriteria.core.assessment;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.TerminalText;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;

/** Puts verdicts into words, in both languages, from nothing but their own members. */
final class Explanation {
    private final Language language;

    private Explanation(Language language) {
        this.language = language;
    }

    static String reason(IndicatorResult result, Language language) {
        return new Explanation(language)
                .reason(result.reasonCode(), result.observed(), result.required(), result.missing(), result.parts());
    }

    static String reason(ConditionResult result, Language language) {
        Explanation words = new Explanation(language);
        if (result.units().isPresent() && result.reasonCode() != ReasonCode.REPORTED) {
            return words.units(result.units().get());
        }
        if (result.kind() == ConditionKind.PREREQUISITE && result.reasonCode() == ReasonCode.COMPARED) {
            return words.say("reason.prerequisite");
        }
        if (result.kind() == ConditionKind.OWN_CRITERIA && result.reasonCode() != ReasonCode.REPORTED) {
            return words.say("reason.ownCriteria");
        }
        if (result.kind() == ConditionKind.RELATIVE && result.reasonCode() == ReasonCode.REQUIREMENT_UNKNOWN) {
            return words.say(
                    "reason.relativeUnknown",
                    "reported",
                    result.observed().map(words::observed).orElse(""));
        }
        return words.reason(result.reasonCode(), result.observed(), result.required(), result.missing(), List.of());
    }

    private String units(CountRange met) {
        return say("count.units", "count", met.bounds() + "/" + met.of());
    }

    static String line(IndicatorResult result, Language language) {
        Explanation words = new Explanation(language);
        return words.line(
                result.key().toString(),
                result.verdict(),
                result.reasonCode(),
                reason(result, language),
                result.required(),
                result.act(),
                result.sourceStatus(),
                words.margin(result),
                true,
                false);
    }

    static String line(ConditionResult result, Language language) {
        return new Explanation(language)
                .line(
                        "@" + result.condition(),
                        result.verdict(),
                        result.reasonCode(),
                        reason(result, language),
                        result.required(),
                        result.act(),
                        result.sourceStatus(),
                        "",
                        result.observed().isPresent() && result.units().isEmpty(),
                        result.units().isPresent());
    }

    static String criterion(CriterionResult result, Language language) {
        Explanation words = new Explanation(language);
        StringBuilder text = new StringBuilder("TC" + result.criterion() + " ")
                .append(result.verdict().displayName(language))
                .append(words.status(result.sourceStatus()));
        result.reported()
                .ifPresent(r ->
                        text.append(words.say("line.wholeCriterion", "reported", words.observed(r), "day", r.date())));
        if (result.indicators().isEmpty()) {
            text.append("; ")
                    .append(words.reason(
                            result.reported().isPresent() ? ReasonCode.REPORTED : ReasonCode.CATALOGUE_INCOMPLETE,
                            result.reported(),
                            Optional.empty(),
                            List.of(),
                            List.of()));
        }
        for (IndicatorResult indicator : result.indicators()) {
            text.append("\n  ").append(line(indicator, language));
            for (IndicatorResult part : indicator.parts()) {
                text.append("\n    ").append(line(part, language));
            }
        }
        return text.toString();
    }

    static String assessment(Assessment assessment, Language language) {
        Explanation words = new Explanation(language);
        CountRange met = assessment.criteriaMet();
        StringBuilder text = new StringBuilder(
                        TerminalText.line(assessment.unit().displayName()))
                .append(" (")
                .append(TerminalText.line(assessment.unit().code()))
                .append("), ")
                .append(assessment.set())
                .append(", ")
                .append(language.format().date(assessment.asOf()))
                .append(": ")
                .append(assessment.verdict().displayName(language))
                .append(words.status(assessment.sourceStatus()))
                .append(", ")
                .append(words.range(met));
        if (assessment.isCatalogueIncomplete()) {
            text.append("; ")
                    .append(words.reason(
                            ReasonCode.CATALOGUE_INCOMPLETE, Optional.empty(), Optional.empty(), List.of(), List.of()));
        }
        assessment.criteria().forEach(c -> text.append('\n').append(criterion(c, language)));
        assessment.conditions().forEach(c -> text.append('\n').append(line(c, language)));
        return text.toString();
    }

    private String range(CountRange met) {
        return say("count.criteria", "count", met.bounds() + "/" + met.of());
    }

    private String line(
            String key,
            Verdict verdict,
            ReasonCode code,
            String reason,
            Optional<CitedRequirement> required,
            String act,
            Optional<SourceStatus> status,
            String margin,
            boolean measured,
            boolean counted) {
        StringBuilder text = new StringBuilder(key)
                .append(' ')
                .append(verdict.displayName(language))
                .append(": ")
                .append(reason);
        String unit = required.map(CitedRequirement::requirement)
                .filter(Requirement.Threshold.class::isInstance)
                .map(r -> ((Requirement.Threshold) r).unit().displayName(language))
                .orElse("");
        if (measured && !unit.isEmpty() && !reason.endsWith(unit) && code == ReasonCode.COMPARED) {
            text.append(' ').append(unit);
        }
        if (!verdict.isDecided() || counted) {
            required.map(CitedRequirement::requirement)
                    .filter(Requirement.Threshold.class::isInstance)
                    .map(Requirement.Threshold.class::cast)
                    .ifPresent(t -> text.append(say("line.required", "requirement", t.displayName(language))));
        }
        text.append(margin).append(" — ").append(act);
        required.ifPresent(r -> {
            text.append(", ").append(r.column().displayName(language));
            r.year().ifPresent(y -> text.append(", ").append(y));
            r.condition().ifPresent(c -> text.append(", ").append(c));
        });
        return TerminalText.line(text.append(status(status)).toString());
    }

    private String status(Optional<SourceStatus> status) {
        return status.map(s -> " (" + s.displayName(language) + ")").orElse("");
    }

    private String margin(IndicatorResult result) {
        if (result.verdict() != Verdict.NOT_MET || result.margin().isEmpty()) {
            return "";
        }
        String margin = number(result.margin().get().negated());
        return result.marginOfNumerator()
                .map(m -> say("line.shortOfNumerator", "margin", margin, "ofNumerator", number(m.negated())))
                .orElseGet(() -> say("line.short", "margin", margin));
    }

    private String reason(
            ReasonCode code,
            Optional<Observed> observed,
            Optional<CitedRequirement> required,
            List<String> missing,
            List<IndicatorResult> parts) {
        String reported = observed.map(this::observed).orElse("");
        return switch (code) {
            case COMPARED -> observed.isEmpty() ? parts(parts) : compared(observed.get(), required);
            case REPORTED ->
                observed.isEmpty() && !parts.isEmpty() ? parts(parts) : say("reason.reported", "reported", reported);
            case NOT_REPORTED ->
                parts.isEmpty()
                        ? say(
                                required.isPresent()
                                                && !required.get().requirement().isKnown()
                                        ? "reason.notReportedUnknown"
                                        : "reason.notReported")
                        : parts(parts);
            case REQUIREMENT_UNKNOWN ->
                parts.isEmpty()
                        ? say(
                                missing.isEmpty() ? notCompared(required) : attributeMissing(missing),
                                "reported",
                                reported)
                        : parts(parts);
            case REQUIREMENT_DELEGATED ->
                parts.isEmpty() ? say(delegated(required), "reported", reported) : parts(parts);
            case FACT_MISSING -> parts.isEmpty() ? say("reason.factMissing", "facts", missing) : parts(parts);
            case NOT_APPLICABLE -> say("reason.notApplicable");
            case CATALOGUE_INCOMPLETE -> say("reason.catalogueIncomplete");
        };
    }

    private static String attributeMissing(List<String> missing) {
        return missing.contains("classes") ? "reason.groupMissing" : "reason.regionMissing";
    }

    private static String notCompared(Optional<CitedRequirement> required) {
        if (required.isEmpty()) {
            return "reason.noCell";
        }
        Requirement requirement = required.get().requirement();
        if (requirement.isKnown()) {
            return requirement instanceof Requirement.Qualitative ? "reason.wordsOnly" : "reason.belowMinimumStatus";
        }
        return "reason.unknown";
    }

    private static String delegated(Optional<CitedRequirement> required) {
        boolean ministry =
                required.isPresent() && required.get().requirement() == Requirement.Unknown.DELEGATED_MINISTRY;
        return ministry ? "reason.delegatedMinistry" : "reason.delegatedProvince";
    }

    private String parts(List<IndicatorResult> parts) {
        StringBuilder text = new StringBuilder();
        for (IndicatorResult part : parts) {
            String key = part.key().toString();
            text.append(text.length() == 0 ? "" : "; ")
                    .append(key.substring(key.indexOf('/') + 1))
                    .append(": ")
                    .append(part.verdict().displayName(language));
        }
        return text.toString();
    }

    private String compared(Observed observed, Optional<CitedRequirement> required) {
        Requirement requirement = required.map(CitedRequirement::requirement).orElse(Requirement.Qualitative.NONE);
        if (requirement instanceof Requirement.Threshold t) {
            boolean holds = t.comparison().holds(IndicatorResult.compare((Quantity) observed.value(), t));
            String percent =
                    observed.value() instanceof Quantity.Ratio && t.unit() == MeasurementUnit.PERCENT ? " %" : "";
            return observed(observed) + " " + t.comparison().sign(holds) + " " + number(t.value()) + percent
                    + ofOtherYear(observed, required);
        }
        if (requirement instanceof Requirement.GradeThreshold g) {
            Grade grade = ((Quantity.Graded) observed.value()).grade();
            boolean holds =
                    g.comparison().holds(Integer.compare(grade.rank(), g.grade().rank()));
            return grade + " " + g.comparison().sign(holds) + " " + g.grade();
        }
        return say("reason.none", "observed", observed(observed));
    }

    /** Says of which year the data are, where the requirement is that of another year. */
    private String ofOtherYear(Observed observed, Optional<CitedRequirement> required) {
        int year = observed.date().getYear();
        return required.flatMap(CitedRequirement::year).filter(y -> y != year).isPresent()
                ? " (" + say("reason.ofYear", "year", year) + ")"
                : "";
    }

    private String observed(Observed observed) {
        if (observed.value() instanceof ObservedValue.OfficeJudgement judgement) {
            return judgement.verdict().displayName(language);
        }
        if (observed.value() instanceof Quantity.Amount amount) {
            return number(amount.value());
        }
        if (observed.value() instanceof Quantity.Ratio ratio) {
            return number(ratio.numerator()) + "/" + number(ratio.denominator());
        }
        return observed.value().toString();
    }

    private String number(Decimal value) {
        return language.format().decimal(value.toString());
    }

    private String say(String key, Object... arguments) {
        return CoreMessages.MESSAGES.get(language, key, arguments);
    }
}
