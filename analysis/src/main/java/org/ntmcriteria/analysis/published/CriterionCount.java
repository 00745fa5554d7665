package org.ntmcriteria.analysis.published;

import java.util.Optional;

/**
 * How many communes meet a criterion, as printed.
 *
 * @param criterion the criterion's number, from 1
 * @param met the communes that meet it, from 0
 * @param percent their percentage of all communes, or empty
 * @param added how many of them are new, or empty
 */
public record CriterionCount(int criterion, int met, Optional<PrintedNumber> percent, Optional<Integer> added) {}
