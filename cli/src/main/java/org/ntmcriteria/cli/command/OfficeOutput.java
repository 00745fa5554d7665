package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.OutputFile;
import picocli.CommandLine.Model.CommandSpec;

/** A workbook that a verb writes for an office, and what the verb says of it to its user. */
final class OfficeOutput {
    private final Output output = new Output();
    private CommandSpec spec = CommandSpec.create();

    /** Declares the options of a verb that writes a workbook for an office. */
    void addTo(CommandSpec verb) {
        spec = verb;
        output.addFileTo(verb);
    }

    /** Returns the file to write, which must be named, with one of some endings. */
    Path file(String refusal, String... endings) {
        return output.file()
                .filter(file -> Arrays.stream(endings).anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                .orElseThrow(() -> Ntm.UnusableException.of(refusal));
    }

    /** Returns the language of the workbook: the one that is asked for, else that of offices. */
    Language language() {
        return spec.commandLine().getParseResult().hasMatchedOption("--lang") ? output.language : Language.VI;
    }

    void printProblems(List<Problem> problems) {
        output.printProblems(problems);
    }

    /** Writes the file, and says so if it cannot be written. */
    void write(Path file, OutputFile.Content content) {
        output.saving(file, () -> OutputFile.write(file, content));
    }

    /** Prints one of the module's sentences as a line of the result, in the language of messages. */
    void say(String key, Object... arguments) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        new TerminalWriter(out).line(CliMessages.MESSAGES.get(output.language, key, arguments));
        out.flush();
    }
}
