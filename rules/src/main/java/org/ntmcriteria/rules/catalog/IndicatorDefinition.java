package org.ntmcriteria.rules.catalog;

import java.util.Optional;
import org.ntmcriteria.core.law.Confidence;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.DateRange;

/**
 * One version of an indicator (chỉ tiêu) of a set.
 *
 * @param set the set
 * @param id the indicator's number; its criterion is the number before the point
 * @param inForce the days on which this version holds inside the set
 * @param act the act that introduced this version
 * @param kind what it measures
 * @param name its words in the act
 * @param bothSexes whether it must hold for men and for women separately
 * @param ifAny whether it may not apply ("nếu có")
 * @param status how well it is known
 * @param confidence how sure a recalled version is
 * @param source where it was read
 * @param note remarks
 */
public record IndicatorDefinition(
        CriteriaSetId set,
        IndicatorId id,
        DateRange inForce,
        String act,
        IndicatorKind kind,
        GivenText name,
        boolean bothSexes,
        boolean ifAny,
        SourceStatus status,
        Optional<Confidence> confidence,
        String source,
        String note)
        implements Versioned {
    /**
     * Returns the indicator's words.
     *
     * @param language the language wanted
     * @return the name
     */
    public String name(Language language) {
        return name.in(language);
    }
}
