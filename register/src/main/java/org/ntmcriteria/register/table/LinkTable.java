package org.ntmcriteria.register.table;

import java.util.List;
import org.ntmcriteria.register.unit.Evidence;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/** The table of links: {@code lineage.csv} and {@code lineage_2016_2021.csv}. Immutable and thread-safe. */
public final class LinkTable extends RegisterTable<UnitLink> {
    /** The table. */
    public static final LinkTable TABLE = new LinkTable();

    private LinkTable() {
        super(
                List.of("lineage.csv", "lineage_2016_2021.csv"),
                "from_code,from_valid_from,to_code,to_valid_from,date,extent,act,status,source,note");
    }

    @Override
    UnitLink read(TableRow row) {
        Evidence evidence = row.evidence();
        return new UnitLink(
                new UnitKey(row.code("from_code", 5), row.day("from_valid_from")),
                new UnitKey(row.code("to_code", 5), row.day("to_valid_from")),
                row.day("date"),
                row.constant("extent", Extent.class),
                LinkNote.find(evidence.note()),
                evidence);
    }

    /**
     * Returns the line of a link.
     *
     * @param link the link
     * @return its texts, in the order of the header
     */
    public static List<String> fields(UnitLink link) {
        return List.of(
                link.from().code(),
                link.from().validFrom().toString(),
                link.to().code(),
                link.to().validFrom().toString(),
                link.day().toString(),
                link.extent().name(),
                link.evidence().act().orElse(""),
                link.evidence().status().name(),
                link.evidence().source(),
                link.evidence().note());
    }
}
