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
     * @param found the requirement
     * @param rule what a value is held to
     * @param notReported the result where nothing is reported
     */
    record ApplicableRule(RequirementFinder.ResolvedRequirement found, InputRule rule, IndicatorResult notReported) {
        private static ApplicableRule of(InputCatalog.InputSlot leaf, RequirementFinder finder) {
            RequirementFinder.ResolvedRequirement found = finder.find(leaf.indicator(), leaf.part());
            InputRule rule =
                    new InputRule(leaf.indicator().kind(leaf.part()), found.known(), leaf.mayNotApply(), List.of());
            // Words settle what asks for words, whatever the cell says; only a number needs its requirement.
            IndicatorResult notReported = IndicatorResult.builder()
                    .key(leaf.key())
                    .verdict(Verdict.UNDETERMINED)
                    .reasonCode(ReasonCode.NOT_REPORTED)
                    .required(found.required())
                    .act(found.act())
                    .addMissing(leaf.key().toString())
                    .addAllMissing(rule.kind().isJudgement() ? List.of() : found.missing())
                    .build();
            return new ApplicableRule(found, rule, notReported);
        }
    }

    /** By the place of the key; null where a fact decides. */
    private final ApplicableRule[] held;

    private RequirementCache(ApplicableRule[] held) {
        this.held = held;
    }

    /** What is asked of a key; the finder knows the facts of the unit. */
    ApplicableRule of(InputCatalog.InputSlot leaf, RequirementFinder finder) {
        ApplicableRule same = held[leaf.index()];
        return same == null ? ApplicableRule.of(leaf, finder) : same;
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
            RequirementCache there = byKind.get(kind);
            if (there == null) {
                RequirementFinder finder =
                        new RequirementFinder(basis, unit, Map.<String, Decimal>of());
                ApplicableRule[] held = new ApplicableRule[keys.places()];
                for (InputCatalog.InputSlot leaf : keys.leaves()) {
                    if (!dependsOnFacts(leaf, basis, unit)) {
                        held[leaf.index()] = ApplicableRule.of(leaf, finder);
                    }
                }
                there = new RequirementCache(held);
                if (byKind.size() >= MOST) {
                    byKind.clear();
                }
                byKind.put(kind, there);
            }
            return there;
        }

        private static boolean dependsOnFacts(
                InputCatalog.InputSlot leaf, DatedBasis basis, AdministrativeUnit unit) {
            for (Cell cell : leaf.indicator().cells()) {
                if (cell.condition().isPresent() && cell.part().equals(leaf.part())) {
                    return true;
                }
            }
            for (OverlayRow row : basis.overlayRows(unit, leaf.indicator(), leaf.part())) {
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
