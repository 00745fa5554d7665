package org.ntmcriteria.testkit.office;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ntmcriteria.testkit.office.OfficeJudge.Judgement;

/**
 * Counts what a reader made of the tables of a plan, for each variant and for each pair of variants, and finds what the
 * silently wrong and the refused ones come from. Not thread-safe.
 */
public final class OfficeReport {
    private static final int CAUSES_SHOWN = 60;

    private final LayoutPlan plan;
    private final Function<OfficeTable, OfficeReading> reader;
    private final Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    private final Map<Variant, Map<Outcome, Integer>> byVariant = new TreeMap<>(Variant.ORDER);
    private final Map<VariantPair, Map<Outcome, Integer>> byPair = new HashMap<>();
    private final Map<Variant, Outcome> alone = new TreeMap<>(Variant.ORDER);

    /** The simplest layouts that come to the same, with the first example of each. */
    private final Map<List<Variant>, Cause> causes = new LinkedHashMap<>();

    /** How often a cause was found, and the simplest table that has it. */
    private static final class Cause {
        private final int number;
        private final Judgement example;
        private int tables;

        Cause(int number, Judgement example) {
            this.number = number;
            this.example = example;
        }
    }

    private OfficeReport(LayoutPlan plan, Function<OfficeTable, OfficeReading> reader) {
        this.plan = plan;
        this.reader = reader;
    }

    /**
     * Reads the tables of a plan.
     *
     * @param plan the plan
     * @param reader the reader, as a user would call it
     * @return the report
     */
    public static OfficeReport of(LayoutPlan plan, Function<OfficeTable, OfficeReading> reader) {
        OfficeReport report = new OfficeReport(plan, reader);
        for (Variant variant : Variant.all()) {
            report.alone.put(
                    variant, report.judge(Layout.plain(variant), plan.seed()).outcome());
        }
        for (int i = 0; i < plan.layouts().size(); i++) {
            report.add(report.judge(plan.layouts().get(i), plan.seedOf(i)));
        }
        return report;
    }

    private Judgement judge(Layout layout, long seed) {
        OfficeTable table = OfficeTable.of(layout, seed);
        return OfficeJudge.judge(table, reader.apply(table));
    }

    private void add(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        all.merge(outcome, 1, Integer::sum);
        Layout layout = judgement.table().layout();
        layout.variants().forEach(v -> count(byVariant, v, outcome));
        layout.pairs().forEach(p -> count(byPair, p, outcome));
        if (outcome == Outcome.REFUSED || outcome == Outcome.SILENTLY_WRONG) {
            Judgement simplest = simplest(judgement);
            causes.computeIfAbsent(
                            simplest.table().layout().peculiarities(), v -> new Cause(causes.size() + 1, simplest))
                    .tables++;
        }
    }

    private static <K> void count(Map<K, Map<Outcome, Integer>> counts, K key, Outcome outcome) {
        counts.computeIfAbsent(key, k -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    /**
     * Finds the simplest table with the same outcome: one with a variant that comes to it alone, or else the table made
     * plainer, trait by trait, as long as the outcome stays.
     */
    private Judgement simplest(Judgement judgement) {
        Layout layout = judgement.table().layout();
        long seed = judgement.table().seed();
        for (Variant variant : layout.variants()) {
            if (alone(variant) == judgement.outcome()) {
                Judgement single = judge(Layout.plain(variant), seed);
                if (single.outcome() == judgement.outcome()) {
                    return single;
                }
            }
        }
        Judgement simplest = judgement;
        List<Variant> kept = layout.peculiarities();
        for (Variant variant : layout.peculiarities()) {
            List<Variant> rest = kept.stream().filter(v -> v != variant).toList();
            Judgement plainer = judge(Layout.plain(rest.toArray(new Variant[0])), seed);
            if (plainer.outcome() == judgement.outcome()) {
                simplest = plainer;
                kept = rest;
            }
        }
        return simplest;
    }

    /**
     * Returns how many tables came to an outcome.
     *
     * @param outcome the outcome
     * @return the number of tables
     */
    public int count(Outcome outcome) {
        return all.getOrDefault(outcome, 0);
    }

    /**
     * Returns what comes of the plainest table with a variant.
     *
     * @param variant the variant
     * @return the outcome
     */
    public Outcome alone(Variant variant) {
        return alone.getOrDefault(variant, Outcome.RIGHT);
    }

    /**
     * Returns the variants that alone come to an outcome.
     *
     * @param outcome the outcome
     * @return variants in their order
     */
    public List<Variant> alone(Outcome outcome) {
        return Variant.all().stream().filter(v -> alone(v) == outcome).toList();
    }

    /**
     * Returns the report as text.
     *
     * @return the counts, those of each variant, and the causes of what is silently wrong or refused
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(plan.layouts().size()).append(" tables, seed ").append(plan.seed());
        for (Outcome outcome : Outcome.values()) {
            text.append(outcome == Outcome.RIGHT ? ": " : ", ")
                    .append(count(outcome))
                    .append(' ')
                    .append(word(outcome));
        }
        text.append(String.format(
                Locale.ROOT,
                "%npairs of variants: %d possible, %d covered, %d impossible%n%n",
                plan.possible().size(),
                plan.covered().size(),
                VariantPair.all().size() - plan.possible().size()));
        text.append(String.format(
                Locale.ROOT,
                "%-16s %-24s %7s %7s %7s %7s  %s%n",
                "trait",
                "variant",
                "right",
                "warned",
                "refused",
                "wrong",
                "alone"));
        for (Variant variant : Variant.all()) {
            Map<Outcome, Integer> counts = byVariant.getOrDefault(variant, Map.of());
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %-24s %7d %7d %7d %7d  %s%n",
                    variant.trait(),
                    variant,
                    counts.getOrDefault(Outcome.RIGHT, 0),
                    counts.getOrDefault(Outcome.WARNED, 0),
                    counts.getOrDefault(Outcome.REFUSED, 0),
                    counts.getOrDefault(Outcome.SILENTLY_WRONG, 0),
                    word(alone(variant))));
        }
        for (Outcome outcome : List.of(Outcome.SILENTLY_WRONG, Outcome.REFUSED)) {
            appendCauses(outcome, text);
        }
        return text.toString();
    }

    private void appendCauses(Outcome outcome, StringBuilder text) {
        List<Map.Entry<List<Variant>, Cause>> found = causes.entrySet().stream()
                .filter(e -> e.getValue().example.outcome() == outcome)
                .sorted((a, b) -> Integer.compare(b.getValue().tables, a.getValue().tables))
                .toList();
        text.append(String.format(Locale.ROOT, "%n%s: %d causes%n", word(outcome), found.size()));
        for (Map.Entry<List<Variant>, Cause> entry : found.subList(0, Math.min(CAUSES_SHOWN, found.size()))) {
            Judgement example = entry.getValue().example;
            String first = outcome == Outcome.REFUSED
                    ? example.said().lines().findFirst().orElse("")
                    : String.join("; ", example.wrong());
            text.append(String.format(
                    Locale.ROOT,
                    "%5d  %s, number %d, seed %d%n       %s%n",
                    entry.getValue().tables,
                    entry.getKey(),
                    entry.getValue().number,
                    example.table().seed(),
                    first.length() > 300 ? first.substring(0, 300) + " …" : first));
        }
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns the counts of each pair as CSV.
     *
     * @return a header and a row for each pair, the impossible ones with their reason
     */
    public String pairs() {
        Map<VariantPair, Map<Outcome, Integer>> sorted =
                new TreeMap<>(Comparator.comparing(VariantPair::first, Variant.ORDER)
                        .thenComparing(VariantPair::second, Variant.ORDER));
        VariantPair.all().forEach(pair -> sorted.put(pair, byPair.getOrDefault(pair, Map.of())));
        return sorted.entrySet().stream()
                .map(e -> e.getKey().first() + "," + e.getKey().second() + ","
                        + List.of(Outcome.values()).stream()
                                .map(o -> String.valueOf(e.getValue().getOrDefault(o, 0)))
                                .collect(Collectors.joining(","))
                        + "," + e.getKey().impossible().orElse("").replace(',', ';') + "\n")
                .collect(Collectors.joining("", "first,second,right,warned,refused,silently_wrong,impossible\n", ""));
    }

    /**
     * Returns the simplest tables that are silently wrong or refused.
     *
     * @return one for each cause, in the order of the numbers that the report gives them
     */
    public List<Judgement> examples() {
        return causes.values().stream().map(cause -> cause.example).toList();
    }
}
