package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import org.ntmcriteria.core.value.ObservedValue;

/**
 * The {@link Observation} that a verdict rests on, as it was understood.
 *
 * @param value what was reported, as it was understood
 * @param date the day that the data stand for
 */
public record Observed(ObservedValue value, LocalDate date) {}
