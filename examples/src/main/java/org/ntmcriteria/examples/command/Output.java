package org.ntmcriteria.examples.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.Nullable;
import org.ntmcriteria.core.Language;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.CsvStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where and how a verb prints its result. */
final class Output {
    /** The formats of a result. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** Prints a result. */
    @FunctionalInterface
    interface Printer {
        void print(Writer out) throws IOException;
    }

    private CommandSpec spec = CommandSpec.create();

    Format format = Format.TEXT;

    Language language = Language.EN;

    @Nullable private Path file;

    private boolean excel;

    /** Declares the options of a verb that prints. */
    void addTo(CommandSpec verb) {
        spec = verb;
        verb.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help message and exit.")
                .build());
        verb.addOption(OptionSpec.builder("--format")
                .paramLabel("text|json|csv")
                .type(Format.class)
                .defaultValue("text")
                .description("What to print (default: ${DEFAULT-VALUE}).")
                .setter(new Verb.Into(v -> format = (Format) v))
                .build());
        verb.addOption(OptionSpec.builder("--lang")
                .paramLabel("vi|en")
                .type(Language.class)
                .defaultValue("en")
                .description("Language of texts and messages (default: ${DEFAULT-VALUE}).")
                .setter(new Verb.Into(v -> language = (Language) v))
                .build());
        verb.addOption(OptionSpec.builder("-o", "--output")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Write to FILE instead of standard output.")
                .setter(new Verb.Into(v -> file = (Path) v))
                .build());
        verb.addOption(OptionSpec.builder("--excel")
                .type(boolean.class)
                .description("CSV as Excel opens it: byte-order mark and semicolons.")
                .setter(new Verb.Into(v -> excel = Boolean.TRUE.equals(v)))
                .build());
    }

    CsvStyle csvStyle() {
        return excel ? CsvStyle.EXCEL : CsvStyle.PLAIN;
    }

    PrintWriter messages() {
        return spec.commandLine().getErr();
    }

    void print(Printer printer) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            printer.print(out);
            out.flush();
            return;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            printer.print(out);
        } catch (IOException e) {
            throw new Ntm.UnusableException(
                    "cannot write " + file + "; is there such a folder, and may you write to it?");
        }
    }

    /** Prints a table as CSV, or as a JSON list of objects named by its header. */
    void printRows(List<List<String>> rows) throws IOException {
        if (format == Format.CSV) {
            print(out -> csvStyle().write(out, rows));
            return;
        }
        print(out -> {
            try (JsonGenerator json = NtmJson.mapper().getFactory().createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartArray();
                for (List<String> row : rows.subList(1, rows.size())) {
                    json.writeRaw('\n');
                    json.writeStartObject();
                    for (int i = 0; i < row.size(); i++) {
                        json.writeStringField(rows.get(0).get(i), row.get(i));
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeRaw('\n');
            }
        });
    }
}
