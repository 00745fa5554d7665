package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.HeaderVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Compares what was read of a table with what it says.
 *
 * <p>A failure of the whole file names everything; a problem at a row names that row's unit, or of a unit that was read
 * one value for each problem; a problem whose text is a heading names what stands below. Names are compared without the
 * word for their kind, since a reader may leave it or take it.
 */
public final class OfficeJudge {
    private static final Pattern KINDS = Pattern.compile("^(?:"
            + Stream.of("xã", "thị trấn", "huyện", "thị xã", "thành phố", "x\\.", "h\\.", "tx\\.", "tp\\.")
                    .map(VietnameseText::fold)
                    .collect(Collectors.joining("|"))
            + ") (?=\\S)");

    /** Problems in these columns name no value. */
    private static final Set<String> BESIDE_VALUES = Set.of("row", "district", "region", "total", "note");

    /** What a reader must say, even where it reads everything as it is meant: a word of the English message. */
    private static final Map<Variant, String> NAMED = Map.of(
            CODE_ZERO_LOST, "zero",
            HIDDEN_ROW, "hidden",
            HIDDEN_COLUMN, "hidden",
            VALUE_FRACTION, "fraction",
            JUDGEMENT_OTHERWISE, "judgement");

    /** What else a reader must say, because the table may mean something else than it says. */
    private static final Map<Variant, String> DOUBTED = Map.ofEntries(
            Map.entry(SHEET_OF_DISTRICTS, "another kind"),
            Map.entry(TITLE_OTHER_TIER, "another set"),
            Map.entry(TITLE_OTHER_YEAR, "the titles name"),
            Map.entry(KINDS_TOWN, "another kind"),
            Map.entry(DISTRICT_GROUPS, "no district|stands alone|the unit's code"),
            Map.entry(DISTRICT_YEARS, "another year|stands alone|the unit's code"),
            Map.entry(ROWS_OTHER_TABLE, "table"),
            Map.entry(EXTRA_HAMLET, "another kind"),
            Map.entry(NOTES_OTHER_TIER, "another set"),
            Map.entry(MARKS_COLOURS, "colour"),
            Map.entry(LEGEND_REVERSED, "legend"),
            Map.entry(VALUE_ONE_FRACTION, "fraction"),
            Map.entry(VALUE_WHOLE_MONEY, "million"),
            Map.entry(VALUE_THOUSANDS, "million"),
            Map.entry(FORMAT_SIGN, "number format"));

    /** Of which values may be read otherwise, once that is said. */
    private static final Set<Variant> EXCUSED =
            Variant.set(NOTES_OTHER_TIER, LEGEND_REVERSED, DISTRICT_YEARS, TITLE_OTHER_TIER);

    /** A number below a common heading is named as that of a criterion. */
    private static final String NUMBER_OF_CRITERION = "tc";

    private static final String INCOME = "10";

    private final OfficeTable table;
    private final OfficeReading reading;
    private final Set<String> wrong = new TreeSet<>();
    private final List<Problem> atNoPlace = new ArrayList<>();

    /** The problems at each line of a sheet. */
    private final Map<String, List<Problem>> atRow = new HashMap<>();

    private final Set<String> texts = new HashSet<>();

    private OfficeJudge(OfficeTable table, OfficeReading reading) {
        this.table = table;
        this.reading = reading;
        for (Problem problem : reading.problems()) {
            Optional<String> row = problem.location().flatMap(this::row);
            if (row.isPresent()) {
                atRow.computeIfAbsent(row.get(), r -> new ArrayList<>()).add(problem);
            } else if (problem.severity() == Severity.FAILURE) {
                atNoPlace.add(problem);
            }
            texts.add(fold(problem.text()));
        }
    }

    /**
     * What came of a table.
     *
     * @param table the table
     * @param outcome how good the reading is
     * @param wrong what is silently wrong, a kind and an example each
     * @param said what the reader said
     */
    public record Judgement(OfficeTable table, Outcome outcome, List<String> wrong, String said) {
        /** Copies the list. */
        public Judgement {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Judges a reading.
     *
     * @param table the table
     * @param reading what was read of it
     * @return what came of it
     */
    public static Judgement judge(OfficeTable table, OfficeReading reading) {
        return new OfficeJudge(table, reading).judge();
    }

    private Judgement judge() {
        boolean isEmpty = reading.units().stream().allMatch(unit -> unit.isEmpty() || isNamedDistrict(unit));
        boolean hasFailure = reading.problems().stream().anyMatch(p -> p.severity() == Severity.FAILURE);
        Outcome outcome;
        if (isEmpty && hasFailure) {
            outcome = Outcome.REFUSED;
        } else {
            compareUnits();
            for (Variant variant : table.layout().variants()) {
                String word = NAMED.getOrDefault(variant, DOUBTED.get(variant));
                if (word != null && mustBeSaid(variant) && !isSaid(word)) {
                    wrong.add("no word: of " + variant);
                }
            }
            if (!Column.other(table.layout()).isEmpty() && !isColumnNamed(Column.other(table.layout()))) {
                wrong.add("no word: of the column " + Column.other(table.layout()));
            }
            outcome = !wrong.isEmpty()
                    ? Outcome.SILENTLY_WRONG
                    : reading.problems().isEmpty() ? Outcome.RIGHT : Outcome.WARNED;
        }
        return new Judgement(table, outcome, new ArrayList<>(wrong), reading.said());
    }

    private void compareUnits() {
        List<OfficeReading.Unit> read = new ArrayList<>(reading.units());
        for (OfficeTruth.Unit unit : table.truth().units()) {
            Optional<OfficeReading.Unit> found = find(unit, read);
            if (found.isPresent()) {
                read.remove(found.get());
                compare(unit, found.get());
            } else if (problemsAt(unit).isEmpty()
                    && !isColumnNamed("name")
                    && !isColumnNamed("unit")
                    && atNoPlace.isEmpty()) {
                wrong.add("unit missing: " + unit.name() + " of " + unit.district());
            }
        }
        read.removeIf(this::isNamedDistrict);
        for (OfficeReading.Unit unit : read) {
            boolean isNamed = texts.contains(fold(unit.code()))
                    || texts.contains(fold(unit.name()))
                    || unit.locations().stream()
                            .anyMatch(l -> row(l).map(atRow::containsKey).orElse(false));
            if (!isNamed) {
                wrong.add("unit added: " + unit.code());
            }
        }
    }

    /** Checks if a unit is of a sheet of districts, of which it is said that they are of another kind. */
    private boolean isNamedDistrict(OfficeReading.Unit unit) {
        return table.layout().has(SHEET_OF_DISTRICTS)
                && isExcused(SHEET_OF_DISTRICTS)
                && KINDS.matcher(fold(unit.name())).find()
                && unit.name().contains("Huyện");
    }

    /** Finds a unit by its code, or else by its name: best with its district, and nothing said of it before another. */
    private Optional<OfficeReading.Unit> find(OfficeTruth.Unit unit, List<OfficeReading.Unit> read) {
        if (!unit.code().isEmpty()) {
            return read.stream()
                    .filter(r -> code(r.code()).equals(code(unit.code())))
                    .findFirst();
        }
        return read.stream()
                .filter(r -> bare(r.name()).equals(bare(unit.name())))
                .filter(r -> r.district().isEmpty() || bare(r.district()).equals(bare(unit.district())))
                .min(Comparator.comparing(r -> r.district().isEmpty()));
    }

    private String code(String code) {
        String seen = fold(code);
        return table.layout().has(CODE_ZERO_LOST) ? seen.replaceFirst("^0+", "") : seen;
    }

    private void compare(OfficeTruth.Unit unit, OfficeReading.Unit read) {
        compareAttribute("name", unit, unit.name(), bare(read.name()), bare(unit.name()));
        compareAttribute("district", unit, unit.district(), bare(read.district()), bare(unit.district()));
        compareAttribute("region", unit, unit.region(), fold(read.region()), fold(unit.region()));
        if (EXCUSED.stream()
                .anyMatch(variant -> table.layout().has(variant) && mustBeSaid(variant) && isExcused(variant))) {
            return;
        }
        int missing = 0;
        String example = "";
        Map<String, String> left = new HashMap<>();
        boolean isSwapped = table.layout().has(COLUMN_BELOW_OTHER_NAME) && isColumnNamed(Column.other(table.layout()));
        read.values().forEach((key, values) -> {
            for (String value : values.split(" \\| ")) {
                left.put(key + value.replaceFirst("^[^@]*", ""), value);
            }
        });
        for (OfficeTruth.Statement statement : unit.statements()) {
            if (isUntold(statement)) {
                continue;
            }
            String day = table.areVerdicts() ? "" : "@" + statement.day();
            String value = left.remove(statement.key() + day);
            boolean isUnjudged =
                    (statement.value() + day).equals(value) && !problemsAt(unit).isEmpty();
            if (value == null && !isColumnNamed(statement.key())) {
                missing++;
                example = statement.key() + " of " + unit.name();
            } else if (value != null && !value.equals(statement.said() + day) && !isUnjudged) {
                wrong.add("value differs: " + statement.key() + " of " + unit.name() + " is " + statement.said() + day
                        + ", read as " + value);
            }
        }
        long named = problemsAt(unit).stream()
                .filter(p -> !BESIDE_VALUES.contains(role(p)))
                .count();
        if (missing > named && atNoPlace.isEmpty()) {
            wrong.add("value missing: " + example);
        }
        if (table.layout().has(COLUMN_OTHER_WORD) && isColumnNamed(Column.other(table.layout()))) {
            left.keySet().removeIf(key -> key.replaceFirst("@.*", "").equals(Column.other(table.layout())));
        }
        if (isSwapped) {
            left.keySet().removeIf(key -> Column.SWAPPED.contains(key.replaceFirst("@.*", "")));
        }
        left.forEach((key, value) ->
                wrong.add("value added: " + key + " of " + unit.name() + " is not reported, read as " + value));
    }

    /**
     * Checks if nothing else of a table tells what a variant leaves in doubt: its year, that of each row; an income in
     * thousands, that there is none.
     */
    private boolean mustBeSaid(Variant variant) {
        if (variant == VALUE_THOUSANDS
                && table.truth().units().stream()
                        .flatMap(unit -> unit.statements().stream())
                        .noneMatch(statement -> statement.key().equals(INCOME))) {
            return false;
        }
        boolean isOfYear = variant == TITLE_OTHER_YEAR || variant == DISTRICT_YEARS;
        if (variant == KINDS_TOWN && table.layout().has(OBSERVATIONS)) {
            // The kinds of units are compared where each has its row.
            return false;
        }
        return !isOfYear
                || table.layout().has(DAY_OF_TABLE)
                        && !(variant == TITLE_OTHER_YEAR && table.layout().has(SHEET_PER_YEAR));
    }

    /** Checks if nobody can know a value, which the table shows as something else or for another set. */
    private boolean isUntold(OfficeTruth.Statement statement) {
        return statement.key().equals(Column.other(table.layout()))
                || table.layout().has(COLUMN_BELOW_OTHER_NAME) && Column.SWAPPED.contains(statement.key())
                || table.layout().has(TITLE_OTHER_TIER)
                || table.layout().has(MARKS_COLOURS);
    }

    /** Checks if one of some words was said. */
    private boolean isSaid(String words) {
        return Stream.of(words.split("\\|")).anyMatch(reading.said()::contains);
    }

    private boolean isExcused(Variant variant) {
        return isSaid(DOUBTED.get(variant));
    }

    private void compareAttribute(String role, OfficeTruth.Unit unit, String truth, String read, String written) {
        boolean isNamed = isColumnNamed(role)
                || !atNoPlace.isEmpty()
                || problemsAt(unit).stream().anyMatch(p -> role(p).equals(role));
        if (!read.equals(written) && !(read.isEmpty() && isNamed)) {
            wrong.add(role + (read.isEmpty() ? " missing: " : " differs: ") + truth + " of " + unit.name()
                    + (read.isEmpty() ? "" : ", read as " + read));
        }
    }

    private List<Problem> problemsAt(OfficeTruth.Unit unit) {
        return rows(unit).stream()
                .flatMap(row -> atRow.getOrDefault(row, List.of()).stream())
                .toList();
    }

    /** Returns of which column a problem is, or a blank text. */
    private String role(Problem problem) {
        String heading = problem.location().map(SourceLocation::column).orElse("");
        return heading.isEmpty() ? "" : table.places().role(fold(heading));
    }

    private Set<String> rows(OfficeTruth.Unit unit) {
        Set<String> rows = new HashSet<>();
        table.places().of(unit).values().forEach(place -> rows.add(row(place)));
        return rows;
    }

    /** Checks if a problem is about the heading of a column. */
    private boolean isColumnNamed(String role) {
        String heading = table.places().heading(role);
        return !heading.isEmpty()
                && (texts.contains(fold(heading)) || texts.contains(NUMBER_OF_CRITERION + fold(heading)));
    }

    private String row(Places.Place place) {
        return (table.layout().has(XLSX) ? place.sheet() : "") + "!" + table.line(place);
    }

    /** Returns the row of a location, if it has one. */
    private Optional<String> row(SourceLocation location) {
        String address = location.address();
        if (address != null && address.indexOf('!') > 0) {
            int at = address.lastIndexOf('!');
            String row = address.substring(at + 1).replaceAll("[^0-9]", "");
            return Optional.of(Characters.seen(address.substring(0, at)) + "!" + row);
        }
        return location.line() > 0 ? Optional.of("!" + location.line()) : Optional.empty();
    }

    private static String fold(String text) {
        return VietnameseText.fold(Characters.seen(text));
    }

    /** Returns a name without the word for its kind. */
    private static String bare(String name) {
        return KINDS.matcher(fold(name)).replaceFirst("");
    }
}
