/** Whether the tables of a catalogue agree with themselves: every rule of consistency, and what breaks one. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.lint;

import javax.annotation.ParametersAreNonnullByDefault;
