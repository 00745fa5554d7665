package org.ntmcriteria.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.Nullable;
import org.ntmcriteria.core.Language;
import org.ntmcriteria.io.table.CsvStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "What to print (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            defaultValue = "en",
            description = "Language of texts and messages (default: ${DEFAULT-VALUE}).")
    Language language = Language.EN;

    @Nullable @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output.")
    private Path file;

    @Option(names = "--excel", description = "CSV as Excel opens it: byte-order mark and semicolons.")
    private boolean excel;

    /** Picocli fills the fields. */
    Output() {
        this.spec = CommandSpec.create();
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
            throw new Ntm.UnusableException("cannot write " + file + ": " + e);
        }
    }

    Ntm.UnusableException unsupported() {
        return new Ntm.UnusableException(
                "this verb has no --format " + format.name().toLowerCase(java.util.Locale.ROOT));
    }
}
