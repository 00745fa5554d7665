package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Trait.*;

import java.util.List;

/** One way in which the files of offices, their sheets and their titles have a {@link Trait}. */
public enum FileVariant implements Variant {
    /** One row per unit, a column per criterion. */
    VERDICTS(LAYOUT),
    /** One row per observation. */
    OBSERVATIONS(LAYOUT),
    /** One row per unit, a column per indicator, and for a criterion. */
    INDICATORS(LAYOUT),
    /** One unit's own form, a row per indicator. */
    FORM(LAYOUT),
    /** Text in UTF-8. */
    CSV(FILE),
    /** A workbook. */
    XLSX(FILE),
    /** Commas. */
    COMMA(SEPARATOR, CSV),
    /** Semicolons. */
    SEMICOLON(SEPARATOR, CSV),
    /** Semicolons behind a byte-order mark, as Excel saves CSV UTF-8. */
    SEMICOLON_MARKED(SEPARATOR, CSV),
    /** Tabulators. */
    TABULATOR(SEPARATOR, CSV),
    /** Every row has as many fields as the header. */
    WIDTH_EVEN(WIDTH, CSV),
    /** Rows end with a blank field too many. */
    WIDTH_TRAILING(WIDTH, CSV),
    /** Blank fields at the end of a row are left out. */
    WIDTH_SHORT(WIDTH, CSV),
    /** Texts stand in their cells. */
    TEXTS_INLINE(TEXTS, XLSX),
    /** Texts are shared, as Excel stores them. */
    TEXTS_SHARED(TEXTS, XLSX),
    /** Texts are shared and in pieces of different type. */
    TEXTS_IN_RUNS(TEXTS, XLSX),
    /** One sheet. */
    SHEET_ONE(SHEETS, XLSX),
    /** A hidden sheet with the table of the year before. */
    SHEET_HIDDEN(SHEETS, XLSX),
    /** A sheet of guidance without a table. */
    SHEET_OF_GUIDANCE(SHEETS, XLSX),
    /** A sheet for each district. */
    SHEET_PER_DISTRICT(SHEETS, XLSX, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A sheet for each year, named by it; only the latest is asked for. */
    SHEET_PER_YEAR(SHEETS, XLSX, VERDICTS, INDICATORS),
    /** A second sheet with the verdicts of the districts, which are units of another level. */
    SHEET_OF_DISTRICTS(SHEETS, XLSX, VERDICTS),
    /** None. */
    TITLE_NONE(TITLES),
    /** A title. */
    TITLE_ONE(TITLES),
    /** Office, state and motto beside each other, title, and what the table is enclosed with. */
    TITLE_LETTERHEAD(TITLES),
    /** A title, and the unit of measure at the right. */
    TITLE_MEASURE(TITLES),
    /** A title merged over the table. */
    TITLE_MERGED(TITLES, XLSX),
    /** A title, and the commune and its district, which nobody need guess. */
    TITLE_UNIT(TITLES, FORM),
    /** A title that names the tier above that of the set. */
    TITLE_OTHER_TIER(TITLES, VERDICTS),
    /** A title that names the year before that of the day. */
    TITLE_OTHER_YEAR(TITLES, VERDICTS, INDICATORS);

    private final Trait trait;
    private final List<Variant> needs;

    FileVariant(Trait trait, Variant... needs) {
        this.trait = trait;
        this.needs = List.of(needs);
    }

    @Override
    public Trait trait() {
        return trait;
    }

    @Override
    public List<Variant> needs() {
        return needs;
    }
}
