package org.ntmcriteria.io.json;

import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.io.table.TableInterpretation;

/**
 * A document of assessments. Immutable and thread-safe.
 *
 * @param tables what was understood of the tables that the assessments were made from; empty where they were made from
 *     none, or nobody says from which
 * @param assessments the assessments
 */
public record AssessmentDocument(List<TableInterpretation> tables, List<Assessment> assessments) {
    /** Copies the lists. */
    public AssessmentDocument {
        tables = List.copyOf(tables);
        assessments = List.copyOf(assessments);
    }
}
