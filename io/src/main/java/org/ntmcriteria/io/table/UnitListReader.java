package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Reads which units a table lists, with what it says of them, and none of their data: a list of codes and names, or a
 * table of any layout that {@link UnitTableReader} reads, as CSV or XLSX. Headings are those of these tables; needed is
 * {@code unit} or {@code name}. Not thread-safe; used once per file.
 */
public final class UnitListReader implements RowSource.RowSink {
    private static final int MOST_TITLE_ROWS = 50;

    private static final int MOST_OF_CODE = 10;

    /** The fewest known headings in a row that is taken for the header; one is enough where there is no other text. */
    private static final int FEWEST_HEADINGS = 2;

    /**
     * A unit as the table lists it.
     *
     * @param code its code, or empty text
     * @param name its name, or empty text where it has a code
     * @param district its district, or empty text
     * @param province its province, or empty text
     * @param region its region, or empty where none is stated
     * @param categories the classes stated
     * @param validFrom the day stated from which the code means the unit, or empty
     */
    public record ListedUnit(
            String code,
            String name,
            String district,
            String province,
            Optional<Region> region,
            SortedSet<CommuneCategory> categories,
            Optional<LocalDate> validFrom) {
        /** Returns the same unit with what another row says where this one says nothing. */
        private ListedUnit or(ListedUnit other) {
            return new ListedUnit(
                    code,
                    name.isEmpty() ? other.name : name,
                    district.isEmpty() ? other.district : district,
                    province.isEmpty() ? other.province : province,
                    region.or(other::region),
                    categories.isEmpty() ? other.categories : categories,
                    validFrom);
        }

        /** Checks if another row is of the same unit: a code used again has another day or another name. */
        private boolean mayBe(ListedUnit other) {
            return validFrom.equals(other.validFrom)
                    && (name.isEmpty() || other.name.isEmpty() || UnitName.mayBeOfOneUnit(name, other.name));
        }

        private String key() {
            return code.isEmpty()
                    ? UnitName.key(name) + "\n" + UnitName.key(district) + "\n" + ProvinceName.key(province)
                    : code;
        }
    }

    private final TableOptions options;
    private final ProblemLog problems = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);

    /** The units in their order, and for each key their places in it. */
    private final List<ListedUnit> units = new ArrayList<>();

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> formulas = new HashSet<>();
    private int titleRows;
    private boolean hasTable;
    private boolean isPerUnit;

    @Nullable private TextRow firstRow;

    @Nullable private CellReader cells;

    @Nullable private AttributeReader attributes;

    @Nullable private RowClassifier classifier;

    private UnitListReader(TableOptions options) {
        this.options = options;
    }

    /**
     * Reads a table.
     *
     * @param file the table
     * @param options how to read it; the set tells whether the units are districts
     * @return the units, each once, in the order in which they first appear, and what is wrong with the rest
     */
    public static ReadResult<List<ListedUnit>> read(InputFile file, TableOptions options) {
        UnitListReader reader = new UnitListReader(options);
        RowSource.read(file, options, reader, reader.problems);
        if (reader.units.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.accept(reader.nothing(SourceLocation.ofFile(file.name())));
        }
        return new ReadResult<>(List.copyOf(reader.units), reader.problems.listed());
    }

    private Problem nothing(SourceLocation whole) {
        if (hasTable) {
            return Problem.of(InputTableProblem.NO_ROWS, Optional.of(whole), "");
        }
        Text needed = IoMessages.MESSAGES.text("needed.units");
        return firstRow == null
                ? Problem.of(InputTableProblem.EMPTY_FILE, Optional.of(whole), "", needed)
                : Problem.of(
                        InputTableProblem.NO_HEADER,
                        Optional.of(firstRow.location()),
                        String.join(",", firstRow.texts()),
                        needed);
    }

    @Override
    public void startTable() {
        cells = null;
        titleRows = 0;
    }

    @Override
    public boolean hasHeader() {
        return cells != null;
    }

    @Override
    public boolean take(TextRow row) {
        if (row.isBlank()) {
            return true;
        }
        if (cells == null) {
            return takeHeader(row);
        }
        RowKind kind = classifier.classify(row);
        if (kind == RowKind.DATA) {
            readUnit(cells.withoutBrokenText(row));
        } else if (kind == RowKind.SECTION && isPerUnit) {
            attributes.startSection(classifier.head(), row);
        }
        return true;
    }

    private boolean takeHeader(TextRow row) {
        Map<UnitTableColumn, Integer> columns = new EnumMap<>(UnitTableColumn.class);
        int texts = 0;
        for (int i = 0; i < row.count(); i++) {
            int column = row.column(i);
            texts += row.text(i).isBlank() ? 0 : 1;
            UnitTableColumn.find(row.text(i)).ifPresent(found -> columns.putIfAbsent(found, column));
        }
        boolean isHeader = (columns.containsKey(UnitTableColumn.UNIT) || columns.containsKey(UnitTableColumn.NAME))
                && (columns.size() >= FEWEST_HEADINGS || texts == 1 || hasKey(row));
        if (isHeader) {
            hasTable = true;
            TableHeader header = TableHeader.ofUnits(
                    UnitTable.Layout.VERDICTS,
                    row.fields(),
                    columns,
                    List.of(),
                    List.of(row),
                    titleRows,
                    TableHeader.Beside.NOTHING);
            cells = new CellReader(header, formulas, problems);
            // A table of observations says what it says of a unit in one of its rows.
            isPerUnit = !columns.keySet().containsAll(HeaderDetector.OBSERVATION_COLUMNS);
            attributes = new AttributeReader(cells, isPerUnit ? Set.of(UnitAttribute.DISTRICT) : Set.of(), problems);
            classifier = new RowClassifier(
                    cells,
                    new ValueReader(options.decimals(), problem -> {}),
                    options.set().filter(set -> set.level() == Level.DISTRICT).isPresent());
            return true;
        }
        if (firstRow == null) {
            firstRow = row;
        }
        titleRows++;
        return titleRows < MOST_TITLE_ROWS;
    }

    /** Checks if a row has the heading of a criterion or indicator, as the header of a table of units has. */
    private static boolean hasKey(TextRow row) {
        for (int i = 0; i < row.count(); i++) {
            if (KeyText.find(row.text(i))
                    .filter(key -> key.kind() != KeyText.Kind.NUMBER)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void readUnit(TextRow row) {
        String code = cells.text(row, UnitTableColumn.UNIT);
        String name = cells.text(row, UnitTableColumn.NAME);
        // The second row of a header has neither.
        if (code.isEmpty() && name.isEmpty()) {
            return;
        }
        List<AttributeStatement> statements = attributes.read(row);
        String district = text(statements, UnitAttribute.DISTRICT);
        ListedUnit unit = new ListedUnit(
                code,
                name,
                district,
                text(statements, UnitAttribute.PROVINCE),
                statements.stream()
                        .filter(statement -> statement.attribute() == UnitAttribute.REGION)
                        .map(statement -> (Region) statement.value())
                        .findFirst(),
                new TreeSet<>(statements.stream()
                        .filter(statement -> statement.attribute() == UnitAttribute.CLASSES)
                        .flatMap(statement -> ((Set<?>) statement.value()).stream())
                        .map(CommuneCategory.class::cast)
                        .toList()),
                cells.validFrom(row, cells.text(row, UnitTableColumn.VALID_FROM))
                        .flatMap(day -> day));
        add(unit);
    }

    private void add(ListedUnit unit) {
        List<Integer> ofKey = places.computeIfAbsent(unit.key(), key -> new ArrayList<>(1));
        // More units than this have no code in common, whatever a file says.
        for (int place : ofKey.subList(0, Math.min(ofKey.size(), MOST_OF_CODE))) {
            if (units.get(place).mayBe(unit)) {
                units.set(place, units.get(place).or(unit));
                return;
            }
        }
        ofKey.add(units.size());
        units.add(unit);
    }

    private static String text(List<AttributeStatement> statements, UnitAttribute attribute) {
        return statements.stream()
                .filter(statement -> statement.attribute() == attribute)
                .map(statement -> statement.value().toString())
                .findFirst()
                .orElse("");
    }
}
