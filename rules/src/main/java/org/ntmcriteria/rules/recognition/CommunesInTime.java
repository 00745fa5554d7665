package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/**
 * Which commune a code or a name means on a day: of the units that bore a code one after the other the one of the day.
 * Not thread-safe.
 */
final class CommunesInTime {
    private static final String KIND = UnitName.key("xã") + " ";

    /**
     * A commune.
     *
     * @param text its name, or what it is called by where it is not described
     * @param district its district; empty text where it is not known
     * @param code its code; empty text where it is not known
     * @param from the day from which the code means it; empty where no other unit is known to have borne it before
     */
    record Commune(String text, String district, String code, Optional<LocalDate> from) {
        /** What is the same for two writings of one commune. */
        String key() {
            return communeKey(text);
        }
    }

    /** The days from which codes mean other units than before. */
    private final Map<String, TreeSet<LocalDate>> beginnings = new HashMap<>();

    /** The communes that are described, by code and by name. */
    private final Map<String, List<Commune>> described = new HashMap<>();

    CommunesInTime(KnownUnits units, Collection<RecognitionHistory> histories, LocalDate day) {
        histories.forEach(history -> history.validFrom().ifPresent(from -> add(history.unit(), from)));
        for (UnitEnd end : units.ends()) {
            add(end.unit(), end.date());
            end.successors().forEach(successor -> add(successor, end.date()));
        }
        for (String code : units.codes()) {
            // The last day of each unit of the code, as far as the day of the count.
            Set<LocalDate> last = new LinkedHashSet<>();
            beginnings
                    .getOrDefault(code, new TreeSet<>())
                    .headSet(day, true)
                    .forEach(from -> last.add(from.minusDays(1)));
            last.add(day);
            for (LocalDate on : last) {
                units.unit(code, on)
                        .filter(unit -> unit.level() == Level.COMMUNE)
                        .filter(unit -> from(code, on)
                                .equals(from(code, units.describedOn(code, on).orElseThrow())))
                        .ifPresent(unit -> index(unit, on));
            }
        }
    }

    private void add(String code, LocalDate from) {
        beginnings.computeIfAbsent(code, c -> new TreeSet<>()).add(from);
    }

    private Optional<LocalDate> from(String code, LocalDate day) {
        return Optional.ofNullable(beginnings.get(code)).map(days -> days.floor(day));
    }

    private void index(AdministrativeUnit unit, LocalDate on) {
        Commune commune =
                new Commune(unit.displayName(), unit.district().orElse(""), unit.code(), from(unit.code(), on));
        described.computeIfAbsent(unit.code(), key -> new ArrayList<>(1)).add(commune);
        if (!commune.key().equals(unit.code())) {
            described.computeIfAbsent(commune.key(), key -> new ArrayList<>(1)).add(commune);
        }
    }

    /** Returns the commune that a code or a name means on a day, in a district where that is not empty text. */
    Commune commune(String text, String district, LocalDate day) {
        List<Commune> found = described.getOrDefault(text, described.getOrDefault(communeKey(text), List.of())).stream()
                .filter(one -> one.from().equals(from(one.code(), day)))
                .filter(one -> district.isEmpty()
                        || one.district().isEmpty()
                        || UnitName.key(one.district()).equals(UnitName.key(district)))
                .toList();
        return found.size() == 1
                ? found.get(0)
                : new Commune(text, "", beginnings.containsKey(text) ? text : "", from(text, day));
    }

    /** A commune is written with its kind or without; a township or ward of that name is another unit. */
    private static String communeKey(String commune) {
        String key = UnitName.key(commune);
        return key.startsWith(KIND) ? key.substring(KIND.length()) : key;
    }
}
