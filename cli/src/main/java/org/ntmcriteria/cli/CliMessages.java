package org.ntmcriteria.cli;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/cli/messages_TAG.properties}. */
public final class CliMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(CliMessages.class, "/org/ntmcriteria/cli");

    private CliMessages() {}
}
