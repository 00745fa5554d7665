package org.ntmcriteria.report;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/report/messages_TAG.properties}. */
public final class ReportMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(ReportMessages.class, "/org/ntmcriteria/report");

    private ReportMessages() {}
}
