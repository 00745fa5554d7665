package org.ntmcriteria.cli.command;

import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.RecognitionCheck;
import org.ntmcriteria.rules.evaluate.TableAssessment;

/**
 * What came of a table.
 *
 * @param set the set assessed by
 * @param table what was read, without verdicts that were given under another set
 * @param result the assessments and everything that was wrong
 */
record TableOutcome(CriteriaSet set, UnitTable table, TableAssessment result) {
    List<Assessment> assessments() {
        return result.assessments();
    }

    List<Problem> problems() {
        return result.problems();
    }

    long laterRows() {
        return result.laterRows();
    }

    /** What recognition asks of a unit beside the set. */
    RecognitionCheck recognition(Assessment assessment) {
        UnitRecord record = table.units().stream()
                .filter(unit -> unit.code().equals(assessment.unit().code()))
                .findFirst()
                .orElseThrow();
        return result.evaluator().checkRecognition(record, assessment.asOf());
    }

    int exitCode() {
        if (assessments().isEmpty()) {
            return Ntm.UNUSABLE;
        }
        return new ReadResult<>(assessments(), problems()).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }
}
