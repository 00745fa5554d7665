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
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;

/** How published reports stand in JSON. Numbers keep the decimals that they are written with. */
final class PublishedCodecs {
    /** The most characters of a number. */
    private static final int DIGITS = 40;

    /** How deep sources of funding may lie in each other. */
    private static final int DEPTH = 8;

    /** A number from 0 with its decimals. */
    static final JsonCodec<PrintedNumber> NUMBER = new JsonCodec<>() {
        @Override
        public void write(PrintedNumber value, JsonGenerator out) throws IOException {
            // As text: as a number 0.0000001 would get an exponent.
            out.writeNumber(value.toString());
        }

        @Override
        public PrintedNumber read(JsonParser in) throws IOException {
            boolean number = in.currentToken() == JsonToken.VALUE_NUMBER_INT
                    || in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
            String text = ObjectCodec.ProblemException.text(in);
            if (!number || text.length() > DIGITS || !text.matches("[0-9]+(\\.[0-9]+)?")) {
                throw ObjectCodec.ProblemException.of(
                        in, JsonProblem.VALUE, text, "a number from 0 with at most one decimal point, such as 60.22");
            }
            return new PrintedNumber(new BigDecimal(text));
        }
    };

    private static final JsonCodec<Integer> COUNT = JsonCodec.wholeNumberFrom(0);

    private static final JsonCodec<CriterionCount> CRITERION = ObjectCodec.of(CriterionCount.class)
            .with("criterion", COUNT, CriterionCount::criterion)
            .with("met", COUNT, CriterionCount::met)
            .maybe("percent", NUMBER, CriterionCount::percent)
            .maybe("added", COUNT, CriterionCount::added)
            .madeBy(m -> new CriterionCount(m.get("criterion"), m.get("met"), m.find("percent"), m.find("added")));

    private static final JsonCodec<Band> BAND = ObjectCodec.of(Band.class)
            .maybe("from", COUNT, Band::from)
            .maybe("to", COUNT, Band::to)
            .with("communes", COUNT, Band::communes)
            .maybe("percent", NUMBER, Band::percent)
            .madeBy(m -> new Band(m.find("from"), m.find("to"), m.get("communes"), m.find("percent")));

    private record Baseline(Optional<Integer> year, PrintedNumber value) {}

    private static final JsonCodec<Baseline> BASELINE = ObjectCodec.of(Baseline.class)
            .maybe("year", COUNT, Baseline::year)
            .with("value", NUMBER, Baseline::value)
            .madeBy(m -> new Baseline(m.find("year"), m.get("value")));

    private static final JsonCodec<AverageCriteria> AVERAGE = ObjectCodec.of(AverageCriteria.class)
            .maybe("value", NUMBER, AverageCriteria::value)
            .maybe("min", NUMBER, AverageCriteria::min)
            .maybe("max", NUMBER, AverageCriteria::max)
            .maybe("baseline", BASELINE, a -> a.baseline().map(b -> new Baseline(a.baselineYear(), b)))
            .maybe("increase", NUMBER, AverageCriteria::increase)
            .madeBy(m -> new AverageCriteria(
                    m.find("value"),
                    m.find("min"),
                    m.find("max"),
                    m.find("increase"),
                    m.<Baseline>find("baseline").map(Baseline::value),
                    m.<Baseline>find("baseline").flatMap(Baseline::year)));

    private static final JsonCodec<RecognisedUnits> RECOGNISED = ObjectCodec.of(RecognisedUnits.class)
            .with("tier", JsonCodec.constant(Tier.class), RecognisedUnits::tier)
            .with("units", COUNT, RecognisedUnits::units)
            .maybe("of", COUNT, RecognisedUnits::of)
            .maybe("percent", NUMBER, RecognisedUnits::percent)
            .maybe("added", COUNT, RecognisedUnits::added)
            .maybe("baseline", COUNT, RecognisedUnits::baseline)
            .madeBy(m -> new RecognisedUnits(
                    m.get("tier"),
                    m.get("units"),
                    m.find("of"),
                    m.find("percent"),
                    m.find("added"),
                    m.find("baseline")));

    private static final JsonCodec<Funding> FUNDING = ObjectCodec.of(Funding.class)
            .with("currency", JsonCodec.TEXT, Funding::currency)
            .with("scale", JsonCodec.TEXT, Funding::scale)
            .with("total", NUMBER, Funding::total)
            .with("lines", JsonCodec.list(line(DEPTH)), Funding::lines)
            .madeBy(m -> new Funding(m.get("currency"), m.get("scale"), m.get("total"), m.list("lines")));

    private static JsonCodec<FundingLine> line(int depth) {
        ObjectCodec<FundingLine> shape = ObjectCodec.of(FundingLine.class)
                .with("source", JsonCodec.TEXT, FundingLine::source)
                .with("amount", NUMBER, FundingLine::amount)
                .maybe("percent", NUMBER, FundingLine::percent);
        if (depth > 1) {
            shape.maybeList("lines", line(depth - 1), FundingLine::lines);
        }
        return shape.madeBy(m -> new FundingLine(
                m.get("source"), m.get("amount"), m.find("percent"), depth > 1 ? m.list("lines") : List.of()));
    }

    private record Unit(String name, Level level) {}

    private static final JsonCodec<Unit> UNIT = ObjectCodec.of(Unit.class)
            .with("name", JsonCodec.TEXT, Unit::name)
            .with("level", JsonCodec.constant(Level.class), Unit::level)
            .madeBy(m -> new Unit(m.get("name"), m.get("level")));

    /** A whole report. */
    static final JsonCodec<PublishedReport> REPORT = ObjectCodec.of(PublishedReport.class)
            .maybe("title", JsonCodec.TEXT, r -> Optional.of(r.title()).filter(t -> !t.isEmpty()))
            .with("kind", JsonCodec.constant(PublishedReport.Kind.class), PublishedReport::kind)
            .with("unit", UNIT, r -> new Unit(r.unitName(), r.unitLevel()))
            .with("asOf", JsonCodec.DATE, PublishedReport::asOf)
            .with("criteriaSet", JsonCodec.text(CriteriaSetId::toString, CriteriaSetId::parse), PublishedReport::set)
            .with("communes", COUNT, PublishedReport::communes)
            .maybeList("criteria", CRITERION, PublishedReport::criteria)
            .maybeList("distribution", BAND, PublishedReport::distribution)
            .maybe("averageCriteria", AVERAGE, PublishedReport::averageCriteria)
            .maybeList("recognised", RECOGNISED, PublishedReport::recognised)
            .maybe("funding", FUNDING, PublishedReport::funding)
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
