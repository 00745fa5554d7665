package org.ntmcriteria.register.unit;

import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;

/**
 * What a row of the register rests on.
 *
 * @param act the number of the act that it goes back to, or empty where none is known
 * @param status VERIFIED if the text of the act was read, CORROBORATED if registers or secondary texts say it, RECALLED
 *     if it was read nowhere
 * @param source the sources' marks, as the page on the register explains them
 * @param note what else the table says, in English, or empty text
 */
public record Evidence(Optional<String> act, SourceStatus status, String source, String note) {}
