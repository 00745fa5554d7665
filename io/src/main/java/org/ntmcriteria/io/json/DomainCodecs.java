package org.ntmcriteria.io.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
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
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.IoMessages;

/** How each value of the domain stands in JSON. */
final class DomainCodecs {
    /** The most characters of a margin. */
    private static final int MARGIN_LENGTH = 200;

    static final JsonCodec<Decimal> DECIMAL = JsonCodec.text(Decimal::toString, Decimal::parse);

    /** A margin comes from up to three numbers and may be longer than each of them. */
    private static final JsonCodec<Decimal> MARGIN = JsonCodec.text(Decimal::toString, DomainCodecs::margin);

    static final JsonCodec<IndicatorId> INDICATOR_ID = JsonCodec.text(IndicatorId::toString, IndicatorId::parse);
    static final JsonCodec<InputKey> INPUT_KEY = JsonCodec.text(InputKey::toString, InputKey::parse);
    static final JsonCodec<CriteriaSetId> SET_ID = JsonCodec.text(CriteriaSetId::toString, CriteriaSetId::parse);
    static final JsonCodec<Period> PERIOD = JsonCodec.text(Period::toString, Period::parse);
    static final JsonCodec<ReportedValue> REPORTED_VALUE =
            JsonCodec.text(ReportedValue::toString, ReportedValue::parse);
    static final JsonCodec<CellCondition> CELL_CONDITION =
            JsonCodec.text(CellCondition::toString, CellCondition::parse);
    static final JsonCodec<Grade> GRADE = JsonCodec.text(Grade::toString, text -> Grade.find(text)
            .orElseThrow(() -> UnreadableTextException.of(text, "accepted.grade")));
    static final JsonCodec<Verdict> VERDICT = JsonCodec.constant(Verdict.class);
    static final JsonCodec<SourceStatus> STATUS = JsonCodec.constant(SourceStatus.class);
    /** A verdict never rests on what was not found. */
    static final JsonCodec<SourceStatus> STATUS_OF_VERDICT = JsonCodec.only(
            STATUS, status -> status != SourceStatus.NOT_FOUND, "VERIFIED CORROBORATED RECALLED REPORTED");

    static final JsonCodec<ReasonCode> REASON_CODE = JsonCodec.constant(ReasonCode.class);

    static final JsonCodec<CountRange> COUNT_RANGE = ObjectCodec.of(CountRange.class)
            .with("min", JsonCodec.INTEGER, CountRange::min)
            .with("max", JsonCodec.INTEGER, CountRange::max)
            .with("of", JsonCodec.INTEGER, CountRange::of)
            .madeBy(m -> new CountRange(m.<Integer>get("min"), m.<Integer>get("max"), m.<Integer>get("of")));

    static final JsonCodec<DateRange> DATE_WINDOW = ObjectCodec.of(DateRange.class)
            .maybe("from", JsonCodec.DATE, DateRange::start)
            .maybe("to", JsonCodec.DATE, DateRange::end)
            .madeBy(m -> DateRange.of(
                    m.<java.time.LocalDate>find("from").orElse(null),
                    m.<java.time.LocalDate>find("to").orElse(null)));

    static final JsonCodec<SourceLocation> PLACE = ObjectCodec.of(SourceLocation.class)
            .with("file", JsonCodec.TEXT, SourceLocation::file)
            .maybe("line", JsonCodec.wholeNumberFrom(1), p -> p.line() > 0 ? Optional.of(p.line()) : Optional.empty())
            .maybe("column", JsonCodec.TEXT, p -> Optional.ofNullable(p.column()))
            .maybe("address", JsonCodec.TEXT, p -> Optional.ofNullable(p.address()))
            .madeBy(m -> new SourceLocation(
                    m.get("file"),
                    m.<Integer>find("line").orElse(0),
                    m.<String>find("column").orElse(null),
                    m.<String>find("address").orElse(null)));

    static final JsonCodec<Problem> PROBLEM = ObjectCodec.of(Problem.class)
            .with("code", JsonCodec.text(ProblemCode::code, DomainCodecs::problemCode), Problem::code)
            .derived("severity", p -> p.severity().name())
            .maybe("place", PLACE, Problem::location)
            .with("text", JsonCodec.TEXT, Problem::text)
            .maybeList("details", JsonCodec.TEXT, Problem::details)
            .derived("message", p -> p.message(Language.EN))
            .derived("messageVi", p -> p.message(Language.VI))
            .madeBy(DomainCodecs::problem);

    static final JsonCodec<AdministrativeUnit> UNIT = ObjectCodec.of(AdministrativeUnit.class)
            .with("code", JsonCodec.TEXT, AdministrativeUnit::code)
            .maybe("validFrom", JsonCodec.DATE, AdministrativeUnit::validFrom)
            .maybe("name", JsonCodec.TEXT, AdministrativeUnit::name)
            .with("level", JsonCodec.constant(Level.class), AdministrativeUnit::level)
            .maybe("district", JsonCodec.TEXT, AdministrativeUnit::district)
            .maybe("province", JsonCodec.TEXT, AdministrativeUnit::province)
            .maybe("region", JsonCodec.constant(Region.class), AdministrativeUnit::region)
            .maybeList(
                    "classes",
                    JsonCodec.word(CommuneCategory.values(), CommuneCategory::name),
                    u -> List.copyOf(u.categories()))
            .madeBy(m -> AdministrativeUnit.builder()
                    .code(m.get("code"))
                    .validFrom(m.<java.time.LocalDate>find("validFrom"))
                    .name(m.<String>find("name"))
                    .level(m.get("level"))
                    .district(m.<String>find("district"))
                    .province(m.<String>find("province"))
                    .region(m.<Region>find("region"))
                    .addAllCategories(m.<CommuneCategory>list("classes"))
                    .build());

    static final JsonCodec<Act> ACT = ObjectCodec.of(Act.class)
            .with("act", JsonCodec.TEXT, Act::number)
            .with("type", JsonCodec.TEXT, Act::type)
            .with("issuer", JsonCodec.TEXT, Act::issuer)
            .maybe("signed", JsonCodec.DATE, Act::signed)
            .with("inForce", DATE_WINDOW, Act::inForce)
            .maybeList("amends", JsonCodec.TEXT, Act::amends)
            .maybeList("replaces", JsonCodec.TEXT, Act::replaces)
            .with("titleVi", JsonCodec.TEXT, a -> a.title().vi())
            .with("titleEn", JsonCodec.TEXT, a -> a.title().en())
            .with("status", STATUS, Act::status)
            .with("source", JsonCodec.TEXT, Act::source)
            .madeBy(m -> Act.builder()
                    .number(m.get("act"))
                    .type(m.get("type"))
                    .issuer(m.get("issuer"))
                    .signed(m.<java.time.LocalDate>find("signed"))
                    .inForce(m.get("inForce"))
                    .addAllAmends(m.list("amends"))
                    .addAllReplaces(m.list("replaces"))
                    .title(new GivenText(m.get("titleVi"), m.get("titleEn")))
                    .status(m.get("status"))
                    .source(m.get("source"))
                    .build());

    static final JsonCodec<Observation> OBSERVATION = ObjectCodec.of(Observation.class)
            .with("unit", JsonCodec.TEXT, Observation::unit)
            .with("date", JsonCodec.DATE, Observation::date)
            .with("indicator", INPUT_KEY, Observation::key)
            .with("value", REPORTED_VALUE, Observation::value)
            .maybe("place", PLACE, Observation::location)
            .madeBy(m -> Observation.builder()
                    .unit(m.get("unit"))
                    .date(m.get("date"))
                    .key(m.get("indicator"))
                    .value(m.get("value"))
                    .location(m.<SourceLocation>find("place"))
                    .build());

    /** A number or a grade; a ratio has two members of its own. */
    private static final JsonCodec<Quantity> QUANTITY = JsonCodec.text(Quantity::toString, DomainCodecs::quantity);

    /** What was observed: {@code value}, or {@code numerator} and {@code denominator}, or {@code reported}. */
    static final JsonCodec<Observed> OBSERVED = ObjectCodec.of(Observed.class)
            .maybe("value", QUANTITY, DomainCodecs::quantity)
            .maybe("numerator", DECIMAL, o -> ratio(o).map(Quantity.Ratio::numerator))
            .maybe("denominator", DECIMAL, o -> ratio(o).map(Quantity.Ratio::denominator))
            .maybe("reported", JsonCodec.constant(ObservedValue.OfficeJudgement.class), DomainCodecs::officeJudgement)
            .with("date", JsonCodec.DATE, Observed::date)
            .madeBy(m -> new Observed(observedValue(m), m.get("date")));

    static final JsonCodec<Requirement> REQUIREMENT = ObjectCodec.of(Requirement.class)
            .with("op", JsonCodec.TEXT, Requirement::operator)
            .maybe("value", JsonCodec.TEXT, r -> nonEmpty(r.valueText()))
            .maybe("unit", JsonCodec.TEXT, r -> nonEmpty(r.unitText()))
            .madeBy(DomainCodecs::requirement);

    static final JsonCodec<CitedRequirement> CITED = ObjectCodec.of(CitedRequirement.class)
            .with("op", JsonCodec.TEXT, r -> r.requirement().operator())
            .maybe("value", JsonCodec.TEXT, r -> nonEmpty(r.requirement().valueText()))
            .maybe("unit", JsonCodec.TEXT, r -> nonEmpty(r.requirement().unitText()))
            .with("stratum", JsonCodec.word(AnnexColumn.values(), AnnexColumn::name), CitedRequirement::column)
            .maybe(
                    "year",
                    JsonCodec.only(JsonCodec.INTEGER, year -> year >= 1000 && year <= 2999, "a year such as 2024"),
                    CitedRequirement::year)
            .maybe("condition", CELL_CONDITION, CitedRequirement::condition)
            .madeBy(m -> new CitedRequirement(requirement(m), m.get("stratum"), m.find("year"), m.find("condition")));

    /** A part or sex carries the indicator's number too, and no parts of its own. */
    private static final JsonCodec<IndicatorResult> PART = JsonCodec.only(
            indicator(Optional.empty()), Predicate.not(DomainCodecs::isWhole), "a part or a sex of the indicator");

    /** What is said of an indicator, or of a part or sex that stands alone. */
    static final JsonCodec<IndicatorResult> INDICATOR = indicator(Optional.of(PART));

    private static JsonCodec<IndicatorResult> indicator(Optional<JsonCodec<IndicatorResult>> part) {
        ObjectCodec<IndicatorResult> shape = ObjectCodec.of(IndicatorResult.class)
                .with("indicator", INDICATOR_ID, r -> indicator(r.key()))
                .maybe(
                        "part",
                        JsonCodec.TEXT,
                        r -> r.key() instanceof InputKey.OfPart p ? Optional.of(p.part()) : Optional.empty())
                .maybe(
                        "sex",
                        JsonCodec.TEXT,
                        r -> r.key() instanceof InputKey.OfSex s
                                ? Optional.of(s.sex().word())
                                : Optional.empty())
                .with("verdict", VERDICT, IndicatorResult::verdict)
                .with("reasonCode", REASON_CODE, IndicatorResult::reasonCode)
                .maybe("observed", OBSERVED, IndicatorResult::observed)
                .maybe("required", CITED, IndicatorResult::required)
                .maybe("margin", MARGIN, IndicatorResult::margin)
                .maybe("marginOfNumerator", MARGIN, IndicatorResult::marginOfNumerator)
                .with("act", JsonCodec.TEXT, IndicatorResult::act)
                .maybe("sourceStatus", STATUS_OF_VERDICT, IndicatorResult::sourceStatus)
                .derived("reason", r -> r.reason(Language.EN))
                .derived("reasonVi", r -> r.reason(Language.VI))
                .maybeList("missing", JsonCodec.TEXT, IndicatorResult::missing);
        part.ifPresent(p -> shape.maybeList("parts", p, IndicatorResult::parts));
        return shape.madeBy(m -> indicator(m, part.isPresent()));
    }

    /** A document has tens of thousands of these, so what is not there is not handed on, not even as empty. */
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

    static final JsonCodec<CriterionResult> CRITERION = ObjectCodec.of(CriterionResult.class)
            .with("criterion", JsonCodec.wholeNumberFrom(1), CriterionResult::criterion)
            .with("verdict", VERDICT, CriterionResult::verdict)
            .derived("reasonCode", c -> c.reasonCode().name())
            .maybe("sourceStatus", STATUS_OF_VERDICT, CriterionResult::sourceStatus)
            .maybe("reported", OBSERVED, CriterionResult::reported)
            .with(
                    "indicators",
                    JsonCodec.list(JsonCodec.only(
                            INDICATOR,
                            DomainCodecs::isWhole,
                            "an indicator as a whole; its parts and sexes stand in parts")),
                    CriterionResult::indicators)
            .madeBy(m -> CriterionResult.builder()
                    .criterion(m.get("criterion"))
                    .verdict(m.get("verdict"))
                    .sourceStatus(m.<SourceStatus>find("sourceStatus"))
                    .reported(m.<Observed>find("reported"))
                    .addAllIndicators(m.list("indicators"))
                    .build());

    static final JsonCodec<ConditionResult> CONDITION = ObjectCodec.of(ConditionResult.class)
            .with("condition", JsonCodec.TEXT, ConditionResult::condition)
            .with("kind", JsonCodec.constant(ConditionKind.class), ConditionResult::kind)
            .with("verdict", VERDICT, ConditionResult::verdict)
            .with("reasonCode", REASON_CODE, ConditionResult::reasonCode)
            .maybe("observed", OBSERVED, ConditionResult::observed)
            .maybe("required", CITED, ConditionResult::required)
            .maybe("margin", MARGIN, ConditionResult::margin)
            .maybe("units", COUNT_RANGE, ConditionResult::units)
            .with("act", JsonCodec.TEXT, ConditionResult::act)
            .maybe("sourceStatus", STATUS_OF_VERDICT, ConditionResult::sourceStatus)
            .derived("reason", r -> r.reason(Language.EN))
            .derived("reasonVi", r -> r.reason(Language.VI))
            .maybeList("missing", JsonCodec.TEXT, ConditionResult::missing)
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
            .with("unit", UNIT, Assessment::unit)
            .with("set", SET_ID, Assessment::set)
            .with("acts", JsonCodec.list(JsonCodec.TEXT), Assessment::acts)
            .with("asOf", JsonCodec.DATE, Assessment::asOf)
            .with("criteriaMet", COUNT_RANGE, Assessment::criteriaMet)
            .with("verdict", VERDICT, Assessment::verdict)
            .derived("reasonCode", a -> a.isCatalogueIncomplete() ? ReasonCode.CATALOGUE_INCOMPLETE.name() : null)
            .maybe("sourceStatus", STATUS_OF_VERDICT, Assessment::sourceStatus)
            .with("criteria", JsonCodec.list(CRITERION), Assessment::criteria)
            .maybeList("conditions", CONDITION, Assessment::conditions)
            .maybeList("problems", PROBLEM, Assessment::problems)
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

    private DomainCodecs() {}

    private static Decimal margin(String text) {
        if (text.length() <= Decimal.MAX_DIGITS) {
            return Decimal.parse(text);
        }
        if (text.length() > MARGIN_LENGTH || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new UnreadableTextException(
                    text, IoMessages.MESSAGES.text("accepted.margin", "characters", MARGIN_LENGTH));
        }
        return Decimal.of(new BigDecimal(text));
    }

    private static ProblemCode problemCode(String text) {
        return ProblemCodes.find(text)
                .orElseThrow(() -> new UnreadableTextException(text, IoMessages.MESSAGES.text("accepted.problemCode")));
    }

    private static Problem problem(ObjectCodec.Members m) {
        ProblemCode code = m.get("code");
        List<String> details = new ArrayList<>(m.<String>list("details"));
        // Details may be left out of a document; the message then has gaps, and the rest is kept.
        while (details.size() < code.definition().arguments().size()) {
            details.add("–");
        }
        return new Problem(code, m.find("place"), m.get("text"), List.copyOf(details));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Requirement requirement(ObjectCodec.Members m) {
        RequirementText text = new RequirementText(
                m.get("op"),
                m.<String>find("value").orElse(""),
                m.<String>find("unit").orElse(""));
        // The few hundred cells of a set come again with every unit.
        int place = text.hashCode() & REQUIREMENTS.length - 1;
        ReadRequirement there = REQUIREMENTS[place];
        if (there == null || !there.text.equals(text)) {
            there = new ReadRequirement(text, Requirement.parse(text.op, text.value, text.unit));
            REQUIREMENTS[place] = there;
        }
        return there.requirement;
    }

    /** The three members that a requirement is read from. */
    private record RequirementText(String op, String value, String unit) {}

    /** A requirement and what it was read from. Whichever thread keeps one last, the two belong together. */
    private record ReadRequirement(RequirementText text, Requirement requirement) {}

    private static final ReadRequirement[] REQUIREMENTS = new ReadRequirement[512];

    private static Optional<Quantity> quantity(Observed observed) {
        return observed.value() instanceof Quantity quantity && !(quantity instanceof Quantity.Ratio)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    private static Quantity quantity(String text) {
        Optional<Grade> grade = Grade.find(text);
        if (grade.isPresent()) {
            return new Quantity.Graded(grade.get());
        }
        Decimal number = Decimal.parse(text);
        if (number.signum() < 0) {
            throw UnreadableTextException.of(text, "accepted.unsigned");
        }
        return new Quantity.Amount(number);
    }

    private static Optional<Quantity.Ratio> ratio(Observed observed) {
        return observed.value() instanceof Quantity.Ratio ratio ? Optional.of(ratio) : Optional.empty();
    }

    private static Optional<ObservedValue.OfficeJudgement> officeJudgement(Observed observed) {
        return observed.value() instanceof ObservedValue.OfficeJudgement judgement
                ? Optional.of(judgement)
                : Optional.empty();
    }

    private static ObservedValue observedValue(ObjectCodec.Members m) {
        Optional<Quantity> value = m.find("value");
        Optional<Decimal> numerator = m.find("numerator");
        Optional<Decimal> denominator = m.find("denominator");
        Optional<ObservedValue.OfficeJudgement> reported = m.find("reported");
        if (value.isPresent() && numerator.isEmpty() && denominator.isEmpty() && reported.isEmpty()) {
            return value.get();
        }
        if (value.isEmpty() && numerator.isPresent() && denominator.isPresent() && reported.isEmpty()) {
            return new Quantity.Ratio(numerator.get(), denominator.get());
        }
        if (value.isEmpty() && numerator.isEmpty() && denominator.isEmpty() && reported.isPresent()) {
            return reported.get();
        }
        throw new UnreadableTextException("observed", IoMessages.MESSAGES.text("accepted.observed"));
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
            for (Sex one : Sex.values()) {
                if (one.word().equals(sex.get())) {
                    return new InputKey.OfSex(indicator, one);
                }
            }
            throw new UnreadableTextException(sex.get(), IoMessages.MESSAGES.text("accepted.sex"));
        }
        return new InputKey.OfIndicator(indicator);
    }
}
