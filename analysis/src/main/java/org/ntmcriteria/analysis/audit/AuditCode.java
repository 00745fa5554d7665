package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.core.text.Language;

/** The identities that printed figures are held to, each stated in words and mathematics. */
public enum AuditCode {
    /** 0 ≤ count ≤ units; each criterion of the set and each tier once; 0 ≤ mean ≤ K. */
    COUNT(
            "số đếm nằm trong phạm vi được đếm, mỗi tiêu chí và mỗi cấp một lần",
            "counts lie within what they count, each criterion and tier stands once"),
    /** Percentage = 100 · part ÷ whole, rounded half up at the printed decimals. */
    PERCENT("tỷ lệ = 100 · số đạt ÷ tổng số, làm tròn theo số lẻ đã in", "percentage = 100 · part ÷ whole, as printed"),
    /** Bands are disjoint, leave no gap that holds units, and Σ units of bands = communes. */
    PARTITION("các nhóm không chồng nhau và cộng lại bằng tổng số xã", "bands are disjoint and sum to the communes"),
    /** Σ fewestᵦ · unitsᵦ ÷ N ≤ mean ≤ Σ mostᵦ · unitsᵦ ÷ N. */
    MEAN_IN_BANDS("bình quân nằm trong giới hạn của các nhóm", "the mean lies inside the bounds of the bands"),
    /** Mean = Σ metₖ ÷ N over all criteria k; one that is not reported adds from 0 to N. */
    MEAN_SUM("bình quân = tổng số lượt đạt ÷ số xã", "mean = sum of the counts per criterion ÷ communes"),
    /** Σ metₖ − (K − 1) · N ≤ communes meeting all K criteria ≤ min metₖ. */
    ALL_MET(
            "số xã đạt tất cả tiêu chí khớp với số xã đạt từng tiêu chí",
            "communes meeting all criteria fit the counts"),
    /** Some communes × criteria matrix of 0 and 1 has these counts per criterion and these bands. */
    BANDS_MARGINS(
            "có cách phân bổ nào đó khớp cả số đạt từng tiêu chí lẫn các nhóm",
            "some way of meeting criteria has these counts and these bands"),
    /** Recognised units ≤ min metₖ if all recognised still meet the set. */
    RECOGNISED_UNMET("xã được công nhận mà không còn đạt", "recognised communes that no longer meet the set"),
    /** Before + added = now. */
    STOCK_FLOW("kỳ trước + tăng thêm = kỳ này", "before + added = now"),
    /** MODEL ≤ ADVANCED ≤ NTM. */
    TIER_CHAIN("kiểu mẫu ≤ nâng cao ≤ đạt chuẩn", "MODEL ≤ ADVANCED ≤ NTM"),
    /** The units that a percentage is of are the report's communes. */
    DENOMINATOR("mẫu số là số xã của báo cáo", "the whole is the report's communes"),
    /** Σ lines = parent, exactly. */
    FUNDING_SUM("các nguồn cộng lại bằng nguồn cha", "lines add up to their parent"),
    /** Percentage = 100 · amount ÷ total, rounded half up at the printed decimals. */
    FUNDING_PERCENT("tỷ lệ vốn = 100 · số tiền ÷ tổng vốn", "percentage of funding = 100 · amount ÷ total"),
    /** The set judged results on the report's day. */
    SET_IN_FORCE("bộ tiêu chí có hiệu lực vào ngày báo cáo", "the set was in force on the report's day"),
    /** One report's stock + the next report's added = its stock. */
    SERIES_FLOW("kỳ trước + tăng thêm của kỳ này = kỳ này", "the report before + added = this report"),
    /** Two reports of one office count the same communes. */
    SERIES_UNITS("hai báo cáo cùng số xã", "two reports count the same communes"),
    /** Two reports of one office are of one set. */
    SERIES_SET("hai báo cáo cùng bộ tiêu chí", "two reports are of one set");

    private final String vi;
    private final String en;

    AuditCode(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * The identity in one line.
     *
     * @param language the language wanted
     * @return the line
     */
    public String identity(Language language) {
        return language.choose(vi, en);
    }
}
