package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VietnameseText;

/** The columns of an office's table, told by their headings in English or Vietnamese. */
enum UnitTableColumn {
    UNIT("unit", "mã", "mã xã", "mã đơn vị"),
    NAME(
            "name",
            "xã",
            "tên xã",
            "tên đơn vị",
            "đơn vị",
            "xã/thị trấn",
            "xã, thị trấn",
            "tên xã/thị trấn",
            "xã/phường",
            "tên xã, thị trấn",
            "đơn vị hành chính"),
    DISTRICT("district", "huyện", "tên huyện"),
    PROVINCE("province", "tỉnh", "tên tỉnh"),
    REGION("region", "vùng"),
    CLASSES("classes", "loại xã", "phân loại"),
    DATE("date", "ngày"),
    INDICATOR("indicator", "chỉ tiêu"),
    VALUE("value", "giá trị"),
    NOTE("note", "ghi chú"),
    TOTAL("total", "tổng số tiêu chí đạt", "tổng số", "tổng", "số tiêu chí đạt", "tổng số tc đạt"),
    ROW_NUMBER("stt", "tt", "số thứ tự", "no.", "no");

    private static final Pattern CRITERION = Pattern.compile("(?:tc|tieu chi|" + VietnameseText.fold("tiêu chí")
            + ") ?(?:(?:so|" + VietnameseText.fold("số") + ") )?0?([1-9][0-9]{0,3})(?:[ .:)\\-–].*)?");

    /** A number alone or before a name: {@code 1}, {@code 1. Quy hoạch}. */
    private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]?)(?:[.):\\-–] ?\\p{L}.*)?");

    private static final String CRITERIA = VietnameseText.fold("tiêu chí");

    private static final Map<String, UnitTableColumn> BY_WORD = new HashMap<>();

    static {
        for (UnitTableColumn column : values()) {
            for (String word : column.words) {
                BY_WORD.put(VietnameseText.fold(word), column);
            }
        }
    }

    private final String[] words;

    UnitTableColumn(String... words) {
        this.words = words;
    }

    /** Returns the column of a heading. */
    static Optional<UnitTableColumn> find(String text) {
        String folded = VietnameseText.fold(text);
        UnitTableColumn found = BY_WORD.get(folded);
        return Optional.ofNullable(
                found == null && folded.indexOf('/') > 0 ? BY_WORD.get(folded.replaceAll(" ?/ ?", "/")) : found);
    }

    /** Returns the number of a heading that is only a number or a numbered name. */
    static Optional<Integer> number(String text) {
        Matcher matcher = NUMBERED.matcher(text.strip());
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Returns the number in a heading such as {@code TC1}, {@code TC 1} or {@code Tiêu chí 1. Quy hoạch}. */
    static Optional<Integer> criterion(String text) {
        Matcher matcher = CRITERION.matcher(VietnameseText.fold(text));
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /**
     * Checks if a text is the common heading of the columns of criteria: {@code Tiêu chí}, {@code Kết quả thực hiện
     * tiêu chí}.
     */
    static boolean isCriteria(String text) {
        String folded = VietnameseText.fold(text);
        return find(text).isEmpty() && (folded.contains(CRITERIA) || folded.contains("criteri"));
    }

    /** Returns the English heading, which messages name. */
    String word() {
        return words[0];
    }
}
