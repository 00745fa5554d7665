package org.ntmcriteria.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ntmcriteria.core.text.Language;

/** The page's own words. */
final class ReportWords {
    private static final String[][] WORDS = {
        {"wSet", "Bộ tiêu chí", "Criteria set"},
        {"wActs", "Văn bản", "Acts"},
        {"wDay", "Tính đến ngày", "As of"},
        {"wSummary", "Tổng hợp", "Summary"},
        {"wBands", "Phân bố theo số tiêu chí đạt", "Units by criteria met"},
        {"wBand", "Số tiêu chí đạt", "Criteria met"},
        {"wCriteria", "Các tiêu chí", "Criteria"},
        {"wCriterion", "Tiêu chí", "Criterion"},
        {"wConditions", "Điều kiện khác", "Conditions"},
        {"wCondition", "Điều kiện", "Condition"},
        {"wStatuses", "Kết quả tiêu chí theo độ tin cậy của nguồn", "Verdicts on criteria by source status"},
        {"wStatus", "Nguồn", "Source"},
        {"wVerdicts", "Số kết quả", "Verdicts"},
        {"wUnits", "Các đơn vị", "Units"},
        {"wUnit", "Đơn vị", "Unit"},
        {"wCount", "Số đơn vị", "Units"},
        {"wDistrict", "Huyện", "District"},
        {"wAll", "tất cả", "all"},
        {"wMet", "Đạt", "Met"},
        {"wNotMet", "Chưa đạt", "Not met"},
        {"wUndetermined", "Chưa xác định", "Undetermined"},
        {"wNotApplicable", "Không áp dụng", "Not applicable"},
        {"wVerdict", "Kết quả", "Verdict"},
        {"wSearch", "Tìm theo tên hoặc mã", "Search by name or code"},
        {
            "wSort",
            "Bấm vào tiêu đề cột để sắp xếp, vào tên đơn vị để xem từng kết quả.",
            "Press a column's heading to sort, a unit's name to see its verdicts."
        },
        {"wShown", "đang hiện", "shown"},
        {"wOf", "trên", "of"},
        {"wPublished", "Đã công bố", "Published"},
        {"wAudit", "Kiểm tra số liệu đã công bố", "Check of published figures"},
        {"wAgrees", "Các số liệu khớp nhau.", "The figures agree."},
        {"wSeverity", "Mức", "Severity"},
        {"wRule", "Quy tắc", "Identity"},
        {"wFigure", "Số liệu", "Figure"},
        {"wStated", "Đã in", "Stated"},
        {"wComputed", "Phải là", "Computed"},
        {"wWhy", "Giải thích", "Why"},
        {"wHeatMap", "Bản đồ nhiệt", "Heat map"},
        {"wFailures", "Lỗi trong số liệu đầu vào", "Failures in the input"},
        {"wWarnings", "Cảnh báo", "Warnings"},
        {"wPicture", "Hình", "Picture"},
        {"wSkip", "Đến bảng các đơn vị", "Skip to the table of units"},
        {"wLegend", "Ký hiệu", "Legend"},
        {
            "wNoScript",
            "Sắp xếp, lọc và xem từng kết quả cần JavaScript; mọi bảng đọc được không cần nó.",
            "Sorting, filtering and the verdicts of a unit need JavaScript; every table can be read without it."
        },
        {
            "wUnknown",
            "Điều chưa biết được ghi là chưa biết: một khoảng (13–16) cho biết ít nhất và nhiều nhất.",
            "What is not known stays not known: a range (13–16) says at least and at most."
        },
    };

    private ReportWords() {}

    static Map<String, Object> of(Language language) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (String[] word : WORDS) {
            words.put(word[0], language.choose(word[1], word[2]));
        }
        return words;
    }
}
