package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.rules.RulesMessages;

/** The table {@code indicators.csv}: the indicators of the sets, in versions. Immutable and thread-safe. */
public final class IndicatorTable extends LegalTable {
    static final LegalTable TABLE = new IndicatorTable();

    private IndicatorTable() {
        super(
                "indicators",
                "set",
                "criterion",
                "indicator",
                "from",
                "to",
                "act",
                "kind",
                "name_vi",
                "name_en",
                "both_sexes",
                "if_any",
                "status",
                "confidence",
                "source",
                "note");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        SetDraft draft = loaded.draft(row);
        IndicatorDefinition indicator = new IndicatorDefinition(
                draft.description.id(),
                IndicatorId.parse(row.text("indicator")),
                row.dates("from", "to"),
                loaded.requireAct(row, "act", row.required("act")),
                row.code("kind", IndicatorKind.class),
                row.names("name_vi", "name_en"),
                row.yes("both_sexes"),
                row.yes("if_any"),
                row.status(),
                row.confidence(),
                row.text("source"),
                row.text("note"));
        int criterion = row.count("criterion");
        if (indicator.id().criterion() != criterion) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "indicator",
                    row.text("indicator"),
                    RulesMessages.MESSAGES.text("table.otherCriterion", "criterion", criterion));
        }
        if (!draft.lists(criterion)) {
            throw row.fault(TableProblem.REFERENCE, "criterion", row.text("criterion"), "criteria.csv");
        }
        if (!draft.add(indicator)) {
            throw row.fault(TableProblem.OVERLAP, "indicator", row.text("indicator"), draft.description.id());
        }
    }

    /**
     * Returns the line of an indicator.
     *
     * @param indicator a version of the indicator
     * @return its texts, in the order of the header
     */
    public static List<String> fields(IndicatorDefinition indicator) {
        return List.of(
                indicator.set().toString(),
                String.valueOf(indicator.id().criterion()),
                indicator.id().toString(),
                text(indicator.inForce().start()),
                text(indicator.inForce().end()),
                indicator.act(),
                indicator.kind().name(),
                indicator.name().vi(),
                indicator.name().en(),
                yes(indicator.bothSexes()),
                yes(indicator.ifAny()),
                indicator.status().name(),
                confidence(indicator.confidence()),
                indicator.source(),
                indicator.note());
    }
}
