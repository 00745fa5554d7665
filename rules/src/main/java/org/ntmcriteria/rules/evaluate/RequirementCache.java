package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * What holds for units of one kind – region, classes, province – on one day: looked up once for all of them, but for
 * what depends on a fact of the unit. Immutable and thread-safe.
 */
final class RequirementCache {
    /**
     * What is asked of one key of a unit.
     *
     * @param resolved the requirement
     * @param rule the rule for a value
     * @param notReported the result where nothing is reported
     */
    record ApplicableRule(RequirementFinder.ResolvedRequirement resolved, InputRule rule, IndicatorResult notReported) {
        private static ApplicableRule of(InputCatalog.InputSlot slot, RequirementFinder finder) {
            RequirementFinder.ResolvedRequirement resolved = finder.find(slot.indicator(), slot.part());
            InputRule rule =
                    new InputRule(slot.indicator().kind(slot.part()), resolved.known(), slot.mayNotApply(), List.of());
            // Words settle what asks for words, whatever the cell says; only a number needs its requirement.
            IndicatorResult notReported = IndicatorResult.builder()
                    .key(slot.key())
                    .verdict(Verdict.UNDETERMINED)
                    .reasonCode(ReasonCode.NOT_REPORTED)
                    .required(resolved.required())
                    .act(resolved.act())
                    .addMissing(slot.key().toString())
                    .addAllMissing(rule.kind().isJudgement() ? List.of() : resolved.missing())
                    .build();
            return new ApplicableRule(resolved, rule, notReported);
        }
    }

    /** By the index of the key; null where a fact decides. */
    private final ApplicableRule[] byIndex;

    private RequirementCache(ApplicableRule[] byIndex) {
        this.byIndex = byIndex;
    }

    /** What is asked of a key; the finder knows the facts of the unit. */
    ApplicableRule of(InputCatalog.InputSlot slot, RequirementFinder finder) {
        ApplicableRule same = byIndex[slot.index()];
        return same == null ? ApplicableRule.of(slot, finder) : same;
    }

    /** The requirements of an evaluator under one version of its set, by kind of unit. Thread-safe. */
    static final class Cache {
        /** Many more kinds than one table has, some 18 MB; a kind of which nothing comes any more must not stay. */
        private static final int MOST = 1_000;

        private final Map<Kind, RequirementCache> byKind = new ConcurrentHashMap<>();

        RequirementCache get(DatedBasis basis, AdministrativeUnit unit, InputCatalog keys) {
            Kind kind = new Kind(
                    unit.region().orElse(null),
                    unit.categories(),
                    basis.hasOverlay() ? basis.provinceOf(unit).orElse(null) : null,
                    basis.hasOverlay() ? basis.day() : null);
            RequirementCache cached = byKind.get(kind);
            if (cached == null) {
                RequirementFinder finder = new RequirementFinder(basis, unit, Map.<String, Decimal>of());
                ApplicableRule[] byIndex = new ApplicableRule[keys.size()];
                for (InputCatalog.InputSlot slot : keys.slots()) {
                    if (!dependsOnFacts(slot, basis, unit)) {
                        byIndex[slot.index()] = ApplicableRule.of(slot, finder);
                    }
                }
                cached = new RequirementCache(byIndex);
                if (byKind.size() >= MOST) {
                    byKind.clear();
                }
                byKind.put(kind, cached);
            }
            return cached;
        }

        private static boolean dependsOnFacts(InputCatalog.InputSlot slot, DatedBasis basis, AdministrativeUnit unit) {
            for (Cell cell : slot.indicator().cells(slot.part())) {
                if (cell.condition().isPresent()) {
                    return true;
                }
            }
            for (OverlayRow row : basis.overlayRows(unit, slot.indicator(), slot.part())) {
                if (row.condition().isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What of a unit and a day tells which rows hold. Province and day matter to overlays only. */
    private static final class Kind {
        @Nullable private final Region region;

        private final Set<CommuneCategory> categories;

        @Nullable private final String province;

        @Nullable private final LocalDate day;

        private Kind(
                @Nullable Region region,
                Set<CommuneCategory> categories,
                @Nullable String province,
                @Nullable LocalDate day) {
            this.region = region;
            this.categories = categories;
            this.province = province;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Kind kind
                    && region == kind.region
                    && categories.equals(kind.categories)
                    && Objects.equals(province, kind.province)
                    && Objects.equals(day, kind.day);
        }

        @Override
        public int hashCode() {
            int hash = region == null ? 0 : region.ordinal() + 1;
            hash = 31 * hash + categories.hashCode();
            hash = 31 * hash + (province == null ? 0 : province.hashCode());
            return 31 * hash + (day == null ? 0 : day.hashCode());
        }
    }
}
