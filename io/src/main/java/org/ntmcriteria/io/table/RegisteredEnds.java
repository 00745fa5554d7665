package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.UnitContinuation;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/** What a register knows of the ends of units, and of those that went on while others were rearranged. */
final class RegisteredEnds {
    /**
     * What is known of some units.
     *
     * @param ends the ends
     * @param continuations those that went on
     * @param communes the codes that are known to be those of communes, wards and townships
     * @param partial units that some of the ends name as successors, and of which not all predecessors are among them
     * @param stated the ends that the office states, with the successors that it leaves out and the days that the
     *     register has
     * @param problems ends that are stated for another day than the register's
     */
    record Lineage(
            List<UnitEnd> ends,
            List<UnitContinuation> continuations,
            Set<String> communes,
            Set<Beginning> partial,
            List<UnitEnd> stated,
            List<Problem> problems) {
        /** Returns what is known without a register. */
        static Lineage of(List<UnitEnd> ends, List<UnitEnd> stated) {
            return new Lineage(ends, List.of(), Set.of(), Set.of(), stated, List.of());
        }
    }

    /**
     * The beginning of a unit.
     *
     * @param unit the code
     * @param day the first day
     */
    record Beginning(String unit, LocalDate day) {}

    private final UnitRegister register;
    private final List<UnitEnd> stated;
    private final Map<UnitKey, UnitEnd> ends = new TreeMap<>();
    private final List<UnitContinuation> continuations = new ArrayList<>();

    /** The units that were looked at. */
    private final Set<UnitKey> seen = new HashSet<>();

    private RegisteredEnds(UnitRegister register, List<UnitEnd> stated) {
        this.register = register;
        this.stated = stated;
    }

    /**
     * Returns the ends of the units that bore some codes, and of those that they were made of, and which of the units
     * went on.
     *
     * @param register the register
     * @param codes the codes; those that it does not have are passed over
     * @param stated the ends that an office writes down, which go before those of the register
     */
    static Lineage of(UnitRegister register, Collection<String> codes, List<UnitEnd> stated) {
        StatedEnds ends = StatedEnds.of(register, codes, stated);
        RegisteredEnds known = new RegisteredEnds(register, ends.ends());
        Set<String> communes = new HashSet<>();
        for (String code : codes) {
            if (UnitKey.isCode(code)) {
                for (RegisteredUnit unit : register.ofCode(code)) {
                    communes.add(code);
                    known.add(unit);
                    known.addPredecessors(unit.key());
                    register.lineage().successors(unit.key()).forEach(link -> known.addPredecessors(link.to()));
                }
            }
        }
        known.completePredecessors();
        return new Lineage(
                new ArrayList<>(known.ends.values()),
                known.continuations,
                communes,
                known.partial(),
                ends.ends(),
                ends.problems());
    }

    /** Adds what is missing of the predecessors of units that ended themselves, where some are there. */
    private void completePredecessors() {
        Deque<UnitKey> ended = new ArrayDeque<>(ends.keySet());
        while (!ended.isEmpty()) {
            UnitKey unit = ended.remove();
            if (isPartial(unit)) {
                Set<UnitKey> before = Set.copyOf(ends.keySet());
                addPredecessors(unit);
                ends.keySet().stream().filter(key -> !before.contains(key)).forEach(ended::add);
            }
        }
    }

    /** Returns the units that ends name as successors, and of which not all predecessors are there. */
    private Set<Beginning> partial() {
        Set<Beginning> partial = new HashSet<>();
        for (UnitKey unit : ends.keySet()) {
            for (UnitLink link : register.lineage().successors(unit)) {
                if (begins(link) && isPartial(link.to())) {
                    partial.add(new Beginning(link.to().code(), link.day()));
                }
            }
        }
        return partial;
    }

    private boolean isPartial(UnitKey unit) {
        List<UnitLink> links = register.lineage().predecessors(unit);
        return links.stream().anyMatch(link -> seen.contains(link.from()))
                && links.stream().anyMatch(link -> begins(link) && !seen.contains(link.from()));
    }

    /** Returns the codes of the units that began with a change. */
    static List<String> successors(List<UnitLink> links) {
        return links.stream()
                .filter(RegisteredEnds::begins)
                .map(link -> link.to().code())
                .toList();
    }

    /** Returns the codes of the units that were there before a change. */
    static List<String> continuing(List<UnitLink> links) {
        return links.stream()
                .filter(link -> !begins(link))
                .map(link -> link.to().code())
                .toList();
    }

    /** Whether a unit began with a change; one that was there before and took others in goes on. */
    static boolean begins(UnitLink link) {
        return link.to().validFrom().equals(link.day());
    }

    /** Adds the ends of all that a unit was made of, so that none of its predecessors is left out. */
    private void addPredecessors(UnitKey unit) {
        for (UnitLink link : register.lineage().predecessors(unit)) {
            register.get(link.from()).ifPresent(this::add);
        }
    }

    private void add(RegisteredUnit unit) {
        if (!seen.add(unit.key()) || unit.validTo().isEmpty()) {
            return;
        }
        LocalDate day = unit.validTo().get().plusDays(1);
        List<UnitLink> links = register.lineage().successors(unit.key());
        if (isStated(unit, day)) {
            return;
        }
        if (goesOn(unit, links)) {
            continuations.add(new UnitContinuation(unit.code(), day));
        } else {
            ends.put(
                    unit.key(),
                    new UnitEnd(
                            unit.code(),
                            day,
                            kind(links),
                            links.stream()
                                    .flatMap(link -> link.evidence().act().stream())
                                    .findFirst()
                                    .orElse(""),
                            successors(links),
                            continuing(links),
                            Optional.empty()));
        }
    }

    /** Whether the act left the unit as it was, or gave it another name and nothing else. */
    static boolean goesOn(RegisteredUnit unit, List<UnitLink> links) {
        return links.size() == 1
                && links.get(0).to().code().equals(unit.code())
                && links.get(0).extent() == Extent.WHOLE
                && links.get(0)
                        .note()
                        .filter(note -> note == LinkNote.NOT_REARRANGED || note == LinkNote.RENAMED)
                        .isPresent();
    }

    private static UnitEnd.Kind kind(List<UnitLink> links) {
        if (links.isEmpty()) {
            return UnitEnd.Kind.NOT_TRACED;
        }
        return links.stream().anyMatch(link -> link.extent() == Extent.PART) ? UnitEnd.Kind.SPLIT : UnitEnd.Kind.MERGED;
    }

    private boolean isStated(RegisteredUnit unit, LocalDate end) {
        return stated.stream()
                .anyMatch(other -> other.unit().equals(unit.code())
                        && !other.date().isBefore(unit.validFrom())
                        && !other.date().isAfter(end));
    }
}
