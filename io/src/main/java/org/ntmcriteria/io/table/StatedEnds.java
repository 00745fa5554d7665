package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * The ends of units that an office states, beside those of a register. Where both are one end, successors that are not
 * stated are the register's, and so is the day on which an act took effect where that of the act itself is stated. Not
 * thread-safe.
 */
final class StatedEnds {
    /** The day of the resolutions that rearranged the units on 1 July 2025. */
    private static final LocalDate ADOPTED = LocalDate.of(2025, 6, 16);

    private static final LocalDate REARRANGED = LocalDate.of(2025, 7, 1);

    private final UnitRegister register;
    private final List<UnitEnd> ends = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private StatedEnds(UnitRegister register) {
        this.register = register;
    }

    /**
     * Compares ends with a register.
     *
     * @param codes the codes of communes; ends of other units stay as they are
     * @param stated the ends
     */
    static StatedEnds of(UnitRegister register, Collection<String> codes, List<UnitEnd> stated) {
        StatedEnds compared = new StatedEnds(register);
        Set<String> some = Set.copyOf(codes);
        for (UnitEnd end : stated) {
            compared.ends.add(
                    UnitKey.isCode(end.unit()) && some.contains(end.unit()) ? compared.withRegistered(end) : end);
        }
        return compared;
    }

    private UnitEnd withRegistered(UnitEnd stated) {
        Optional<RegisteredUnit> found = register.ofCode(stated.unit()).stream()
                .filter(unit -> isOf(stated, unit))
                .findFirst();
        if (found.isEmpty() || RegisteredEnds.goesOn(found.get(), links(found.get()))) {
            return stated;
        }
        List<UnitLink> links = links(found.get());
        LocalDate day = end(found.get());
        boolean isOnDay = stated.date().equals(day);
        if (!isOnDay) {
            boolean isAct = isOfAct(stated, links) || isAdopted(stated, day);
            problems.add(Problem.of(
                    isAct ? RecognitionProblem.DAY_OF_ACT : RecognitionProblem.OTHER_END,
                    stated.location(),
                    stated.date().toString(),
                    stated.unit(),
                    day));
            if (!isAct) {
                return stated;
            }
        }
        boolean isLeftOut = stated.successors().isEmpty();
        return new UnitEnd(
                stated.unit(),
                day,
                stated.kind(),
                stated.act(),
                isLeftOut ? RegisteredEnds.successors(links) : stated.successors(),
                isLeftOut ? RegisteredEnds.continuing(links) : List.of(),
                stated.location());
    }

    private List<UnitLink> links(RegisteredUnit unit) {
        return register.lineage().successors(unit.key());
    }

    private static LocalDate end(RegisteredUnit unit) {
        return unit.validTo().orElseThrow().plusDays(1);
    }

    /** Whether an end is that of a unit: by its act, else by its day. */
    private boolean isOf(UnitEnd stated, RegisteredUnit unit) {
        return unit.validTo().isPresent()
                && (isOfAct(stated, links(unit))
                        || stated.date().isAfter(unit.validFrom())
                                && !stated.date().isAfter(end(unit)));
    }

    private static boolean isOfAct(UnitEnd stated, List<UnitLink> links) {
        return links.stream()
                .flatMap(link -> link.evidence().act().stream())
                .anyMatch(act -> VietnameseText.same(act, stated.act()));
    }

    private static boolean isAdopted(UnitEnd stated, LocalDate day) {
        return stated.date().equals(ADOPTED) && day.equals(REARRANGED);
    }

    /** Returns the ends. */
    List<UnitEnd> ends() {
        return ends;
    }

    /** Returns the ends that are stated for another day than the register's. */
    List<Problem> problems() {
        return problems;
    }
}
