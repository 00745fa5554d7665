/**
 * Tables as offices make them in Excel, with known truth: a {@link org.ntmcriteria.testkit.office.Layout} is a choice
 * of one {@link org.ntmcriteria.testkit.office.Variant} for each {@link org.ntmcriteria.testkit.office.Trait}, an
 * {@link org.ntmcriteria.testkit.office.OfficeTable} is a file in that layout together with what it says, and an
 * {@link org.ntmcriteria.testkit.office.OfficeReport} counts what a reader makes of many of them.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.testkit.office;

import javax.annotation.ParametersAreNonnullByDefault;
