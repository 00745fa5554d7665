package org.ntmcriteria.register;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/register/messages_TAG.properties}. */
public final class RegisterMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(RegisterMessages.class, "/org/ntmcriteria/register");

    private RegisterMessages() {}
}
