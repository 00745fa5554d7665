package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * The districts that titles give to the units of tables one below the other. That of the first is known only where the
 * second begins. Not thread-safe; used once per file.
 */
final class TitledDistricts {
    private final Map<UnitReport, AttributeStatement> districts = new IdentityHashMap<>();

    /** The reports below a title that states no district, until the next head. */
    private final List<UnitReport> below = new ArrayList<>();

    @Nullable private AttributeStatement title;

    private boolean isOpen;

    /** Begins the rows below a title. */
    void begin(String district, SourceLocation location) {
        title = new AttributeStatement(UnitAttribute.DISTRICT, district, district, Optional.of(location));
        below.clear();
        isOpen = true;
    }

    /** Takes a report. */
    void add(UnitReport report) {
        if (isOpen
                && UnitCollector.text(report.attributes(), UnitAttribute.DISTRICT)
                        .isEmpty()) {
            below.add(report);
        }
    }

    /** Ends the rows below the title. */
    void end() {
        isOpen = false;
    }

    /** Takes the title for the district of the rows below it, or does not. */
    void settle(boolean isDistrict) {
        if (isDistrict) {
            below.forEach(report -> districts.put(report, title));
        }
        isOpen = false;
        below.clear();
    }

    boolean isEmpty() {
        return districts.isEmpty();
    }

    /**
     * Returns a report with the district of the title above it, also in the code of a unit that is known by its name.
     */
    UnitReport titled(UnitReport report) {
        AttributeStatement district = districts.get(report);
        if (district == null) {
            return report;
        }
        List<AttributeStatement> statements = new ArrayList<>(report.attributes());
        statements.add(district);
        boolean isNamed = UnitCollector.text(statements, UnitAttribute.NAME)
                .filter(report.unit()::equals)
                .isPresent();
        return report.of(isNamed ? UnitCollector.code(report.unit(), district.text()) : report.unit(), statements);
    }
}
