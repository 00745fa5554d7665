/**
 * Vietnam's units of commune level in time (đơn vị hành chính cấp xã), their lineage and the provinces, from 2016 on.
 *
 * <ul>
 *   <li>{@link org.ntmcriteria.register.unit} has the words: a {@link org.ntmcriteria.register.unit.RegisteredUnit}, a
 *       {@link org.ntmcriteria.register.unit.UnitLink} from one to another, a
 *       {@link org.ntmcriteria.register.unit.RegisteredProvince}.
 *   <li>{@link org.ntmcriteria.register.lookup} answers: {@link org.ntmcriteria.register.lookup.UnitRegister}.
 *   <li>{@link org.ntmcriteria.register.table} reads the tables, the built-in ones and custom ones.
 * </ul>
 *
 * <p>A code is not an identity: of the 3,321 units of 1 July 2025, 3,316 carry a code that another unit had the day
 * before. The day is always given; nothing reads the clock.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.register;

import javax.annotation.ParametersAreNonnullByDefault;
