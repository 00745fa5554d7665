package org.ntmcriteria.cli.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of one verb in one language, as picocli asks for it. The texts are those of the module: {@code help.VERB}
 * describes a verb, {@code help.OPTION} an option or a parameter, {@code help.VERB.OPTION} one that means something of
 * its own there.
 */
final class HelpTexts extends ResourceBundle {
    private static final String HELP = "help.";
    /** What an option named like a verb is called among the texts. */
    private static final String OPTION = "option.";

    private final Map<String, String> texts = new HashMap<>();

    private HelpTexts(CommandSpec spec, String verb, Language language) {
        Messages messages = CliMessages.MESSAGES;
        for (String key : messages.keys(language)) {
            if (key.startsWith(HELP) && key.indexOf('.', HELP.length()) < 0) {
                texts.put(key.substring(HELP.length()), text(language, key));
            }
        }
        String option = HELP + OPTION;
        String own = HELP + verb + ".";
        for (String prefix : List.of(option, own)) {
            for (String key : messages.keys(language)) {
                if (key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0) {
                    texts.put(key.substring(prefix.length()), text(language, key));
                }
            }
        }
        texts.put("usage.description", text(language, HELP + verb));
        texts.put("usage.synopsisHeading", messages.get(language, "helpText.usage") + " ");
        texts.put("usage.commandListHeading", "%n" + messages.get(language, "helpText.commands") + "%n");
        if (verb.equals("ntm")) {
            texts.put("usage.footer", "%n" + messages.get(language, "helpText.exitCodes"));
        }
        // picocli looks a parameter up by its label and index.
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            String text = texts.get(parameter.paramLabel());
            if (text != null) {
                texts.put(Placeholders.of(parameter, language) + "[" + parameter.index() + "]", text);
            }
        }
        // picocli looks an option up by each of its names; the short ones stand for the long.
        texts.put("help", texts.get("h"));
        texts.put("version", texts.get("V"));
        texts.put("o", texts.get("output"));
    }

    private static String text(Language language, String key) {
        return CliMessages.MESSAGES.get(language, key, "default", "${DEFAULT-VALUE}");
    }

    /** Gives a command and those below it their help. */
    static void addTo(CommandLine command, Language language) {
        String name = command.getCommandSpec()
                .qualifiedName()
                .replaceFirst("^ntm ", "")
                .replace(' ', '.');
        HelpTexts texts = new HelpTexts(command.getCommandSpec(), name, language);
        Placeholders.translate(command.getCommandSpec(), language);
        command.getCommandSpec().resourceBundle(texts);
        command.getSubcommands().values().forEach(sub -> addTo(sub, language));
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
