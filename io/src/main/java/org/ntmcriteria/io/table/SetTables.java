package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CellTable;
import org.ntmcriteria.rules.catalog.ColumnScheme;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.ConditionTable;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.LegalTable;
import org.ntmcriteria.rules.catalog.TableNotes;
import org.ntmcriteria.rules.diff.SetDiff;
import org.ntmcriteria.rules.lint.LintFinding;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** Criteria sets as tables: the sets of a catalogue, the requirements of a set, and the cells still to be filled. */
public final class SetTables {
    private static final Set<String> NOT_SHOWN = Set.of("part_name_vi", "source", "note");

    private SetTables() {}

    /**
     * Returns the cells of a set, in the columns and the order of the legal table.
     *
     * @param set the set
     * @param asOf keep only the cells in force on this day and in its year; empty for all
     * @param column keep only this column's and the {@code ALL} rows; empty for all
     * @return the rows, the header first
     */
    public static List<List<String>> cells(CriteriaSet set, Optional<LocalDate> asOf, Optional<AnnexColumn> column) {
        return rows(keep(set, asOf, column));
    }

    /**
     * Returns cells in the columns of the legal table.
     *
     * @param cells the cells
     * @return the rows, the header first
     */
    public static List<List<String>> rows(Collection<Cell> cells) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown(LegalTable.named("cells").header()));
        for (Cell cell : cells) {
            rows.add(shown(CellTable.fields(cell)));
        }
        return rows;
    }

    /** The columns of the legal table that fit a screen, without names, sources and remarks. */
    private static List<String> shown(List<String> fields) {
        List<String> header = LegalTable.named("cells").header();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!NOT_SHOWN.contains(header.get(i))) {
                shown.add(fields.get(i));
            }
        }
        return shown;
    }

    /**
     * Returns the cells of a set that apply on a day and to a column.
     *
     * @param set the set
     * @param asOf the day, or empty for all versions and years
     * @param column the column, or empty for all
     * @return the cells in the table's order
     */
    public static List<Cell> keep(CriteriaSet set, Optional<LocalDate> asOf, Optional<AnnexColumn> column) {
        return set.cells().stream()
                .filter(c -> asOf.isEmpty()
                        || c.inForce().contains(asOf.get())
                                && (c.year().isEmpty()
                                        || c.year().get() == asOf.get().getYear()))
                .filter(c -> column.isEmpty() || c.column() == column.get() || c.column() == AnnexColumn.ALL)
                .toList();
    }

    /**
     * Returns the conditions of a set, in the columns of the legal table.
     *
     * @param set the set
     * @return the rows, the header first
     */
    public static List<List<String>> conditions(CriteriaSet set) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(LegalTable.named("conditions").header());
        for (ConditionDefinition condition : set.conditions()) {
            rows.add(ConditionTable.fields(condition));
        }
        return rows;
    }

    /**
     * Returns the sets of a catalogue with the counts of their tables.
     *
     * @param sets the sets
     * @return the rows, the header first
     */
    public static List<List<String>> list(Collection<CriteriaSet> sets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "set",
                "level",
                "tier",
                "period_from",
                "period_to",
                "criteria",
                "indicators",
                "cells",
                "verified",
                "corroborated",
                "recalled",
                "not_found"));
        for (CriteriaSet set : sets) {
            rows.add(List.of(
                    set.id().toString(),
                    set.level().name(),
                    set.description().tier().name(),
                    String.valueOf(set.description().period().from()),
                    String.valueOf(set.description().period().to()),
                    String.valueOf(set.criteria().stream()
                            .map(c -> c.number())
                            .distinct()
                            .count()),
                    String.valueOf(set.indicators().stream()
                            .map(IndicatorDefinition::id)
                            .distinct()
                            .count()),
                    String.valueOf(set.cells().size()),
                    String.valueOf(set.cellsOf(SourceStatus.VERIFIED)),
                    String.valueOf(set.cellsOf(SourceStatus.CORROBORATED)),
                    String.valueOf(set.cellsOf(SourceStatus.RECALLED)),
                    String.valueOf(set.cellsOf(SourceStatus.NOT_FOUND))));
        }
        return rows;
    }

    /**
     * Returns the delegated and unknown cells of a column, by which its units cannot be assessed.
     *
     * @param set the set
     * @param asOf the day, or empty for all versions and years
     * @param region the region whose column is meant
     * @return the delegated and unknown cells
     */
    public static List<Cell> gaps(CriteriaSet set, Optional<LocalDate> asOf, Region region) {
        return keep(set, asOf, Optional.of(AnnexColumn.of(region))).stream()
                .filter(c -> !c.requirement().isKnown())
                .toList();
    }

    /**
     * Returns the cells of a column that are delegated or not known and that a province's own requirements do not fill.
     *
     * @param set the set
     * @param day the day, whose version and year are meant
     * @param region the region whose column is meant
     * @param overlay the province's own requirements, of the set
     * @param province the province
     * @return the cells; one that is filled under a condition only is among them
     */
    public static List<Cell> gaps(CriteriaSet set, LocalDate day, Region region, Overlay overlay, String province) {
        return gaps(set, Optional.of(day), region).stream()
                .filter(cell -> overlay.rows(province, cell.indicator(), cell.part(), day).stream()
                        .noneMatch(row -> fills(row, cell, AnnexColumn.of(region))))
                .toList();
    }

    private static boolean fills(OverlayRow row, Cell cell, AnnexColumn ofRegion) {
        return (row.column().equals(AnnexColumn.ALL)
                        || row.column().equals(cell.column())
                        || row.column().equals(ofRegion))
                && (row.condition().isEmpty() || row.condition().equals(cell.condition()));
    }

    /**
     * Returns an overlay to fill in: one row per delegated or unknown cell of a column and per condition whose level
     * the act does not name, with a blank operator.
     *
     * @param set the set
     * @param asOf the day, or empty for all versions and years
     * @param region the region whose column is meant
     * @param province the province, or empty text
     * @param language the language of the notes
     * @return the rows, the header first
     */
    public static List<List<String>> template(
            CriteriaSet set, Optional<LocalDate> asOf, Region region, String province, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(OverlayReader.HEADER);
        for (Cell cell : gaps(set, asOf, region)) {
            rows.add(List.of(
                    "",
                    "",
                    "",
                    from(cell.inForce()),
                    to(cell.inForce()),
                    province,
                    cell.set().toString(),
                    cell.indicator().toString(),
                    cell.part().orElse(""),
                    cell.year().map(String::valueOf).orElse(""),
                    set.description().columns() == ColumnScheme.REGION
                            ? AnnexColumn.of(region).name()
                            : cell.column().name(),
                    cell.condition().map(String::valueOf).orElse(""),
                    "",
                    "",
                    unit(set, cell),
                    "",
                    hint(set, cell, language)));
        }
        for (ConditionDefinition condition : set.conditions()) {
            boolean isAsked = asOf.isEmpty() || condition.inForce().contains(asOf.get());
            if (isAsked && condition.level().isEmpty() && condition.levelUnit().isPresent()) {
                rows.add(List.of(
                        "",
                        "",
                        "",
                        from(condition.inForce()),
                        to(condition.inForce()),
                        province,
                        set.id().toString(),
                        "@" + condition.id(),
                        "",
                        "",
                        AnnexColumn.ALL.name(),
                        "",
                        "",
                        "",
                        condition.levelUnit().get().symbol(),
                        "",
                        condition.text(language)));
            }
        }
        return rows;
    }

    /**
     * Returns the findings of a check of the tables.
     *
     * @param findings the findings
     * @param language the language of messages and suggestions
     * @return the rows, the header first
     */
    public static List<List<String>> findings(List<LintFinding> findings, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "set",
                "cell",
                "from",
                "to",
                "act",
                "severity",
                "code",
                "message",
                "suggestion",
                "exception_act",
                "exception"));
        for (LintFinding finding : findings) {
            rows.add(List.of(
                    finding.set().toString(),
                    finding.cell(),
                    from(finding.days()),
                    to(finding.days()),
                    finding.act(),
                    finding.severity().name(),
                    finding.code().name(),
                    finding.message(language),
                    finding.suggestion(language),
                    finding.explanation().map(LintFinding.WaiverBasis::act).orElse(""),
                    finding.explanation().map(why -> why.reason().in(language)).orElse("")));
        }
        return rows;
    }

    /**
     * Returns two sets, or two versions of a set, side by side.
     *
     * @param diff the difference
     * @param language the language of the notes
     * @return the rows, the header first
     */
    public static List<List<String>> diff(SetDiff diff, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "from_set",
                "from_indicator",
                "from_year",
                "from_op",
                "from_value",
                "from_unit",
                "from_condition",
                "from_act",
                "to_set",
                "to_indicator",
                "to_year",
                "to_op",
                "to_value",
                "to_unit",
                "to_condition",
                "to_act",
                "stratum",
                "relation",
                "change",
                "note"));
        for (SetDiff.Row row : diff.rows()) {
            List<String> fields = new ArrayList<>();
            fields.add(diff.from().set().id().toString());
            fields.addAll(side(row.from(), row.fromKey(), row.fromCell()));
            fields.add(diff.to().set().id().toString());
            fields.addAll(side(row.to(), row.toKey(), row.toCell()));
            fields.add(row.column().name());
            fields.add(row.relation().map(Enum::name).orElse(""));
            fields.add(row.change().name());
            fields.add(
                    row.listed()
                            ? TableNotes.in(language, row.note())
                            : IoMessages.MESSAGES.get(language, "sets.notListed"));
            rows.add(fields);
        }
        return rows;
    }

    private static List<String> side(Optional<IndicatorDefinition> indicator, String key, Optional<Cell> cell) {
        return List.of(
                cell.map(c -> c.indicator() + c.part().map(p -> "/" + p).orElse(""))
                        .orElse(key),
                cell.flatMap(Cell::year).map(String::valueOf).orElse(""),
                cell.map(c -> c.requirement().operator()).orElse(""),
                cell.map(c -> c.requirement().valueText()).orElse(""),
                cell.map(c -> c.requirement().unitText()).orElse(""),
                cell.flatMap(Cell::condition).map(String::valueOf).orElse(""),
                cell.map(Cell::act)
                        .or(() -> indicator.map(IndicatorDefinition::act))
                        .orElse(""));
    }

    private static String unit(CriteriaSet set, Cell cell) {
        return cell.part().isPresent()
                ? ""
                : set.index()
                        .version(cell)
                        .flatMap(i -> i.kind().unit())
                        .map(MeasurementUnit::symbol)
                        .orElse("");
    }

    private static String hint(CriteriaSet set, Cell cell, Language language) {
        String why = cell.requirement() == Requirement.Unknown.DELEGATED_MINISTRY
                ? IoMessages.MESSAGES.get(language, "sets.leftToMinistry")
                : language == Language.VI
                        ? cell.requirement().displayName(language)
                        : cell.requirement().operator();
        String name = cell.partNameVi().isEmpty()
                ? set.index().version(cell).map(i -> i.name().vi()).orElse("")
                : cell.partNameVi();
        return name + " [" + why + (cell.note().isEmpty() ? "" : "; " + TableNotes.in(language, cell.note())) + "]";
    }

    private static String from(DateRange inForce) {
        return inForce.start().map(String::valueOf).orElse("");
    }

    private static String to(DateRange inForce) {
        return inForce.end().map(String::valueOf).orElse("");
    }
}
