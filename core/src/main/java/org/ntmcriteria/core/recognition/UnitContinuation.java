package org.ntmcriteria.core.recognition;

import java.time.LocalDate;

/**
 * A unit that goes on over a day on which others were rearranged: an act left it as it was, or gave it another name and
 * nothing else. Its code means it before and after, and what it is recognised as stays.
 *
 * @param unit the code that the unit bears
 * @param date the day over which it goes on, for example 1 July 2025
 */
public record UnitContinuation(String unit, LocalDate date) {}
