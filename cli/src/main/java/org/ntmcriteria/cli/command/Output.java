package org.ntmcriteria.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.OutputFile;
import org.ntmcriteria.io.SystemReason;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.CsvStyle;
import org.ntmcriteria.io.table.OutputTable;
import org.ntmcriteria.io.table.TableWorkbook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where and how a verb prints its result. */
final class Output {
    /** The formats of a result. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        XLSX
    }

    /** Prints a result. */
    @FunctionalInterface
    interface Printer {
        void print(Writer out) throws IOException;
    }

    /** Prints a result for people. */
    @FunctionalInterface
    interface TextPrinter {
        void print(TerminalWriter out) throws IOException;
    }

    /** Prints a result that is not a text. */
    @FunctionalInterface
    interface BytesPrinter {
        void print(OutputStream out) throws IOException;
    }

    private CommandSpec spec = CommandSpec.create();

    private Format format = Format.TEXT;

    Language language = Language.EN;

    @Nullable private Path file;

    private boolean excel;

    private boolean comma;

    /** Declares the options of a verb that prints. */
    void addTo(CommandSpec verb) {
        addFileTo(verb);
        verb.addOption(Verb.option("--format", Format.class, v -> format = v)
                .paramLabel("text|json|csv|xlsx")
                .defaultValue("text")
                .build());
        verb.addOption(Verb.flag("--excel", v -> excel = v).build());
        verb.addOption(Verb.flag("--comma", v -> comma = v).build());
    }

    /** Declares the options of a verb that writes a file of its own kind. */
    void addFileTo(CommandSpec verb) {
        spec = verb;
        verb.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .build());
        verb.addOption(Verb.option("--lang", Language.class, v -> language = v)
                .paramLabel(Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining("|")))
                .defaultValue(UserLanguage.get().tag())
                .build());
        verb.addOption(Verb.option("-o", Path.class, v -> file = v)
                .names("-o", "--output")
                .paramLabel("FILE")
                .build());
    }

    /** The file to write, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * The format asked for; where none is, the one that the file's name or an option of CSV tells.
     *
     * @throws Ntm.UnusableException if the options contradict each other or the name
     */
    Format format() {
        boolean asked = spec.commandLine().getParseResult().hasMatchedOption("--format");
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls") || name.endsWith(".ods")) {
            throw Ntm.UnusableException.of("unusable.xlsxName", "file", file);
        }
        Format told = name.endsWith(".xlsx")
                ? Format.XLSX
                : name.endsWith(".json")
                        ? Format.JSON
                        : name.endsWith(".csv") || excel || comma ? Format.CSV : Format.TEXT;
        Format chosen = asked ? format : told;
        boolean workbook = chosen == Format.XLSX;
        if (file != null && workbook != name.endsWith(".xlsx")) {
            throw Ntm.UnusableException.of(
                    "unusable.formatOfFile", "format", chosen.name().toLowerCase(Locale.ROOT), "file", file);
        }
        if ((excel || comma) && chosen != Format.CSV) {
            throw Ntm.UnusableException.of("unusable.excelCsv");
        }
        return chosen;
    }

    private CsvStyle csvStyle() {
        CsvStyle style = excel ? CsvStyle.EXCEL : CsvStyle.PLAIN;
        return comma ? style.withDecimals(DecimalStyle.COMMA) : style;
    }

    PrintWriter messages() {
        return spec.commandLine().getErr();
    }

    /** Prints problems, each with what to type where it can be mended on the command line. */
    void printProblems(List<Problem> problems) {
        problems.forEach(problem -> messages().println("ntm: " + ProblemLine.of(problem, language)));
    }

    /** Prints text for people, of which no name in an input makes a line of its own. */
    void printText(TextPrinter printer) throws IOException {
        print(out -> printer.print(new TerminalWriter(out)));
    }

    /** Prints what programs read, as it is. */
    void print(Printer printer) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            printer.print(out);
            out.flush();
            return;
        }
        saving(file, () -> OutputFile.writeText(file, printer::print));
    }

    /** Prints bytes, which belong into a file: a terminal would show them as they are. */
    void printBytes(BytesPrinter printer) throws IOException {
        if (file == null) {
            throw Ntm.UnusableException.of("unusable.xlsxFile");
        }
        saving(file, () -> OutputFile.write(file, printer::print));
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Saver {
        void save() throws IOException;
    }

    /** Writes a file, and says so if it cannot be written. */
    void saving(Path path, Saver saver) {
        try {
            saver.save();
        } catch (IOException e) {
            throw Ntm.UnusableException.of("unusable.cannotWrite", "file", path, "reason", SystemReason.of(e));
        }
    }

    /** Prints a table of texts as CSV, as a workbook, or as a JSON list of objects whose members the header names. */
    void printRows(List<List<String>> rows) throws IOException {
        printRows(rows, List.of());
    }

    /**
     * Prints a table as CSV, as a workbook, or as a JSON list of objects whose members the header names.
     *
     * @param rows the rows, the header first
     * @param counts the columns of counts and years, which JSON writes as numbers, and as null where they are blank
     * @param decimals the other columns of numbers, which JSON writes as strings, so that no reader rounds them
     */
    void printRows(List<List<String>> rows, List<String> counts, String... decimals) throws IOException {
        List<String> numbers = new ArrayList<>(counts);
        numbers.addAll(List.of(decimals));
        print(OutputTable.of(rows, numbers.toArray(String[]::new)), counts);
    }

    /** Prints a table of which JSON writes every cell as a string. */
    void printTable(OutputTable table) throws IOException {
        print(table, List.of());
    }

    private void print(OutputTable table, List<String> counts) throws IOException {
        switch (format()) {
            case JSON -> print(out -> json(out, table, counts));
            case XLSX -> printBytes(out -> TableWorkbook.write(out, spec.name(), table));
            case CSV, TEXT -> print(out -> csvStyle().write(out, table));
        }
    }

    private static void json(Writer out, OutputTable table, List<String> counts) throws IOException {
        try (JsonGenerator json = NtmJson.mapper().getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            for (List<String> row : table.rows()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    String column = table.header().get(i);
                    json.writeFieldName(column);
                    cell(json, row.get(i), counts.contains(column));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /** Among counts a mean is an exact decimal too, and stays a string. */
    private static void cell(JsonGenerator json, String text, boolean isCount) throws IOException {
        if (isCount && text.isEmpty()) {
            json.writeNull();
        } else if (isCount && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }
}
