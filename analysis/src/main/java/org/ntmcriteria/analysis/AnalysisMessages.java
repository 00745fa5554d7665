package org.ntmcriteria.analysis;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/analysis/messages_TAG.properties}. */
public final class AnalysisMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(AnalysisMessages.class, "/org/ntmcriteria/analysis");

    private AnalysisMessages() {}
}
