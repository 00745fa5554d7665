/**
 * jqwik arbitraries over the domain, contracts and damaged inputs, for a user's own properties and the project's.
 *
 * <p>{@link org.ntmcriteria.testkit.NtmArbitraries} generates what fits a set and a day, as
 * {@link org.ntmcriteria.testkit.Dossier}s (hồ sơ); {@link org.ntmcriteria.testkit.EvaluatorContract},
 * {@link org.ntmcriteria.testkit.UnitsBelowContract}, {@link org.ntmcriteria.testkit.TierChainContract} and
 * {@link org.ntmcriteria.testkit.ReaderContract} state the laws; {@link org.ntmcriteria.testkit.DamagedInputs} is the
 * domain of inputs that were damaged in known ways.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.testkit;

import javax.annotation.ParametersAreNonnullByDefault;
