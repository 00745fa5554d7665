package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ColumnRule;
import org.ntmcriteria.rules.catalog.ColumnScheme;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.RequirementRow;
import org.ntmcriteria.rules.catalog.RowChoice;
import org.ntmcriteria.rules.catalog.SetVersion;

/**
 * Looks up the requirement that holds for one unit on one day: whose column, which year, which condition, overlay
 * before base. One finder serves one assessment.
 */
final class RequirementFinder {
    /**
     * What was found.
     *
     * @param required the row that holds, known or not; empty if there is none
     * @param act the act to cite
     * @param status how well the row is known
     * @param unknown why a quantity cannot be compared with it, or empty if it can
     * @param missing the inputs that would tell which row holds
     */
    record ResolvedRequirement(
            Optional<CitedRequirement> required,
            String act,
            SourceStatus status,
            Optional<ReasonCode> unknown,
            List<String> missing) {
        Optional<Requirement> known() {
            return unknown.isPresent() || required.isEmpty()
                    ? Optional.empty()
                    : Optional.of(required.get().requirement());
        }
    }

    private final DatedBasis basis;
    private final SetVersion version;
    private final AdministrativeUnit unit;
    private final Map<String, Decimal> facts;
    private final Set<CommuneCategory> categories;
    private final Optional<AnnexColumn> ownColumn;

    /**
     * A finder.
     *
     * @param basis what the unit is assessed by
     * @param unit the unit
     * @param facts the numbers reported as facts, by folded name
     */
    RequirementFinder(DatedBasis basis, AdministrativeUnit unit, Map<String, Decimal> facts) {
        this.basis = basis;
        this.version = basis.version();
        this.unit = unit;
        this.facts = facts;
        this.categories = CommuneCategory.withImplied(unit.categories());
        this.ownColumn = version.set().description().columns().columnOf(unit);
    }

    ResolvedRequirement find(IndicatorVersion indicator, Optional<String> part) {
        Optional<AnnexColumn> column = columnFor(indicator.id());
        RowChoice<? extends RequirementRow> filled =
                RowChoice.of(basis.overlayRows(unit, indicator, part), column, facts);
        if (filled.row().isPresent() || !filled.missing().isEmpty()) {
            return resolve(indicator, filled);
        }
        List<RequirementRow> cells = new ArrayList<>();
        boolean ofColumns = false;
        for (Cell cell : indicator.cells(part)) {
            cells.add(cell);
            ofColumns |= cell.column() != AnnexColumn.ALL && cell.column() != AnnexColumn.GENERAL;
        }
        RowChoice<? extends RequirementRow> choice = RowChoice.of(cells, column, facts);
        boolean regionDecides = column.isEmpty() && choice.row().isEmpty() && ofColumns;
        if (regionDecides) {
            return new ResolvedRequirement(
                    Optional.empty(),
                    indicator.definition().act(),
                    SourceStatus.NOT_FOUND,
                    Optional.of(ReasonCode.REQUIREMENT_UNKNOWN),
                    List.of(version.set().description().columns() == ColumnScheme.REGION ? "region" : "classes"));
        }
        return resolve(indicator, choice);
    }

    private ResolvedRequirement resolve(IndicatorVersion indicator, RowChoice<? extends RequirementRow> choice) {
        if (!choice.missing().isEmpty()) {
            return new ResolvedRequirement(
                    Optional.empty(),
                    indicator.definition().act(),
                    SourceStatus.NOT_FOUND,
                    Optional.of(ReasonCode.FACT_MISSING),
                    choice.missing());
        }
        if (choice.row().isEmpty()) {
            return new ResolvedRequirement(
                    Optional.empty(),
                    indicator.definition().act(),
                    SourceStatus.NOT_FOUND,
                    Optional.of(ReasonCode.REQUIREMENT_UNKNOWN),
                    List.of());
        }
        RequirementRow row = choice.row().get();
        return new ResolvedRequirement(
                Optional.of(new CitedRequirement(row.requirement(), row.column(), row.year(), row.condition())),
                row.act(),
                row.status(),
                unknown(row),
                List.of());
    }

    private Optional<ReasonCode> unknown(RequirementRow row) {
        if (row.requirement() == Requirement.Unknown.DELEGATED_PROVINCE
                || row.requirement() == Requirement.Unknown.DELEGATED_MINISTRY) {
            return Optional.of(ReasonCode.REQUIREMENT_DELEGATED);
        }
        return row.requirement().isKnown() && !row.status().isWeakerThan(basis.minimumStatus())
                ? Optional.empty()
                : Optional.of(ReasonCode.REQUIREMENT_UNKNOWN);
    }

    /** The column that the unit is assessed by, which is not always that of the region it lies in. */
    private Optional<AnnexColumn> columnFor(IndicatorId indicator) {
        for (ColumnRule rule : version.columnRules()) {
            if (rule.fits(categories, indicator)) {
                return Optional.of(rule.column());
            }
        }
        return ownColumn;
    }
}
