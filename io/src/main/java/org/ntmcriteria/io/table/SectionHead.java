package org.ntmcriteria.io.table;

/**
 * The head of a section of a table.
 *
 * @param kind what it names
 * @param name its text without the number and a count, empty where it cannot be read
 * @param isUnsure whether its row may also be a unit whose name was forgotten
 */
record SectionHead(Kind kind, String name, boolean isUnsure) {
    /** What heads name. */
    enum Kind {
        DISTRICT,
        PROVINCE,
        REGION,
        /** A group of units, a year or a table, which is no district. */
        GROUP
    }

    /** Returns the head that a text is wherever in a row it stands. */
    static SectionHead of(String text) {
        return new SectionHead(kind(text, Kind.DISTRICT), TableWords.withoutCount(text), false);
    }

    /** Returns what a text names, where its place says something. */
    static Kind kind(String text, Kind ofPlace) {
        if (TableWords.region(text).isPresent()) {
            return Kind.REGION;
        }
        if (TableWords.isProvince(text)) {
            return Kind.PROVINCE;
        }
        return TableWords.isGroup(text) ? Kind.GROUP : ofPlace;
    }

    /** Checks if it is the name of a district, which is not empty. */
    boolean isDistrict() {
        return kind == Kind.DISTRICT && !name.isEmpty();
    }
}
