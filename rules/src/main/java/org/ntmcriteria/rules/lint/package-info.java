/**
 * Whether the tables of a catalogue agree with themselves: every rule of consistency is a
 * {@link org.ntmcriteria.rules.lint.LintCode}, what breaks one a {@link org.ntmcriteria.rules.lint.LintFinding} of
 * {@link org.ntmcriteria.rules.lint.CatalogLint}.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.lint;

import javax.annotation.ParametersAreNonnullByDefault;
