package org.ntmcriteria.documents.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.AddedSheet;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.ReproducibleWorkbook;
import org.ntmcriteria.io.table.TableOptions;

/**
 * An office's table with what is to be mended in it: the workbook as it was, a note and a colour at each cell at which
 * something is wrong, and a sheet that lists it all. A CSV file becomes a workbook. Nothing of it changes what a reader
 * reads: notes are no cells, the colours are conditional, and the sheet is passed over ({@link AddedSheet}). Where a
 * table is checked again, the notes, colours and sheet of before are replaced; the office's own notes stay.
 *
 * <p>The same table and problems give the same bytes. While it is made, all of the workbook is in memory, unpacked.
 * Immutable and thread-safe.
 */
public final class CheckedWorkbook {
    /** What the bytes of a workbook begin with. */
    private static final byte[] ZIP = {'P', 'K'};

    private final byte[] bytes;
    private final boolean hasMacros;

    private CheckedWorkbook(XSSFWorkbook workbook) throws IOException {
        bytes = OfficeWorkbook.bytes(workbook);
        hasMacros = workbook.isMacroEnabled();
    }

    /**
     * Marks what is wrong in a table.
     *
     * @param table the table, a workbook or a CSV file
     * @param options how it was read
     * @param problems what is wrong with it, in the order in which the sheet lists it; those of other files are listed
     *     too
     * @param language the language of the notes and of the sheet
     * @return the workbook to give back
     * @throws UnusableWorkbookException if the library cannot change the workbook
     * @throws IOException if the table cannot be read
     */
    public static CheckedWorkbook of(InputFile table, TableOptions options, List<Problem> problems, Language language)
            throws IOException {
        if (!isWorkbook(table)) {
            CsvWorkbook csv = CsvWorkbook.of(table, options, linesLeftOut(problems));
            mark(csv.workbook(), table, problems, language, csv::place);
            return new CheckedWorkbook(csv.workbook());
        }
        try (XSSFWorkbook workbook = OfficeWorkbook.open(table, options.limits())) {
            removeEarlier(workbook);
            mark(workbook, table, problems, language, new WorkbookPlaces(workbook)::find);
            return new CheckedWorkbook(workbook);
        }
    }

    private static boolean isWorkbook(InputFile table) throws IOException {
        try (InputStream in = table.open()) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static Set<Integer> linesLeftOut(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() == InputTableProblem.FIELD_COUNT)
                .flatMap(problem -> problem.location().stream())
                .map(SourceLocation::line)
                .collect(Collectors.toSet());
    }

    private static void removeEarlier(XSSFWorkbook workbook) {
        OfficeWorkbook.removeMarked(workbook, AddedSheet.PROBLEMS);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            CellNotes.removeFrom(sheet);
            ProblemColours.removeFrom(sheet);
        }
    }

    private static void mark(
            XSSFWorkbook workbook,
            InputFile table,
            List<Problem> problems,
            Language language,
            BiFunction<SourceLocation, String, ProblemPlace> places) {
        ProblemTexts texts = new ProblemTexts(language);
        List<ProblemSheet.Found> found = new ArrayList<>();
        for (Problem problem : problems) {
            found.add(new ProblemSheet.Found(
                    problem,
                    problem.location()
                            .filter(at -> at.file().equals(table.name()))
                            .map(at -> places.apply(at, problem.text()))
                            .orElse(ProblemPlace.NONE)));
        }
        Map<Integer, SheetMarks> marks = new TreeMap<>();
        found.stream()
                .filter(one -> one.place().isCell())
                .sorted(Comparator.comparing(one -> one.problem().severity()))
                .forEach(one -> marks.computeIfAbsent(one.place().sheet(), sheet -> new SheetMarks())
                        .add(one, texts));
        marks.forEach((sheet, of) -> of.writeTo(workbook.getSheetAt(sheet)));
        ProblemSheet.add(workbook, table.name(), found, texts);
    }

    /** The notes and colours of one sheet. */
    private static final class SheetMarks {
        private final Map<CellAddress, List<String>> notes = new HashMap<>();
        private final Map<Severity, SortedSet<CellAddress>> colours = new EnumMap<>(Severity.class);

        /** Adds a problem; of one cell the gravest is added first. */
        void add(ProblemSheet.Found found, ProblemTexts texts) {
            CellAddress at = new CellAddress(found.place().row(), found.place().column());
            if (!notes.containsKey(at)) {
                colours.computeIfAbsent(found.problem().severity(), severity -> new TreeSet<>())
                        .add(at);
            }
            notes.computeIfAbsent(at, cell -> new ArrayList<>()).add(texts.note(found.problem()));
        }

        void writeTo(XSSFSheet sheet) {
            CellNotes.write(sheet, notes);
            colours.forEach((severity, cells) -> ProblemColours.colour(sheet, cells, severity));
        }
    }

    /**
     * Checks if the workbook has macros, which are kept; a file without the ending {@code .xlsm} may not have any.
     *
     * @return true if the table was a workbook with macros
     */
    public boolean hasMacros() {
        return hasMacros;
    }

    /**
     * Writes the workbook.
     *
     * @param out takes the bytes; not closed
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        ReproducibleWorkbook.copy(bytes, out);
    }
}
