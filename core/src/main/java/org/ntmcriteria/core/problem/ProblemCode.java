package org.ntmcriteria.core.problem;

import org.ntmcriteria.core.text.Language;

/**
 * The stable codes of what can be wrong with an input, each with its message in both languages; a {@link Problem}
 * carries one.
 *
 * <p>1xxx a file, 2xxx a text in it, 3xxx a value judged under a set, 4xxx an overlay, 5xxx a table of a set, 6xxx a
 * JSON document, 7xxx decisions on recognition and assessments of other units. In a message {@code {t}} stands for the
 * offending text, {@code {0}}, {@code {1}} for details.
 */
public enum ProblemCode {
    /** The file cannot be read. */
    UNREADABLE_FILE("NTM-1001", "không đọc được tệp: {0}", "the file cannot be read: {0}"),
    /** Not UTF-8. */
    NOT_UTF8("NTM-1002", "văn bản không phải UTF-8: {t}", "this is not UTF-8 text: '{t}'; save the file as UTF-8"),
    /** Nothing in it. */
    EMPTY_FILE("NTM-1003", "tệp không có dòng tiêu đề", "the file is empty; a header line is needed: {0}"),
    /** A required column is missing. */
    MISSING_COLUMN("NTM-1004", "thiếu cột {0}; có các cột: {t}", "column {0} is missing; the header has: {t}"),
    /** A column that is not known. */
    UNKNOWN_COLUMN(
            "NTM-1005",
            "cột '{t}' không được dùng; các cột được nhận: {0}",
            "column '{t}' is not used; known columns: {0}",
            Severity.WARNING),
    /** A column twice. */
    DOUBLED_COLUMN("NTM-1006", "cột '{t}' có hai lần", "column '{t}' stands twice in the header; keep one"),
    /** Too many or too few fields. */
    FIELD_COUNT(
            "NTM-1007",
            "dòng có {0} ô, tiêu đề có {1}: {t}",
            "the row has {0} fields, the header has {1}; the row is left out: '{t}'"),
    /** Broken quoting. */
    BROKEN_QUOTES("NTM-1008", "dấu ngoặc kép sai: {0}", "broken quotes: {0}"),
    /** No table in a workbook. */
    NO_HEADER("NTM-1009", "không tìm thấy dòng tiêu đề; cần {0}", "no header row was found; needed: {0}"),
    /** No row at all. */
    NO_ROWS("NTM-1010", "không có dòng dữ liệu nào", "the file has a header but no row of data"),
    /** More than is read. */
    TOO_LARGE("NTM-1011", "quá lớn: {0}; được nhận: {1}", "too large: {0}; accepted: {1}"),
    /** A workbook with programs in it. */
    MACROS(
            "NTM-1012",
            "bảng tính có macro; macro không được chạy, các ô được đọc như đã lưu",
            "the workbook holds macros; they are not run, and the cells are read as stored",
            Severity.WARNING),
    /** A row that is taken for no unit. */
    PASSED_OVER(
            "NTM-1013",
            "'{t}' đứng dưới một ghi chú và không có kết quả; không được coi là đơn vị",
            "'{t}' stands below a note and has no verdict; it is taken for no unit",
            Severity.WARNING),

    /** A required field is blank. */
    BLANK("NTM-2001", "ô trống; cần {0}", "blank; needed: {0}"),
    /** A date that is none. */
    BAD_DATE("NTM-2002", "'{t}' không phải ngày; dùng dạng 2024-12-31", "'{t}' is no date; accepted: 2024-12-31"),
    /** A key that is none. */
    BAD_KEY("NTM-2003", "'{t}' không phải chỉ tiêu; được nhận: {0}", "'{t}' is no indicator; accepted: {0}"),
    /** A value that is none. */
    BAD_VALUE("NTM-2004", "không hiểu giá trị '{t}'; được nhận: {0}", "the value '{t}' cannot be read; accepted: {0}"),
    /** A region that is none. */
    BAD_REGION(
            "NTM-2005",
            "'{t}' không phải vùng; được nhận: {0}",
            "'{t}' is no region; accepted: {0} or the Vietnamese name"),
    /** A class that is none. */
    BAD_CLASS("NTM-2006", "'{t}' không phải loại xã; được nhận: {0}", "'{t}' is no class; accepted: {0}"),
    /** A report made twice. */
    DOUBLED_REPORT(
            "NTM-2007",
            "'{t}': {0} của {1} ngày {2} có hai lần; không dùng dòng nào",
            "'{t}': {0} of {1} on {2} is reported more than once; none of the reports is used"),
    /** Two values of an attribute. */
    CONTRADICTORY_ATTRIBUTE(
            "NTM-2008",
            "'{t}': {0} của {1} ngày {2} có giá trị khác nhau ({3}); coi là chưa biết",
            "'{t}': {0} of {1} on {2} has different values ({3}); it is taken as unknown"),
    /** A unit twice in a table. */
    DOUBLED_UNIT(
            "NTM-2009",
            "đơn vị '{t}' có hai dòng; không dùng dòng nào",
            "unit '{t}' has more than one row; none is used"),
    /** A total that does not fit. */
    TOTAL_OUTSIDE(
            "NTM-2010",
            "tổng '{t}' không nằm trong {0}, theo các ô của dòng",
            "the total '{t}' is not {0}, which the row's cells give"),
    /** A formula without a value. */
    NO_CACHED_VALUE(
            "NTM-2011",
            "công thức chưa có giá trị: {t}; mở và lưu lại bảng tính",
            "the formula '{t}' has no stored value; open the workbook and save it again"),
    /** A name that spreadsheets would run. */
    BEGINS_FORMULA(
            "NTM-2012",
            "'{t}' bắt đầu như một công thức; được giữ là văn bản và ghi ra với dấu ' đứng trước",
            "'{t}' begins like a formula; it is kept as text and written with a leading '",
            Severity.WARNING),

    /** No such indicator. */
    UNKNOWN_INDICATOR(
            "NTM-3001",
            "{0} không có chỉ tiêu '{t}' ngày {1}",
            "'{t}' is no indicator of {0} on {1}; accepted: the numbers that 'ntm sets show {0}' lists"),
    /** No such part. */
    UNKNOWN_PART(
            "NTM-3002",
            "chỉ tiêu {0} không có phần '{t}'; được nhận: {1}",
            "'{t}' is no part of indicator {0}; accepted: {1}"),
    /** No sexes here. */
    UNKNOWN_SEX(
            "NTM-3003",
            "'{t}': chỉ tiêu {0} không tách nam, nữ; báo cáo bằng {0}",
            "'{t}': indicator {0} is not asked for each sex; report it as {0}"),
    /** No such criterion. */
    UNKNOWN_CRITERION(
            "NTM-3004", "{0} không có tiêu chí '{t}'; được nhận: {1}", "'{t}' is no criterion of {0}; accepted: {1}"),
    /** No such fact. */
    UNKNOWN_FACT(
            "NTM-3005",
            "{0} không hỏi '{t}'; được nhận: {1}",
            "{0} asks for no fact '{t}'; it asks for: {1}",
            Severity.WARNING),
    /** A value of the wrong kind. */
    WRONG_KIND(
            "NTM-3006",
            "{0}: giá trị '{t}' không hợp; được nhận: {1}",
            "{0}: the value '{t}' does not fit; accepted: {1}"),
    /** A percentage out of range. */
    PERCENT_RANGE("NTM-3007", "{0}: '{t}' nằm ngoài 0–100 %", "{0}: '{t}' is outside 0 to 100 %"),
    /** NA not accepted. */
    NOT_APPLICABLE_REFUSED(
            "NTM-3008",
            "{0}: không nhận '{t}', bộ tiêu chí không ghi 'nếu có'",
            "{0}: '{t}' is not accepted, the set does not say 'nếu có' (if any) here"),
    /** A number for a compound indicator. */
    NUMBER_FOR_PARTS(
            "NTM-3009",
            "{0}: số '{t}' không dùng được cho chỉ tiêu nhiều phần; báo cáo {1}, hoặc Đ/KĐ cho cả chỉ tiêu",
            "{0}: the number '{t}' cannot stand for several parts; report {1}, or Đ or KĐ for the whole"),
    /** A coarse report against a fine one. */
    CONTRADICTION(
            "NTM-3010",
            "{0}: báo cáo '{t}' trái với kết quả {1} của các phần; giữ kết quả của các phần",
            "{0} is reported '{t}', but its parts give {1}; the parts stand",
            Severity.WARNING),
    /** The set does not judge that day. */
    SET_NOT_IN_FORCE("NTM-3011", "{t}: {1}; đơn vị này chưa được đánh giá", "{t}: {0}; the unit is not assessed"),
    /** Asked under another version. */
    NO_LONGER_ASKED(
            "NTM-3012",
            "'{t}' thuộc phiên bản khác của {0}, không hỏi vào ngày {1}; không dùng",
            "'{t}' belongs to another version of {0} and is not asked on {1}; it is not used",
            Severity.WARNING),

    /** An overlay row that cannot be read. */
    OVERLAY_UNREADABLE("NTM-4001", "không hiểu '{t}'; được nhận: {0}", "'{t}' cannot be read; accepted: {0}"),
    /** An overlay for another set or cell. */
    OVERLAY_NO_CELL(
            "NTM-4002",
            "{0} không có ô nào cho '{t}' vào ngày {1}",
            "{0} has no cell '{t}' on {1}; a row fills or tightens a cell that the set has"),
    /** An overlay that loosens. */
    OVERLAY_LOOSENS(
            "NTM-4003",
            "'{t}' nới lỏng yêu cầu {0} của {1}; chỉ được giữ hoặc nâng mức",
            "'{t}' loosens the requirement {0} of {1}; accepted: the same comparison and unit, the same or a stricter value"),
    /** An overlay without authority. */
    OVERLAY_NO_AUTHORITY(
            "NTM-4004",
            "'{t}': ô này giao cho bộ quy định ({0}), không thuộc thẩm quyền của tỉnh",
            "'{t}': this cell is left to a ministry ({0}); a province may not fill it (a later national act: note 'national:')"),
    /** An overlay of the wrong kind. */
    OVERLAY_WRONG_KIND(
            "NTM-4005",
            "'{t}' không hợp với loại chỉ tiêu; được nhận: {0}",
            "'{t}' does not fit the indicator's kind; accepted: {0}"),
    /** Two overlay rows for a cell. */
    OVERLAY_DOUBLED(
            "NTM-4006",
            "'{t}': hai quy định cho cùng một ô cùng lúc ({0}); không dùng dòng nào",
            "'{t}': two rows for one cell at the same date ({0}); none is used"),
    /** An overlay that applies to nobody. */
    OVERLAY_UNUSED(
            "NTM-4007",
            "quy định của '{t}' không áp dụng cho đơn vị nào trong tệp",
            "the overlay of '{t}' applies to no unit here; units need that province, or use --province",
            Severity.WARNING),
    /** An overlay of another set. */
    OVERLAY_OTHER_SET(
            "NTM-4008",
            "'{t}' thuộc bộ tiêu chí khác, không dùng cho {0}",
            "the row is for the set '{t}', not for {0}; it is not used",
            Severity.WARNING),

    /** A table's text that cannot be read. */
    TABLE_UNREADABLE("NTM-5001", "không hiểu '{t}'; được nhận: {0}", "'{t}' cannot be read; accepted: {0}"),
    /** A table's header. */
    TABLE_HEADER("NTM-5002", "tiêu đề sai: {t}; cần: {0}", "wrong header: {t}; needed: {0}"),
    /** A reference to nothing. */
    TABLE_REFERENCE("NTM-5003", "'{t}' không có trong {0}", "'{t}' is not in {0}"),
    /** Overlapping versions. */
    TABLE_OVERLAP(
            "NTM-5004", "'{t}': hai phiên bản trùng thời gian ({0})", "'{t}': two versions overlap in time ({0})"),
    /** A cell twice. */
    TABLE_DOUBLED("NTM-5005", "'{t}': có hai dòng ({0})", "'{t}' stands twice ({0})"),
    /** Columns that do not go together. */
    TABLE_INCONSISTENT("NTM-5006", "'{t}' không hợp: {0}", "'{t}': {0}"),
    /** Replacing a full set. */
    SET_REPLACED(
            "NTM-5007",
            "bộ tiêu chí '{t}' đã có đầy đủ, hoặc đã có trong thư mục khác, không thay được; đặt tên khác",
            "the set '{t}' is already listed in full, or given by another folder, and cannot be replaced; give yours"
                    + " another name"),
    /** A line of a table with more or fewer fields than its header. */
    TABLE_FIELDS("NTM-5008", "dòng có {0} ô, tiêu đề có {1}: '{t}'", "the line has {0} fields, the header {1}: '{t}'"),

    /** Not JSON. */
    NOT_JSON("NTM-6001", "không phải JSON: {0}", "this is not JSON: {0}"),
    /** A JSON value of the wrong kind. */
    JSON_VALUE("NTM-6002", "không hiểu '{t}'; được nhận: {0}", "'{t}' cannot be read; accepted: {0}"),
    /** A property that is not known. */
    JSON_PROPERTY(
            "NTM-6003", "thuộc tính '{t}' không được nhận; được nhận: {0}", "unknown property '{t}'; accepted: {0}"),
    /** A property that is missing. */
    JSON_MISSING("NTM-6004", "thiếu thuộc tính '{t}'", "the property '{t}' is missing"),
    /** Another format. */
    JSON_FORMAT(
            "NTM-6005",
            "định dạng '{t}' không được nhận; được nhận: {0}",
            "the format '{t}' is not accepted; accepted: {0}"),
    /** A property that stands twice in one object. */
    JSON_DOUBLED("NTM-6007", "thuộc tính '{t}' đứng hai lần", "the property '{t}' stands twice"),
    /** A newer version. */
    JSON_VERSION(
            "NTM-6006",
            "phiên bản '{t}' mới hơn phiên bản đọc được {0}",
            "format version '{t}' is newer than {0}, the newest that is read here"),

    /** Decisions of one day on one tier that do not say the same. */
    RECOGNITION_CONTRADICTORY(
            "NTM-7001",
            "{0}, {1}, {2}: các quyết định cùng ngày không khớp nhau; không rõ trạng thái từ ngày đó",
            "{0}, {1}, {2}: decisions of one day contradict each other; from that day the state is not known"),
    /** A decision that does not fit what went before. */
    RECOGNITION_OUT_OF_TURN(
            "NTM-7002",
            "{0}, {1}, {2}: '{t}' không nối tiếp quyết định trước; vẫn được tính",
            "{0}, {1}, {2}: '{t}' does not follow from the decisions before it; it counts as it stands",
            Severity.WARNING),
    /** A history's tier that is not the set's. */
    RECOGNITION_TIER("NTM-7003", "{0} là bộ tiêu chí cấp {1}, không phải '{t}'", "{0} is a set of {1}, not of '{t}'"),
    /** A number of the unit's own beside those of the units below. */
    UNITS_GO_BEFORE(
            "NTM-7007",
            "{0}: '{t}' không được dùng, vì đã có số liệu của từng đơn vị bên dưới",
            "{0}: '{t}' is not used, since the units below report for themselves",
            Severity.WARNING),
    /** A report on a unit below that the set does not ask for. */
    UNITS_NOT_ASKED(
            "NTM-7008",
            "{0} {1}: '{t}' của đơn vị bên dưới không được dùng; chỉ nhận {2}",
            "{0} {1}: '{t}' of a unit below is not used; accepted: {2}",
            Severity.WARNING),
    /** Reports on a unit below that no file of assessments has. */
    UNITS_WITHOUT_ASSESSMENT(
            "NTM-7009",
            "{t}: không có kết quả đánh giá của đơn vị này trong --units; số liệu của nó không được dùng",
            "{t}: no assessment of this unit is given (--units); its reports are not used",
            Severity.WARNING),
    /** A field of a history that is not understood. */
    RECOGNITION_UNREADABLE("NTM-7006", "không hiểu '{t}'; được nhận: {0}", "'{t}' cannot be read; accepted: {0}"),
    /** Assessments of one unit under one set on one day that are not the same. */
    UNITS_CONTRADICTORY(
            "NTM-7004",
            "{t} theo {0} ngày {1}: hai kết quả khác nhau; không kết quả nào được tính",
            "{t} under {0} on {1}: two assessments that are not the same; neither counts"),
    /** A unit below that lies in none of the units judged. */
    UNITS_OUTSIDE(
            "NTM-7005",
            "{0} đơn vị của '{t}' không thuộc đơn vị nào được đánh giá; không được tính",
            "{0} units of '{t}' lie in none of the units judged; they are counted nowhere",
            Severity.WARNING);

    private final String code;
    private final String vi;
    private final String en;
    private final Severity severity;

    ProblemCode(String code, String vi, String en) {
        this(code, vi, en, Severity.FAILURE);
    }

    ProblemCode(String code, String vi, String en, Severity severity) {
        this.code = code;
        this.vi = vi;
        this.en = en;
        this.severity = severity;
    }

    /**
     * The stable code.
     *
     * @return {@code NTM-nnnn}
     */
    public String code() {
        return code;
    }

    /**
     * How grave it is.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    String template(Language language) {
        return language.choose(vi, en);
    }
}
