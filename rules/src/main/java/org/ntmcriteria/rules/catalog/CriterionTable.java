package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.text.GivenText;

/** The table {@code criteria.csv}: the criteria of the sets, in versions. Immutable and thread-safe. */
public final class CriterionTable extends LegalTable {
    static final LegalTable TABLE = new CriterionTable();

    private CriterionTable() {
        super(
                "criteria",
                "set",
                "group",
                "group_name_vi",
                "group_name_en",
                "criterion",
                "name_vi",
                "name_en",
                "from",
                "to",
                "status",
                "source");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        SetDraft draft = loaded.draft(row);
        CriterionDefinition criterion = new CriterionDefinition(
                draft.description.id(),
                row.text("group"),
                new GivenText(row.text("group_name_vi"), row.text("group_name_en")),
                row.count("criterion"),
                row.names("name_vi", "name_en"),
                row.dates("from", "to"),
                row.status(),
                row.text("source"));
        if (!draft.add(criterion)) {
            throw row.fault(TableProblem.OVERLAP, "criterion", row.text("criterion"), draft.description.id());
        }
    }

    /**
     * Returns the line of a criterion.
     *
     * @param criterion a version of the criterion
     * @return its texts, in the order of the header
     */
    public static List<String> fields(CriterionDefinition criterion) {
        return List.of(
                criterion.set().toString(),
                criterion.group(),
                criterion.groupName().vi(),
                criterion.groupName().en(),
                String.valueOf(criterion.number()),
                criterion.name().vi(),
                criterion.name().en(),
                text(criterion.inForce().start()),
                text(criterion.inForce().end()),
                criterion.status().name(),
                criterion.source());
    }
}
