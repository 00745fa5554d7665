package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.recognition.CommunesInTime.Commune;

/** Counts the units of a {@link RecognitionReview} by set, district, commune and year. Not thread-safe; used once. */
final class RecognitionCounts {
    private static final Comparator<Group> GROUPS = Comparator.comparing(Group::by)
            .thenComparing(group -> group.level().map(Level::ordinal).orElse(-1), Comparator.reverseOrder())
            .thenComparing(Group::tier)
            .thenComparing(Group::setName)
            .thenComparing(Group::districtKey)
            .thenComparing(Group::communeKey)
            .thenComparing(Group::communeCode)
            .thenComparing(group -> group.communeFrom().orElse(LocalDate.MIN))
            .thenComparing(group -> group.year().orElse(0));

    /** What units are counted together. */
    private record Group(
            RecognitionCount.By by,
            Optional<Level> level,
            String setName,
            Tier tier,
            String districtKey,
            String communeKey,
            String communeCode,
            Optional<LocalDate> communeFrom,
            Optional<Integer> year) {}

    /** What a unit is under a set. */
    private record Set(String setName, Tier tier) {}

    /** Where a unit lies, as written. */
    private record Place(String district, Commune commune) {
        private static final Commune NOWHERE = new Commune("", "", "", Optional.empty());
        private static final Place NONE = new Place("", NOWHERE);

        String text() {
            return district + "\n" + commune.text();
        }
    }

    /** The units counted together. */
    private static final class Tally {
        private final List<Verdict> living = new ArrayList<>();
        private int added;
        private int ended;

        /** The first writing in the order of the alphabet, so that the order of the input does not matter. */
        private Place place = Place.NONE;

        private void showAs(Place other) {
            boolean isFirst = living.size() + ended == 0;
            boolean isBefore = other.text().compareTo(place.text()) < 0;
            place = isFirst || isBefore ? other : place;
        }
    }

    private final KnownUnits units;
    private final LocalDate day;
    private final CommunesInTime communes;
    private final TreeMap<Group, Tally> tallies = new TreeMap<>(GROUPS);

    RecognitionCounts(KnownUnits units, Collection<RecognitionHistory> histories, LocalDate day) {
        this.units = units;
        this.day = day;
        this.communes = new CommunesInTime(units, histories, day);
    }

    /** Adds a unit to the counts. */
    void add(RecognitionHistory history, Optional<Level> level) {
        Place place = place(history, level);
        boolean isEnded = history.end().filter(end -> !end.isAfter(day)).isPresent();
        for (Map.Entry<Set, List<RecognitionState>> of : bySet(history.at(day)).entrySet()) {
            Set set = of.getKey();
            count(group(RecognitionCount.By.TOTAL, level, set, "", Place.NOWHERE, null), of.getValue(), isEnded, place);
            if (level.filter(l -> l.compareTo(Level.DISTRICT) < 0).isPresent()) {
                String district = UnitName.key(place.district());
                count(
                        group(RecognitionCount.By.DISTRICT, level, set, district, Place.NOWHERE, null),
                        of.getValue(),
                        isEnded,
                        place);
                if (level.equals(Optional.of(Level.HAMLET))) {
                    count(
                            group(RecognitionCount.By.COMMUNE, level, set, district, place.commune(), null),
                            of.getValue(),
                            isEnded,
                            place);
                }
            }
        }
    }

    /** Adds a unit to the counts of the years from the first one on. */
    void addYears(RecognitionHistory history, Optional<Level> level, int first) {
        for (int year = first; year <= day.getYear(); year++) {
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate at = last.isAfter(day) ? day : last;
            boolean isEnded = history.end().filter(end -> !end.isAfter(at)).isPresent();
            if (isEnded && history.end().get().getYear() < year) {
                return;
            }
            for (Map.Entry<Set, List<RecognitionState>> of :
                    bySet(history.at(at)).entrySet()) {
                Group group = group(RecognitionCount.By.YEAR, level, of.getKey(), "", Place.NOWHERE, year);
                count(group, of.getValue(), isEnded, Place.NONE);
                tallies.get(group).added += of.getValue().stream()
                                .flatMap(state -> state.first().stream())
                                .min(Comparator.naturalOrder())
                                .filter(since -> since.getYear() == at.getYear())
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
    }

    private static Group group(
            RecognitionCount.By by, Optional<Level> level, Set set, String district, Commune commune, Integer year) {
        return new Group(
                by,
                level,
                set.setName(),
                set.tier(),
                district,
                commune.key(),
                commune.code(),
                commune.from(),
                Optional.ofNullable(year));
    }

    private void count(Group group, List<RecognitionState> states, boolean isEnded, Place place) {
        Tally tally = tallies.computeIfAbsent(group, g -> new Tally());
        tally.showAs(place);
        if (isEnded) {
            tally.ended++;
        } else {
            tally.living.add(states.stream()
                    .map(RecognitionState::recognised)
                    .reduce(Verdict::or)
                    .orElseThrow());
        }
    }

    private static Map<Set, List<RecognitionState>> bySet(List<RecognitionState> states) {
        Map<Set, List<RecognitionState>> bySet = new HashMap<>();
        for (RecognitionState state : states) {
            bySet.computeIfAbsent(new Set(state.setName(), state.tier()), set -> new ArrayList<>(1))
                    .add(state);
        }
        return bySet;
    }

    private Place place(RecognitionHistory history, Optional<Level> level) {
        String district = history.district(day)
                .or(() -> units.unit(history.unit(), day).flatMap(AdministrativeUnit::district))
                .orElse("");
        Optional<String> named = level.equals(Optional.of(Level.HAMLET)) ? history.commune(day) : Optional.empty();
        if (named.isEmpty()) {
            return new Place(district, Place.NOWHERE);
        }
        LocalDate decided = history.events().stream()
                .filter(event -> !event.commune().isEmpty() && !event.date().isAfter(day))
                .map(RecognitionEvent::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Commune commune = communes.commune(named.get(), district, decided);
        return new Place(district.isEmpty() ? commune.district() : district, commune);
    }

    List<RecognitionCount> counts() {
        List<RecognitionCount> counts = new ArrayList<>();
        tallies.forEach((group, tally) -> counts.add(new RecognitionCount(
                group.by(),
                group.level(),
                group.setName(),
                group.tier(),
                group.by() == RecognitionCount.By.DISTRICT || group.by() == RecognitionCount.By.COMMUNE
                        ? tally.place.district()
                        : "",
                group.by() == RecognitionCount.By.COMMUNE
                        ? tally.place.commune().text()
                        : "",
                group.communeFrom(),
                group.year(),
                CountRange.of(tally.living),
                tally.added,
                tally.ended)));
        return counts;
    }
}
