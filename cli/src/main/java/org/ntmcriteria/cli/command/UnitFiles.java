package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import picocli.CommandLine.Model.CommandSpec;

/** What is known of other units, or of the same units under other sets: files of assessments. */
final class UnitFiles {
    private List<String> files = List.of();

    /** Declares the option of a verb that looks at other units. */
    void addTo(CommandSpec verb) {
        verb.addOption(Verb.repeatable("--units", String.class, v -> files = v)
                .paramLabel("FILE")
                .build());
    }

    /** How often standard input is asked for. */
    long ofStandardInput() {
        return files.stream().filter("-"::equals).count();
    }

    /** Reads the files, and adds what is wrong with them. */
    List<Assessment> assessments(List<Problem> problems) throws IOException {
        List<Assessment> assessments = new ArrayList<>();
        for (String name : files) {
            ReadResult<List<Assessment>> reading = NtmJson.read(AssessmentOptions.input(name));
            if (reading.value().isEmpty() && reading.hasFailures()) {
                throw new Ntm.UnusableException(reading.problems().get(0)::line);
            }
            problems.addAll(reading.problems());
            assessments.addAll(reading.value());
        }
        return assessments;
    }

    /** The units of the files; where one could not be read, there may be units that are not counted. */
    KnownUnits units(List<Problem> problems) throws IOException {
        List<Problem> lost = new ArrayList<>();
        KnownUnits units = KnownUnits.of(assessments(lost));
        problems.addAll(lost);
        problems.addAll(units.problems());
        return lost.isEmpty() ? units : units.withUnreadUnits();
    }

    /** Whether no file is given. */
    boolean isEmpty() {
        return files.isEmpty();
    }
}
