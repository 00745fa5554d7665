package org.ntmcriteria.io;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/io/messages_TAG.properties}. */
public final class IoMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(IoMessages.class, "/org/ntmcriteria/io");

    private IoMessages() {}
}
