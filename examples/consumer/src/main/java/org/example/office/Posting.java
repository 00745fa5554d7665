package org.example.office;

import java.util.Optional;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;

/**
 * What an office posts: a table of observations or of verdicts, and what it is to be assessed by.
 *
 * @param set the set's name, as it was posted
 * @param overlay the name of the provincial decision that is to stand on top of the set, or empty
 * @param day the day on which the verdicts are to hold, as it was posted
 * @param language the language that the office reads
 * @param table the table
 */
public record Posting(String set, Optional<String> overlay, String day, Language language, InputFile table) {}
