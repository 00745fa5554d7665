/**
 * What differs between two sets, or between two versions of one: a {@link org.ntmcriteria.rules.diff.SetDiff}, with a
 * {@link org.ntmcriteria.rules.diff.Change} for each requirement.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.diff;

import javax.annotation.ParametersAreNonnullByDefault;
