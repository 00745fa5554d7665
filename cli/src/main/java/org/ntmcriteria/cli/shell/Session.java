package org.ntmcriteria.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;

/**
 * Runs snippets as the shell does, in this process, and stops at the first that fails: JShell's own command goes on and
 * ends as if all were well. Not thread-safe.
 */
public final class Session implements AutoCloseable {
    /** What went wrong with a script, and where. */
    public static final class ScriptException extends Exception {
        private static final long serialVersionUID = 1L;

        ScriptException(String message) {
            super(message, null, false, false);
        }
    }

    private static final Pattern GOES_ON = Pattern.compile("([.+*%&|?:=<>)\\],-]|/|(else|catch|finally)\\b)");

    /** What may follow a block and belongs to it. */
    private static final Pattern ALSO = Pattern.compile("(else|catch|finally)\\b");

    private final JShell shell;
    private final boolean echo;
    private boolean ended;

    /** The snippets that ran, by which a value without a name is named. */
    private int snippets;

    /**
     * A session with the library's imports and helpers.
     *
     * @param echo whether values of expressions are shown on standard output, as the shell shows them
     */
    public Session(boolean echo) {
        this.echo = echo;
        shell = JShell.builder()
                .executionEngine("local")
                .tempVariableNameGenerator(() -> "$" + (snippets + 1))
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        try {
            runAll("start", startup(), false);
            snippets = 0;
        } catch (ScriptException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The imports and helpers with which every session begins.
     *
     * @return snippets
     */
    public static String startup() {
        try (InputStream in = Session.class.getResourceAsStream("startup.jsh")) {
            if (in == null) {
                throw new IllegalStateException("the resource startup.jsh is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs snippets one after the other.
     *
     * @param name the script's name, for messages
     * @param text the script; {@code /exit} ends it, and no other command of JShell is accepted
     * @throws ScriptException at the first snippet that does not compile, is cut off, or throws
     */
    public void run(String name, String text) throws ScriptException {
        // A mark of the encoding, and the line by which a system finds the program for a script.
        String script = text.startsWith("\ufeff") ? text.substring(1) : text;
        runAll(name, script.startsWith("#!") ? "//" + script : script, echo);
        List<String> waiting = shell.snippets()
                .filter(s -> shell.status(s) == Snippet.Status.RECOVERABLE_DEFINED
                        || shell.status(s) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
                .filter(DeclarationSnippet.class::isInstance)
                .map(s -> firstLine(s.source()) + ": "
                        + notKnown(shell.unresolvedDependencies((DeclarationSnippet) s)
                                .toList()))
                .toList();
        if (!waiting.isEmpty()) {
            throw new ScriptException(name + ": " + String.join("; ", waiting));
        }
    }

    private void runAll(String name, String text, boolean shown) throws ScriptException {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = text;
        while (!ended && !rest.isBlank()) {
            String start = withoutComments(rest);
            if (start.isEmpty()) {
                return;
            }
            int line = 1
                    + (int) text.substring(0, text.length() - start.length())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String place = name + ":" + line + ": ";
            if (start.startsWith("/") && !start.startsWith("/*")) {
                rest = command(place, start);
                continue;
            }
            CompletionInfo next = next(analysis, start);
            if (next.completeness() == Completeness.EMPTY) {
                return;
            }
            if (!next.completeness().isComplete()) {
                throw new ScriptException(place + say("cutOff") + ": " + firstLine(start));
            }
            for (SnippetEvent event : shell.eval(next.source())) {
                snippets += event.causeSnippet() == null ? 1 : 0;
                check(place, event);
                if (shown) {
                    show(event);
                }
            }
            rest = next.remaining();
        }
    }

    /** The text from its first code on, so that a place is that of the code. */
    private static String withoutComments(String text) {
        String rest = text.stripLeading();
        while (rest.startsWith("//") || rest.startsWith("/*") && rest.contains("*/")) {
            int end = rest.startsWith("//") ? rest.indexOf('\n') : rest.indexOf("*/") + 2;
            rest = end < 0 ? "" : rest.substring(end).stripLeading();
        }
        return rest;
    }

    /**
     * The next snippet: the fewest lines that are one, with a semicolon or without it, as in the interactive shell. A
     * line that goes on with a call, an operator or {@code else} belongs to what stands before it.
     */
    private static CompletionInfo next(SourceCodeAnalysis analysis, String text) {
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            CompletionInfo lines = analysis.analyzeCompletion(text.substring(0, end));
            boolean snippet = lines.completeness().isComplete() && lines.completeness() != Completeness.UNKNOWN;
            boolean closed = lines.completeness() == Completeness.COMPLETE;
            String behind = withoutComments(text.substring(end));
            if (snippet && !(closed ? ALSO : GOES_ON).matcher(behind).lookingAt()) {
                return new Lines(lines, text.substring(end));
            }
        }
        return analysis.analyzeCompletion(text);
    }

    /** A snippet of some lines, before the rest of the text. */
    private static final class Lines implements CompletionInfo {
        private final CompletionInfo lines;
        private final String rest;

        Lines(CompletionInfo lines, String rest) {
            this.lines = lines;
            this.rest = rest;
        }

        @Override
        public Completeness completeness() {
            return lines.completeness();
        }

        @Override
        public String remaining() {
            return lines.remaining() + rest;
        }

        @Override
        public String source() {
            return lines.source();
        }
    }

    private String command(String place, String start) throws ScriptException {
        String command = firstLine(start);
        if (!command.matches("/ex(i|it)?")) {
            throw new ScriptException(place + say("command", "command", command, "known", "/exit"));
        }
        ended = true;
        return "";
    }

    private void check(String place, SnippetEvent event) throws ScriptException {
        if (event.causeSnippet() != null) {
            return;
        }
        if (event.status() == Snippet.Status.REJECTED) {
            String why = shell.diagnostics(event.snippet())
                    .map(d -> d.getMessage(Locale.ENGLISH).lines().findFirst().orElse(""))
                    .collect(Collectors.joining("; "));
            throw new ScriptException(
                    place + why + "\n  " + firstLine(event.snippet().source()));
        }
        List<String> unresolved = unresolved(event);
        if (!unresolved.isEmpty()) {
            throw new ScriptException(place + notKnown(unresolved));
        }
        JShellException thrown = event.exception();
        if (thrown != null) {
            String kind = thrown instanceof EvalException e ? e.getExceptionClassName() : thrown.toString();
            throw new ScriptException(place + kind
                    + Optional.ofNullable(thrown.getMessage())
                            .map(m -> ": " + m)
                            .orElse("") + "\n  "
                    + firstLine(event.snippet().source()));
        }
    }

    private List<String> unresolved(SnippetEvent event) {
        boolean waits = event.status() == Snippet.Status.RECOVERABLE_DEFINED
                || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED;
        // A method may name what is declared below it; what a value needs must be there.
        return waits && event.snippet() instanceof VarSnippet
                ? shell.unresolvedDependencies((VarSnippet) event.snippet()).toList()
                : List.of();
    }

    private void show(SnippetEvent event) {
        if (event.value() == null || event.value().isEmpty()) {
            return;
        }
        boolean named = event.snippet() instanceof VarSnippet;
        boolean temporary = event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (named || temporary || event.snippet().kind() == Snippet.Kind.EXPRESSION) {
            System.out.println(name(event.snippet()) + " ==> " + event.value());
        }
    }

    private static String name(Snippet snippet) {
        return snippet instanceof VarSnippet variable
                ? variable.name()
                : snippet instanceof jdk.jshell.ExpressionSnippet expression ? expression.name() : snippet.source();
    }

    private static String notKnown(List<String> names) {
        return say("notKnown", "names", names);
    }

    private static String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(Language.of(Locale.getDefault()), "script." + key, arguments);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    @Override
    public void close() {
        shell.close();
    }
}
