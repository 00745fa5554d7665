package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.value.DateRange;

/** A line of a set's tables, which holds on some days. */
interface Versioned {
    /** The days on which it holds. */
    DateRange inForce();
}
