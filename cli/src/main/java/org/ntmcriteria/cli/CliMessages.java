package org.ntmcriteria.cli;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/cli/messages_TAG.properties}. */
public final class CliMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(CliMessages.class, "/org/ntmcriteria/cli");

    private CliMessages() {}

    /**
     * What the command says to its user, in one of the module's sentences.
     *
     * @param language the language wanted
     * @param key of the sentence
     * @param arguments names and values in turn
     * @return the sentence behind the command's name
     */
    public static String line(Language language, String key, Object... arguments) {
        return "ntm: " + MESSAGES.get(language, key, arguments);
    }
}
