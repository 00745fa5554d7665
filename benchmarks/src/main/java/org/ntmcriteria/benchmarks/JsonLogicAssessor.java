package org.ntmcriteria.benchmarks;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;

/**
 * JsonLogic: one expression for each region, which gives the verdicts of all criteria. Its engine parses an expression
 * at the first use and keeps it.
 *
 * <p>A report is a number, {@code true} for met, {@code false} for not met, or nothing. The reports stand in a map,
 * since the engine copies a list for every report that it looks up, and their names have no point, which it would
 * split.
 */
public final class JsonLogicAssessor implements Assessor {
    private final int criteria;
    private final JsonLogic engine = new JsonLogic();
    private final Map<Region, String> expressions = new EnumMap<>(Region.class);
    private final String[] names;
    private final Map<String, Object> reports = new HashMap<>();

    /**
     * Generates the expressions.
     *
     * @param rules what is asked
     */
    public JsonLogicAssessor(Rules rules) {
        this.criteria = rules.criteria().size();
        this.names = new String[rules.keys().size()];
        Arrays.setAll(names, JsonLogicAssessor::name);
        for (Region region : Region.values()) {
            List<String> verdicts = new ArrayList<>();
            for (int criterion = 0; criterion < criteria; criterion++) {
                verdicts.add(verdict(rules, criterion, region));
            }
            expressions.put(region, "[" + String.join(",", verdicts) + "]");
        }
    }

    private static String name(int key) {
        return "k" + key;
    }

    /** Not met if one key is not met, else met if all are, else undetermined. */
    private static String verdict(Rules rules, int criterion, Region region) {
        List<String> notMet = new ArrayList<>();
        List<String> met = new ArrayList<>();
        for (int key : rules.keysOf(criterion)) {
            String report = "{\"var\":\"" + name(key) + "\"}";
            Optional<Rules.Bound> bound = rules.bound(key, region);
            String saysNotMet = "{\"===\":[" + report + ",false]}";
            String saysMet = "{\"===\":[" + report + ",true]}";
            if (bound.isPresent()) {
                String value = bound.get().value().toString();
                List<String> fails = new ArrayList<>();
                for (String operator : bound.get().failing()) {
                    fails.add(compared(operator, report, value));
                }
                fails.add(saysNotMet);
                notMet.add(all("or", fails));
                met.add(all("or", List.of(compared(holding(bound.get().comparison()), report, value), saysMet)));
            } else {
                notMet.add(saysNotMet);
                met.add(saysMet);
            }
        }
        return "{\"if\":[" + all("or", notMet) + "," + NOT_MET + "," + all("and", met) + "," + MET + "," + UNDETERMINED
                + "]}";
    }

    private static String compared(String operator, String report, String value) {
        return "{\"" + operator + "\":[" + report + "," + value + "]}";
    }

    private static String all(String operator, List<String> conditions) {
        return conditions.size() == 1
                ? conditions.get(0)
                : "{\"" + operator + "\":[" + String.join(",", conditions) + "]}";
    }

    private static String holding(Comparison comparison) {
        return comparison == Comparison.EQUAL ? "===" : comparison.operator();
    }

    @Override
    public byte[] assess(Commune commune) {
        reports.clear();
        for (int key = 0; key < names.length; key++) {
            if (commune.words()[key] != Commune.NO_WORD) {
                reports.put(names[key], commune.words()[key] == Commune.ACHIEVED);
            } else if (!Double.isNaN(commune.numbers()[key])) {
                reports.put(names[key], commune.numbers()[key]);
            }
        }
        try {
            List<?> found = (List<?>) engine.apply(expressions.get(commune.region()), reports);
            byte[] verdicts = new byte[criteria];
            for (int criterion = 0; criterion < criteria; criterion++) {
                verdicts[criterion] = ((Number) found.get(criterion)).byteValue();
            }
            return verdicts;
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
    }
}
