package org.ntmcriteria.io.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.io.IoMessages;

/** JSON of assessments and of the results in them. */
final class AssessmentCodecs {
    private static final JsonCodec<ReasonCode> REASON_CODE = JsonCodec.constant(ReasonCode.class);

    /** A verdict never rests on what was not found. */
    private static final JsonCodec<SourceStatus> STATUS = JsonCodec.only(
            LawCodecs.STATUS,
            status -> status != SourceStatus.NOT_FOUND,
            GivenText.same("VERIFIED CORROBORATED RECALLED REPORTED"));

    /** A part or sex has the indicator's number too, and no parts. */
    private static final JsonCodec<IndicatorResult> PART = JsonCodec.only(
            indicator(Optional.empty()),
            Predicate.not(AssessmentCodecs::isWhole),
            IoMessages.MESSAGES.text("accepted.part"));

    /** The result of an indicator, or of a part or sex outside of its indicator. */
    static final JsonCodec<IndicatorResult> INDICATOR = indicator(Optional.of(PART));

    static final JsonCodec<CriterionResult> CRITERION = ObjectCodec.of(CriterionResult.class)
            .required("criterion", JsonCodec.wholeNumberFrom(1), CriterionResult::criterion)
            .required("verdict", ValueCodecs.VERDICT, CriterionResult::verdict)
            .derived("reasonCode", c -> c.reasonCode().name())
            .optional("sourceStatus", STATUS, CriterionResult::sourceStatus)
            .optional("reported", ObservationCodecs.OBSERVED, CriterionResult::reported)
            .required(
                    "indicators",
                    JsonCodec.list(JsonCodec.only(
                            INDICATOR, AssessmentCodecs::isWhole, IoMessages.MESSAGES.text("accepted.wholeIndicator"))),
                    CriterionResult::indicators)
            .madeBy(m -> CriterionResult.builder()
                    .criterion(m.get("criterion"))
                    .verdict(m.get("verdict"))
                    .sourceStatus(m.<SourceStatus>find("sourceStatus"))
                    .reported(m.<Observed>find("reported"))
                    .addAllIndicators(m.list("indicators"))
                    .build());

    static final JsonCodec<ConditionResult> CONDITION = ObjectCodec.of(ConditionResult.class)
            .required("condition", JsonCodec.TEXT, ConditionResult::condition)
            .required("kind", JsonCodec.constant(ConditionKind.class), ConditionResult::kind)
            .required("verdict", ValueCodecs.VERDICT, ConditionResult::verdict)
            .required("reasonCode", REASON_CODE, ConditionResult::reasonCode)
            .optional("observed", ObservationCodecs.OBSERVED, ConditionResult::observed)
            .optional("required", LawCodecs.CITED, ConditionResult::required)
            .optional("margin", ValueCodecs.MARGIN, ConditionResult::margin)
            .optional("units", ValueCodecs.COUNT_RANGE, ConditionResult::units)
            .required("act", JsonCodec.TEXT, ConditionResult::act)
            .optional("sourceStatus", STATUS, ConditionResult::sourceStatus)
            .derived("reason", r -> r.reason(Language.EN))
            .derived("reasonVi", r -> r.reason(Language.VI))
            .optionalList("missing", JsonCodec.TEXT, ConditionResult::missing)
            .madeBy(m -> ConditionResult.builder()
                    .condition(m.get("condition"))
                    .kind(m.get("kind"))
                    .verdict(m.get("verdict"))
                    .reasonCode(m.get("reasonCode"))
                    .observed(m.<Observed>find("observed"))
                    .required(m.<CitedRequirement>find("required"))
                    .margin(m.<Decimal>find("margin"))
                    .units(m.<CountRange>find("units"))
                    .act(m.get("act"))
                    .sourceStatus(m.<SourceStatus>find("sourceStatus"))
                    .addAllMissing(m.list("missing"))
                    .build());

    static final JsonCodec<Assessment> ASSESSMENT = ObjectCodec.of(Assessment.class)
            .required("unit", UnitCodecs.UNIT, Assessment::unit)
            .required("set", LawCodecs.SET_ID, Assessment::set)
            .required("acts", JsonCodec.list(JsonCodec.TEXT), Assessment::acts)
            .required("asOf", JsonCodec.DATE, Assessment::asOf)
            .required("criteriaMet", ValueCodecs.COUNT_RANGE, Assessment::criteriaMet)
            .required("verdict", ValueCodecs.VERDICT, Assessment::verdict)
            .derived("reasonCode", a -> a.isCatalogueIncomplete() ? ReasonCode.CATALOGUE_INCOMPLETE.name() : null)
            .optional("sourceStatus", STATUS, Assessment::sourceStatus)
            .required("criteria", JsonCodec.list(CRITERION), Assessment::criteria)
            .optionalList("conditions", CONDITION, Assessment::conditions)
            .optionalList("problems", ProblemCodecs.PROBLEM, Assessment::problems)
            .madeBy(m -> Assessment.builder()
                    .unit(m.get("unit"))
                    .set(m.get("set"))
                    .addAllActs(m.list("acts"))
                    .asOf(m.get("asOf"))
                    .criteriaMet(m.get("criteriaMet"))
                    .verdict(m.get("verdict"))
                    .sourceStatus(m.<SourceStatus>find("sourceStatus"))
                    .addAllCriteria(m.list("criteria"))
                    .addAllConditions(m.list("conditions"))
                    .addAllProblems(m.list("problems"))
                    .build());

    private AssessmentCodecs() {}

    private static JsonCodec<IndicatorResult> indicator(Optional<JsonCodec<IndicatorResult>> part) {
        ObjectCodec<IndicatorResult> codec = ObjectCodec.of(IndicatorResult.class)
                .required("indicator", LawCodecs.INDICATOR_ID, r -> indicator(r.key()))
                .optional(
                        "part",
                        JsonCodec.TEXT,
                        r -> r.key() instanceof InputKey.OfPart p ? Optional.of(p.part()) : Optional.empty())
                .optional(
                        "sex",
                        JsonCodec.TEXT,
                        r -> r.key() instanceof InputKey.OfSex s
                                ? Optional.of(s.sex().word())
                                : Optional.empty())
                .required("verdict", ValueCodecs.VERDICT, IndicatorResult::verdict)
                .required("reasonCode", REASON_CODE, IndicatorResult::reasonCode)
                .optional("observed", ObservationCodecs.OBSERVED, IndicatorResult::observed)
                .optional("required", LawCodecs.CITED, IndicatorResult::required)
                .optional("margin", ValueCodecs.MARGIN, IndicatorResult::margin)
                .optional("marginOfNumerator", ValueCodecs.MARGIN, IndicatorResult::marginOfNumerator)
                .required("act", JsonCodec.TEXT, IndicatorResult::act)
                .optional("sourceStatus", STATUS, IndicatorResult::sourceStatus)
                .derived("reason", r -> r.reason(Language.EN))
                .derived("reasonVi", r -> r.reason(Language.VI))
                .optionalList("missing", JsonCodec.TEXT, IndicatorResult::missing);
        part.ifPresent(p -> codec.optionalList("parts", p, IndicatorResult::parts));
        return codec.madeBy(m -> indicator(m, part.isPresent()));
    }

    /** Sets only what is there, which is faster: a document has tens of thousands of indicators. */
    private static IndicatorResult indicator(ObjectCodec.Members m, boolean mayHaveParts) {
        IndicatorResult.Builder result = IndicatorResult.builder();
        result.key(key(m)).verdict(m.get("verdict")).reasonCode(m.get("reasonCode"));
        Observed observed = m.get("observed");
        if (observed != null) {
            result.observed(observed);
        }
        CitedRequirement required = m.get("required");
        if (required != null) {
            result.required(required);
        }
        Decimal margin = m.get("margin");
        if (margin != null) {
            result.margin(margin);
        }
        Decimal ofNumerator = m.get("marginOfNumerator");
        if (ofNumerator != null) {
            result.marginOfNumerator(ofNumerator);
        }
        result.act(m.get("act"));
        SourceStatus status = m.get("sourceStatus");
        if (status != null) {
            result.sourceStatus(status);
        }
        List<String> missing = m.list("missing");
        if (!missing.isEmpty()) {
            result.addAllMissing(missing);
        }
        List<IndicatorResult> parts = mayHaveParts ? m.list("parts") : List.of();
        if (!parts.isEmpty()) {
            result.addAllParts(parts);
        }
        return result.build();
    }

    private static boolean isWhole(IndicatorResult result) {
        return result.key() instanceof InputKey.OfIndicator;
    }

    private static IndicatorId indicator(InputKey key) {
        if (key instanceof InputKey.OfPart part) {
            return part.indicator();
        }
        return key instanceof InputKey.OfSex sex ? sex.indicator() : ((InputKey.OfIndicator) key).indicator();
    }

    private static InputKey key(ObjectCodec.Members m) {
        IndicatorId indicator = m.get("indicator");
        Optional<String> part = m.find("part");
        Optional<String> sex = m.find("sex");
        if (part.isPresent() && sex.isPresent()) {
            throw new UnreadableTextException(
                    part.get() + ", " + sex.get(), IoMessages.MESSAGES.text("accepted.partOrSex"));
        }
        if (part.isPresent()) {
            return new InputKey.OfPart(indicator, part.get());
        }
        if (sex.isPresent()) {
            return new InputKey.OfSex(
                    indicator,
                    Sex.find(sex.get())
                            .orElseThrow(() ->
                                    new UnreadableTextException(sex.get(), IoMessages.MESSAGES.text("accepted.sex"))));
        }
        return new InputKey.OfIndicator(indicator);
    }
}
