package org.ntmcriteria.documents.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.AddedSheet;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.ReproducibleWorkbook;
import org.ntmcriteria.io.table.TableOptions;

/**
 * An office's table with what is to be mended in it: the workbook as it was, a note and a colour at each cell at which
 * something is wrong, and a sheet that lists it all. Of more than 1,000 such cells the first ones have notes, those
 * with failures before those with warnings; the sheet says so, and all have their colour. A CSV file becomes a
 * workbook. Nothing of it changes what a reader reads: notes are no cells, the colours are conditional, and the sheet
 * is passed over ({@link AddedSheet}). Where a table is checked again, the notes, colours and sheet of before are
 * replaced; the office's own notes stay.
 *
 * <p>The same table and problems give the same bytes. While it is made, all of an office's workbook is in memory,
 * unpacked, in some half a kilobyte for each cell; what is added, and a workbook made of a CSV file, is not. Immutable
 * and thread-safe.
 */
public final class CheckedWorkbook {
    /** What the bytes of a workbook begin with. */
    private static final byte[] ZIP = {'P', 'K'};

    /** The address of a cell, in a sheet of any name. */
    private static final Pattern CELL = Pattern.compile("(?s).*![A-Z]{1,3}[0-9]{1,7}");

    private final byte[] bytes;
    private final boolean hasMacros;

    private final int cells;
    private final int notes;

    private CheckedWorkbook(XSSFWorkbook workbook, SheetMarks marks, List<StreamedSheet> streamed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReproducibleWorkbook.copy(
                OfficeWorkbook.bytes(workbook),
                out,
                (part, content, to) -> StreamedSheet.copy(streamed, part, content, to));
        bytes = out.toByteArray();
        hasMacros = workbook.isMacroEnabled();
        cells = marks.cells();
        notes = marks.notes();
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
     * @throws UnusableWorkbookException if the library cannot change the workbook, or the table could not be read on
     *     somewhere ({@link #hasStopped})
     * @throws IOException if the table cannot be read
     */
    public static CheckedWorkbook of(InputFile table, TableOptions options, List<Problem> problems, Language language)
            throws IOException {
        boolean isWorkbook = isWorkbook(table);
        if (problems.stream().anyMatch(problem -> hasStopped(problem) && isOf(table, problem))) {
            throw new UnusableWorkbookException(isWorkbook ? "unusable.workbook" : "unusable.size");
        }
        if (!isWorkbook) {
            CsvWorkbook csv = CsvWorkbook.of(table, options, linesLeftOut(problems));
            return mark(csv.workbook(), List.of(csv.sheet()), table, problems, language, csv::place);
        }
        try (XSSFWorkbook workbook = OfficeWorkbook.open(table, options.limits())) {
            return OfficeWorkbook.change(() -> {
                removeEarlier(workbook);
                return mark(workbook, List.of(), table, problems, language, new WorkbookPlaces(workbook)::find);
            });
        }
    }

    private static boolean isOf(InputFile table, Problem problem) {
        return problem.location().filter(at -> at.file().equals(table.name())).isPresent();
    }

    /**
     * Checks if a file or a sheet could not be read on behind a place. What stands there is not known, so that a copy
     * of the workbook might hold something else; a cell alone that is too long is marked as others are.
     *
     * @param problem what is wrong with a table
     * @return true if the table is not to be given back
     */
    public static boolean hasStopped(Problem problem) {
        if (problem.code() == FileProblem.UNREADABLE_FILE) {
            return true;
        }
        return problem.code() == InputTableProblem.TOO_LARGE
                && problem.location()
                        .filter(at -> at.address() == null
                                || !CELL.matcher(at.address()).matches())
                        .isPresent();
    }

    private static boolean isWorkbook(InputFile table) throws IOException {
        try (InputStream in = table.open()) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * Returns the lines that the reader leaves out.
     *
     * @throws UnusableWorkbookException if not all of them are listed, so that a reader of the workbook might take what
     *     the reader of the table leaves out
     */
    private static Set<Integer> linesLeftOut(List<Problem> problems) throws UnusableWorkbookException {
        if (problems.stream()
                .anyMatch(problem -> problem.code() == FileProblem.MORE_FAILURES
                        && problem.text().equals(InputTableProblem.FIELD_COUNT.code()))) {
            throw new UnusableWorkbookException("unusable.problems");
        }
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

    private static CheckedWorkbook mark(
            XSSFWorkbook workbook,
            List<StreamedSheet> streamed,
            InputFile table,
            List<Problem> problems,
            Language language,
            BiFunction<SourceLocation, String, ProblemPlace> places)
            throws IOException {
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
        SheetMarks marks = new SheetMarks(texts);
        found.stream()
                .filter(one -> one.place().isCell())
                .sorted(Comparator.comparing(one -> one.problem().severity()))
                .forEach(marks::add);
        marks.writeTo(workbook);
        List<StreamedSheet> all = new ArrayList<>(streamed);
        all.add(ProblemSheet.add(workbook, table.name(), found, marks.notes(), marks.cells(), texts));
        return new CheckedWorkbook(workbook, marks, all);
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
     * Returns the number of cells at which something is wrong, all of which are coloured.
     *
     * @return 0 or more
     */
    public int cells() {
        return cells;
    }

    /**
     * Returns the number of cells that have a note of what is wrong: all of them, or as many as a workbook is given,
     * those with failures first. The sheet lists what is wrong with the others.
     *
     * @return from 0 to {@link #cells()}
     */
    public int notes() {
        return notes;
    }

    /**
     * Writes the workbook.
     *
     * @param out takes the bytes; not closed
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
