package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/** Counts the units of a {@link RecognitionReview} by set, district, commune and year. Not thread-safe; used once. */
final class RecognitionCounts {
    private static final String KIND = UnitName.key("xã") + " ";

    private static final Comparator<Group> GROUPS = Comparator.comparing(Group::by)
            .thenComparing(group -> group.level().map(Level::ordinal).orElse(-1), Comparator.reverseOrder())
            .thenComparing(Group::tier)
            .thenComparing(Group::setName)
            .thenComparing(Group::districtKey)
            .thenComparing(Group::communeKey)
            .thenComparing(group -> group.year().orElse(0));

    /** What units are counted together. */
    private record Group(
            RecognitionCount.By by,
            Optional<Level> level,
            String setName,
            Tier tier,
            String districtKey,
            String communeKey,
            Optional<Integer> year) {}

    /** What a unit is under a set. */
    private record Set(String setName, Tier tier) {}

    /** Where a unit lies, as written. */
    private record Place(String district, String commune, String communeKey) {}

    /** The units counted together. */
    private static final class Tally {
        private final List<Verdict> living = new ArrayList<>();
        private int added;
        private int ended;

        /** The first writing in the order of the alphabet, so that the order of the input does not matter. */
        private Place place = new Place("", "", "");

        private void showAs(Place other) {
            boolean isFirst = living.size() + ended == 0;
            boolean isBefore =
                    (other.district() + "\n" + other.commune()).compareTo(place.district() + "\n" + place.commune())
                            < 0;
            place = isFirst || isBefore ? other : place;
        }
    }

    private final KnownUnits units;
    private final LocalDate day;
    private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();
    private final TreeMap<Group, Tally> tallies = new TreeMap<>(GROUPS);

    RecognitionCounts(KnownUnits units, LocalDate day) {
        this.units = units;
        this.day = day;
        for (String code : units.codes()) {
            units.unit(code, day).filter(unit -> unit.level() == Level.COMMUNE).ifPresent(this::index);
        }
    }

    private void index(AdministrativeUnit commune) {
        communes.computeIfAbsent(commune.code(), key -> new ArrayList<>(1)).add(commune);
        commune.name()
                .map(RecognitionCounts::communeKey)
                .filter(key -> !key.equals(commune.code()))
                .ifPresent(key ->
                        communes.computeIfAbsent(key, k -> new ArrayList<>(1)).add(commune));
    }

    /** Adds a unit to the counts. */
    void add(RecognitionHistory history, Optional<Level> level) {
        Place place = place(history, level);
        boolean isEnded = history.end().filter(end -> !end.isAfter(day)).isPresent();
        for (Map.Entry<Set, List<RecognitionState>> of : bySet(history.at(day)).entrySet()) {
            Set set = of.getKey();
            count(group(RecognitionCount.By.TOTAL, level, set, "", "", null), of.getValue(), isEnded, place);
            if (level.filter(l -> l.compareTo(Level.DISTRICT) < 0).isPresent()) {
                String district = UnitName.key(place.district());
                count(
                        group(RecognitionCount.By.DISTRICT, level, set, district, "", null),
                        of.getValue(),
                        isEnded,
                        place);
                if (level.equals(Optional.of(Level.HAMLET))) {
                    count(
                            group(RecognitionCount.By.COMMUNE, level, set, district, place.communeKey(), null),
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
                Group group = group(RecognitionCount.By.YEAR, level, of.getKey(), "", "", year);
                count(group, of.getValue(), isEnded, new Place("", "", ""));
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
            RecognitionCount.By by, Optional<Level> level, Set set, String district, String commune, Integer year) {
        return new Group(by, level, set.setName(), set.tier(), district, commune, Optional.ofNullable(year));
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
        if (!level.equals(Optional.of(Level.HAMLET))) {
            return new Place(district, "", "");
        }
        String commune = history.commune(day).orElse("");
        List<AdministrativeUnit> found =
                communes.getOrDefault(commune, communes.getOrDefault(communeKey(commune), List.of()));
        List<AdministrativeUnit> there = found.stream()
                .filter(unit -> district.isEmpty()
                        || unit.district()
                                .filter(name -> !UnitName.key(name).equals(UnitName.key(district)))
                                .isEmpty())
                .toList();
        if (there.size() != 1) {
            return new Place(district, commune, communeKey(commune));
        }
        AdministrativeUnit only = there.get(0);
        return new Place(
                district.isEmpty() ? only.district().orElse("") : district,
                only.displayName(),
                communeKey(only.displayName()));
    }

    /** A commune is written with its kind or without; a township or ward of that name is another unit. */
    private static String communeKey(String commune) {
        String key = UnitName.key(commune);
        return key.startsWith(KIND) ? key.substring(KIND.length()) : key;
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
                group.by() == RecognitionCount.By.COMMUNE ? tally.place.commune() : "",
                group.year(),
                CountRange.of(tally.living),
                tally.added,
                tally.ended)));
        return counts;
    }
}
