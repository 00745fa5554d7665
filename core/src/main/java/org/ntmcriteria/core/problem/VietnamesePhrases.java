package org.ntmcriteria.core.problem;

import java.util.HashMap;
import java.util.Map;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

/**
 * The phrases that say what is accepted, in Vietnamese. Exceptions carry them in English, as Java's do; a message in
 * Vietnamese puts its own words in their place.
 */
final class VietnamesePhrases {
    private static final Map<String, String> PHRASES = new HashMap<>();

    static {
        String number = "chữ số với nhiều nhất một dấu chấm thập phân, như 84.5";
        String comma = "chữ số với dấu phẩy thập phân, dấu chấm giữa từng nhóm ba chữ số, như 1.286,5";
        PHRASES.put(
                ReportedValue.ACCEPTED,
                "một số, tỷ số 12/37, Đ, KĐ, có, không, xếp loại, NA; để trống hoặc ? là chưa báo cáo");
        PHRASES.put(
                InputKey.ACCEPTED,
                "chỉ tiêu 2.3, phần 2.3/a, giới 14.2/male hoặc 14.2/female, tiêu chí TC7, dữ kiện @tên");
        PHRASES.put(ReportedValue.DecimalStyle.POINT.accepted(), number);
        PHRASES.put(ReportedValue.DecimalStyle.COMMA.accepted(), comma);
        PHRASES.put(
                "a number without a sign, " + ReportedValue.DecimalStyle.POINT.accepted(),
                "số không có dấu, " + number);
        PHRASES.put(
                "a number without a sign, " + ReportedValue.DecimalStyle.COMMA.accepted(), "số không có dấu, " + comma);
        PHRASES.put("a ratio whose denominator is more than zero", "tỷ số có mẫu số lớn hơn 0");
        PHRASES.put(
                "digits with at most one decimal point, at most " + Decimal.MAX_DIGITS + " digits",
                "chữ số với nhiều nhất một dấu chấm thập phân, nhiều nhất " + Decimal.MAX_DIGITS + " chữ số");
        PHRASES.put("a date such as 2024-12-31", "ngày, như 2024-12-31");
        PHRASES.put("Đ or 1 for met, KĐ or 0 for not met", "Đ hoặc 1 là đạt, KĐ hoặc 0 là chưa đạt");
        PHRASES.put(
                "a percentage from 0 to 100, a ratio such as 31/37, Đ or KĐ",
                "tỷ lệ từ 0 đến 100, tỷ số như 31/37, Đ hoặc KĐ");
        PHRASES.put("the number that is left, 0, không, Đ or KĐ", "số còn lại, 0, không, Đ hoặc KĐ");
        PHRASES.put("a number, Đ or KĐ", "một số, Đ hoặc KĐ");
        PHRASES.put("a number, a ratio, Đ or KĐ", "một số, tỷ số, Đ hoặc KĐ");
        PHRASES.put("a number", "một số");
        PHRASES.put("a percentage from 0 to 100", "tỷ lệ từ 0 đến 100");
        PHRASES.put("the unit's code", "mã đơn vị");
        PHRASES.put("the unit's name", "tên đơn vị");
        PHRASES.put("a whole number of criteria", "số tiêu chí, là số nguyên");
        PHRASES.put("there is no such file", "không có tệp này");
        PHRASES.put("no permission to read it", "không có quyền đọc");
        PHRASES.put("the file", "tệp");
        PHRASES.put("none, as the set lists no criteria", "không có, vì bộ này không liệt kê tiêu chí");
        PHRASES.put("an OpenDocument table; save it as .xlsx", "bảng tính OpenDocument; hãy lưu thành .xlsx");
        PHRASES.put("a text that the workbook holds", "văn bản có trong bảng tính");
        PHRASES.put("the rows of a sheet", "số dòng của một trang tính");
        PHRASES.put("the columns of a sheet", "số cột của một trang tính");
        PHRASES.put("what the workbook unpacks to", "bảng tính sau khi giải nén");
        PHRASES.put("what a part of the workbook unpacks to", "một phần của bảng tính sau khi giải nén");
        PHRASES.put("the texts of the workbook's cells", "văn bản trong các ô của bảng tính");
        PHRASES.put("a row or a cell of this line", "dòng này hoặc một ô của nó");
        PHRASES.put(
                "a password-protected workbook; save it without password",
                "bảng tính có mật khẩu; hãy lưu không mật khẩu");
        PHRASES.put(
                "an old .xls or a password-protected workbook; save it as .xlsx without password",
                "bảng tính .xls cũ hoặc có mật khẩu; hãy lưu thành .xlsx không mật khẩu");
        PHRASES.put(
                "the file begins like a workbook but is damaged or cut off",
                "tệp bắt đầu như một bảng tính nhưng bị hỏng hoặc bị cắt");
        PHRASES.put(
                "the workbook is damaged, or holds what no table of an office does",
                "bảng tính bị hỏng, hoặc có những gì mà biểu của cơ quan không có");
        PHRASES.put(
                "the workbook declares a document type, as no table of an office does",
                "bảng tính có khai báo kiểu tài liệu (DTD), điều mà biểu của cơ quan không có");
        for (Verdict verdict : Verdict.values()) {
            PHRASES.put(verdict.name(), verdict.displayName(Language.VI));
        }
    }

    private VietnamesePhrases() {}

    /** The phrase in Vietnamese, or as it is where it has no words to translate. */
    static String of(String phrase) {
        return PHRASES.getOrDefault(phrase, phrase);
    }
}
