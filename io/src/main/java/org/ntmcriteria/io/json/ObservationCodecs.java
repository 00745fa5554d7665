package org.ntmcriteria.io.json;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.io.IoMessages;

/** JSON of observations and of what a verdict rests on. */
final class ObservationCodecs {
    static final JsonCodec<Observation> OBSERVATION = ObjectCodec.of(Observation.class)
            .required("unit", JsonCodec.TEXT, Observation::unit)
            .optional("validFrom", JsonCodec.DATE, Observation::validFrom)
            .required("date", JsonCodec.DATE, Observation::date)
            .required("indicator", LawCodecs.INPUT_KEY, Observation::key)
            .required("value", ValueCodecs.REPORTED_VALUE, Observation::value)
            .optional("place", ProblemCodecs.LOCATION, Observation::location)
            .madeBy(m -> Observation.builder()
                    .unit(m.get("unit"))
                    .validFrom(m.<LocalDate>find("validFrom"))
                    .date(m.get("date"))
                    .key(m.get("indicator"))
                    .value(m.get("value"))
                    .location(m.<SourceLocation>find("place"))
                    .build());

    /** A number or a grade; a ratio has two members of its own. */
    private static final JsonCodec<Quantity> QUANTITY = JsonCodec.text(Quantity::toString, ObservationCodecs::quantity);

    /** Either {@code value}, or {@code numerator} and {@code denominator}, or {@code reported}. */
    static final JsonCodec<Observed> OBSERVED = ObjectCodec.of(Observed.class)
            .optional("value", QUANTITY, ObservationCodecs::quantity)
            .optional("numerator", ValueCodecs.DECIMAL, o -> ratio(o).map(Quantity.Ratio::numerator))
            .optional("denominator", ValueCodecs.DECIMAL, o -> ratio(o).map(Quantity.Ratio::denominator))
            .optional(
                    "reported",
                    JsonCodec.constant(ObservedValue.OfficeJudgement.class),
                    ObservationCodecs::officeJudgement)
            .required("date", JsonCodec.DATE, Observed::date)
            .madeBy(m -> new Observed(observedValue(m), m.get("date")));

    private ObservationCodecs() {}

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
}
