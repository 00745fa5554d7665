package org.ntmcriteria.documents.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * A table read and assessed as the command does.
 *
 * @param assessments the assessments
 * @param problems everything that is wrong
 */
record CheckedTable(List<Assessment> assessments, List<Problem> problems) {
    static CheckedTable read(String name, byte[] bytes, CriteriaSet set, LocalDate day, TableOptions options) {
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of(name, bytes), options);
        TableAssessment result =
                reading.value().assess(TableAssessor.of(Evaluator.of(set)).on(day));
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(result.problems());
        return new CheckedTable(result.assessments(), problems);
    }

    /** Returns the table with its problems marked. */
    byte[] checked(String name, byte[] bytes, TableOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckedWorkbook.of(InputFile.of(name, bytes), options, problems, Language.VI)
                .writeTo(out);
        return out.toByteArray();
    }
}
