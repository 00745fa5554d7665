package org.ntmcriteria.documents.workbook;

import java.io.IOException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.documents.DocumentsMessages;

/** Thrown where a workbook can be read, but not given back with what is wrong in it. */
public final class UnusableWorkbookException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    UnusableWorkbookException(String key) {
        this(DocumentsMessages.MESSAGES.text(key));
    }

    private UnusableWorkbookException(Text reason) {
        super(reason.in(Language.EN));
        this.reason = reason;
    }

    /**
     * Returns why, and what to do.
     *
     * @return the reason in every language
     */
    public Text reason() {
        return reason;
    }
}
