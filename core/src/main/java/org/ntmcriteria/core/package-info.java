/**
 * The words of the new rural development (nông thôn mới, NTM) criteria framework as immutable values.
 *
 * <ul>
 *   <li>Who is judged: an {@link org.ntmcriteria.core.AdministrativeUnit} (đơn vị hành chính) of a
 *       {@link org.ntmcriteria.core.Level}, in a {@link org.ntmcriteria.core.Region} and of some
 *       {@link org.ntmcriteria.core.UnitClass}es.
 *   <li>What is reported: an {@link org.ntmcriteria.core.Observation} of a {@link org.ntmcriteria.core.ReportedValue}
 *       under an {@link org.ntmcriteria.core.InputKey}; all of one unit is its {@link org.ntmcriteria.core.UnitRecord}.
 *   <li>What is asked: a {@link org.ntmcriteria.core.Requirement} (yêu cầu) in a column, the
 *       {@link org.ntmcriteria.core.Stratum}, by an {@link org.ntmcriteria.core.Act} (văn bản), known as well as its
 *       {@link org.ntmcriteria.core.SourceStatus} says.
 *   <li>What follows: an {@link org.ntmcriteria.core.Assessment} of {@link org.ntmcriteria.core.CriterionResult}s (tiêu
 *       chí) and {@link org.ntmcriteria.core.IndicatorResult}s (chỉ tiêu), each a three-valued
 *       {@link org.ntmcriteria.core.Verdict}, counted in a {@link org.ntmcriteria.core.CountRange}.
 *   <li>What was decided: a {@link org.ntmcriteria.core.RecognitionEvent} (công nhận, thu hồi), which is never
 *       computed.
 *   <li>What was wrong with an input: a {@link org.ntmcriteria.core.Problem} with a stable
 *       {@link org.ntmcriteria.core.ProblemCode}.
 * </ul>
 *
 * <p>Every type here is immutable and thread-safe, but for the builders. Parameters and returns are non-null unless
 * marked {@code @Nullable}; an absent value is an {@link java.util.Optional}. Numbers are exact decimals.
 */
@NtmStyle
@ParametersAreNonnullByDefault
package org.ntmcriteria.core;

import javax.annotation.ParametersAreNonnullByDefault;
