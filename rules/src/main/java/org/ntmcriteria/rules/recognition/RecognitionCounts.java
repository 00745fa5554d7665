package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

/** Counts the units of a {@link RecognitionReview} by set, district, commune and year. Not thread-safe; used once. */
final class RecognitionCounts {
    private static final Comparator<Group> GROUPS = Comparator.comparing(Group::by)
            .thenComparing(group -> group.level().map(Level::ordinal).orElse(-1), Comparator.reverseOrder())
            .thenComparing(Group::tier)
            .thenComparing(Group::setName)
            .thenComparing(Group::district)
            .thenComparing(Group::commune)
            .thenComparing(group -> group.communeFrom().orElse(LocalDate.MIN))
            .thenComparing(group -> group.year().orElse(0));

    /** What units are counted together. */
    private record Group(
            RecognitionCount.By by,
            Optional<Level> level,
            String setName,
            Tier tier,
            String district,
            String commune,
            Optional<LocalDate> communeFrom,
            Optional<Integer> year) {}

    /** What a unit is under a set. */
    private record Set(String setName, Tier tier) {}

    /** The units counted together. */
    private static final class Tally {
        private final List<Verdict> living = new ArrayList<>();
        private int added;
        private int ended;
    }

    private final LocalDate day;
    private final UnitPlaces places;
    private final TreeMap<Group, Tally> tallies = new TreeMap<>(GROUPS);

    /**
     * Creates the counts of a day.
     *
     * @param places where the units lie
     */
    RecognitionCounts(UnitPlaces places, LocalDate day) {
        this.places = places;
        this.day = day;
    }

    /** Adds a unit to the counts. */
    void add(RecognitionHistory history, Optional<Level> level) {
        UnitPlaces.Place place = places.of(history);
        boolean isEnded = history.end().filter(end -> !end.isAfter(day)).isPresent();
        for (Map.Entry<Set, List<RecognitionState>> of : bySet(history.at(day)).entrySet()) {
            Set set = of.getKey();
            count(group(RecognitionCount.By.TOTAL, level, set, null), of.getValue(), isEnded);
            if (level.filter(l -> l.compareTo(Level.DISTRICT) < 0).isPresent()) {
                count(
                        inPlace(RecognitionCount.By.DISTRICT, level, set, place.district(), "", Optional.empty()),
                        of.getValue(),
                        isEnded);
                if (level.equals(Optional.of(Level.HAMLET))) {
                    count(
                            inPlace(
                                    RecognitionCount.By.COMMUNE,
                                    level,
                                    set,
                                    place.communeDistrict(),
                                    place.commune(),
                                    place.communeFrom()),
                            of.getValue(),
                            isEnded);
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
                Group group = group(RecognitionCount.By.YEAR, level, of.getKey(), year);
                count(group, of.getValue(), isEnded);
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

    private static Group group(RecognitionCount.By by, Optional<Level> level, Set set, @Nullable Integer year) {
        return new Group(by, level, set.setName(), set.tier(), "", "", Optional.empty(), Optional.ofNullable(year));
    }

    private static Group inPlace(
            RecognitionCount.By by,
            Optional<Level> level,
            Set set,
            String district,
            String commune,
            Optional<LocalDate> communeFrom) {
        return new Group(by, level, set.setName(), set.tier(), district, commune, communeFrom, Optional.empty());
    }

    private void count(Group group, List<RecognitionState> states, boolean isEnded) {
        Tally tally = tallies.computeIfAbsent(group, g -> new Tally());
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

    List<RecognitionCount> counts() {
        List<RecognitionCount> counts = new ArrayList<>();
        tallies.forEach((group, tally) -> counts.add(new RecognitionCount(
                group.by(),
                group.level(),
                group.setName(),
                group.tier(),
                places.districtName(group.district()),
                places.communeName(group.commune(), group.communeFrom()),
                group.communeFrom(),
                group.year(),
                CountRange.of(tally.living),
                tally.added,
                tally.ended)));
        return counts;
    }
}
