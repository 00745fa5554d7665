package org.ntmcriteria.io.table;

/**
 * A sheet that this library adds to a workbook for people to read, beside those that hold an office's table. A name
 * that the workbook defines for that sheet alone marks it, whatever the sheet is called; readers of tables pass over
 * the sheets so marked, and whoever adds one anew finds the one of before.
 */
public enum AddedSheet {
    /** What is to be mended in the workbook. */
    PROBLEMS("_ntm_problems"),
    /** How a form is filled in. */
    GUIDANCE("_ntm_guidance");

    private final String mark;

    AddedSheet(String mark) {
        this.mark = mark;
    }

    /**
     * Returns the name that the workbook defines for the sheet.
     *
     * @return a name that no office gives
     */
    public String mark() {
        return mark;
    }

    /** Checks if a name that a workbook defines is a mark; spreadsheets take no account of case. */
    static boolean isMark(String name) {
        for (AddedSheet sheet : values()) {
            if (sheet.mark.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
