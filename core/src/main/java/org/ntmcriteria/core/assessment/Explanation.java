package org.ntmcriteria.core.assessment;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.Language;
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
            return language.choose("theo kết quả đánh giá của bộ tiêu chí đó", "by its assessment under that set");
        }
        if (result.kind() == ConditionKind.OWN_CRITERIA && result.reasonCode() != ReasonCode.REPORTED) {
            return language.choose("theo các tiêu chí ở trên", "by the criteria above");
        }
        if (result.kind() == ConditionKind.RELATIVE && result.reasonCode() == ReasonCode.REQUIREMENT_UNKNOWN) {
            return result.observed().map(words::observed).orElse("")
                    + language.choose(
                            "; chưa biết mức của bộ tiêu chí kia cho vùng và năm này",
                            " reported; the other set's level for this region and year is not known");
        }
        return words.reason(result.reasonCode(), result.observed(), result.required(), result.missing(), List.of());
    }

    private String units(CountRange met) {
        return met.bounds() + "/" + met.of() + " " + language.choose("đơn vị", "units");
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
                        result.units().isPresent());
    }

    static String criterion(CriterionResult result, Language language) {
        Explanation words = new Explanation(language);
        StringBuilder text = new StringBuilder("TC" + result.criterion() + " ")
                .append(result.verdict().displayName(language))
                .append(words.status(result.sourceStatus()));
        result.reported().ifPresent(r -> text.append("; ")
                .append(language.choose("báo cáo cả tiêu chí: ", "reported as a whole: "))
                .append(words.observed(r))
                .append(" (")
                .append(r.date())
                .append(')'));
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
        StringBuilder text = new StringBuilder(assessment.unit().displayName())
                .append(" (")
                .append(assessment.unit().code())
                .append("), ")
                .append(assessment.set())
                .append(", ")
                .append(assessment.asOf())
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
        return met.bounds() + "/" + met.of() + " " + language.choose("tiêu chí", "criteria");
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
        if (!unit.isEmpty() && !reason.endsWith(unit) && code == ReasonCode.COMPARED && !counted) {
            text.append(' ').append(unit);
        }
        if (!verdict.isDecided() || counted) {
            required.map(CitedRequirement::requirement)
                    .filter(Requirement.Threshold.class::isInstance)
                    .map(Requirement.Threshold.class::cast)
                    .ifPresent(t -> text.append(language.choose("; yêu cầu ", "; required "))
                            .append(t.comparison().sign(true))
                            .append(' ')
                            .append(number(t.value()))
                            .append(unit.isEmpty() ? "" : " " + unit));
        }
        text.append(margin).append(" — ").append(act);
        required.ifPresent(r -> {
            text.append(", ").append(r.column().displayName(language));
            r.year().ifPresent(y -> text.append(", ").append(y));
            r.condition().ifPresent(c -> text.append(", ").append(c));
        });
        return text.append(status(status)).toString();
    }

    private String status(Optional<SourceStatus> status) {
        return status.map(s -> " (" + s.displayName(language) + ")").orElse("");
    }

    private String margin(IndicatorResult result) {
        if (result.verdict() != Verdict.NOT_MET || result.margin().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("; ")
                .append(language.choose("thiếu ", "short by "))
                .append(number(result.margin().get().negated()));
        result.marginOfNumerator().ifPresent(m -> text.append(language.choose(", tức ", ", that is "))
                .append(number(m.negated()))
                .append(language.choose(" theo đơn vị của tử số", " of what the numerator counts")));
        return text.toString();
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
                observed.isEmpty() && !parts.isEmpty()
                        ? parts(parts)
                        : language.choose("cơ quan báo cáo: ", "reported as ") + reported;
            case NOT_REPORTED ->
                parts.isEmpty()
                        ? language.choose("chưa báo cáo", "not reported")
                                + (required.isPresent()
                                                && !required.get().requirement().isKnown()
                                        ? language.choose(
                                                "; yêu cầu cũng chưa biết", "; the requirement is not known either")
                                        : "")
                        : parts(parts);
            case REQUIREMENT_UNKNOWN ->
                parts.isEmpty()
                        ? reported + (missing.isEmpty() ? belowTrustOrUnknown(required) : attributeMissing(missing))
                        : parts(parts);
            case REQUIREMENT_DELEGATED -> parts.isEmpty() ? reported + delegated(required) : parts(parts);
            case FACT_MISSING ->
                parts.isEmpty()
                        ? language.choose("cần biết ", "depends on ")
                                + String.join(", ", missing)
                                + language.choose("", ", not reported")
                        : parts(parts);
            case NOT_APPLICABLE -> language.choose("không áp dụng cho đơn vị này", "does not apply to this unit");
            case CATALOGUE_INCOMPLETE ->
                language.choose(
                        "danh mục chưa có đủ nội dung của văn bản",
                        "the catalogue does not list all that the act asks");
        };
    }

    private String attributeMissing(List<String> missing) {
        return missing.contains("classes")
                ? language.choose("; chưa rõ xã thuộc nhóm nào", " reported; the unit's group is not stated")
                : language.choose("; chưa rõ xã thuộc vùng nào", " reported; the unit's region is not stated");
    }

    private String belowTrustOrUnknown(Optional<CitedRequirement> required) {
        if (required.isEmpty()) {
            return language.choose(
                    "; bộ tiêu chí không có mức cho trường hợp này", " reported; the set has no cell for this case");
        }
        Requirement requirement = required.get().requirement();
        if (requirement.isKnown()) {
            return requirement instanceof Requirement.Qualitative
                    ? language.choose(
                            "; ô ghi chữ, không có mức số để so",
                            " reported; the cell states words, no number to compare with")
                    : language.choose(
                            "; nguồn của mức yêu cầu dưới độ tin cậy đã chọn",
                            " reported; the requirement's source is below the chosen trust");
        }
        return language.choose("; chưa biết mức yêu cầu", " reported; the requirement is not known");
    }

    private String delegated(Optional<CitedRequirement> required) {
        boolean ministry =
                required.isPresent() && required.get().requirement() == Requirement.Unknown.DELEGATED_MINISTRY;
        return ministry
                ? language.choose(
                        "; mức do bộ quy định, chưa có",
                        " reported; the requirement is left to a ministry, not supplied")
                : language.choose(
                        "; mức do UBND cấp tỉnh quy định, chưa có",
                        " reported; the requirement is left to the provincial People's Committee, not supplied");
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
            return observed(observed) + " " + t.comparison().sign(holds) + " " + number(t.value()) + percent;
        }
        if (requirement instanceof Requirement.GradeThreshold g) {
            Grade grade = ((Quantity.Graded) observed.value()).grade();
            boolean holds =
                    g.comparison().holds(Integer.compare(grade.rank(), g.grade().rank()));
            return grade + " " + g.comparison().sign(holds) + " " + g.grade();
        }
        return observed(observed) + language.choose(", phải không còn", ", must be none");
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

    /** Vietnamese text writes a decimal comma. */
    private String number(Decimal value) {
        return language == Language.VI ? value.toString().replace('.', ',') : value.toString();
    }
}
