package org.ntmcriteria.io.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.IoMessages;

/** JSON of numbers, grades, ranges, verdicts and reported values. */
final class ValueCodecs {
    private static final int MAX_MARGIN_LENGTH = 200;

    static final JsonCodec<Decimal> DECIMAL = JsonCodec.text(Decimal::toString, Decimal::parse);

    /** A margin is computed from up to three numbers and may be longer than each of them. */
    static final JsonCodec<Decimal> MARGIN = JsonCodec.text(Decimal::toString, ValueCodecs::margin);

    static final JsonCodec<Period> PERIOD = JsonCodec.text(Period::toString, Period::parse);

    static final JsonCodec<ReportedValue> REPORTED_VALUE =
            JsonCodec.text(ReportedValue::toString, ReportedValue::parse);

    static final JsonCodec<Grade> GRADE = JsonCodec.text(Grade::toString, text -> Grade.find(text)
            .orElseThrow(() -> UnreadableTextException.of(text, "accepted.grade")));

    static final JsonCodec<Verdict> VERDICT = JsonCodec.constant(Verdict.class);

    static final JsonCodec<CountRange> COUNT_RANGE = ObjectCodec.of(CountRange.class)
            .required("min", JsonCodec.INTEGER, CountRange::min)
            .required("max", JsonCodec.INTEGER, CountRange::max)
            .required("of", JsonCodec.INTEGER, CountRange::of)
            .madeBy(m -> new CountRange(m.<Integer>get("min"), m.<Integer>get("max"), m.<Integer>get("of")));

    static final JsonCodec<DateRange> DATE_RANGE = ObjectCodec.of(DateRange.class)
            .optional("from", JsonCodec.DATE, DateRange::start)
            .optional("to", JsonCodec.DATE, DateRange::end)
            .madeBy(m -> DateRange.of(m.<LocalDate>get("from"), m.<LocalDate>get("to")));

    private ValueCodecs() {}

    private static Decimal margin(String text) {
        if (text.length() <= Decimal.MAX_DIGITS) {
            return Decimal.parse(text);
        }
        if (text.length() > MAX_MARGIN_LENGTH || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new UnreadableTextException(
                    text, IoMessages.MESSAGES.text("accepted.margin", "characters", MAX_MARGIN_LENGTH));
        }
        return Decimal.of(new BigDecimal(text));
    }
}
