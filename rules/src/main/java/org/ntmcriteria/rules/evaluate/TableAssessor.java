package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.Renumbering;
import org.ntmcriteria.rules.catalog.SetLookupException;
import org.ntmcriteria.rules.overlay.OverlayProblem;

/**
 * Assesses all units of a table by one {@link Evaluator}, each on one day or each on its latest day, and says what was
 * left out.
 *
 * <p>Rows of the units below (contents of facts, {@code @4b/CONTENT}, and rows of units that are known as units below)
 * are not assessed; the conditions on the units above use them. A unit on whose day the set is not in force is a
 * problem and stops no other unit.
 *
 * <p>Immutable and thread-safe.
 */
public final class TableAssessor {
    private final Evaluator evaluator;
    private final Optional<LocalDate> day;
    private final Runnable onUnit;
    private final Function<List<Assessment>, List<Problem>> check;
    private final Renumbering renumbering;
    private final Optional<CriteriaSetId> numbering;

    private TableAssessor(
            Evaluator evaluator,
            Optional<LocalDate> day,
            Runnable onUnit,
            Function<List<Assessment>, List<Problem>> check,
            Renumbering renumbering,
            Optional<CriteriaSetId> numbering) {
        this.evaluator = evaluator;
        this.day = day;
        this.onUnit = onUnit;
        this.check = check;
        this.renumbering = renumbering;
        this.numbering = numbering;
    }

    /**
     * Returns an assessor that assesses each unit on the latest day for which it has data.
     *
     * @param evaluator what assesses
     * @return the assessor
     */
    public static TableAssessor of(Evaluator evaluator) {
        return new TableAssessor(
                evaluator,
                Optional.empty(),
                () -> {},
                assessments -> List.of(),
                Renumbering.to(CriteriaCatalog.standard(), evaluator.set()),
                Optional.empty());
    }

    /**
     * Returns the same assessor for one day.
     *
     * @param asOf the day on which all units are assessed
     * @return a new assessor
     */
    public TableAssessor on(LocalDate asOf) {
        return new TableAssessor(evaluator, Optional.of(asOf), onUnit, check, renumbering, numbering);
    }

    /**
     * Returns the day on which all units are assessed.
     *
     * @return the day, or empty where each unit is assessed on its latest day
     */
    public Optional<LocalDate> day() {
        return day;
    }

    /**
     * Returns the same assessor with another observer of its progress.
     *
     * @param assessed called after each unit, from several threads at once
     * @return a new assessor
     */
    public TableAssessor withProgress(Runnable assessed) {
        return new TableAssessor(evaluator, day, assessed, check, renumbering, numbering);
    }

    /**
     * Returns the same assessor with another check of the table against the assessments, such as that of printed
     * totals.
     *
     * @param problems returns what does not agree
     * @return a new assessor
     */
    public TableAssessor withCheck(Function<List<Assessment>, List<Problem>> problems) {
        return new TableAssessor(evaluator, day, onUnit, problems, renumbering, numbering);
    }

    /**
     * Returns the same assessor for data in the numbers of some set. Numbers of another set are carried to those of the
     * set that assesses, and what does not compare is left out with a warning. Without a numbering, data that are older
     * than the set are used with a warning where the set before had something else under their number.
     *
     * @param to carries numbers to the set that assesses
     * @param of the set whose numbers the data have, or empty where that is not said
     * @return a new assessor
     */
    public TableAssessor withNumbering(Renumbering to, Optional<CriteriaSetId> of) {
        return new TableAssessor(evaluator, day, onUnit, check, to, of);
    }

    /**
     * Returns what assesses.
     *
     * @return the evaluator
     */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * Returns the day on which a unit is assessed.
     *
     * @param unit the unit's attributes and observations
     * @return the day of the assessor, else the unit's latest day
     * @throws IllegalArgumentException if neither is there
     */
    public LocalDate dayOf(UnitRecord unit) {
        return day.or(unit::latestDate)
                .orElseThrow(() -> new IllegalArgumentException("there is no day on which to assess " + unit.code()));
    }

    /**
     * Assesses one unit.
     *
     * @param unit the unit's attributes and observations
     * @return the assessment, or the problem that the set is not in force on the unit's day
     * @throws IllegalArgumentException if there is no day on which to assess it
     */
    public UnitOutcome assess(UnitRecord unit) {
        return assess(unit, evaluator);
    }

    private UnitOutcome assess(UnitRecord unit, Evaluator by) {
        LocalDate asOf = dayOf(unit);
        long laterRows = laterRows(unit, asOf);
        try {
            Assessment assessment = by.assess(unit, asOf);
            return new UnitOutcome(Optional.of(assessment), assessment.problems(), laterRows);
        } catch (SetLookupException e) {
            List<Problem> problems = new ArrayList<>(unit.problems());
            problems.add(Problem.of(
                    AssessmentProblem.SET_NOT_IN_FORCE,
                    unit.observations().stream()
                            .filter(o -> o.date().equals(asOf))
                            .findFirst()
                            .flatMap(Observation::dateLocation),
                    unit.code(),
                    new GivenText(e.message(Language.VI), e.message(Language.EN))));
            return new UnitOutcome(Optional.empty(), problems, laterRows);
        }
    }

    /**
     * Assesses all units, in the threads of the common pool or of the pool that the caller runs in.
     *
     * <p>What is wrong with the overlay and with the assessments of other units is not repeated here:
     * {@link org.ntmcriteria.rules.overlay.Overlay#problems} and {@link KnownUnits#problems} say it.
     *
     * @param asWritten the units, one record for each code; of the units that a code means one after the other the one
     *     of the day is assessed, or, where each is assessed on its latest day, all of them
     * @return the assessments, and what was left out
     * @throws IllegalArgumentException if there is no day on which to assess a unit
     */
    public TableAssessment assess(List<UnitRecord> asWritten) {
        Numbering written = new Numbering(renumbering, numbering);
        List<UnitRecord> carried = written.carry(asWritten);
        List<UnitRecord> units = day.isPresent()
                ? carried.stream().map(unit -> unit.on(day.get())).toList()
                : carried.stream().flatMap(unit -> unit.units().stream()).toList();
        List<UnitRecord> below = new ArrayList<>();
        List<UnitRecord> assessed = new ArrayList<>();
        for (UnitRecord unit : units) {
            (isBelow(unit) ? below : assessed).add(unit);
        }
        List<Problem> problems = new ArrayList<>();
        for (UnitRecord unit : below) {
            checkBelow(unit, problems);
        }
        Evaluator by = below.isEmpty() ? evaluator : evaluator.withUnits(known().withRecords(below));
        long laterRows = 0;
        if (day.isPresent()) {
            laterRows = known().after(day.get());
            for (UnitRecord unit : below) {
                laterRows += laterRows(unit, day.get());
            }
        }
        List<UnitOutcome> outcomes = assessed.parallelStream()
                .map(unit -> {
                    UnitOutcome outcome = assess(unit, by);
                    onUnit.run();
                    return outcome;
                })
                .toList();
        List<Assessment> assessments = new ArrayList<>();
        List<UnitRecord> notInForce = new ArrayList<>();
        List<Problem> ofOtherYears = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            UnitOutcome outcome = outcomes.get(i);
            if (outcome.assessment().isPresent()) {
                assessments.add(outcome.assessment().get());
                OtherYears.check(outcome.assessment().get(), assessed.get(i), ofOtherYears);
            } else {
                notInForce.add(assessed.get(i));
            }
            problems.addAll(outcome.problems());
            laterRows += outcome.laterRows();
        }
        problems.addAll(written.problems());
        problems.addAll(checkNumbers(units));
        problems.addAll(check.apply(assessments));
        problems.addAll(ofOtherYears);
        problems.addAll(known().unitsBefore(assessments));
        problems.addAll(LeadingZeros.check(assessed, below, evaluator.set().level(), known()));
        checkOverlay(assessments, problems);
        checkCountedNowhere(assessments, problems);
        return new TableAssessment(by, assessments, problems, notInForce, below, laterRows);
    }

    private List<Problem> checkNumbers(List<UnitRecord> units) {
        IndicatorNumberCheck numbers = new IndicatorNumberCheck(evaluator.set());
        FractionCheck fractions = new FractionCheck(evaluator.set());
        JumpCheck jumps = new JumpCheck();
        for (UnitRecord unit : units) {
            jumps.add(unit);
            unit.observations().forEach(o -> {
                numbers.add(o.key(), o.keyLocation());
                fractions.add(o);
            });
        }
        List<Problem> problems = new ArrayList<>(numbers.problems());
        problems.addAll(fractions.problems());
        problems.addAll(jumps.problems());
        return problems;
    }

    private KnownUnits known() {
        return evaluator.basis().units();
    }

    private static long laterRows(UnitRecord unit, LocalDate day) {
        return unit.observations().stream().filter(o -> o.date().isAfter(day)).count();
    }

    /** Whether the rows of a unit say something of a unit below, not of a unit to assess. */
    private boolean isBelow(UnitRecord unit) {
        Level level = evaluator.set().level();
        return known().isBelow(unit.code(), level) || hasOnlyContents(unit, level);
    }

    /** Whether a unit has nothing but contents of facts, which a commune's rows have, not a district's. */
    private static boolean hasOnlyContents(UnitRecord unit, Level level) {
        return level.compareTo(Level.COMMUNE) > 0
                && !unit.observations().isEmpty()
                && unit.observations().stream()
                        .allMatch(o -> o.key() instanceof InputKey.OfFact fact
                                && fact.content().isPresent());
    }

    /** Says which observations of a unit below are not used. */
    private void checkBelow(UnitRecord unit, List<Problem> problems) {
        if (!known().isBelow(unit.code(), evaluator.set().level())) {
            problems.add(Problem.of(
                    KnownUnitsProblem.WITHOUT_ASSESSMENT,
                    unit.observations().stream().findFirst().flatMap(Observation::location),
                    unit.code()));
            return;
        }
        List<String> asked = evaluator.set().conditions().stream()
                .filter(c ->
                        c.kind() == ConditionKind.SATISFACTION && c.comparison().isPresent())
                .map(ConditionDefinition::id)
                .distinct()
                .toList();
        for (Observation observation : unit.observations()) {
            boolean used = observation.key() instanceof InputKey.OfFact fact
                    && fact.content().isPresent()
                    && asked.stream().anyMatch(id -> VietnameseText.same(id, fact.name()));
            if (!used) {
                problems.add(Problem.of(
                        KnownUnitsProblem.NOT_ASKED,
                        observation.keyLocation(),
                        observation.value().toString(),
                        unit.code(),
                        observation.key(),
                        asked.isEmpty()
                                ? "–"
                                : asked.stream().map(id -> "@" + id + "/…").collect(Collectors.joining(", "))));
            }
        }
    }

    /** Says for which provinces of the overlay there is no unit. */
    private void checkOverlay(List<Assessment> assessments, List<Problem> problems) {
        AssessmentBasis basis = evaluator.basis();
        if (basis.overlay().isEmpty() || assessments.isEmpty()) {
            return;
        }
        Set<String> stated = assessments.stream()
                .flatMap(a -> basis.provinceOf(a.unit()).stream())
                .map(ProvinceName::key)
                .collect(Collectors.toSet());
        for (String province : basis.overlay().provinces()) {
            if (!stated.contains(ProvinceName.key(province))) {
                problems.add(Problem.of(OverlayProblem.UNUSED, Optional.empty(), province));
            }
        }
    }

    /** Says how many known units below lie in none of the units assessed. */
    private void checkCountedNowhere(List<Assessment> assessments, List<Problem> problems) {
        List<AdministrativeUnit> units =
                assessments.stream().map(Assessment::unit).toList();
        LocalDate last = assessments.stream()
                .map(Assessment::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        byArea(known().outside(evaluator.set().level(), units, last))
                .forEach((area, count) ->
                        problems.add(Problem.of(KnownUnitsProblem.OUTSIDE, Optional.empty(), area, count)));
        byArea(known().ended(evaluator.set().level(), last))
                .forEach((area, count) ->
                        problems.add(Problem.of(KnownUnitsProblem.ENDED, Optional.empty(), area, count, last)));
    }

    /** Counts units by area: a file of a whole province beside one district is an ordinary case. */
    private static Map<String, Long> byArea(List<AdministrativeUnit> units) {
        return units.stream()
                .collect(Collectors.groupingBy(
                        unit -> {
                            String area = Stream.of(unit.district(), unit.province())
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining(", "));
                            return area.isEmpty() ? "?" : area;
                        },
                        TreeMap::new,
                        Collectors.counting()));
    }
}
