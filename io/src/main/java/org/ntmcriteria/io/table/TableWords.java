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
            "note([ :].*)?",
            "source([ :].*)?");

    /** The name of a district. */
    private static final Pattern DISTRICTS = folded("huyện .*", "thị xã .*", "thành phố .*");

    /** The words of a day, as above a signature: (…, )ngày … tháng … năm …. */
    private static final String DAY = VietnameseText.fold("ngày") + " ";

    private static final String MONTH = " " + VietnameseText.fold("tháng") + " ";
    private static final String YEAR = " " + VietnameseText.fold("năm");

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
        String folded = VietnameseText.fold(text);
        return NOTES.matcher(folded).matches() || isDay(folded);
    }

    private static boolean isDay(String folded) {
        int behindPlace = folded.indexOf(", " + DAY);
        int day = folded.startsWith(DAY) ? 0 : behindPlace < 0 ? -1 : behindPlace + 2;
        int month = day < 0 ? -1 : folded.indexOf(MONTH, day + DAY.length());
        return month >= 0 && folded.indexOf(YEAR, month + MONTH.length()) >= 0;
    }

    /** Checks if a name is that of a district, a town or a city. */
    static boolean isDistrict(String name) {
        return DISTRICTS.matcher(VietnameseText.fold(name)).matches();
    }
}
