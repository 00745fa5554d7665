package org.ntmcriteria.io.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Published reports whose figures hardly ever agree. */
final class PublishedReports {
    private static final Arbitrary<Integer> COUNTS = Arbitraries.integers().between(0, 250);
    private static final Arbitrary<Integer> CRITERIA = Arbitraries.integers().between(0, 20);
    private static final Arbitrary<PrintedNumber> NUMBERS = Combinators.combine(
                    Arbitraries.longs().between(0, 20_000),
                    Arbitraries.integers().between(0, 8))
            .as((digits, decimals) -> new PrintedNumber(BigDecimal.valueOf(digits, decimals)));

    private record Head(PublishedReport.Kind kind, Level level, LocalDate asOf, CriteriaSetId set, int communes) {}

    private PublishedReports() {}

    /** Reports of one office, of built-in sets and of one that nobody knows. */
    static Arbitrary<PublishedReport> any() {
        Arbitrary<Head> heads = Combinators.combine(
                        Arbitraries.of(PublishedReport.Kind.values()),
                        Arbitraries.of(Level.DISTRICT, Level.PROVINCE),
                        Arbitraries.integers().between(2010, 2027).map(year -> LocalDate.of(year, 12, 31)),
                        Arbitraries.of("commune-ntm/2011-2015", "commune-ntm/2021-2025", "of-our-own/2021-2025")
                                .map(CriteriaSetId::parse),
                        Arbitraries.integers().between(1, 250))
                .as(Head::new);
        Arbitrary<CriterionCount> criteria = Combinators.combine(
                        CRITERIA, COUNTS, NUMBERS.optional(), COUNTS.optional())
                .as(CriterionCount::new);
        Arbitrary<Band> bands = Combinators.combine(
                        CRITERIA.optional(), CRITERIA.optional(), COUNTS, NUMBERS.optional())
                .as(Band::new);
        Arbitrary<RecognisedUnits> recognised = Combinators.combine(
                        Arbitraries.of(Tier.values()),
                        COUNTS,
                        COUNTS.optional(),
                        NUMBERS.optional(),
                        COUNTS.optional(),
                        COUNTS.optional())
                .as(RecognisedUnits::new);
        return Combinators.combine(
                        heads,
                        criteria.list().ofMaxSize(5),
                        bands.list().ofMaxSize(4),
                        averages().optional(),
                        recognised.list().ofMaxSize(3),
                        fundings().optional())
                .as((head, counts, distribution, average, units, funding) -> new PublishedReport(
                        "",
                        head.kind(),
                        "Lạng Sơn",
                        head.level(),
                        head.asOf(),
                        head.set(),
                        head.communes(),
                        counts,
                        distribution,
                        average,
                        units,
                        funding));
    }

    private static Arbitrary<AverageCriteria> averages() {
        return Combinators.combine(
                        NUMBERS, NUMBERS.optional(0.3), NUMBERS.optional(), NUMBERS.optional(), COUNTS.optional())
                .as((one, most, increase, baseline, year) -> new AverageCriteria(
                        most.isPresent() ? Optional.empty() : Optional.of(one),
                        most.map(m -> one),
                        most,
                        increase,
                        baseline,
                        baseline.flatMap(b -> year)));
    }

    private static Arbitrary<Funding> fundings() {
        return Combinators.combine(NUMBERS, lines(3)).as((total, lines) -> new Funding("VND", "million", total, lines));
    }

    private static Arbitrary<List<FundingLine>> lines(int depth) {
        Arbitrary<List<FundingLine>> below = depth > 1 ? lines(depth - 1) : Arbitraries.just(List.of());
        return Combinators.combine(Arbitraries.of("CREDIT", "Ngân sách"), NUMBERS, NUMBERS.optional(), below)
                .as(FundingLine::new)
                .list()
                .ofMaxSize(2);
    }
}
