package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.DateRange;

/**
 * One version of a criterion (tiêu chí) of a set.
 *
 * @param set the set
 * @param group the group's number in roman numerals
 * @param groupName the group's name
 * @param number the criterion's number, from 1
 * @param name the criterion's name
 * @param inForce the days on which this version holds inside the set
 * @param status how well the name is known
 * @param source where it was read
 */
public record CriterionDefinition(
        CriteriaSetId set,
        String group,
        GivenText groupName,
        int number,
        GivenText name,
        DateRange inForce,
        SourceStatus status,
        String source)
        implements Versioned {
    /**
     * Returns the criterion's name.
     *
     * @param language the language wanted
     * @return the name
     */
    public String name(Language language) {
        return name.in(language);
    }
}
