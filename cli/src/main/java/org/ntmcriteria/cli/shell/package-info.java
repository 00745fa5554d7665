/** JShell with the library at hand: its start, its helpers, and scripts that fail when they fail. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.cli.shell;

import javax.annotation.ParametersAreNonnullByDefault;
