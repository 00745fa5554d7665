package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Names decisions on communes that a register does not have on the day of the decision. What is not in the register is
 * not known to have ended: it counts, and this says that it does.
 */
final class UnregisteredDecisions {
    private final UnitRegister register;
    private final CriteriaCatalog catalog;

    private UnregisteredDecisions(UnitRegister register, CriteriaCatalog catalog) {
        this.register = register;
        this.catalog = catalog;
    }

    /**
     * Returns the problems: one for each code of five digits, and one for all codes of other lists of which no end is
     * given.
     */
    static List<Problem> problems(List<RecognitionHistory> histories, UnitRegister register, CriteriaCatalog catalog) {
        UnregisteredDecisions unregistered = new UnregisteredDecisions(register, catalog);
        ProblemLog problems = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
        Map<String, RecognitionEvent> ofOtherLists = new LinkedHashMap<>();
        for (RecognitionHistory history : histories) {
            Optional<RecognitionEvent> event = unregistered.first(history);
            if (event.isPresent() && UnitKey.isCode(history.unit())) {
                problems.accept(unregistered.problem(event.get()));
            } else if (event.isPresent() && history.end().isEmpty()) {
                ofOtherLists.putIfAbsent(history.unit(), event.get());
            }
        }
        List<Problem> all = new ArrayList<>(problems.listed());
        ofOtherLists.values().stream()
                .findFirst()
                .map(first ->
                        Problem.of(RecognitionProblem.OTHER_CODES, first.location(), first.unit(), ofOtherLists.size()))
                .ifPresent(all::add);
        return all;
    }

    /** Returns the first decision on a day on which the register has no unit of its code. */
    private Optional<RecognitionEvent> first(RecognitionHistory history) {
        // That a decision is later than an end, or earlier than the beginning of a successor, is said already.
        boolean isSaid = history.problems().stream()
                .map(Problem::code)
                .anyMatch(
                        Set.<ProblemCode>of(RecognitionProblem.AFTER_END, RecognitionProblem.SUCCESSOR_BEFORE)
                                ::contains);
        return isSaid
                ? Optional.empty()
                : history.events().stream()
                        .filter(this::isOfCommune)
                        .filter(event -> !isRegistered(event.unit(), event.date()))
                        .findFirst();
    }

    /** Whether a decision is on a commune; one without a set is where the code is one of the register's kind. */
    private boolean isOfCommune(RecognitionEvent event) {
        return event.set()
                .flatMap(catalog::description)
                .map(CriteriaSet.Description::level)
                .map(level -> level == Level.COMMUNE)
                .orElse(UnitKey.isCode(event.unit()));
    }

    private boolean isRegistered(String code, LocalDate day) {
        return UnitKey.isCode(code)
                && register.ofCode(code).stream()
                        .anyMatch(unit -> unit.isOn(day) || !unit.isExact() && day.isBefore(unit.validFrom()));
    }

    private Problem problem(RecognitionEvent event) {
        List<RegisteredUnit> onOtherDays = register.ofCode(event.unit());
        return Problem.of(
                RecognitionProblem.CODE_OF_NONE,
                event.location(),
                event.unit(),
                event.date(),
                RegisteredNames.texts(onOtherDays));
    }
}
