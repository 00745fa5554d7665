package org.ntmcriteria.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Made-up communes of all seven regions: numbers near what their region's column asks, words that mostly say met, and
 * some keys without a report. The same seed always makes the same communes.
 */
public final class Communes {
    private static final double MISSING = 0.08;
    private static final double SAYS_MET = 0.85;

    /** How often an office writes Đ or KĐ where a number is asked. */
    private static final double WORD_FOR_NUMBER = 0.1;

    /** The same where the act leaves the number open, so that only the office can judge. */
    private static final double WORD_FOR_OPEN_NUMBER = 0.6;

    private final Rules rules;

    /**
     * Makes communes for some rules.
     *
     * @param rules what the communes report on
     */
    public Communes(Rules rules) {
        this.rules = rules;
    }

    /**
     * Makes communes.
     *
     * @param count how many
     * @param seed what the random numbers begin with
     * @return the communes, their codes counting from C-000001
     */
    public List<Commune> make(int count, long seed) {
        Random random = new Random(seed);
        List<Commune> communes = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            communes.add(make(String.format(Locale.ROOT, "C-%06d", i), random));
        }
        return communes;
    }

    private Commune make(String code, Random random) {
        Region region = Region.values()[random.nextInt(Region.values().length)];
        int keys = rules.keys().size();
        double[] numbers = new double[keys];
        Arrays.fill(numbers, Double.NaN);
        byte[] words = new byte[keys];
        for (int key = 0; key < keys; key++) {
            if (random.nextDouble() < MISSING) {
                continue;
            }
            boolean open = rules.bound(key, region).isEmpty();
            boolean word = random.nextDouble() < (open ? WORD_FOR_OPEN_NUMBER : WORD_FOR_NUMBER);
            if (word || rules.keys().get(key).kind().isJudgement()) {
                words[key] = random.nextDouble() < SAYS_MET ? Commune.ACHIEVED : Commune.NOT_ACHIEVED;
            } else {
                numbers[key] = number(key, region, random);
            }
        }
        return new Commune(code, region, numbers, words);
    }

    /** A number near the bound, more often on its better side. */
    private double number(int key, Region region, Random random) {
        IndicatorKind kind = rules.keys().get(key).kind();
        Rules.Bound bound = near(key, region);
        double asked = bound.value().toBigDecimal().doubleValue();
        boolean whole = kind == IndicatorKind.NONE || kind == IndicatorKind.LEVEL || kind == IndicatorKind.COUNT;
        double spread = whole ? 1 : Math.max(asked / 10, 0.5);
        double number = asked + spread * (bound.comparison().direction() + random.nextGaussian());
        double most = kind == IndicatorKind.PERCENT ? 100 : Double.MAX_VALUE;
        double kept = Math.min(most, Math.max(0, number));
        return whole ? Math.rint(kept) : Math.rint(kept * 100) / 100;
    }

    /** The region's bound, or where it is not known that of another region, or the middle of all percentages. */
    private Rules.Bound near(int key, Region region) {
        Optional<Rules.Bound> own = rules.bound(key, region);
        if (own.isPresent()) {
            return own.get();
        }
        for (Region other : Region.values()) {
            if (rules.bound(key, other).isPresent()) {
                return rules.bound(key, other).get();
            }
        }
        return new Rules.Bound(Comparison.AT_LEAST, Decimal.of(50));
    }

    /**
     * A commune as the library knows it.
     *
     * @param commune the commune
     * @return the unit
     */
    public AdministrativeUnit unit(Commune commune) {
        return AdministrativeUnit.commune(commune.code(), commune.region());
    }

    /**
     * What a commune reported, as the library reads it.
     *
     * @param commune the commune
     * @return its observations, all of the day of the rules
     */
    public List<Observation> observations(Commune commune) {
        List<Observation> observations = new ArrayList<>();
        for (int key = 0; key < rules.keys().size(); key++) {
            Optional<ReportedValue> value = value(commune, key);
            if (value.isPresent()) {
                observations.add(Observation.builder()
                        .unit(commune.code())
                        .date(rules.day())
                        .key(rules.keys().get(key).key())
                        .value(value.get())
                        .build());
            }
        }
        return observations;
    }

    private static Optional<ReportedValue> value(Commune commune, int key) {
        return switch (commune.words()[key]) {
            case Commune.ACHIEVED -> Optional.of(ReportedValue.Word.ACHIEVED);
            case Commune.NOT_ACHIEVED -> Optional.of(ReportedValue.Word.NOT_ACHIEVED);
            default ->
                Double.isNaN(commune.numbers()[key])
                        ? Optional.empty()
                        : Optional.of(new Quantity.Amount(Decimal.of(BigDecimal.valueOf(commune.numbers()[key]))));
        };
    }

    /**
     * What a commune reported, as a record of the library.
     *
     * @param commune the commune
     * @return its record
     */
    public UnitRecord record(Commune commune) {
        UnitRecordBuilder record = UnitRecord.builder(commune.code());
        String region = commune.region().name();
        record.state(rules.day(), UnitAttribute.REGION, commune.region(), region, Optional.empty());
        observations(commune).forEach(record::add);
        return record.build();
    }
}
