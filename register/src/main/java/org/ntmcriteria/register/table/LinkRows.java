package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.register.unit.Evidence;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * The links of a register by the number of their row, in the order of the old units, found by the rows of both their
 * units. Nothing is unpacked before it is asked for; a link is made once and then kept. Thread-safe.
 */
public final class LinkRows {
    private static final Extent[] EXTENTS = Extent.values();
    private static final SourceStatus[] STATUSES = SourceStatus.values();

    private final UnitRows units;
    private final byte[] bytes;
    private final Column days;
    private final Column fromRows;
    private final Column toRows;
    private final Column dayNumbers;
    private final Column extents;
    private final Column acts;
    private final Column statuses;
    private final Column sources;
    private final Column notes;
    private final Column byTo;
    private final PackedReader.Texts texts;

    /** Two threads may make the same link; both are equal, and either may stay. */
    private final UnitLink[] made;

    LinkRows(byte[] bytes, UnitRows units) {
        this.units = units;
        this.bytes = bytes;
        PackedReader reader = new PackedReader(bytes);
        days = reader.column();
        fromRows = reader.column();
        toRows = reader.column();
        dayNumbers = reader.column();
        extents = reader.column();
        acts = reader.column();
        statuses = reader.column();
        sources = reader.column();
        notes = reader.column();
        byTo = reader.column();
        texts = reader.texts();
        made = new UnitLink[fromRows.size()];
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the number of links.
     *
     * @return the number of rows
     */
    public int size() {
        return made.length;
    }

    /**
     * Returns a link.
     *
     * @param row its row, from 0
     * @return the link
     */
    public UnitLink get(int row) {
        UnitLink link = made[row];
        if (link == null) {
            String act = texts.get(acts.get(row));
            String note = texts.get(notes.get(row));
            link = new UnitLink(
                    units.get(fromRows.get(row)).key(),
                    units.get(toRows.get(row)).key(),
                    LocalDate.ofEpochDay(days.get(dayNumbers.get(row)) - Packer.FIRST_YEAR),
                    EXTENTS[extents.get(row)],
                    LinkNote.find(note),
                    new Evidence(
                            act.isEmpty() ? Optional.empty() : Optional.of(act),
                            STATUSES[statuses.get(row)],
                            texts.get(sources.get(row)),
                            note));
            made[row] = link;
        }
        return link;
    }

    /**
     * Returns the links that leave a unit.
     *
     * @param unit the unit's row
     * @return the links in the order of the new units
     */
    public List<UnitLink> from(int unit) {
        List<UnitLink> found = new ArrayList<>();
        for (int link = fromRows.firstNotLess(unit); link < made.length && fromRows.get(link) == unit; link++) {
            found.add(get(link));
        }
        return found;
    }

    /**
     * Returns the links that lead to a unit.
     *
     * @param unit the unit's row
     * @return the links in the order of the old units
     */
    public List<UnitLink> to(int unit) {
        int low = 0;
        int high = made.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (toRows.get(byTo.get(middle)) < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<UnitLink> found = new ArrayList<>();
        for (int at = low; at < made.length && toRows.get(byTo.get(at)) == unit; at++) {
            found.add(get(byTo.get(at)));
        }
        return found;
    }
}
