package org.ntmcriteria.cli.command;

import java.util.List;
import java.util.Set;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What stands for a value in the help and in usage messages, such as {@code FILE}, in the words of a language
 * ({@code placeholder.FILE}). A choice of words that are typed as they are, such as {@code json|csv}, is the same in
 * every language.
 */
final class Placeholders {
    private static final String KEY = "placeholder.";
    private static final Set<String> KEYS = CliMessages.MESSAGES.keys(Language.EN);

    private Placeholders() {}

    /** Returns what stands for the value of an option or a parameter. */
    static String of(ArgSpec argument, Language language) {
        return word(argument.paramLabel(), language);
    }

    private static String word(String label, Language language) {
        return KEYS.contains(KEY + label) ? CliMessages.MESSAGES.get(language, KEY + label) : label;
    }

    /** Gives the options and parameters of a command the words of a language. */
    static void translate(CommandSpec command, Language language) {
        command.usageMessage()
                .synopsisSubcommandLabel(word(command.usageMessage().synopsisSubcommandLabel(), language));
        // A label is fixed once an option or a parameter is made, so those with another one take their place.
        for (OptionSpec option : List.copyOf(command.options())) {
            if (!option.paramLabel().equals(of(option, language))) {
                command.remove(option);
                command.addOption(
                        option.toBuilder().paramLabel(of(option, language)).build());
            }
        }
        List<PositionalParamSpec> parameters = List.copyOf(command.positionalParameters());
        parameters.forEach(command::remove);
        parameters.forEach(parameter -> command.addPositional(
                parameter.toBuilder().paramLabel(of(parameter, language)).build()));
    }
}
