/**
 * The words of the new rural development (nông thôn mới, NTM) criteria framework as immutable values.
 *
 * <p>Every type here is immutable and thread-safe. Parameters and returns are non-null unless marked {@code @Nullable};
 * an absent value is an {@link java.util.Optional}. Numbers are exact decimals.
 */
@NtmStyle
@ParametersAreNonnullByDefault
package org.ntmcriteria.core;

import javax.annotation.ParametersAreNonnullByDefault;
