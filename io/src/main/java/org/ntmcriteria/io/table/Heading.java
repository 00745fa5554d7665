package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.VietnameseText;

/** What a column of an office's table holds, told by its heading in English or Vietnamese. */
enum Heading {
    UNIT("unit", "mã", "mã xã", "mã đơn vị"),
    NAME("name", "xã", "tên xã", "tên đơn vị", "đơn vị"),
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

    private static final Pattern CRITERION = Pattern.compile(
            "(?:tc|" + Pattern.quote(VietnameseText.fold("tiêu chí")) + ") ?([1-9][0-9]{0,3})(?:[ .:)\\-–].*)?");

    private static final String CRITERIA = VietnameseText.fold("tiêu chí");

    private static final Map<String, Heading> BY_WORD = new HashMap<>();

    static {
        for (Heading heading : values()) {
            for (String word : heading.words) {
                BY_WORD.put(VietnameseText.fold(word), heading);
            }
        }
    }

    private final String[] words;

    Heading(String... words) {
        this.words = words;
    }

    static Optional<Heading> find(String text) {
        return Optional.ofNullable(BY_WORD.get(VietnameseText.fold(text)));
    }

    /** The number in a heading such as {@code TC1}, {@code TC 1} or {@code Tiêu chí 1. Quy hoạch}. */
    static Optional<Integer> criterion(String text) {
        Matcher matcher = CRITERION.matcher(VietnameseText.fold(text));
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Whether a text stands over the columns of criteria: {@code Tiêu chí}, {@code Kết quả thực hiện tiêu chí}. */
    static boolean isCriteria(String text) {
        String folded = VietnameseText.fold(text);
        return find(text).isEmpty() && (folded.contains(CRITERIA) || folded.contains("criteri"));
    }

    String word() {
        return words[0];
    }
}
