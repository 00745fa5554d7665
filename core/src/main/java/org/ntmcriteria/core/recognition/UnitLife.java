package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * The days on which a code means one unit, with what is decided on the unit and what is said of its end.
 *
 * @param unit the code
 * @param validFrom the first day, or empty where no other unit is known to have borne the code before
 * @param end the first day on which the unit is no more, or empty
 * @param events its decisions, sorted
 * @param ends what is said of its end
 * @param continuations the days over which it is known to go on
 * @param problems what is wrong with its beginning and end
 */
record UnitLife(
        String unit,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> end,
        List<RecognitionEvent> events,
        List<UnitEnd> ends,
        Set<LocalDate> continuations,
        List<Problem> problems) {
    UnitLife {
        continuations = Set.copyOf(continuations);
        events = List.copyOf(events);
        ends = List.copyOf(ends);
        problems = List.copyOf(problems);
    }

    static UnitLife endless(String unit, List<RecognitionEvent> events) {
        return new UnitLife(unit, Optional.empty(), Optional.empty(), events, List.of(), Set.of(), List.of());
    }

    UnitLife endingWith(UnitEnd last) {
        return new UnitLife(unit, validFrom, Optional.of(last.date()), events, List.of(last), continuations, problems);
    }

    boolean contains(LocalDate day) {
        return !(validFrom.isPresent() && day.isBefore(validFrom.get()))
                && !(end.isPresent() && !day.isBefore(end.get()));
    }

    /** Whether both are of the same days and say the same. */
    boolean isSame(UnitLife other) {
        return unit.equals(other.unit)
                && validFrom.equals(other.validFrom)
                && end.equals(other.end)
                && events.equals(other.events)
                && ends.equals(other.ends)
                && continuations.equals(other.continuations);
    }

    Optional<String> place(Function<RecognitionEvent, String> column, LocalDate day) {
        TreeMap<LocalDate, Optional<String>> places = new TreeMap<>();
        for (RecognitionEvent event : events) {
            String place = column.apply(event);
            if (!place.isEmpty() && !event.date().isAfter(day)) {
                places.merge(
                        event.date(),
                        Optional.of(place),
                        (one, other) -> one.isPresent() && VietnameseText.same(one.get(), other.orElseThrow())
                                ? one
                                : Optional.empty());
            }
        }
        return places.isEmpty() ? Optional.empty() : places.lastEntry().getValue();
    }
}
