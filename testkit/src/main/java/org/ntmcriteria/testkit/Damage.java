package org.ntmcriteria.testkit;

/** What has happened to an input on its way. */
public enum Damage {
    /** The file ends too early, in the middle of a line or of a character. */
    CUT_OFF(false),
    /** The last fields of a row are missing; a reader may take them for blank. */
    FIELDS_MISSING(false),
    /** A row has a field too many. */
    FIELD_TOO_MANY(true),
    /** A quote is opened and never closed. */
    QUOTE_LEFT_OPEN(true),
    /** Text stands behind a closing quote. */
    TEXT_BEHIND_QUOTE(true),
    /** A number is written in a way that is none of the accepted ones. */
    WRONG_NUMBER(true),
    /** A date is none, or written in another way. */
    WRONG_DATE(true),
    /** A word stands where only some words are known: an indicator, an operator, a verdict. */
    WRONG_WORD(true),
    /** A required cell is blank. */
    BLANK(true),
    /** A required member is missing. */
    MEMBER_MISSING(true),
    /** Bytes that are no UTF-8 stand in a cell. */
    NOT_UTF8(true),
    /** Two cells of a row have changed places. */
    SWAPPED_CELLS(false),
    /** A row or a member is repeated. */
    DOUBLED(false),
    /** A required column has another heading. */
    COLUMN_RENAMED(false),
    /** A column is repeated. */
    COLUMN_DOUBLED(false),
    /** The whole file is in another encoding than UTF-8. */
    OTHER_ENCODING(false),
    /** A member that the format does not know. */
    UNKNOWN_MEMBER(true),
    /** The format's version is one that is not known. */
    WRONG_VERSION(false);

    private final boolean refused;

    Damage(boolean refused) {
        this.refused = refused;
    }

    /**
     * Whether a row that is damaged so can be taken for nothing, so that every reader must name it in a failure.
     *
     * @return false where what is left may by chance be a good row, or where more than a row is damaged
     */
    public boolean isRefused() {
        return refused;
    }
}
