package org.ntmcriteria.analysis.lineage;

import java.util.Optional;
import org.ntmcriteria.core.value.Decimal;

/**
 * An old unit that counts for a value of the new one, with what was reported of it.
 *
 * @param origin the old unit and how much of it is in the new one
 * @param carried how much of what is measured came along; never none
 * @param value what was reported of the whole old unit, or empty
 * @param people the people of the whole old unit, or empty
 * @param <V> what is reported of an old unit
 */
public record Part<V>(Origin origin, Carried carried, Optional<V> value, Optional<Decimal> people) {}
