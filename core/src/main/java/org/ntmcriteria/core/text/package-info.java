/** Languages, and Vietnamese text as people type it: folding, cutting, what a spreadsheet would run. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.text;

import javax.annotation.ParametersAreNonnullByDefault;
