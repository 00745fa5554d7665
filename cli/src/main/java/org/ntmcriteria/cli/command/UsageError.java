package org.ntmcriteria.cli.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in the words of the help, and in the language asked for, what is wrong with a command line. */
final class UsageError {
    private UsageError() {}

    static int refuse(CommandLine.ParameterException e, String[] arguments) {
        Language language = UserLanguage.of(arguments);
        PrintWriter err = e.getCommandLine().getErr();
        err.println("ntm: " + refusal(e, language));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            err.println(say(language, "meant", "suggestions", unmatched.getSuggestions()));
        }
        err.println(say(
                language, "help", "command", e.getCommandLine().getCommandSpec().qualifiedName()));
        return Ntm.UNUSABLE;
    }

    private static String refusal(CommandLine.ParameterException e, Language language) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            // Behind an unknown option everything is unmatched; only what looks like an option is one.
            List<String> options = unmatched.getUnmatched().stream()
                    .filter(argument -> argument.startsWith("-"))
                    .toList();
            return options.isEmpty() || !unmatched.getUnmatched().get(0).startsWith("-")
                    ? say(language, "notExpected", "arguments", unmatched.getUnmatched())
                    : say(language, "unknownOption", "options", options);
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && missing.getMissing().stream().allMatch(ArgSpec::required)) {
            return say(
                    language,
                    "missing",
                    "arguments",
                    missing.getMissing().stream()
                            .map(spec -> spec instanceof OptionSpec option
                                    ? option.longestName() + " " + Placeholders.of(option, language)
                                    : Placeholders.of(spec, language))
                            .collect(Collectors.toList()));
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return say(language, "twice", "option", option.longestName());
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return say(
                    language,
                    "valueMissing",
                    "option",
                    option.longestName(),
                    "accepted",
                    Placeholders.of(option, language));
        }
        if (e.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
            return say(language, "noValue", "option", option.longestName());
        }
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
            Class<?> type = option.auxiliaryTypes()[0];
            Object accepted = type == Integer.class
                    ? CliMessages.MESSAGES.text("usage.wholeNumber")
                    : type == LocalDate.class
                            ? CliMessages.MESSAGES.text("usage.day")
                            : Placeholders.of(option, language);
            return say(
                    language,
                    "notAccepted",
                    "option",
                    option.longestName(),
                    "value",
                    e.getValue(),
                    "accepted",
                    accepted);
        }
        return e.getMessage();
    }

    private static String say(Language language, String key, Object... arguments) {
        return CliMessages.MESSAGES.get(language, "usage." + key, arguments);
    }
}
