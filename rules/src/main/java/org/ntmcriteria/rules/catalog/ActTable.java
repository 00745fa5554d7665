package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.GivenText;

/** The table {@code acts.csv}: the acts that the other tables cite. Immutable and thread-safe. */
public final class ActTable extends LegalTable {
    static final LegalTable TABLE = new ActTable();

    private ActTable() {
        super(
                "acts",
                "act",
                "type",
                "issuer",
                "signed",
                "in_force_from",
                "in_force_to",
                "amends",
                "replaces",
                "title_vi",
                "title_en",
                "status",
                "source");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        Act act = Act.builder()
                .number(row.required("act"))
                .type(row.text("type"))
                .issuer(row.text("issuer"))
                .signed(row.day("signed"))
                .inForce(row.dates("in_force_from", "in_force_to"))
                .addAllAmends(row.list("amends"))
                .addAllReplaces(row.list("replaces"))
                .title(new GivenText(row.text("title_vi"), row.text("title_en")))
                .status(row.code("status", SourceStatus.class))
                .source(row.text("source"))
                .build();
        loaded.add(row, act);
    }

    /**
     * Returns the line of an act.
     *
     * @param act the act
     * @return its texts, in the order of the header
     */
    public static List<String> fields(Act act) {
        return List.of(
                act.number(),
                act.type(),
                act.issuer(),
                text(act.signed()),
                text(act.inForce().start()),
                text(act.inForce().end()),
                list(act.amends()),
                list(act.replaces()),
                act.title().vi(),
                act.title().en(),
                act.status().name(),
                act.source());
    }
}
