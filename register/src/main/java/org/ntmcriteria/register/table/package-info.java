/** The tables of the register, the built-in ones and custom ones, and what can be wrong with them. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.register.table;

import javax.annotation.ParametersAreNonnullByDefault;
