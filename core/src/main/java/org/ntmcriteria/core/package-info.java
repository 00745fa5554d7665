/**
 * The words of the new rural development (nông thôn mới, NTM) criteria framework as immutable values.
 *
 * <ul>
 *   <li>Who is assessed: an {@link org.ntmcriteria.core.unit.AdministrativeUnit} (đơn vị hành chính) of a
 *       {@link org.ntmcriteria.core.unit.Level}, in a {@link org.ntmcriteria.core.unit.Region} and of some
 *       {@link org.ntmcriteria.core.unit.CommuneCategory}es.
 *   <li>What is reported: an {@link org.ntmcriteria.core.observation.Observation} of a
 *       {@link org.ntmcriteria.core.value.ReportedValue} under an {@link org.ntmcriteria.core.law.InputKey}; all of one
 *       unit is its {@link org.ntmcriteria.core.observation.UnitRecord}.
 *   <li>What is asked: a {@link org.ntmcriteria.core.law.Requirement} (yêu cầu) in a column, the
 *       {@link org.ntmcriteria.core.law.AnnexColumn}, by an {@link org.ntmcriteria.core.law.Act} (văn bản), known as
 *       well as its {@link org.ntmcriteria.core.law.SourceStatus} says.
 *   <li>What follows: an {@link org.ntmcriteria.core.assessment.Assessment} of
 *       {@link org.ntmcriteria.core.assessment.CriterionResult}s (tiêu chí) and
 *       {@link org.ntmcriteria.core.assessment.IndicatorResult}s (chỉ tiêu), each a three-valued
 *       {@link org.ntmcriteria.core.value.Verdict}, counted in a {@link org.ntmcriteria.core.value.CountRange}.
 *   <li>What was decided: a {@link org.ntmcriteria.core.recognition.RecognitionEvent} (công nhận, thu hồi), which is
 *       never computed.
 *   <li>What was wrong with an input: a {@link org.ntmcriteria.core.problem.Problem} with a stable
 *       {@link org.ntmcriteria.core.problem.ProblemCode}.
 * </ul>
 *
 * <p>Every type here is immutable and thread-safe, but for the builders. Parameters and returns are non-null unless
 * marked {@code @Nullable}; an absent value is an {@link java.util.Optional}. Numbers are exact decimals.
 */
@NtmStyle
@ParametersAreNonnullByDefault
package org.ntmcriteria.core;

import javax.annotation.ParametersAreNonnullByDefault;
