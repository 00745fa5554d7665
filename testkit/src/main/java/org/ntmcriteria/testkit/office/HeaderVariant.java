package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.Trait.*;

import java.util.List;

/** One way in which the headers of tables have a {@link Trait}. */
public enum HeaderVariant implements Variant {
    /** One row. */
    HEADER_ONE(HEADER, VERDICTS, INDICATORS),
    /** A common heading of the criteria above. */
    HEADER_TWO(HEADER, VERDICTS, INDICATORS),
    /** Groups of criteria between the common heading and the criteria. */
    HEADER_THREE(HEADER, VERDICTS, INDICATORS),
    /** The names of the criteria above their indicators. */
    HEADER_CRITERIA(HEADER, INDICATORS),
    /** The numbers of the criteria above their indicators: {@code Tiêu chí 3}. */
    HEADER_CRITERIA_NUMBERED(HEADER, INDICATORS),
    /** The short names of the criteria above their numbers. */
    HEADER_NAMES(HEADER, VERDICTS),
    /** The upper headings stand in the first cell only. */
    SPANS_BLANK(HEADER_MERGES, VERDICTS, INDICATORS),
    /** Cells are merged. */
    SPANS_MERGED(HEADER_MERGES, VERDICTS, INDICATORS, XLSX),
    /** The common heading is repeated in each column. */
    SPANS_REPEATED(HEADER_MERGES, VERDICTS, INDICATORS),
    /** {@code TC1}. */
    HEADING_CODE(HEADINGS, VERDICTS),
    /** {@code TC 1}. */
    HEADING_CODE_APART(HEADINGS, VERDICTS),
    /** {@code Tiêu chí 1}. */
    HEADING_WORD(HEADINGS, VERDICTS),
    /** {@code 1}. */
    HEADING_NUMBER(HEADINGS, VERDICTS),
    /** The criterion's name as the act has it. */
    HEADING_LONG_NAME(HEADINGS, VERDICTS),
    /** The criterion's name as offices shorten it. */
    HEADING_SHORT_NAME(HEADINGS, VERDICTS),
    /** {@code 1. Quy hoạch}. */
    HEADING_NUMBERED_NAME(HEADINGS, VERDICTS),
    /** {@code Tiêu chí số 1: Quy hoạch}. */
    HEADING_WORD_AND_NAME(HEADINGS, VERDICTS),
    /** {@code 3.1} as text. */
    INDICATOR_NUMBER(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1} as a number. */
    INDICATOR_CELL(INDICATOR_HEADINGS, INDICATORS, XLSX),
    /** {@code Chỉ tiêu 3.1}. */
    INDICATOR_WORD(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1. Tỷ lệ …} */
    INDICATOR_NUMBERED_NAME(INDICATOR_HEADINGS, INDICATORS),
    /** The indicator's name as the act has it. */
    INDICATOR_NAME(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1 (%)}. */
    INDICATOR_MEASURE(INDICATOR_HEADINGS, INDICATORS),
    /** None. */
    COLUMN_AS_HEADED(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** Marks for not met: {@code TC12 (chưa đạt)}. */
    COLUMN_NOT_MET(OTHER_COLUMN, VERDICTS),
    /** A plan: {@code TC12 (KH 2025)}. */
    COLUMN_PLAN(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** The year before: {@code TC12 - năm 2023}. */
    COLUMN_EARLIER(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** What is required: {@code TC12 (quy định)}. */
    COLUMN_REQUIRED(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A count: {@code 15.1 - số người}. */
    COLUMN_COUNT(OTHER_COLUMN, INDICATORS),
    /** Points: {@code TC12 (điểm)}. */
    COLUMN_POINTS(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A word that nothing explains: {@code TC12 nợ}. */
    COLUMN_OTHER_WORD(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A number with the name of another criterion: {@code TC12. Giáo dục}. */
    COLUMN_OTHER_NAME(OTHER_COLUMN, VERDICTS),
    /** A number below the name of another criterion. */
    COLUMN_BELOW_OTHER_NAME(OTHER_COLUMN, VERDICTS, HEADER_NAMES),
    /** TT, Nội dung tiêu chí, ĐVT, Kết quả, Đánh giá. */
    FORM_PLAIN(FORM_LABELS, FORM),
    /** The same in capitals. */
    FORM_CAPITALS(FORM_LABELS, FORM),
    /** With a column of what is required, headed {@code Chỉ tiêu}. */
    FORM_REQUIREMENT(FORM_LABELS, FORM),
    /** With the names of the criteria in a column of their own. */
    FORM_CRITERIA(FORM_LABELS, FORM),
    /** Tên xã, Huyện. */
    LABELS_PLAIN(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** The same in capitals. */
    LABELS_CAPITALS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Địa phương, Huyện/TP. */
    LABELS_PLACE(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Xã, phường, thị trấn. */
    LABELS_ALL_KINDS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Tên xã (thị trấn). */
    LABELS_BRACKETS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Đơn vị cấp xã. */
    LABELS_LEVEL(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** The English headings of the library. */
    LABELS_ENGLISH(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** None. */
    BREAKS_NONE(BREAKS),
    /** A line feed in place of a blank. */
    BREAKS_LINE_FEED(BREAKS),
    /** An escaped carriage return before the line feed, as some programs store it. */
    BREAKS_ESCAPED(BREAKS, XLSX),
    /** None. */
    COLUMNS_NOT_NUMBERED(COLUMN_NUMBERS),
    /** {@code (1) (2) (3)}. */
    COLUMNS_BRACKETED(COLUMN_NUMBERS),
    /** {@code A B 1 2}: letters before the criteria. */
    COLUMNS_LETTERED(COLUMN_NUMBERS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** {@code 1 2 3}. */
    COLUMNS_PLAIN(COLUMN_NUMBERS);

    private final Trait trait;
    private final List<Variant> needs;

    HeaderVariant(Trait trait, Variant... needs) {
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
