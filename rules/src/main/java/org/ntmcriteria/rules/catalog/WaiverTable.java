package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.GivenText;

/** The table {@code exceptions.csv}: findings of the lint that are accepted. Immutable and thread-safe. */
public final class WaiverTable extends LegalTable {
    static final LegalTable TABLE = new WaiverTable();

    private WaiverTable() {
        super("exceptions", "set", "indicator", "code", "from", "to", "act", "reason", "reason_vi");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        CriteriaSetId set = loaded.requireSet(row, "set");
        loaded.requireIndicator(row, set, "indicator");
        LintWaiver waiver = new LintWaiver(
                set,
                row.text("indicator"),
                row.required("code"),
                row.dates("from", "to"),
                loaded.requireAct(row, "act", row.required("act")),
                new GivenText(
                        row.text("reason_vi").isEmpty() ? row.text("reason") : row.text("reason_vi"),
                        row.required("reason")));
        for (LintWaiver other : loaded.waivers) {
            if (other.set().equals(set)
                    && other.indicator().equals(waiver.indicator())
                    && other.code().equals(waiver.code())
                    && other.inForce().overlaps(waiver.inForce())) {
                throw row.fault(TableProblem.OVERLAP, "indicator", waiver.indicator(), set);
            }
        }
        loaded.waivers.add(waiver);
    }

    /**
     * Returns the line of a waiver.
     *
     * @param waiver the waiver
     * @return its texts, in the order of the header
     */
    public static List<String> fields(LintWaiver waiver) {
        return List.of(
                waiver.set().toString(),
                waiver.indicator(),
                waiver.code(),
                text(waiver.inForce().start()),
                text(waiver.inForce().end()),
                waiver.act(),
                waiver.reason().en(),
                waiver.reason().vi());
    }
}
