/**
 * Recognition (công nhận) beside fulfilment: what may be recognised, what must be revoked (thu hồi), and what lies
 * between.
 *
 * <p>A {@link org.ntmcriteria.rules.recognition.RecognitionReview} puts both side by side as
 * {@link org.ntmcriteria.rules.recognition.RecognitionStatus}es; a
 * {@link org.ntmcriteria.rules.recognition.RevocationRule} is the rule of 18/2022/QĐ-TTg as data, a
 * {@link org.ntmcriteria.rules.recognition.Revocation} what it says of one unit.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.recognition;

import javax.annotation.ParametersAreNonnullByDefault;
