package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Period;

/** The table {@code sets.csv}: what is said of each set as a whole. Immutable and thread-safe. */
public final class SetTable extends LegalTable {
    static final LegalTable TABLE = new SetTable();

    private SetTable() {
        super(
                "sets",
                "set",
                "level",
                "tier",
                "period_from",
                "period_to",
                "in_force_from",
                "in_force_to",
                "stratum",
                "acts",
                "issuer_scope",
                "declared_criteria",
                "declared_indicators",
                "completeness",
                "requires",
                "note");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        CriteriaSet.Description description = new CriteriaSet.Description(
                CriteriaSetId.parse(row.text("set")),
                row.code("level", Level.class),
                row.code("tier", Tier.class),
                Period.parse(row.text("period_from") + "-" + row.text("period_to")),
                row.dates("in_force_from", "in_force_to"),
                ColumnScheme.parse(row.text("stratum")),
                row.list("acts"),
                row.required("issuer_scope"),
                row.optionalCount("declared_criteria"),
                row.optionalCount("declared_indicators"),
                row.code("completeness", Completeness.class),
                row.text("requires"),
                row.text("note"));
        for (String act : description.acts()) {
            loaded.requireAct(row, "acts", act);
        }
        loaded.add(row, description);
    }

    /**
     * Returns the line of a set.
     *
     * @param set what is said of the set as a whole
     * @return its texts, in the order of the header
     */
    public static List<String> fields(CriteriaSet.Description set) {
        return List.of(
                set.id().toString(),
                set.level().name(),
                set.tier().name(),
                String.valueOf(set.period().from()),
                String.valueOf(set.period().to()),
                text(set.inForce().start()),
                text(set.inForce().end()),
                set.columns().name(),
                list(set.acts()),
                set.issuerScope(),
                text(set.declaredCriteria()),
                text(set.declaredIndicators()),
                set.completeness().name(),
                set.requires(),
                set.note());
    }
}
