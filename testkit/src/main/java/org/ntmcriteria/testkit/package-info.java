/** jqwik arbitraries over the domain, contracts and damaged inputs, for a user's own properties and the project's. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.testkit;

import javax.annotation.ParametersAreNonnullByDefault;
