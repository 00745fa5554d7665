package org.ntmcriteria.rules;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/rules/messages_TAG.properties}. */
public final class RulesMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(RulesMessages.class, "/org/ntmcriteria/rules");

    private RulesMessages() {}
}
