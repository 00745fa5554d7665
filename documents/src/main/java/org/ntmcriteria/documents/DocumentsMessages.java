package org.ntmcriteria.documents;

import org.ntmcriteria.core.text.Messages;

/** The texts of this module: {@code org/ntmcriteria/documents/messages_TAG.properties}. */
public final class DocumentsMessages {
    /** The texts. */
    public static final Messages MESSAGES = Messages.in(DocumentsMessages.class, "/org/ntmcriteria/documents");

    private DocumentsMessages() {}
}
