package org.ntmcriteria.core.text;

/** The texts of this module: {@code org/ntmcriteria/core/messages_TAG.properties}. */
public final class CoreMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(CoreMessages.class, "/org/ntmcriteria/core");

    private CoreMessages() {}
}
