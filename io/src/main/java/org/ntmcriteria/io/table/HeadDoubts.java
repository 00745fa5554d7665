package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Names the heads of sections that head none: they may be units without a name, or stand below their units. Not
 * thread-safe; used once per table.
 */
final class HeadDoubts {
    private static final Pattern LETTER = Pattern.compile("[A-F](?:[.)]|$)");
    private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVXL]+(?:[.)]|$)");

    private final CellReader cells;
    private final UnitCollector units;

    /** The title above the table, where it is a district and nobody knows yet whether it is that of the units. */
    private Optional<TextRow> title;

    private final Consumer<Problem> problems;

    /** The last head, until a unit stands below it. */
    @Nullable private SectionHead head;

    @Nullable private TextRow row;

    /** What the heads so far name. */
    private final Set<SectionHead.Kind> kinds = EnumSet.noneOf(SectionHead.Kind.class);

    /** What units above the first head of that kind do not state. */
    private final Set<UnitAttribute> missing = EnumSet.noneOf(UnitAttribute.class);

    /**
     * Creates one.
     *
     * @param title the row above the header, which may be the title of a district's table
     */
    HeadDoubts(CellReader cells, UnitCollector units, Optional<TextRow> title, Consumer<Problem> problems) {
        this.cells = cells;
        this.units = units;
        this.title = title.filter(of ->
                texts(of).size() == 1 && TableWords.isDistrictAlone(texts(of).get(0)));
        this.problems = problems;
        this.title.ifPresent(of -> units.titles().begin(texts(of).get(0), of.location()));
    }

    void takeHead(SectionHead next, TextRow ofNext) {
        reportUnsure();
        if (head != null
                && head.isDistrict()
                && next.isDistrict()
                && begins(row, LETTER)
                && begins(ofNext, ROMAN_NUMBER)) {
            problems.accept(
                    Problem.of(InputTableProblem.HEAD_OF_HEADS, Optional.of(row.location()), head.name(), next.name()));
        }
        head = next;
        row = ofNext;
        kinds.add(next.kind());
        units.titles().end();
    }

    /** Takes a unit; one that has its own district in its cell has none from the head above. */
    void takeUnit(TextRow ofUnit, List<AttributeStatement> statements) {
        if (head != null && !cells.text(ofUnit, column()).isEmpty()) {
            reportUnsure();
        }
        head = null;
        for (UnitAttribute area : AttributeReader.AREAS) {
            if (!kinds.contains(SectionHead.Kind.valueOf(area.name()))
                    && UnitCollector.text(statements, area).isEmpty()) {
                missing.add(area);
            }
        }
    }

    /**
     * Takes the header again. Where it stands below a district, that is the title of a table below the first, whose own
     * title is then a district too.
     */
    void takeHeader() {
        if (title.isPresent() && head != null && head.isDistrict() && TableWords.isDistrict(head.name())) {
            units.takeTitle(texts(title.get()).get(0));
            title = Optional.empty();
            missing.remove(UnitAttribute.DISTRICT);
        }
    }

    void finish() {
        units.titles().settle(false);
        if (missing.contains(UnitAttribute.DISTRICT)) {
            title.ifPresent(of -> problems.accept(Problem.of(
                    InputTableProblem.TITLE_OF_DISTRICT,
                    Optional.of(of.location()),
                    texts(of).get(0))));
        }
        if (head != null
                && isNamed()
                && missing.contains(UnitAttribute.valueOf(head.kind().name()))) {
            problems.accept(Problem.of(InputTableProblem.HEAD_BELOW, Optional.of(row.location()), head.name()));
        } else {
            reportUnsure();
        }
    }

    private static boolean begins(TextRow row, Pattern number) {
        return number.matcher(texts(row).get(0)).lookingAt();
    }

    private static List<String> texts(TextRow row) {
        return row.texts().stream().filter(text -> !text.isBlank()).toList();
    }

    /** Checks if the head surely is one, and no line below the table: it says its kind or has a number or sums. */
    private boolean isNamed() {
        return switch (head.kind()) {
            case GROUP -> false;
            case DISTRICT ->
                head.isDistrict()
                        && (TableWords.isDistrict(head.name()) || texts(row).size() > 1);
            default -> true;
        };
    }

    private UnitTableColumn column() {
        return head.kind() == SectionHead.Kind.GROUP
                ? UnitTableColumn.DISTRICT
                : UnitTableColumn.valueOf(head.kind().name());
    }

    private void reportUnsure() {
        if (head != null && head.isUnsure()) {
            boolean hasCodes = cells.header().has(UnitTableColumn.UNIT);
            problems.accept(Problem.of(
                    FileProblem.BLANK,
                    cells.location(row, hasCodes ? UnitTableColumn.UNIT : UnitTableColumn.NAME),
                    "",
                    IoMessages.MESSAGES.text(hasCodes ? "needed.unitCode" : "needed.unitName")));
        }
    }
}
