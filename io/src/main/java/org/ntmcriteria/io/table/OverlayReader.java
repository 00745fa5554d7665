package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ntmcriteria.core.CellCondition;
import org.ntmcriteria.core.CriteriaSetId;
import org.ntmcriteria.core.DateWindow;
import org.ntmcriteria.core.IndicatorId;
import org.ntmcriteria.core.InputKey;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.Requirement;
import org.ntmcriteria.core.SourceStatus;
import org.ntmcriteria.core.Stratum;
import org.ntmcriteria.core.UnreadableTextException;
import org.ntmcriteria.core.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.Reading;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * Reads a province's own decision, which fills or tightens cells of a set:
 *
 * <pre>
 * act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,value,unit,status,note
 * </pre>
 *
 * <p>Rows with a blank {@code op} are passed over, so that a template can be filled in bit by bit. Whether a row may
 * stand is for {@link org.ntmcriteria.rules.overlay.Overlay#bind} to say. Not thread-safe; used once per file.
 */
public final class OverlayReader {
    /** The columns, in the order in which a template writes them. */
    static final List<String> HEADER = List.of(
            "act",
            "issuer",
            "signed",
            "in_force_from",
            "in_force_to",
            "province",
            "set",
            "indicator",
            "part",
            "year",
            "stratum",
            "condition",
            "op",
            "value",
            "unit",
            "status",
            "note");

    private static final List<String> REQUIRED =
            List.of("act", "in_force_from", "province", "set", "indicator", "stratum", "op");

    /** What stops a row from being understood. */
    private static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RowException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final List<OverlayRow> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int width;
    private boolean refused;

    private OverlayReader() {}

    /**
     * Reads an overlay.
     *
     * @param file the input
     * @return the rows that state a requirement, and what was wrong with the rest
     */
    public static Reading<List<OverlayRow>> read(InputFile file) {
        OverlayReader reader = new OverlayReader();
        RowSource.read(file, reader::take, reader.problems::add);
        if (reader.columns.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(Problem.of(
                    ProblemCode.EMPTY_FILE, Optional.of(Place.ofFile(file.name())), "", String.join(",", HEADER)));
        }
        return new Reading<>(List.copyOf(reader.rows), reader.problems);
    }

    private boolean take(TextRow row) {
        if (row.isBlank()) {
            return true;
        }
        if (columns.isEmpty()) {
            return readHeader(row);
        }
        try {
            if (row.fields().size() != width && row.place().address() == null) {
                throw new RowException(Problem.of(
                        ProblemCode.FIELD_COUNT,
                        Optional.of(row.place()),
                        String.join(",", row.fields()),
                        row.fields().size(),
                        width));
            }
            if (!text(row, "op").isEmpty()) {
                refuseBrokenText(row);
                rows.add(readRow(row));
            }
        } catch (RowException e) {
            problems.add(e.problem);
        }
        return !refused;
    }

    /** A row of a decision with bytes that are no UTF-8 counts as a whole or not at all. */
    private void refuseBrokenText(TextRow row) {
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            String text = column.getValue() < row.fields().size() ? row.fields().get(column.getValue()) : "";
            if (text.indexOf('\ufffd') >= 0) {
                throw new RowException(Problem.of(ProblemCode.NOT_UTF8, place(row, column.getKey()), text));
            }
        }
    }

    private boolean readHeader(TextRow row) {
        width = row.fields().size();
        for (int i = 0; i < width; i++) {
            String name = VietnameseText.fold(row.fields().get(i));
            Optional<Place> place = Optional.of(row.addresses().apply(i));
            if (!HEADER.contains(name)) {
                problems.add(Problem.of(
                        ProblemCode.UNKNOWN_COLUMN, place, row.fields().get(i), String.join(" ", HEADER)));
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.add(Problem.of(
                        ProblemCode.DOUBLED_COLUMN, place, row.fields().get(i)));
            }
        }
        for (String needed : REQUIRED) {
            if (!columns.containsKey(needed)) {
                problems.add(Problem.of(
                        ProblemCode.MISSING_COLUMN, Optional.of(row.place()), String.join(",", row.fields()), needed));
                refused = true;
            }
        }
        return !refused;
    }

    private OverlayRow readRow(TextRow row) {
        LocalDate from = parse(row, "in_force_from", DateWindow::parseDay);
        Optional<LocalDate> to = optional(row, "in_force_to", DateWindow::parseDay);
        optional(row, "signed", DateWindow::parseDay);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw fault(row, "in_force_to", "a day not before " + from);
        }
        Requirement requirement = requirement(row);
        return new OverlayRow(
                required(row, "act"),
                text(row, "issuer"),
                new DateWindow(from, to.orElse(null)),
                required(row, "province"),
                parse(row, "set", CriteriaSetId::parse),
                parse(row, "indicator", IndicatorId::parse),
                optional(row, "part", OverlayReader::part),
                optional(row, "year", OverlayReader::year),
                parse(row, "stratum", OverlayReader::stratum),
                optional(row, "condition", CellCondition::parse),
                requirement,
                optional(row, "status", OverlayReader::status).orElse(SourceStatus.VERIFIED),
                text(row, "note"),
                Optional.of(row.place()));
    }

    private Requirement requirement(TextRow row) {
        String value = text(row, "value");
        String unit = text(row, "unit");
        try {
            Requirement requirement = Requirement.parse(text(row, "op"), value, unit);
            if (requirement.isKnown()) {
                return requirement;
            }
            throw fault(row, "op", ">= <= > < == ACHIEVED EXISTS NONE");
        } catch (UnreadableTextException e) {
            throw fault(row, Requirement.blamedColumn(e, value, unit), e.accepted());
        }
    }

    private static String part(String text) {
        return new InputKey.OfPart(IndicatorId.parse("1"), text.toLowerCase(Locale.ROOT)).part();
    }

    private static int year(String text) {
        if (!text.matches("[12][0-9]{3}")) {
            throw new UnreadableTextException(text, "a year such as 2024");
        }
        return Integer.parseInt(text);
    }

    private static Stratum stratum(String text) {
        return code(Stratum.values(), text);
    }

    private static SourceStatus status(String text) {
        return code(new SourceStatus[] {SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED}, text);
    }

    private static <E extends Enum<E>> E code(E[] accepted, String text) {
        for (E constant : accepted) {
            if (VietnameseText.same(constant.name(), text)) {
                return constant;
            }
        }
        throw new UnreadableTextException(
                text, String.join(" ", Arrays.stream(accepted).map(Enum::name).toList()));
    }

    private String text(TextRow row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.fields().size()
                ? ""
                : row.fields().get(index).replace(TextRow.FAILED, "").strip();
    }

    private String required(TextRow row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            throw new RowException(Problem.of(ProblemCode.BLANK, place(row, column), "", column));
        }
        return text;
    }

    private <T> T parse(TextRow row, String column, Function<String, T> parser) {
        try {
            return parser.apply(required(row, column));
        } catch (UnreadableTextException e) {
            throw new RowException(
                    Problem.of(ProblemCode.OVERLAY_UNREADABLE, place(row, column), e.text(), e.accepted()));
        }
    }

    private <T> Optional<T> optional(TextRow row, String column, Function<String, T> parser) {
        return text(row, column).isEmpty() ? Optional.empty() : Optional.of(parse(row, column, parser));
    }

    private RowException fault(TextRow row, String column, String accepted) {
        return new RowException(
                Problem.of(ProblemCode.OVERLAY_UNREADABLE, place(row, column), text(row, column), accepted));
    }

    private Optional<Place> place(TextRow row, String column) {
        Integer index = columns.get(column);
        Place place = index == null ? row.place() : row.addresses().apply(index);
        return Optional.of(place.withColumn(column));
    }
}
