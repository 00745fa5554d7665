package org.ntmcriteria.testkit.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

/**
 * What a reader made of a table, in the words of {@link OfficeTruth}.
 *
 * @param units the units read
 * @param problems what the reader and the assessment said
 */
public record OfficeReading(List<Unit> units, List<Problem> problems) {
    /** Copies the lists. */
    public OfficeReading {
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    /**
     * A unit as it was read.
     *
     * @param code its code, or what stands for one
     * @param name its name, or blank
     * @param district its district, or blank
     * @param region the code of its region, or blank
     * @param values of each key what is reported: the verdict or value, and {@code @} and the day of an observation
     * @param locations where the values stand
     */
    public record Unit(
            String code,
            String name,
            String district,
            String region,
            Map<String, String> values,
            List<SourceLocation> locations) {
        /** Copies. */
        public Unit {
            values = Map.copyOf(values);
            locations = List.copyOf(locations);
        }

        /** Checks if nothing is known of the unit. */
        boolean isEmpty() {
            return values.isEmpty();
        }
    }

    /**
     * Returns a unit of a table of verdicts.
     *
     * @param record what was read
     * @param assessment what was made of it
     * @return the unit, with the verdict of each criterion that is determined
     */
    public static Unit ofVerdicts(UnitRecord record, Assessment assessment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CriterionResult result : assessment.criteria()) {
            if (result.verdict() != Verdict.UNDETERMINED) {
                values.put("TC" + result.criterion(), result.verdict().name());
            }
        }
        return unit(record, assessment.unit(), values);
    }

    /**
     * Returns a unit of a table of observations.
     *
     * @param record what was read
     * @param unit the unit on the day of the table
     * @return the unit, with each value that is reported
     */
    public static Unit ofObservations(UnitRecord record, AdministrativeUnit unit) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Observation observation : record.observations()) {
            String key = observation.key().toString();
            value(key, observation.value())
                    .ifPresent(value -> values.merge(key, value + "@" + observation.date(), (a, b) -> a + " | " + b));
        }
        return unit(record, unit, values);
    }

    private static Unit unit(UnitRecord record, AdministrativeUnit unit, Map<String, String> values) {
        List<SourceLocation> locations = new ArrayList<>();
        record.observations().forEach(o -> o.location().ifPresent(locations::add));
        return new Unit(
                unit.code(),
                unit.name().orElse(""),
                unit.district().orElse(""),
                unit.region().map(Enum::name).orElse(""),
                values,
                locations);
    }

    /** Returns a value in the words of the truth, of a verdict's digit too. */
    private static Optional<String> value(String key, ReportedValue value) {
        if (value == ReportedValue.Mark.NOT_REPORTED) {
            return Optional.empty();
        }
        if (value instanceof ReportedValue.Judged judged) {
            String judgement =
                    judged.judgement() == ReportedValue.Word.ACHIEVED ? OfficeTruth.MET : OfficeTruth.NOT_MET;
            return value(key, judged.value()).map(said -> OfficeTruth.Statement.said(said, judgement));
        }
        boolean isVerdict = !OfficeWords.has("MEASURES", key);
        String text = value.toString();
        if (value == ReportedValue.Word.ACHIEVED
                || value == ReportedValue.Word.EXISTS
                || isVerdict && text.equals("1")) {
            return Optional.of(OfficeTruth.MET);
        }
        boolean isNotMet = value == ReportedValue.Word.NOT_ACHIEVED
                || value == ReportedValue.Word.ABSENT
                || isVerdict && text.equals("0");
        return Optional.of(
                isNotMet
                        ? OfficeTruth.NOT_MET
                        : value instanceof Quantity.Amount amount ? plain(amount.toString()) : text);
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** Returns the problems' lines, for a report. */
    String said() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
