package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Reads the form of one unit: a row for each criterion or indicator, with its value and the office's judgement. What a
 * row is about, {@link FormKeys} tells once all rows are there. Not thread-safe; used once per form.
 */
final class FormRowReader implements RowReader {
    /** The most rows of a form, many more than a set has indicators; another table may be headed as one is. */
    private static final int MOST_ROWS = 10_000;

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
    private final SetKeys set;
    private final TableOptions options;
    private final UnitCollector units;
    private final RowTally tally;
    private final Consumer<Problem> problems;
    private final List<TextRow> rows = new ArrayList<>();
    private final FormJudgements judgements;
    private final MeasureColumn measures;
    private final ContentDoubts contents;
    private final NegatedIndicators negated;
    private Optional<Problem> possibleForm = Optional.empty();
    private boolean isForm;

    /** A row and what it is about. */
    private record Line(TextRow row, FormKeys.Subject subject) {
        InputKey key() {
            return subject.key().orElseThrow();
        }
    }

    FormRowReader(
            CellReader cells,
            ValueReader values,
            SetKeys set,
            TableOptions options,
            UnitCollector units,
            RowTally tally,
            Consumer<Problem> problems) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.set = set;
        this.options = options;
        this.units = units;
        this.tally = tally;
        this.problems = problems;
        this.judgements = new FormJudgements(header, values, problems);
        this.measures = new MeasureColumn(header, set, problems);
        this.negated = new NegatedIndicators(set, problems);
        this.contents = new ContentDoubts(set, options.asOf(), problems);
    }

    @Override
    public void read(TextRow row) {
        if (header.isRepeatedIn(row)) {
            tally.add(RowKind.REPEATED_HEADER, row);
        } else if (isColumnNumbers(row)) {
            tally.add(RowKind.COLUMN_NUMBERS, row);
        } else if (rows.size() <= MOST_ROWS) {
            rows.add(row);
        }
    }

    /** Checks if a row numbers the columns: (1) (2) (3), A B 1 2, or 1 2 3 with a number for what the row says. */
    private boolean isColumnNumbers(TextRow row) {
        if (ColumnNumbers.areIn(row)) {
            return true;
        }
        int next = 1;
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            if (!text.isEmpty() && !text.equals(String.valueOf(next++))) {
                return false;
            }
        }
        int content = Math.max(header.index(FormColumn.CONTENT), header.index(FormColumn.CRITERION));
        return next > 2 && content >= 0 && !row.cell(content).isEmpty();
    }

    @Override
    public void finish() {
        if (rows.size() > MOST_ROWS) {
            if (options.unit().isPresent()) {
                problems.accept(Problem.of(
                        InputTableProblem.TOO_LARGE,
                        Optional.of(header.location()),
                        header.text(),
                        IoMessages.MESSAGES.text("limit.form"),
                        MOST_ROWS));
            }
            return;
        }
        List<Line> lines = lines(rows);
        lines.forEach(
                line -> tally.add(line.subject().key().isPresent() ? RowKind.DATA : RowKind.WITHOUT_KEY, line.row()));
        if (tally.data() == 0) {
            return;
        }
        isForm = true;
        if (options.unit().isEmpty()) {
            // Other tables have numbers and results too; one of criteria speaks of them.
            boolean isOfCriteria = !set.isKnown()
                    || header.index(FormColumn.CONTENT) < 0 && header.index(FormColumn.CRITERION) < 0
                    || lines.stream().anyMatch(line -> line.subject().isNamed());
            Problem needed = Problem.of(InputTableProblem.UNIT_NEEDED, Optional.of(header.location()), header.text());
            if (!isOfCriteria) {
                possibleForm = Optional.of(needed);
                isForm = false;
                return;
            }
            problems.accept(needed);
        } else if (hasColumnsWithoutHeading(lines)) {
            problems.accept(
                    Problem.of(InputTableProblem.RESULTS_OF_SEVERAL, Optional.of(header.location()), header.text()));
        } else if (options.asOf().isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.DAY_NEEDED, Optional.of(header.location()), header.text()));
        } else {
            LocalDate day = options.asOf().get();
            units.startTable(header);
            units.add(report(
                    options.unit().get(),
                    day,
                    lines(rows.stream().map(cells::withoutBrokenText).toList())));
        }
    }

    /** Checks if the table was a form of criteria, which all its rows together tell. */
    boolean isForm() {
        return isForm;
    }

    /** Returns what is needed if the table is a form, which nothing in it says but its numbers and headings. */
    Optional<Problem> possibleForm() {
        return possibleForm;
    }

    private List<Line> lines(List<TextRow> some) {
        FormKeys keys = new FormKeys(set, header, options.asOf(), some);
        return some.stream().map(row -> new Line(row, keys.next(row))).toList();
    }

    /** Checks if values stand below no heading, as where one heading is common to the results of several units. */
    private boolean hasColumnsWithoutHeading(List<Line> lines) {
        for (Line line : lines) {
            for (int i = 0; i < line.row().count(); i++) {
                int column = line.row().column(i);
                boolean isHeaded =
                        column < header.width() && !header.heading(column).isBlank();
                if (!isHeaded
                        && line.subject().key().isPresent()
                        && values.isValue(line.row().cell(column))) {
                    return true;
                }
            }
        }
        return false;
    }

    private UnitReport report(AdministrativeUnit unit, LocalDate day, List<Line> lines) {
        List<UnitReport.Value> read = new ArrayList<>();
        Optional<UnitReport.Total> total = Optional.empty();
        List<List<Line>> groups = new ArrayList<>();
        // Of a row that is not read no other one has the judgement.
        List<Line> group = new ArrayList<>();
        for (Line line : lines) {
            boolean isMerged = judgements.isMergedAbove(line.row());
            group = isMerged ? group : new ArrayList<>();
            if (!hasResult(line.row())) {
                continue;
            }
            if (line.subject().key().isPresent() && cells.hasWidthOfHeader(line.row())) {
                if (group.isEmpty()) {
                    groups.add(isMerged ? List.of(line) : group);
                }
                if (!isMerged || !group.isEmpty()) {
                    group.add(line);
                }
            } else if (line.subject().problem().isPresent()) {
                problems.accept(line.subject().problem().get());
            } else if (isTotal(line.row())) {
                total = total(line.row());
            } else if (line.subject().key().isEmpty()) {
                reportPassedOver(line.row());
            }
        }
        groups.forEach(rowsOfOne -> read(rowsOfOne, read));
        String code = units.first(unit.code(), Optional.of(header.location()));
        VerdictOrigins.Row origin = new VerdictOrigins.Row(
                code, day, false, List.of(), VerdictOrigins.Table.of(header, options), header.location());
        return new UnitReport(code, Optional.empty(), day, attributes(unit), read, total, origin, header.location());
    }

    private boolean hasResult(TextRow row) {
        return judgements.isGiven(row)
                || !cell(row, FormColumn.VALUE).isEmpty()
                || header.index(FormColumn.VALUE) >= 0 && row.hasFailed(header.index(FormColumn.VALUE));
    }

    private String cell(TextRow row, FormColumn column) {
        int index = header.index(column);
        return index < 0 ? "" : row.cell(index);
    }

    /** Reads the rows whose judgement is one merged cell: mostly one row. */
    private void read(List<Line> group, List<UnitReport.Value> read) {
        Line first = group.get(0);
        Optional<ReportedValue> judgement = judgements.read(first.row());
        Optional<InputKey> common = group.size() > 1 ? common(group) : Optional.empty();
        for (Line line : group) {
            Optional<SourceLocation> location = valueLocation(line.row());
            ReportedValue value = value(line).orElse(ReportedValue.Mark.NOT_REPORTED);
            boolean isBeside = line == first && common.isEmpty();
            InputKey key = onIndicator(line.key(), value);
            if (isBeside && judgement.isPresent()) {
                if (value == ReportedValue.Mark.NOT_REPORTED) {
                    location = judgements.location(line.row());
                }
                value = judgements.beside(line.row(), value, judgement.get());
            } else {
                negated.take(key, cell(line.row(), FormColumn.CONTENT), value, location);
            }
            read.add(UnitReport.Value.of(key, value, location));
        }
        common.ifPresent(key -> judgement.ifPresent(
                word -> read.add(UnitReport.Value.of(key, word, judgements.location(first.row())))));
    }

    /** Returns the indicator or else the criterion that several rows are of. */
    private static Optional<InputKey> common(List<Line> group) {
        List<IndicatorId> indicators = group.stream()
                .flatMap(line -> InputKey.indicator(line.key()).stream())
                .distinct()
                .toList();
        List<Integer> criteria = group.stream()
                .flatMap(line -> KeyText.criterion(line.key()).stream())
                .distinct()
                .toList();
        if (indicators.size() == 1 && group.stream().noneMatch(l -> l.key() instanceof InputKey.OfCriterion)) {
            return Optional.of(new InputKey.OfIndicator(indicators.get(0)));
        }
        return criteria.size() == 1 ? Optional.of(new InputKey.OfCriterion(criteria.get(0))) : Optional.empty();
    }

    /** Returns the key of a value: a criterion's only indicator where the value is more than a verdict of both. */
    private InputKey onIndicator(InputKey key, ReportedValue value) {
        if (!(key instanceof InputKey.OfCriterion criterion) || value == ReportedValue.Mark.NOT_REPORTED) {
            return key;
        }
        String number = String.valueOf(criterion.criterion());
        return set.hasIndicator(number) || !set.isKnown() && value instanceof Quantity
                ? new InputKey.OfIndicator(IndicatorId.parse(number))
                : key;
    }

    private Optional<ReportedValue> value(Line line) {
        int column = header.index(FormColumn.VALUE);
        if (column < 0 || line.row().cell(column).isEmpty()) {
            return Optional.empty();
        }
        InputKey key = onIndicator(line.key(), ReportedValue.Word.ACHIEVED);
        int words = header.index(FormColumn.CONTENT);
        String content = words < 0 ? "" : line.row().cell(words);
        SourceLocation ofContent = line.row().location(Math.max(0, words), header.columnName(Math.max(0, words)));
        if (!measures.isRight(line.row(), key)
                || !measures.isGiven(line.row()) && !contents.isMeasuredRightly(content, key, ofContent)) {
            return Optional.empty();
        }
        Optional<ReportedValue> value =
                values.read(line.row(), column, () -> set.units(key), valueLocation(line.row()));
        value.ifPresent(of -> contents.check(content, key, of, ofContent));
        return value;
    }

    private Optional<SourceLocation> valueLocation(TextRow row) {
        int column = header.index(FormColumn.VALUE);
        return column < 0 ? judgements.location(row) : Optional.of(row.location(column, header.columnName(column)));
    }

    private boolean isTotal(TextRow row) {
        int content = header.index(FormColumn.CONTENT);
        String text = content < 0 ? cell(row, FormColumn.CRITERION) : row.cell(content);
        return UnitTableColumn.find(text).equals(Optional.of(UnitTableColumn.TOTAL));
    }

    private Optional<UnitReport.Total> total(TextRow row) {
        String text = cell(row, FormColumn.VALUE);
        String printed = text.isEmpty() ? cell(row, FormColumn.JUDGEMENT) : text;
        return printed.isEmpty()
                ? Optional.empty()
                : cells.total(printed, valueLocation(row).orElse(row.location()));
    }

    /** Names a row with a value of which nothing says what it is on; names and places of signatures are none. */
    private void reportPassedOver(TextRow row) {
        if (values.isValue(cell(row, FormColumn.VALUE)) || judgements.isRead(row)) {
            problems.accept(Problem.of(
                    InputTableProblem.ROW_WITHOUT_KEY,
                    Optional.of(row.location()),
                    String.join(
                            ",", row.texts().stream().filter(t -> !t.isBlank()).toList())));
        }
    }

    private static List<AttributeStatement> attributes(AdministrativeUnit unit) {
        List<AttributeStatement> statements = new ArrayList<>();
        add(statements, UnitAttribute.NAME, unit.name().orElse(null));
        add(statements, UnitAttribute.DISTRICT, unit.district().orElse(null));
        add(statements, UnitAttribute.PROVINCE, unit.province().orElse(null));
        add(statements, UnitAttribute.REGION, unit.region().orElse(null));
        add(statements, UnitAttribute.CLASSES, unit.categories().isEmpty() ? null : Set.copyOf(unit.categories()));
        return statements;
    }

    private static void add(List<AttributeStatement> statements, UnitAttribute attribute, @Nullable Object value) {
        if (value != null) {
            statements.add(new AttributeStatement(attribute, value, value.toString(), Optional.empty()));
        }
    }
}
