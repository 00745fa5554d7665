package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;

/**
 * Finds codes of a table and of other units that differ in leading zeros only. They stay two: a spreadsheet may have
 * left zeros out, and an office may number its units so. Codes of different levels are not compared, since those of
 * provinces, districts and communes differ in their digits. Used once.
 */
final class LeadingZeros {
    private record Key(Level level, String digits) {}

    private record Code(String text, Optional<SourceLocation> location) {}

    private record Pair(Code one, String other) {}

    private final Map<Key, Code> firsts = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private LeadingZeros() {}

    /** Names the first pair of codes, with the number of all. */
    static List<Problem> check(List<UnitRecord> assessed, List<UnitRecord> below, Level level, KnownUnits known) {
        Collection<AdministrativeUnit> others = known.described();
        if (others.isEmpty()) {
            return List.of();
        }
        LeadingZeros zeros = new LeadingZeros();
        assessed.forEach(unit -> zeros.add(level, code(unit)));
        for (Level lower : Level.values()) {
            if (lower.compareTo(level) < 0) {
                below.forEach(unit -> zeros.add(lower, code(unit)));
            }
        }
        others.forEach(unit -> zeros.add(unit.level(), new Code(unit.code(), Optional.empty())));
        List<Pair> distinct = zeros.pairs.stream().distinct().toList();
        return distinct.stream()
                .limit(1)
                .map(pair -> Problem.of(
                        KnownUnitsProblem.ZEROS,
                        pair.one().location(),
                        pair.one().text(),
                        pair.other(),
                        distinct.size()))
                .toList();
    }

    private static Code code(UnitRecord unit) {
        return new Code(unit.code(), unit.observations().stream().findFirst().flatMap(Observation::location));
    }

    private void add(Level level, Code code) {
        if (!code.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        Code first = firsts.putIfAbsent(new Key(level, code.text().replaceFirst("^0+(?=.)", "")), code);
        if (first != null && !first.text().equals(code.text())) {
            pairs.add(new Pair(first, code.text()));
        }
    }
}
