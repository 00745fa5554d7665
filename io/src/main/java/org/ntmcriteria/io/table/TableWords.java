package org.ntmcriteria.io.table;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.text.VietnameseText;

/** The words by which the rows of offices' tables are told apart; those of headings are in {@link UnitTableColumn}. */
final class TableWords {
    /** The names of rows that hold sums: tổng, cộng, tổng số …, cộng huyện …, toàn tỉnh …, huyện …. */
    private static final Pattern SUBTOTALS = folded(
            "tổng",
            "cộng",
            "tổng cộng.*",
            "tổng số.*",
            "cộng (huyện|xã|toàn).*",
            "tổng (huyện|toàn).*",
            "toàn (tỉnh|huyện).*",
            "(huyện|thị xã|thành phố) .*",
            "tỷ lệ.*",
            "total.*",
            "subtotal.*");

    /** How the notes and signatures below a table begin. */
    private static final Pattern NOTES = folded(
            "ghi chú([ :].*)?",
            "chú thích([ :].*)?",
            "nguồn([ :].*)?",
            "người (lập|tổng hợp|ký)([ :].*)?",
            "nơi nhận([ :].*)?",
            "(tm|kt|tl|q)\\. .*",
            "\\(ký.*",
            "(thủ trưởng|chủ tịch|phó chủ tịch|chánh văn phòng|xác nhận)([ :].*)?",
            "(.*, )?ngày .* tháng .* năm.*",
            "note([ :].*)?",
            "source([ :].*)?");

    /** The name of a district. */
    private static final Pattern DISTRICTS = folded("huyện .*", "thị xã .*", "thành phố .*");

    private TableWords() {}

    private static Pattern folded(String... patterns) {
        return Pattern.compile(Stream.of(patterns).map(VietnameseText::fold).collect(Collectors.joining("|")));
    }

    /** Checks if a name is that of a sum or of a larger unit. */
    static boolean isSubtotal(String name) {
        return SUBTOTALS.matcher(VietnameseText.fold(name)).matches();
    }

    /** Checks if a text begins as a note or a signature below a table does. */
    static boolean isNote(String text) {
        return NOTES.matcher(VietnameseText.fold(text)).matches();
    }

    /** Checks if a name is that of a district, a town or a city. */
    static boolean isDistrict(String name) {
        return DISTRICTS.matcher(VietnameseText.fold(name)).matches();
    }
}
