package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.DateRange;

/**
 * One version of a criterion (tiêu chí) of a set.
 *
 * @param set the set
 * @param group the group's number in roman numerals
 * @param groupVi the group's name
 * @param groupEn the group's name in English
 * @param number the criterion's number, from 1
 * @param nameVi the criterion's name
 * @param nameEn the criterion's name in English
 * @param inForce the days on which this version holds inside the set
 * @param status how well the name is known
 * @param source where it was read
 */
public record CriterionDefinition(
        CriteriaSetId set,
        String group,
        String groupVi,
        String groupEn,
        int number,
        String nameVi,
        String nameEn,
        DateRange inForce,
        SourceStatus status,
        String source)
        implements Versioned {
    /**
     * The criterion's name.
     *
     * @param language the language wanted
     * @return the name
     */
    public String name(Language language) {
        return language.choose(nameVi, nameEn);
    }
}
