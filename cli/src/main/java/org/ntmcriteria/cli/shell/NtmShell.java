package org.ntmcriteria.cli.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.TerminalText;
import org.ntmcriteria.io.SystemReason;

/** Starts JShell with the library ({@code bin/ntm-shell}), or runs a script in it. */
public final class NtmShell {
    private static final List<String> HELPERS = List.of("load", "assess", "table", "show", "explain", "chart", "save");

    private static final String USAGE = "ntm-shell [SCRIPT.jsh [ARGUMENT...]]";

    private static final int UNUSABLE = 2;

    private static volatile List<String> arguments = List.of();

    private NtmShell() {}

    /**
     * What stood behind the script on the command line.
     *
     * @return the arguments; empty in the interactive shell
     */
    public static List<String> arguments() {
        return arguments;
    }

    /**
     * Starts the shell.
     *
     * @param words a script and its arguments; none for the interactive shell; options of JShell are handed on to it
     * @throws Exception if JShell cannot be started
     */
    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        if (words.length > 0 && (words[0].equals("-h") || words[0].equals("--help"))) {
            for (String line : List.of("usage", "usage.what", "usage.script", "usage.tour")) {
                out.println(say(line, "helpers", HELPERS, "usage", USAGE, "page", "docs/jshell-tour.md"));
            }
            return;
        }
        System.exit(words.length == 0 ? interactive() : script(words, err));
    }

    private static int interactive() throws Exception {
        Path startup = Files.createTempFile("ntm", ".jsh");
        try {
            Files.writeString(startup, Session.startup() + greeting());
            return JavaShellToolBuilder.builder()
                    .start(
                            "--execution",
                            "local",
                            "--class-path",
                            System.getProperty("java.class.path"),
                            "--startup",
                            startup.toString(),
                            "--feedback",
                            "concise");
        } finally {
            Files.delete(startup);
        }
    }

    /** Returns the snippet that greets; the words are texts of this library without marks of Java. */
    private static String greeting() {
        return "System.out.println(\"" + say("greeting", "helpers", HELPERS, "exit", "/exit") + "\");\n";
    }

    private static String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(Language.of(Locale.getDefault()), "script." + key, arguments);
    }

    private static int script(String[] words, PrintStream err) throws IOException {
        arguments = List.of(Arrays.copyOfRange(words, 1, words.length));
        String text;
        try {
            text = words[0].equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(words[0]));
        } catch (NoSuchFileException e) {
            err.println(TerminalText.line("ntm-shell: " + say("noFile", "file", words[0])));
            return UNUSABLE;
        } catch (MalformedInputException e) {
            err.println(TerminalText.line("ntm-shell: " + say("notUtf8", "file", words[0])));
            return UNUSABLE;
        } catch (IOException e) {
            err.println(TerminalText.line(
                    "ntm-shell: " + say("cannotRead", "file", words[0], "reason", SystemReason.of(e))));
            return UNUSABLE;
        }
        try (Session session = new Session(false)) {
            session.run(words[0], text);
            return 0;
        } catch (Session.ScriptException e) {
            err.println("ntm-shell: " + e.getMessage());
            return 1;
        }
    }
}
