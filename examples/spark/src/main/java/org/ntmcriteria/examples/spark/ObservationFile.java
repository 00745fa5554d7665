package org.ntmcriteria.examples.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.ObservationRow;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;

/**
 * A file of observations, wherever Hadoop's file systems can reach it. Immutable and serialisable.
 *
 * @param name the name that messages give it: what the user wrote and, in a folder, the way from there
 * @param path where it is
 * @param bytes its length
 */
record ObservationFile(String name, String path, long bytes) implements Serializable {
    /**
     * The files of an input: itself, or all in the folder and below in the order of their names. Names that begin with
     * {@code _} or {@code .} are not data, as Spark has it.
     *
     * @throws FileNotFoundException if there is no such file or folder
     */
    static List<ObservationFile> list(String input, Configuration configuration) throws IOException {
        Path root = new Path(input);
        FileSystem files = root.getFileSystem(configuration);
        FileStatus status = files.getFileStatus(root);
        List<ObservationFile> found = new ArrayList<>();
        if (status.isFile()) {
            found.add(new ObservationFile(input, status.getPath().toString(), status.getLen()));
        } else {
            collect(files, status.getPath(), input.endsWith("/") ? input : input + "/", found);
        }
        found.sort(Comparator.comparing(ObservationFile::name));
        return found;
    }

    private static void collect(FileSystem files, Path folder, String prefix, List<ObservationFile> found)
            throws IOException {
        for (FileStatus status : files.listStatus(folder)) {
            String name = status.getPath().getName();
            if (name.startsWith("_") || name.startsWith(".")) {
                continue;
            }
            if (status.isDirectory()) {
                collect(files, status.getPath(), prefix + name + "/", found);
            } else {
                found.add(new ObservationFile(prefix + name, status.getPath().toString(), status.getLen()));
            }
        }
    }

    /** Reads the file by the library's own reader, whatever kind of file it is. */
    void read(
            Configuration configuration,
            TableOptions options,
            Consumer<ObservationRow> reports,
            Consumer<Problem> problems) {
        if (isParquet()) {
            try (ParquetRows rows = ParquetRows.open(new Path(path), configuration)) {
                UnitTableReader.stream(name, rows, options, reports, problems);
            } catch (ParquetRows.UnfitException e) {
                problems.accept(unreadable(e.getMessage()));
            } catch (IOException | UncheckedIOException e) {
                problems.accept(unreadable(firstLine(e)));
            }
            return;
        }
        InputFile input = InputFile.of(
                name, () -> new Path(path).getFileSystem(configuration).open(new Path(path)));
        if (isWorkbook(input)) {
            problems.accept(unreadable("a workbook, which is assessed on one machine; save it as CSV"));
            return;
        }
        UnitTableReader.stream(input, options, reports, problems);
    }

    boolean isParquet() {
        return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private static boolean isWorkbook(InputFile input) {
        try (InputStream in = input.open()) {
            return in.read() == 'P' && in.read() == 'K' && in.read() < ' ';
        } catch (IOException e) {
            // The reader meets it again, and says so.
            return false;
        }
    }

    private Problem unreadable(String why) {
        return Problem.of(FileProblem.UNREADABLE_FILE, Optional.of(SourceLocation.ofFile(name)), name, why);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
