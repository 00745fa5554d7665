/** The {@code ntm} command: one class per verb. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.cli.command;

import javax.annotation.ParametersAreNonnullByDefault;
