package org.ntmcriteria.rules.lint;

import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;

/** The rules of consistency that tables are held to; a finding carries the one that it breaks. */
public enum LintCode {
    /** A case that no cell is for. */
    MISSING_CELL(
            FindingSeverity.ERROR,
            "Mỗi chỉ tiêu, vào mọi ngày, mọi năm và ở mọi cột, có một ô hoặc một ô nói vì sao không có.",
            "Every indicator has, on every day, in every year and for every column, a cell or one that says why not."),
    /** Days without a version. */
    WINDOW_GAP(
            FindingSeverity.ERROR,
            "Các phiên bản của một tiêu chí hay chỉ tiêu nối tiếp nhau suốt thời gian hiệu lực của bộ tiêu chí.",
            "The versions of a criterion or an indicator follow each other through the whole force of the set."),
    /** Two versions at once. */
    WINDOW_OVERLAP(
            FindingSeverity.ERROR,
            "Không có hai phiên bản của cùng một thứ, hay hai quy tắc về cột trái nhau, cùng có hiệu lực một ngày.",
            "No two versions of one thing, and no two rules that give a unit different columns, hold on one day."),
    /** A version that never holds. */
    WINDOW_OUTSIDE(
            FindingSeverity.ERROR,
            "Mỗi phiên bản có hiệu lực trong thời gian của bộ tiêu chí; mỗi ô nằm trong một phiên bản của chỉ tiêu.",
            "Every version holds on some day of the set's force, and every cell inside one version of its indicator."),
    /** A cell that is never read. */
    UNREACHABLE(
            FindingSeverity.WARNING,
            "Mỗi ô được dùng cho ít nhất một đơn vị vào ít nhất một ngày.",
            "Every cell is read for some unit on some day."),
    /** Two units of measurement. */
    UNIT(
            FindingSeverity.ERROR,
            "Các mức của một phiên bản chỉ tiêu, hay của một phần, có cùng đơn vị đo.",
            "The thresholds of one version of an indicator, or of one part of it, are in one unit."),
    /** Two directions. */
    DIRECTION(
            FindingSeverity.ERROR,
            "Các mức của một phiên bản chỉ tiêu, và của hai chỉ tiêu SAME, cùng một chiều so sánh.",
            "The thresholds of one version of an indicator, and those of SAME indicators of two sets, run in one direction."),
    /** A higher tier that asks less. */
    TIER(
            FindingSeverity.ERROR,
            "Ở chỉ tiêu SAME, bậc cao hơn không đòi hỏi ít hơn: NTM ≤ nâng cao ≤ kiểu mẫu.",
            "Where indicators are SAME, the higher tier asks no less: NTM ≤ ADVANCED ≤ MODEL."),
    /** Another number than the act says. */
    COUNT(
            FindingSeverity.ERROR,
            "Số tiêu chí và chỉ tiêu trong bảng bằng số mà văn bản nêu.",
            "The tables list as many criteria and indicators as the act says it has."),
    /** A correspondence of something that is not there. */
    REFERENCE(
            FindingSeverity.ERROR,
            "Bảng tương ứng chỉ nêu chỉ tiêu và phần có thật trong bộ tiêu chí của nó.",
            "What corresponds names indicators and parts that exist in their sets."),
    /** A verdict on the wrong side of a threshold. */
    BOUNDARY(
            FindingSeverity.ERROR,
            "Ngay dưới, đúng bằng và ngay trên mỗi mức, kết quả đúng như phép so sánh của ô.",
            "Just below, at and just above each threshold the verdict is what the cell's comparison says."),
    /** Cells whose content is not known. */
    UNKNOWN_CELLS(
            FindingSeverity.INFO,
            "Ô chưa biết nội dung được đánh dấu, không được đoán.",
            "A cell whose content is not known is marked as such, never guessed."),
    /** A delegated cell that nobody has filled. */
    UNFILLED(
            FindingSeverity.WARNING,
            "Ô được giao cho tỉnh hoặc bộ đã có quy định cho tỉnh và ngày đang xét.",
            "A cell left to the province or a ministry has been filled for the province and the day in question."),
    /** An exception from nothing. */
    EXCEPTION_UNUSED(
            FindingSeverity.WARNING,
            "Mỗi ngoại lệ đã biết giải thích một phát hiện.",
            "Every known exception explains a finding.");

    private final FindingSeverity severity;
    private final String vi;
    private final String en;

    LintCode(FindingSeverity severity, String vi, String en) {
        this.severity = severity;
        this.vi = vi;
        this.en = en;
    }

    /**
     * How grave it is to break the rule.
     *
     * @return the severity
     */
    public FindingSeverity severity() {
        return severity;
    }

    /**
     * The rule in one sentence.
     *
     * @param language the language wanted
     * @return the sentence
     */
    public String rule(Language language) {
        return language.choose(vi, en);
    }
}
