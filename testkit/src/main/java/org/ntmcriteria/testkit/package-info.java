/** jqwik arbitraries over the domain, for a user's own properties and for the project's. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.testkit;

import javax.annotation.ParametersAreNonnullByDefault;
