package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;

/**
 * The identities that printed figures must satisfy. This is the list of all of them: each constant has the rule that
 * checks it, and an audit applies the rules in this order.
 */
public enum AuditCode {
    /** 0 ≤ count ≤ units; each criterion of the set and each tier at most once; 0 ≤ mean ≤ K. */
    COUNT(FindingSeverity.ERROR, new CountRule()),
    /**
     * Percentage = 100 · part ÷ whole, rounded half up at the printed decimals; off by one in the last is a warning.
     */
    PERCENT(FindingSeverity.ERROR, new PercentRule()),
    /** Bands are disjoint, leave no gap that contains units, and Σ units of bands = communes. */
    PARTITION(FindingSeverity.ERROR, new PartitionRule()),
    /** Σ fewestᵦ · unitsᵦ ÷ N ≤ mean ≤ Σ mostᵦ · unitsᵦ ÷ N. */
    MEAN_IN_BANDS(FindingSeverity.ERROR, new MeanInBandsRule()),
    /** Mean = Σ metₖ ÷ N over all criteria k; one that is not reported adds from 0 to N. */
    MEAN_SUM(FindingSeverity.ERROR, new MeanSumRule()),
    /** Σ metₖ − (K − 1) · N ≤ communes meeting all K criteria ≤ min metₖ. */
    ALL_MET(FindingSeverity.ERROR, new AllMetRule()),
    /** Some communes × criteria matrix of 0 and 1 has these counts per criterion and these bands. */
    BANDS_MARGINS(FindingSeverity.ERROR, new BandsMarginsRule()),
    /** Recognised units ≤ min metₖ if all recognised units still meet the set. */
    RECOGNISED_UNMET(FindingSeverity.INFO, new RecognisedUnmetRule()),
    /** The whole of a percentage is the report's communes. */
    DENOMINATOR(FindingSeverity.WARNING, new DenominatorRule()),
    /** MODEL ≤ ADVANCED ≤ NTM. */
    TIER_CHAIN(FindingSeverity.WARNING, new TierChainRule()),
    /** Before + added = now. */
    STOCK_FLOW(FindingSeverity.ERROR, new StockFlowRule()),
    /** Σ lines = parent, exactly, at every depth. */
    FUNDING_SUM(FindingSeverity.ERROR, new FundingSumRule()),
    /** Percentage = 100 · amount ÷ total, rounded half up at the printed decimals. */
    FUNDING_PERCENT(FindingSeverity.ERROR, new FundingPercentRule()),
    /** The set was in force for assessments on the report's day. */
    SET_IN_FORCE(FindingSeverity.WARNING, new SetInForceRule()),
    /** Two reports of one office use one set. */
    SERIES_SET(FindingSeverity.INFO, new SeriesSetRule()),
    /** Two reports of one office count the same communes. */
    SERIES_UNITS(FindingSeverity.INFO, new SeriesUnitsRule()),
    /** The result of last 31 December + added = now; a baseline is what was printed then. */
    SERIES_FLOW(FindingSeverity.ERROR, new SeriesFlowRule());

    private final FindingSeverity severity;
    private final AuditRule rule;

    AuditCode(FindingSeverity severity, AuditRule rule) {
        this.severity = severity;
        this.rule = rule;
    }

    /**
     * Returns the severity of a finding under this code, unless the finding itself is milder.
     *
     * @return the severity
     */
    public FindingSeverity severity() {
        return severity;
    }

    /**
     * Returns the identity in one line.
     *
     * @param language the language wanted
     * @return the line
     */
    public String identity(Language language) {
        return AnalysisMessages.MESSAGES.get(language, name());
    }

    AuditRule rule() {
        return rule;
    }
}
