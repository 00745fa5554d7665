package org.ntmcriteria.rules.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * The rules that apply to the inputs of a unit on a day, before anything is reported of it: the requirement of its
 * column and year, overlay before base. Immutable and thread-safe.
 */
public final class InputRules {
    private final DatedBasis basis;
    private final SetVersion version;
    private final AdministrativeUnit unit;
    private final InputCatalog keys;

    InputRules(DatedBasis basis, AdministrativeUnit unit, InputCatalog keys) {
        this.basis = basis;
        this.version = basis.version();
        this.unit = unit;
        this.keys = keys;
    }

    /**
     * Returns the rule that applies to a value reported for a key.
     *
     * @param key an indicator, a part or a sex of it, a criterion or a cell's fact that the set asks for on the day
     * @param facts the numbers reported for facts that cells depend on, by folded name; a fact that is not there is not
     *     known
     * @return the input rule
     * @throws IllegalArgumentException if the set does not ask for the key
     */
    public InputRule of(InputKey key, Map<String, Decimal> facts) {
        if (key instanceof InputKey.OfFact fact) {
            if (fact.content().isPresent() || !keys.cellFacts().contains(VietnameseText.fold(fact.name()))) {
                throw keyNotInSet(key);
            }
            return InputRule.NUMBER;
        }
        if (key instanceof InputKey.OfCriterion criterion) {
            return version.criterion(criterion.criterion())
                    .map(InputRule::ofCriterion)
                    .orElseThrow(() -> keyNotInSet(key));
        }
        IndicatorVersion indicator = indicator(key);
        if (key instanceof InputKey.OfIndicator && !indicator.parts().isEmpty()) {
            return InputRule.ofWhole(indicator);
        }
        Optional<String> part = part(key);
        return new InputRule(
                indicator.kind(part),
                new RequirementFinder(basis, unit, facts).find(indicator, part).known(),
                key instanceof InputKey.OfIndicator && indicator.definition().ifAny(),
                List.of());
    }

    /**
     * Returns the conditions on facts that may decide which requirement holds for a key.
     *
     * @param key an indicator, or a part or a sex of it, that the set asks for on the day
     * @return the conditions, those of the unit's province included; empty where no fact matters
     * @throws IllegalArgumentException if the set does not ask for the key
     */
    public List<CellCondition> conditions(InputKey key) {
        IndicatorVersion indicator = indicator(key);
        Optional<String> part = part(key);
        Set<CellCondition> conditions = new LinkedHashSet<>();
        for (Cell cell : indicator.cells(part)) {
            cell.condition().ifPresent(conditions::add);
        }
        for (OverlayRow row : basis.overlayRows(unit, indicator, part)) {
            row.condition().ifPresent(conditions::add);
        }
        return List.copyOf(conditions);
    }

    private static Optional<String> part(InputKey key) {
        return key instanceof InputKey.OfPart part ? Optional.of(part.part()) : Optional.empty();
    }

    private IndicatorVersion indicator(InputKey key) {
        return InputKey.indicator(key)
                .flatMap(version::indicator)
                .filter(i -> keys.find(key) != null)
                .orElseThrow(() -> keyNotInSet(key));
    }

    private IllegalArgumentException keyNotInSet(InputKey key) {
        return new IllegalArgumentException(version.set().id() + " does not ask for " + key + " on " + version.asOf());
    }
}
