package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.Funding;
import org.ntmcriteria.analysis.published.FundingLine;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.IoMessages;

/** JSON of published reports. Numbers keep the decimals that they are written with. */
final class PublishedCodecs {
    private static final int MAX_NUMBER_LENGTH = 40;

    /** How many levels of funding lines there may be. */
    private static final int MAX_DEPTH = 8;

    /** A number from 0 with its decimals. */
    static final JsonCodec<PrintedNumber> NUMBER = new JsonCodec<>() {
        @Override
        public void write(PrintedNumber value, JsonGenerator out) throws IOException {
            // Written as a BigDecimal, 0.0000001 would get an exponent.
            out.writeNumber(value.toString());
        }

        @Override
        public PrintedNumber read(JsonParser in) throws IOException {
            boolean number = in.currentToken() == JsonToken.VALUE_NUMBER_INT
                    || in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
            String text = ProblemException.text(in);
            if (!number || text.length() > MAX_NUMBER_LENGTH || !text.matches("[0-9]+(\\.[0-9]+)?")) {
                throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.printedNumber"));
            }
            return new PrintedNumber(new BigDecimal(text));
        }
    };

    private static final JsonCodec<Integer> COUNT = JsonCodec.wholeNumberFrom(0);

    private static final JsonCodec<CriterionCount> CRITERION = ObjectCodec.of(CriterionCount.class)
            .required("criterion", COUNT, CriterionCount::criterion)
            .required("met", COUNT, CriterionCount::met)
            .optional("percent", NUMBER, CriterionCount::percent)
            .optional("added", COUNT, CriterionCount::added)
            .madeBy(m -> new CriterionCount(m.get("criterion"), m.get("met"), m.find("percent"), m.find("added")));

    private static final JsonCodec<Band> BAND = ObjectCodec.of(Band.class)
            .optional("from", COUNT, Band::from)
            .optional("to", COUNT, Band::to)
            .required("communes", COUNT, Band::communes)
            .optional("percent", NUMBER, Band::percent)
            .madeBy(m -> new Band(m.find("from"), m.find("to"), m.get("communes"), m.find("percent")));

    private record Baseline(Optional<Integer> year, PrintedNumber value) {}

    private static final JsonCodec<Baseline> BASELINE = ObjectCodec.of(Baseline.class)
            .optional("year", COUNT, Baseline::year)
            .required("value", NUMBER, Baseline::value)
            .madeBy(m -> new Baseline(m.find("year"), m.get("value")));

    private static final JsonCodec<AverageCriteria> AVERAGE = ObjectCodec.of(AverageCriteria.class)
            .optional("value", NUMBER, AverageCriteria::value)
            .optional("min", NUMBER, AverageCriteria::min)
            .optional("max", NUMBER, AverageCriteria::max)
            .optional("baseline", BASELINE, a -> a.baseline().map(b -> new Baseline(a.baselineYear(), b)))
            .optional("increase", NUMBER, AverageCriteria::increase)
            .madeBy(m -> new AverageCriteria(
                    m.find("value"),
                    m.find("min"),
                    m.find("max"),
                    m.find("increase"),
                    m.<Baseline>find("baseline").map(Baseline::value),
                    m.<Baseline>find("baseline").flatMap(Baseline::year)));

    private static final JsonCodec<RecognisedUnits> RECOGNISED = ObjectCodec.of(RecognisedUnits.class)
            .required("tier", JsonCodec.constant(Tier.class), RecognisedUnits::tier)
            .required("units", COUNT, RecognisedUnits::units)
            .optional("of", COUNT, RecognisedUnits::of)
            .optional("percent", NUMBER, RecognisedUnits::percent)
            .optional("added", COUNT, RecognisedUnits::added)
            .optional("baseline", COUNT, RecognisedUnits::baseline)
            .madeBy(m -> new RecognisedUnits(
                    m.get("tier"),
                    m.get("units"),
                    m.find("of"),
                    m.find("percent"),
                    m.find("added"),
                    m.find("baseline")));

    private static final JsonCodec<Funding> FUNDING = ObjectCodec.of(Funding.class)
            .required("currency", JsonCodec.TEXT, Funding::currency)
            .required("scale", JsonCodec.TEXT, Funding::scale)
            .required("total", NUMBER, Funding::total)
            .required("lines", JsonCodec.list(line(MAX_DEPTH)), Funding::lines)
            .madeBy(m -> new Funding(m.get("currency"), m.get("scale"), m.get("total"), m.list("lines")));

    private static JsonCodec<FundingLine> line(int depth) {
        ObjectCodec<FundingLine> codec = ObjectCodec.of(FundingLine.class)
                .required("source", JsonCodec.TEXT, FundingLine::source)
                .required("amount", NUMBER, FundingLine::amount)
                .optional("percent", NUMBER, FundingLine::percent);
        if (depth > 1) {
            codec.optionalList("lines", line(depth - 1), FundingLine::lines);
        }
        return codec.madeBy(m -> new FundingLine(
                m.get("source"), m.get("amount"), m.find("percent"), depth > 1 ? m.list("lines") : List.of()));
    }

    private record Unit(String name, Level level) {}

    private static final JsonCodec<Unit> UNIT = ObjectCodec.of(Unit.class)
            .required("name", JsonCodec.TEXT, Unit::name)
            .required("level", UnitCodecs.LEVEL, Unit::level)
            .madeBy(m -> new Unit(m.get("name"), m.get("level")));

    /** A whole report. */
    static final JsonCodec<PublishedReport> REPORT = ObjectCodec.of(PublishedReport.class)
            .optional("title", JsonCodec.TEXT, r -> Optional.of(r.title()).filter(t -> !t.isEmpty()))
            .required("kind", JsonCodec.constant(PublishedReport.Kind.class), PublishedReport::kind)
            .required("unit", UNIT, r -> new Unit(r.unitName(), r.unitLevel()))
            .required("asOf", JsonCodec.DATE, PublishedReport::asOf)
            .required("criteriaSet", LawCodecs.SET_ID, PublishedReport::set)
            .required("communes", COUNT, PublishedReport::communes)
            .optionalList("criteria", CRITERION, PublishedReport::criteria)
            .optionalList("distribution", BAND, PublishedReport::distribution)
            .optional("averageCriteria", AVERAGE, PublishedReport::averageCriteria)
            .optionalList("recognised", RECOGNISED, PublishedReport::recognised)
            .optional("funding", FUNDING, PublishedReport::funding)
            .madeBy(m -> {
                Unit unit = m.get("unit");
                return new PublishedReport(
                        m.<String>find("title").orElse(""),
                        m.get("kind"),
                        unit.name(),
                        unit.level(),
                        m.get("asOf"),
                        m.get("criteriaSet"),
                        m.get("communes"),
                        m.list("criteria"),
                        m.list("distribution"),
                        m.find("averageCriteria"),
                        m.list("recognised"),
                        m.find("funding"));
            });

    private PublishedCodecs() {}
}
