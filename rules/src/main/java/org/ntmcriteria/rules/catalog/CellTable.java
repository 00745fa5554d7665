package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.rules.RulesMessages;

/** The table {@code cells.csv}: the cells of the sets' annexes. Immutable and thread-safe. */
public final class CellTable extends LegalTable {
    static final LegalTable TABLE = new CellTable();

    private CellTable() {
        super(
                "cells",
                "set",
                "indicator",
                "part",
                "part_name_vi",
                "from",
                "to",
                "year",
                "stratum",
                "op",
                "value",
                "unit",
                "condition",
                "act",
                "status",
                "confidence",
                "source",
                "note");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        SetDraft draft = loaded.draft(row);
        SourceStatus status = row.status();
        Cell cell = new Cell(
                draft.description.id(),
                IndicatorId.parse(row.text("indicator")),
                row.part(),
                row.text("part_name_vi"),
                row.dates("from", "to"),
                row.year(),
                row.column(),
                requirement(row),
                row.isBlank("condition") ? Optional.empty() : Optional.of(CellCondition.parse(row.text("condition"))),
                loaded.requireAct(row, "act", row.required("act")),
                status,
                row.confidence(),
                row.text("source"),
                row.text("note"));
        if ((cell.requirement() == Requirement.Unknown.NOT_FOUND) != (status == SourceStatus.NOT_FOUND)) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "status",
                    status.name(),
                    RulesMessages.MESSAGES.text("table.notFoundInOne"));
        }
        draft.requireColumn(row, cell.column());
        IndicatorDefinition indicator = draft.version(cell);
        if (indicator == null) {
            throw row.fault(
                    TableProblem.REFERENCE,
                    "indicator",
                    row.text("indicator") + " " + cell.inForce(),
                    RulesMessages.MESSAGES.text("table.oneVersion"));
        }
        checkUnit(row, cell, indicator);
        if (!draft.add(cell)) {
            throw row.fault(TableProblem.DOUBLED, null, cell.coordinates(), draft.description.id());
        }
    }

    private static Requirement requirement(TableRow row) {
        try {
            return Requirement.parse(row.text("op"), row.text("value"), row.text("unit"));
        } catch (UnreadableTextException e) {
            String column = columnOf(e, row.text("value"), row.text("unit"));
            throw row.fault(TableProblem.UNREADABLE, column, e.text(), e.accepted());
        }
    }

    /**
     * Returns the column that a requirement could not be read from.
     *
     * @param refused what {@link Requirement#parse} threw
     * @param value the text of the column {@code value}
     * @param unit the text of the column {@code unit}
     * @return {@code value}, {@code unit} or {@code op}
     */
    public static String columnOf(UnreadableTextException refused, String value, String unit) {
        if (refused.text().equals(value)) {
            return "value";
        }
        return refused.text().equals(unit) ? "unit" : "op";
    }

    /** The unit of a threshold is that of the kind of the indicator's version. */
    private static void checkUnit(TableRow row, Cell cell, IndicatorDefinition indicator) {
        if (cell.part().isPresent()) {
            if (indicator.bothSexes()) {
                throw row.fault(
                        TableProblem.INCONSISTENT,
                        "part",
                        cell.part().get(),
                        RulesMessages.MESSAGES.text("table.noParts"));
            }
            return;
        }
        IndicatorKind kind = indicator.kind();
        Requirement requirement = cell.requirement();
        String unit = kind.unit().isPresent() ? kind.unit().get().symbol() : "";
        boolean fits = kind == IndicatorKind.COMPOSITE
                || !requirement.isKnown()
                || requirement == Requirement.Qualitative.ACHIEVED && kind != IndicatorKind.NONE
                || requirement == Requirement.Qualitative.EXISTS && kind.isJudgement()
                || requirement == Requirement.Qualitative.NONE && kind == IndicatorKind.NONE
                || !requirement.unitText().isEmpty() && unit.equals(requirement.unitText());
        if (!fits) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    requirement.unitText().isEmpty() ? "op" : "unit",
                    requirement.unitText().isEmpty() ? requirement.operator() : requirement.unitText(),
                    RulesMessages.MESSAGES.text(
                            unit.isEmpty() ? "table.kindTakesNoNumber" : "table.kindTakes",
                            "kind",
                            kind,
                            "unit",
                            unit));
        }
    }

    /**
     * Returns the line of a cell.
     *
     * @param cell the cell
     * @return its texts, in the order of the header
     */
    public static List<String> fields(Cell cell) {
        return List.of(
                cell.set().toString(),
                cell.indicator().toString(),
                cell.part().orElse(""),
                cell.partNameVi(),
                text(cell.inForce().start()),
                text(cell.inForce().end()),
                text(cell.year()),
                cell.column().name(),
                cell.requirement().operator(),
                cell.requirement().valueText(),
                cell.requirement().unitText(),
                text(cell.condition()),
                cell.act(),
                cell.status().name(),
                confidence(cell.confidence()),
                cell.source(),
                cell.note());
    }
}
