package org.ntmcriteria.cli.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.SystemReason;
import org.ntmcriteria.rules.catalog.CatalogException;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.SetLookupException;
import org.ntmcriteria.rules.evaluate.Evaluator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The {@code ntm} command. Prints UTF-8 whatever the locale says.
 *
 * <p>Starting takes most of the time of a short run, so some code is written for it. The verb that is called stands
 * alone. The set that is asked for is loaded on another core meanwhile. Verbs declare their options in code, without
 * annotations ({@link Verb}). Picocli's own interfaces are implemented by classes: where lambdas implement them, the
 * archive of classes loses most of picocli. On the way to a first verdict, records that are keys of maps write out
 * their equality or are found by their text; the equality that a record brings along is linked at its first use, and a
 * test fails where that happens again. The measured gain of each, and what gains nothing, is in
 * {@code docs/decisions/21-start-up.md}.
 */
@Command(
        name = "ntm",
        mixinStandardHelpOptions = true,
        version = "ntm 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "VERB")
public final class Ntm {
    /** Done, whatever the verdicts. */
    static final int DONE = 0;
    /** Done, with failures in the input or errors found in tables. */
    static final int FAILURES = 1;
    /** A usage error, nothing could be read, or the set is not in force. */
    static final int UNUSABLE = 2;
    /** An internal error. */
    static final int INTERNAL = 3;

    /** The verbs in the order of the help; a further one is a line here, its class and its texts. */
    private static final Map<String, Supplier<CommandLine>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("assess", () -> verb(new AssessCommand()));
        VERBS.put("check", () -> verb(new CheckCommand()));
        VERBS.put("template", () -> verb(new TemplateCommand()));
        VERBS.put("explain", () -> verb(new ExplainCommand()));
        VERBS.put("recognition", () -> verb(new RecognitionCommand()));
        VERBS.put("aggregate", () -> verb(new AggregateCommand()));
        VERBS.put("audit", () -> verb(new AuditCommand()));
        VERBS.put("report", () -> verb(new ReportCommand()));
        VERBS.put("chart", () -> verb(new ChartCommand()));
        VERBS.put("units", () -> verbs(new UnitsCommand()));
        VERBS.put("sets", () -> verbs(new SetsCommand()));
    }

    private Ntm() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        StandardOutput standard = new StandardOutput();
        PrintStream out = new PrintStream(new BufferedOutputStream(standard, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        MemoryWatch memory = new MemoryWatch(err, arguments);
        new InternalErrors(err, arguments).start();
        try {
            memory.start();
            loadAhead(arguments);
            MemoryWatch.exit(run(standard, out, err, memory, arguments));
        } catch (OutOfMemoryError e) {
            memory.end();
        }
    }

    private static int run(
            StandardOutput standard, PrintStream out, PrintStream err, MemoryWatch memory, String[] arguments) {
        int exit = run(out, err, memory, arguments);
        out.flush();
        if (standard.failure().isPresent()) {
            err.println(CliMessages.line(
                    UserLanguage.of(arguments),
                    "unusable.standardOutput",
                    "reason",
                    SystemReason.of(standard.failure().get())));
            exit = UNUSABLE;
        }
        return exit;
    }

    /**
     * Loads on another core, while the command line is still being read, what a verb will need: the set that is called
     * for, and the classes that assess by it. What goes wrong here goes wrong again, and is reported, where it is
     * needed.
     */
    private static void loadAhead(String[] arguments) {
        Thread loader = new Thread(() -> {
            for (String argument : arguments) {
                CriteriaCatalog.standard()
                        .find(argument)
                        .ifPresent(set -> set.description().inForce().start().ifPresent(day -> Evaluator.of(set)
                                .assess(AdministrativeUnit.of("-", set.level()), day, List.of())));
            }
        });
        loader.setUncaughtExceptionHandler((thread, e) -> {});
        loader.setDaemon(true);
        loader.start();
    }

    /**
     * Runs the command.
     *
     * @param out takes what is printed
     * @param err takes messages
     * @param arguments the command line
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, new MemoryWatch(err, arguments), arguments);
    }

    private static int run(PrintStream out, PrintStream err, MemoryWatch memory, String[] arguments) {
        String called = arguments.length == 0 ? "" : arguments[0];
        boolean verb = VERBS.containsKey(called);
        CommandLine command = verb ? VERBS.get(called).get().setCommandName("ntm " + called) : allVerbs();
        PrintWriter outWriter = new PrintWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        PrintWriter errWriter = new MessageWriter(new java.io.OutputStreamWriter(err, StandardCharsets.UTF_8));
        command.setOut(outWriter);
        command.setErr(errWriter);
        command.setUsageHelpWidth(100);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(LocalDate.class, new Day());
        command.setParameterExceptionHandler(new Refusal());
        command.setExecutionExceptionHandler(new FailurePrinter());
        command.setExecutionStrategy(new SafeTarget());
        // The texts of the help are read where help is asked for only.
        if (!verb || Arrays.stream(arguments).anyMatch(Ntm::mayAskForHelp)) {
            HelpTexts.addTo(command, UserLanguage.of(arguments));
        }
        if (arguments.length == 0) {
            command.usage(errWriter);
            return UNUSABLE;
        }
        int exit;
        try {
            exit = command.execute(verb ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        } catch (OutOfMemoryError e) {
            errWriter.flush();
            memory.say();
            exit = INTERNAL;
        } catch (Error e) {
            InternalErrors.print(e, errWriter, UserLanguage.of(arguments));
            exit = INTERNAL;
        }
        outWriter.flush();
        errWriter.flush();
        return exit;
    }

    /** Checks if an argument asks for help, alone or together with other short options. */
    private static boolean mayAskForHelp(String argument) {
        return argument.equals("--help")
                || argument.startsWith("-") && !argument.startsWith("--") && argument.contains("h");
    }

    private static CommandLine allVerbs() {
        CommandLine command = new CommandLine(new Ntm());
        VERBS.forEach((name, verb) -> command.addSubcommand(name, verb.get()));
        return command;
    }

    private static CommandLine verbs(VerbGroup group) {
        CommandLine verbs = new CommandLine(group);
        verbs.getSubcommands().values().forEach(sub -> ((Verb) sub.getCommand()).addOptions(sub.getCommandSpec()));
        return verbs;
    }

    private static CommandLine verb(Verb verb) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(verb);
        verb.addOptions(spec);
        return new CommandLine(spec);
    }

    private static LocalDate date(String text) {
        try {
            return DateRange.parseOfficeDay(text);
        } catch (UnreadableTextException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    static Language language(CommandLine.ParseResult result) {
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        // The option keeps no value of its own, so it is asked what was matched.
        return last.hasMatchedOption("--lang")
                ? (Language) last.matchedOption("--lang").typedValues().get(0)
                : UserLanguage.get();
    }

    private static int explain(Exception e, CommandLine line, Language language) {
        PrintWriter err = line.getErr();
        if (e instanceof CatalogException catalog) {
            for (Problem problem : catalog.problems()) {
                err.println("ntm: " + problem.line(language));
            }
            return UNUSABLE;
        }
        if (e instanceof SetLookupException lookup) {
            err.println("ntm: " + lookup.message(language));
            return UNUSABLE;
        }
        if (e instanceof UnusableException unusable) {
            err.println("ntm: " + unusable.text().in(language));
            return UNUSABLE;
        }
        if (e instanceof InvalidPathException path) {
            err.println(
                    CliMessages.line(language, "unusable.path", "path", path.getInput(), "setting", "LC_ALL=C.UTF-8"));
            return UNUSABLE;
        }
        // Whoever writes says so himself; what is left comes from an input.
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            IOException io = e instanceof IOException direct ? direct : ((UncheckedIOException) e).getCause();
            err.println(CliMessages.line(language, "unusable.cannotRead", "reason", SystemReason.of(io)));
            return UNUSABLE;
        }
        InternalErrors.print(e, err, language);
        return INTERNAL;
    }

    private static final class Day implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return date(text);
        }
    }

    private static final class Refusal implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
            return UsageError.refuse(e, arguments);
        }
    }

    private static final class FailurePrinter implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine line, CommandLine.ParseResult result) {
            return explain(e, line, language(result));
        }
    }

    /** Something that the user can mend, said in one line. */
    static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Text text;

        UnusableException(Text text) {
            super(text.in(Language.EN), null, false, false);
            this.text = text;
        }

        /** Says a sentence of the module's texts, with names and values in turn. */
        static UnusableException of(String key, Object... arguments) {
            return new UnusableException(CliMessages.MESSAGES.text(key, arguments));
        }

        Text text() {
            return text;
        }
    }
}
