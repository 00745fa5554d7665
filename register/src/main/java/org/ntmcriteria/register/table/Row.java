package org.ntmcriteria.register.table;

import javax.annotation.Nullable;

/**
 * What a line says, and where it stands.
 *
 * @param value what it says
 * @param line the line of the user's folder, or null where the value is that of the register joined
 */
record Row<T>(T value, @Nullable TableRow line) {}
