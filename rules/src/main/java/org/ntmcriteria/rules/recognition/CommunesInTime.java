package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.TwoTierGovernment;

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
     * @param district its district, with its kind where that is known; empty text where it is not known
     * @param province its province; empty text where it is not known
     * @param code its code; empty text where it is not known
     * @param from the day from which the code means it; empty where no other unit is known to have borne it before
     */
    record Commune(String text, String district, String province, String code, Optional<LocalDate> from) {
        /** What is the same for two writings of one commune. */
        String key() {
            return communeKey(text);
        }
    }

    /** The days from which codes mean other units than before. */
    private final Map<String, TreeSet<LocalDate>> beginnings = new HashMap<>();

    /** The communes that are described, by code and by name. */
    private final Map<String, List<Commune>> described = new HashMap<>();

    /** The codes that are known to go on over the reorganisation of 2025. */
    private final Set<String> continuing = new HashSet<>();

    private final KnownUnits units;
    private final KnownCommunes known;

    CommunesInTime(KnownUnits units, KnownCommunes known, Collection<RecognitionHistory> histories, LocalDate day) {
        this.units = units;
        this.known = known;
        for (RecognitionHistory history : histories) {
            history.validFrom().ifPresent(from -> add(history.unit(), from));
            if (history.continuations().contains(TwoTierGovernment.DAY)) {
                continuing.add(history.unit());
            }
        }
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
        Commune commune = completed(unit, on);
        described.computeIfAbsent(unit.code(), key -> new ArrayList<>(1)).add(commune);
        if (!commune.key().equals(unit.code())) {
            described.computeIfAbsent(commune.key(), key -> new ArrayList<>(1)).add(commune);
        }
    }

    /** Returns a commune as it is described, with what is known of where its code lies. */
    private Commune completed(AdministrativeUnit unit, LocalDate on) {
        Optional<KnownCommunes.Known> same = known.byCode(unit.code(), on)
                .filter(one -> unit.name().isEmpty()
                        || UnitName.mayBeOfOneUnit(unit.name().get(), one.name()));
        return new Commune(
                unit.displayName(),
                unit.district()
                        .or(() -> same.map(KnownCommunes.Known::district))
                        .orElse(""),
                unit.province()
                        .or(() -> same.map(KnownCommunes.Known::province))
                        .orElse(""),
                unit.code(),
                from(unit.code(), on));
    }

    /**
     * Returns the commune that a code or a name means on a day.
     *
     * @param text a code or a name
     * @param district its district where that is stated, else empty text
     * @param day the day
     * @param unsettled takes what a name means that does not tell one commune
     */
    Commune commune(String text, String district, LocalDate day, Consumer<KnownCommunes.Named> unsettled) {
        boolean isCode = described.getOrDefault(text, List.of()).stream()
                .anyMatch(one -> one.code().equals(text));
        List<Commune> found = described.getOrDefault(text, described.getOrDefault(communeKey(text), List.of())).stream()
                .filter(one -> one.from().equals(from(one.code(), day)))
                .filter(one -> !isInDoubt(one.code(), day) || isDescribedSince(one.code(), day))
                .filter(one -> isCode
                        || district.isEmpty()
                        || one.district().isEmpty()
                        || UnitName.mayBeOfOneUnit(one.district(), district))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        Optional<KnownCommunes.Known> byCode = known.byCode(text, day);
        if (byCode.isPresent()) {
            return of(text, byCode.get(), day);
        }
        if (isCode || beginnings.containsKey(text) || isWrittenAsCode(text)) {
            return new Commune(text, "", "", text, from(text, day));
        }
        Optional<KnownCommunes.Named> named = known.byName(text, district, day);
        if (named.isPresent() && named.get().commune().isPresent()) {
            return of(text, named.get().commune().get(), day);
        }
        named.ifPresent(unsettled);
        return new Commune(text, "", "", "", Optional.empty());
    }

    private Commune of(String text, KnownCommunes.Known commune, LocalDate day) {
        return new Commune(text, commune.district(), commune.province(), commune.code(), from(commune.code(), day));
    }

    /** Whether nothing tells which commune a code or a name means since the reorganisation of 2025. */
    boolean isInDoubt(String code, LocalDate decided) {
        return code.isEmpty()
                || known.byCode(code, decided).isEmpty()
                        && !continuing.contains(code)
                        && !units.goesOn(code, TwoTierGovernment.DAY);
    }

    /** Whether a description is of the same side of the reorganisation of 2025 as a day. */
    private boolean isDescribedSince(String code, LocalDate day) {
        return day.isBefore(TwoTierGovernment.DAY)
                || from(code, day)
                        .filter(from -> !from.isBefore(TwoTierGovernment.DAY))
                        .isPresent()
                || units.describedOn(code, day)
                        .filter(on -> !on.isBefore(TwoTierGovernment.DAY))
                        .isPresent();
    }

    /** A name has no figure but one behind a blank. */
    private static boolean isWrittenAsCode(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.strip().indexOf(' ') < 0;
    }

    /** A commune is written with its kind or without; a township or ward of that name is another unit. */
    private static String communeKey(String commune) {
        String key = UnitName.key(commune).replace('y', 'i');
        return key.startsWith(KIND) ? key.substring(KIND.length()) : key;
    }
}
