/**
 * JSON: the documents in {@link org.ntmcriteria.io.json.NtmJson}, their schemas in
 * {@link org.ntmcriteria.io.json.NtmSchema}, and the domain's values for any mapper in
 * {@link org.ntmcriteria.io.json.NtmModule}.
 *
 * <p>A {@code JsonCodec} writes and reads one type; the codecs lie in one class per package of the domain
 * ({@code ValueCodecs}, {@code LawCodecs}, …). They use Jackson's parser and generator;
 * {@code docs/decisions/20-json-binding.md} says why not its databind.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.json;

import javax.annotation.ParametersAreNonnullByDefault;
