package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.documents.DocumentsMessages;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.InputRule;
import org.ntmcriteria.rules.evaluate.InputRules;

/**
 * One thing that a form asks of a unit: an indicator, a part or a sex of it, a criterion as a whole, a fact or a
 * condition.
 *
 * @param key its key, as readers take it
 * @param name its words in the act
 * @param kind what may be written
 * @param mayNotApply whether {@code NA} may be written
 * @param grades the grades that may be written; empty where none may
 * @param measure the unit of a number, in words, or empty text
 * @param requirement what is required of the unit, in words, or empty text where it is not known
 * @param act the act that asks it, or empty text
 */
record FormItem(
        String key,
        String name,
        IndicatorKind kind,
        boolean mayNotApply,
        List<String> grades,
        String measure,
        String requirement,
        String act) {

    /** What the conditions of sets take in the way of an indicator; other conditions are judged. */
    private static final Map<ConditionKind, IndicatorKind> CONDITIONS = Map.of(
            ConditionKind.SATISFACTION, IndicatorKind.PERCENT,
            ConditionKind.MEASURE, IndicatorKind.MONEY,
            ConditionKind.RELATIVE, IndicatorKind.MONEY,
            ConditionKind.COUNT, IndicatorKind.COUNT,
            ConditionKind.ONE_OF, IndicatorKind.COMPOSITE);

    /** Returns what a set asks of a unit on a day, in the order of the set. */
    static List<FormItem> of(Evaluator evaluator, SetVersion version, AdministrativeUnit unit, Language language) {
        InputRules rules = evaluator.rulesFor(unit, version.asOf());
        Map<InputKey, IndicatorResult> results = results(evaluator, version, unit);
        List<FormItem> items = new ArrayList<>();
        Map<String, Set<IndicatorId>> facts = new LinkedHashMap<>();
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            if (criterion.indicators().isEmpty()) {
                items.add(ofCriterion(criterion, language));
            }
            for (IndicatorVersion indicator : criterion.indicators()) {
                for (InputKey key : keys(indicator)) {
                    items.add(
                            ofKey(key, indicator, rules.of(key, Map.of()), result(results, key, indicator), language));
                    rules.conditions(key)
                            .forEach(condition -> facts.computeIfAbsent(condition.fact(), f -> new LinkedHashSet<>())
                                    .add(indicator.id()));
                }
            }
        }
        facts.forEach((fact, indicators) -> items.add(ofFact(fact, List.copyOf(indicators), language)));
        for (ConditionDefinition condition : version.ownConditions()) {
            if (condition.kind() != ConditionKind.OWN_CRITERIA) {
                items.add(ofCondition(condition, language));
            }
        }
        return items;
    }

    private static FormItem ofFact(String fact, List<IndicatorId> indicators, Language language) {
        String name = DocumentsMessages.MESSAGES.get(language, "form.fact", "indicators", indicators);
        return new FormItem("@" + fact, name, IndicatorKind.COUNT, false, List.of(), "", "", "");
    }

    /** Returns the criteria of a set as a table of verdicts asks them. */
    static List<FormItem> ofCriteria(SetVersion version, Language language) {
        return version.criteria().stream()
                .map(criterion -> ofCriterion(criterion, language))
                .toList();
    }

    private static List<InputKey> keys(IndicatorVersion indicator) {
        return indicator.finerKeys().isEmpty()
                ? List.of(new InputKey.OfIndicator(indicator.id()))
                : indicator.finerKeys();
    }

    /** Returns what is required, as an assessment without any report tells it. */
    private static Map<InputKey, IndicatorResult> results(
            Evaluator evaluator, SetVersion version, AdministrativeUnit unit) {
        Map<InputKey, IndicatorResult> results = new LinkedHashMap<>();
        for (CriterionResult criterion :
                evaluator.assess(unit, version.asOf(), List.of()).criteria()) {
            for (IndicatorResult indicator : criterion.indicators()) {
                results.put(indicator.key(), indicator);
                indicator.parts().forEach(part -> results.put(part.key(), part));
            }
        }
        return results;
    }

    /** Returns the result of a key; sexes of which nothing is reported have that of their indicator. */
    private static IndicatorResult result(
            Map<InputKey, IndicatorResult> results, InputKey key, IndicatorVersion indicator) {
        IndicatorResult own = results.get(key);
        return own == null ? results.get(new InputKey.OfIndicator(indicator.id())) : own;
    }

    private static FormItem ofCriterion(SetVersion.CriterionVersion criterion, Language language) {
        return new FormItem(
                "TC" + criterion.definition().number(),
                criterion.definition().name(language),
                IndicatorKind.ACHIEVED,
                InputRule.ofCriterion(criterion).mayNotApply(),
                List.of(),
                "",
                "",
                "");
    }

    private static FormItem ofKey(
            InputKey key, IndicatorVersion indicator, InputRule rule, IndicatorResult result, Language language) {
        Optional<Requirement> known = rule.requirement();
        return new FormItem(
                key.toString(),
                indicator.definition().name(language),
                rule.kind(),
                rule.mayNotApply(),
                known.filter(Requirement.GradeThreshold.class::isInstance)
                        .map(required -> ((Requirement.GradeThreshold) required)
                                .grade()
                                .scale()
                                .grades())
                        .orElse(List.of()),
                known.filter(Requirement.Threshold.class::isInstance)
                        .map(required -> ((Requirement.Threshold) required).unit())
                        .or(rule.kind()::unit)
                        .filter(unit -> unit != MeasurementUnit.LEVEL)
                        .map(unit -> unit.displayName(language))
                        .orElse(""),
                result.required()
                        .map(CitedRequirement::requirement)
                        .filter(Requirement::isKnown)
                        .map(requirement -> requirement.displayName(language))
                        .orElse(""),
                result.act());
    }

    private static FormItem ofCondition(ConditionDefinition condition, Language language) {
        return new FormItem(
                "@" + condition.id(),
                condition.text(language),
                CONDITIONS.getOrDefault(condition.kind(), IndicatorKind.ACHIEVED),
                false,
                condition.fields(),
                condition.unit().map(unit -> unit.displayName(language)).orElse(""),
                "",
                condition.act());
    }
}
