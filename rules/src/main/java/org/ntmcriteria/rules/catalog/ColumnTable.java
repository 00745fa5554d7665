package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.rules.RulesMessages;

/** The table {@code columns.csv}: which communes take the column of another region. Immutable and thread-safe. */
public final class ColumnTable extends LegalTable {
    static final LegalTable TABLE = new ColumnTable();

    private ColumnTable() {
        super("columns", "set", "indicator", "from", "to", "classes", "stratum", "act", "source");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        SetDraft draft = loaded.draft(row);
        Set<CommuneCategory> categories = new TreeSet<>();
        for (String text : row.list("classes")) {
            categories.add(CommuneCategory.parse(text));
        }
        if (categories.isEmpty()) {
            throw row.fault(FileProblem.BLANK, "classes", "", RulesMessages.MESSAGES.text("table.oneClass"));
        }
        ColumnRule rule = new ColumnRule(
                draft.description.id(),
                row.isBlank("indicator") ? Optional.empty() : Optional.of(IndicatorId.parse(row.text("indicator"))),
                row.dates("from", "to"),
                categories,
                row.column(),
                loaded.requireAct(row, "act", row.required("act")),
                row.text("source"));
        draft.requireColumn(row, rule.column());
        if (rule.indicator().isPresent()
                && !draft.hasIndicator(rule.indicator().get().toString())) {
            throw row.fault(TableProblem.REFERENCE, "indicator", row.text("indicator"), "indicators.csv");
        }
        draft.columnRules.add(rule);
    }

    /**
     * Returns the line of a rule on columns.
     *
     * @param rule the rule
     * @return its texts, in the order of the header
     */
    public static List<String> fields(ColumnRule rule) {
        return List.of(
                rule.set().toString(),
                text(rule.indicator()),
                text(rule.inForce().start()),
                text(rule.inForce().end()),
                list(rule.categories().stream().sorted().toList()),
                rule.column().name(),
                rule.act(),
                rule.source());
    }
}
