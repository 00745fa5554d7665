/**
 * The criteria sets as data: what each set lists, under which act and how well it is known, version by version.
 *
 * <p>All types are immutable and thread-safe.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.catalog;

import javax.annotation.ParametersAreNonnullByDefault;
