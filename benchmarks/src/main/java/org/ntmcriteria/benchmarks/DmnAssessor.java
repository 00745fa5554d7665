package org.ntmcriteria.benchmarks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;

/**
 * DMN, as KIE's engine runs it: for each criterion a decision table of which the first row that fits gives the verdict.
 * The rows for a key that is not met come first, then those in which all keys are met, then the open rest.
 *
 * <p>The model is compiled once, without checks of types at run time. FEEL compiled to Java, an option, took longer
 * here; the alpha network, another, refuses these tables, since a report is a number or a word.
 */
public final class DmnAssessor implements Assessor {
    private static final String NAMESPACE = "https://ntmcriteria.org/benchmarks";
    private static final String REPORTS = "reports";
    private static final String REGION = "region";

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final String[] names;
    private final String[] decisions;

    /**
     * Generates the tables and compiles them.
     *
     * @param rules what is asked
     */
    public DmnAssessor(Rules rules) {
        this.names = new String[rules.keys().size()];
        Arrays.setAll(names, DmnAssessor::name);
        this.decisions = new String[rules.criteria().size()];
        Arrays.setAll(decisions, i -> "TC" + rules.criteria().get(i));
        Resource text = ResourceFactory.newReaderResource(new StringReader(text(rules)));
        text.setSourcePath("criteria.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(false))
                .buildConfiguration()
                .fromResources(List.of(text))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String name(int key) {
        return "k" + key;
    }

    private static String text(Rules rules) {
        StringBuilder text = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"");
        text.append(" id=\"criteria\" name=\"criteria\" namespace=\"")
                .append(NAMESPACE)
                .append("\">");
        for (String input : List.of(REGION, REPORTS)) {
            text.append("<inputData id=\"").append(input).append("\" name=\"").append(input);
            text.append("\"><variable name=\"").append(input).append("\"/></inputData>");
        }
        for (int criterion = 0; criterion < rules.criteria().size(); criterion++) {
            append(text, rules, criterion);
        }
        return text.append("</definitions>").toString();
    }

    private static void append(StringBuilder text, Rules rules, int criterion) {
        String name = "TC" + rules.criteria().get(criterion);
        List<Integer> keys = rules.keysOf(criterion);
        text.append("<decision id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\">");
        text.append("<variable name=\"").append(name).append("\"/>");
        for (String input : List.of(REGION, REPORTS)) {
            text.append("<informationRequirement><requiredInput href=\"#").append(input);
            text.append("\"/></informationRequirement>");
        }
        text.append("<decisionTable hitPolicy=\"FIRST\">");
        input(text, REGION);
        for (int key : keys) {
            input(text, REPORTS + "." + name(key));
        }
        text.append("<output/>");
        for (int key : keys) {
            Map<Optional<Rules.Bound>, List<Region>> alike = new LinkedHashMap<>();
            for (Region region : Region.values()) {
                alike.computeIfAbsent(rules.bound(key, region), b -> new ArrayList<>())
                        .add(region);
            }
            alike.forEach((bound, regions) -> {
                Map<Integer, String> tests = new HashMap<>();
                tests.put(key, notMet(bound));
                row(text, regions, keys, tests, NOT_MET);
            });
        }
        Map<Map<Integer, String>, List<Region>> alike = new LinkedHashMap<>();
        for (Region region : Region.values()) {
            Map<Integer, String> tests = new HashMap<>();
            for (int key : keys) {
                tests.put(key, met(rules.bound(key, region)));
            }
            alike.computeIfAbsent(tests, t -> new ArrayList<>()).add(region);
        }
        alike.forEach((tests, regions) -> row(text, regions, keys, tests, MET));
        row(text, List.of(Region.values()), keys, Map.of(), UNDETERMINED);
        text.append("</decisionTable></decision>");
    }

    private static void input(StringBuilder text, String expression) {
        text.append("<input><inputExpression><text>").append(expression).append("</text></inputExpression></input>");
    }

    private static String notMet(Optional<Rules.Bound> bound) {
        List<String> tests = new ArrayList<>(List.of("false"));
        if (bound.isPresent()) {
            for (String operator : bound.get().failing()) {
                tests.add(operator + " " + bound.get().value());
            }
        }
        return String.join(", ", tests);
    }

    private static String met(Optional<Rules.Bound> bound) {
        if (bound.isEmpty()) {
            return "true";
        }
        Comparison comparison = bound.get().comparison();
        String operator = comparison == Comparison.EQUAL ? "" : comparison.operator() + " ";
        return "true, " + operator + bound.get().value();
    }

    private static void row(
            StringBuilder text, List<Region> regions, List<Integer> keys, Map<Integer, String> tests, byte verdict) {
        List<String> names = new ArrayList<>();
        for (Region region : regions) {
            names.add("\"" + region + "\"");
        }
        text.append("<rule>");
        entry(text, "inputEntry", regions.size() == Region.values().length ? "-" : String.join(", ", names));
        for (int key : keys) {
            entry(text, "inputEntry", tests.getOrDefault(key, "-"));
        }
        entry(text, "outputEntry", Byte.toString(verdict));
        text.append("</rule>");
    }

    private static void entry(StringBuilder text, String element, String test) {
        text.append("<").append(element).append("><text>");
        text.append(test.replace("<", "&lt;").replace(">", "&gt;"));
        text.append("</text></").append(element).append(">");
    }

    @Override
    public byte[] assess(Commune commune) {
        Map<String, Object> reports = new HashMap<>();
        for (int key = 0; key < names.length; key++) {
            if (commune.words()[key] != Commune.NO_WORD) {
                reports.put(names[key], commune.words()[key] == Commune.ACHIEVED);
            } else if (!Double.isNaN(commune.numbers()[key])) {
                reports.put(names[key], commune.numbers()[key]);
            }
        }
        DMNContext context = runtime.newContext();
        context.set(REGION, commune.region().name());
        context.set(REPORTS, reports);
        DMNResult result = runtime.evaluateAll(model, context);
        byte[] verdicts = new byte[decisions.length];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = ((Number) result.getContext().get(decisions[i])).byteValue();
        }
        return verdicts;
    }
}
