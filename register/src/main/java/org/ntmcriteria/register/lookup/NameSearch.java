package org.ntmcriteria.register.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.ntmcriteria.register.name.AreaName;
import org.ntmcriteria.register.name.NameKey;
import org.ntmcriteria.register.name.NameReading;
import org.ntmcriteria.register.table.UnitRows;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

/** Finds units by the paths of their names. Immutable to the eye and thread-safe. */
final class NameSearch {
    private final UnitRows units;
    private final Provinces provinces;
    private final NameIndex index;

    /** The areas of the register, not those that are asked for. */
    private final Map<String, AreaName> areas = new ConcurrentHashMap<>();

    private final Supplier<Lineage> lineage;

    NameSearch(UnitRows units, Provinces provinces, Supplier<Lineage> lineage) {
        this.units = units;
        this.provinces = provinces;
        this.lineage = lineage;
        this.index = new NameIndex(units);
    }

    /**
     * Returns what a name means, which can be read as one of several paths. Where an area may be the district or the
     * province, a unit that lies in no district is told apart by the province alone.
     *
     * @param day the day on which the name is meant, or null if on any
     */
    Match<RegisteredUnit> find(List<NamePath> paths, @Nullable LocalDate day) {
        boolean needsDistrict = paths.size() > 1;
        Map<UnitKey, RegisteredUnit> there = new TreeMap<>();
        Map<UnitKey, RegisteredUnit> onOtherDays = new TreeMap<>();
        for (NamePath path : paths) {
            List<RegisteredUnit> onDay = new ArrayList<>();
            List<RegisteredUnit> other = new ArrayList<>();
            for (RegisteredUnit unit : named(path)) {
                (day == null || unit.isOn(day) ? onDay : other).add(unit);
            }
            for (RegisteredUnit unit : inDistrict(path, onDay, needsDistrict)) {
                there.put(unit.key(), unit);
            }
            for (RegisteredUnit unit : inDistrict(path, other, needsDistrict)) {
                onOtherDays.put(unit.key(), unit);
            }
        }
        return there.isEmpty()
                ? new Match.Unknown<>(suggestions(paths, day), List.copyOf(onOtherDays.values()))
                : Match.of(List.copyOf(there.values()));
    }

    /** Returns what may be meant by a text that means nothing and is near no name, read less strictly. */
    Match<RegisteredUnit> looselyRead(String text, @Nullable LocalDate day) {
        Set<RegisteredUnit> onDay = new LinkedHashSet<>();
        Set<RegisteredUnit> onOtherDays = new LinkedHashSet<>();
        for (NamePath path : LooseNames.paths(text, provinces)) {
            for (RegisteredUnit unit : inDistrict(path, named(path), false)) {
                (day == null || unit.isOn(day) ? onDay : onOtherDays).add(unit);
            }
        }
        if (onDay.isEmpty() && onOtherDays.isEmpty()) {
            List<String> names = NameReading.withoutMarksOfKind(text.strip());
            // With a kind that was guessed, names must be the same but for their marks.
            List<Suggestion<RegisteredUnit>> near = names.size() == 1 || text.indexOf(',') >= 0
                    ? List.of()
                    : suggestions(List.of(NamePath.of(names.get(names.size() - 1))), day).stream()
                            .filter(suggestion -> suggestion.letters() == 0)
                            .toList();
            return new Match.Unknown<>(near, List.of());
        }
        return new Match.Unknown<>(
                onDay.stream()
                        .limit(Suggestion.MOST)
                        .map(unit -> new Suggestion<>(unit, 0, 0))
                        .toList(),
                onOtherDays.stream().limit(Suggestion.MOST).toList());
    }

    /** The units of all days that have a path's name and province. */
    private List<RegisteredUnit> named(NamePath path) {
        List<RegisteredUnit> named = new ArrayList<>();
        String province =
                path.province().isPresent() ? Provinces.key(path.province().get()) : null;
        List<Integer> seen = new ArrayList<>();
        for (NameReading reading : NameReading.readings(path.unit())) {
            for (int row : index.rows(reading.key())) {
                RegisteredUnit unit = units.get(row);
                if (!seen.contains(row) && reading.allows(unit.kind()) && isIn(unit, province)) {
                    named.add(unit);
                    seen.add(row);
                }
            }
        }
        return named;
    }

    private boolean isIn(RegisteredUnit unit, @Nullable String province) {
        return province == null
                || provinces.means(province, unit.province().code(), unit.validFrom(), unit.validTo())
                || area(unit.province().name()).key().equals(province);
    }

    /**
     * The units that lie in a path's district. Of those that lie in none it is the district of a part. The kind of the
     * district decides between a huyện and a thị xã of one name only, since the register has it as it was at the end.
     */
    private List<RegisteredUnit> inDistrict(NamePath path, List<RegisteredUnit> named, boolean needsDistrict) {
        if (path.district().isEmpty()) {
            return named;
        }
        AreaName district = AreaName.of(path.district().get());
        List<RegisteredUnit> exact = new ArrayList<>();
        List<RegisteredUnit> ofOtherKind = new ArrayList<>();
        for (RegisteredUnit unit : named) {
            if (unit.district().isEmpty()) {
                if (!needsDistrict && mayHaveLainIn(unit, path.district().get())) {
                    exact.add(unit);
                }
                continue;
            }
            AreaName own = area(unit.district().get().name());
            if (own.key().equals(district.key())) {
                boolean isOfKind = district.kind() == null || district.kind().equals(own.kind());
                (isOfKind ? exact : ofOtherKind).add(unit);
            }
        }
        return exact.isEmpty() ? ofOtherKind : exact;
    }

    /** Whether any part of a unit lay in a district of a name or code, or it is not known where its parts lay. */
    boolean mayHaveLainIn(RegisteredUnit unit, String district) {
        String key = AreaName.of(district).key();
        return mayHaveLainIn(
                unit,
                area -> area.code().equals(district) || area(area.name()).key().equals(key));
    }

    private boolean mayHaveLainIn(RegisteredUnit unit, Predicate<Area> district) {
        if (unit.district().filter(district).isPresent()) {
            return true;
        }
        boolean isKnown = unit.district().isPresent();
        for (UnitLink link : lineage.get().predecessors(unit.key())) {
            int row = units.row(link.from());
            if (row < 0 || mayHaveLainIn(units.get(row), district)) {
                return true;
            }
            isKnown = true;
        }
        return !isKnown;
    }

    private AreaName area(String name) {
        AreaName area = areas.get(name);
        if (area == null) {
            area = AreaName.of(name);
            areas.put(name, area);
        }
        return area;
    }

    private List<Suggestion<RegisteredUnit>> suggestions(List<NamePath> paths, @Nullable LocalDate day) {
        Nearest<RegisteredUnit> nearest = new Nearest<>();
        Nearest<RegisteredUnit> elsewhere = new Nearest<>();
        List<PathCloseness> wanted = new ArrayList<>();
        for (NamePath path : paths) {
            wanted.add(new PathCloseness(path, provinces, paths.size() > 1));
        }
        for (int name = 0; name < index.size(); name++) {
            Closeness nearestName = null;
            Closeness[] ofName = new Closeness[wanted.size()];
            for (int i = 0; i < ofName.length; i++) {
                ofName[i] = wanted.get(i).ofName(index, name);
                nearestName = Closeness.nearer(nearestName, ofName[i]);
            }
            if (nearestName != null) {
                for (int row : index.rows(name)) {
                    if (day == null || units.isOn(row, day.toEpochDay())) {
                        suggest(units.get(row), nearestName, ofName, wanted, nearest, elsewhere);
                    }
                }
            }
        }
        return nearest.isEmpty() ? elsewhere.suggestions() : nearest.suggestions();
    }

    private static void suggest(
            RegisteredUnit unit,
            Closeness nearestName,
            Closeness[] ofName,
            List<PathCloseness> wanted,
            Nearest<RegisteredUnit> nearest,
            Nearest<RegisteredUnit> elsewhere) {
        Closeness closeness = null;
        boolean isOfKind = false;
        for (int i = 0; i < ofName.length; i++) {
            if (ofName[i] != null) {
                isOfKind |= wanted.get(i).allows(unit.kind());
                closeness = Closeness.nearer(closeness, wanted.get(i).withAreas(ofName[i], unit));
            }
        }
        nearest.add(unit, unit.key().toString(), closeness, !isOfKind);
        if (nearestName.equals(Closeness.EQUAL)) {
            boolean isRelated = wanted.get(0).isRelated(unit.province().code());
            elsewhere.add(unit, unit.key().toString(), nearestName, !isRelated);
        }
    }

    /** How near units come to a path; areas are compared once each. Not thread-safe. */
    private static final class PathCloseness {
        private final NamePath path;
        private final boolean needsDistrict;
        private final List<NameReading> readings;
        private final List<String> letters = new ArrayList<>();
        private final List<Long> sets = new ArrayList<>();
        private final List<String> related;
        private final Map<String, Closeness> ofDistricts = new HashMap<>();
        private final Map<String, Closeness> ofProvinces = new HashMap<>();

        PathCloseness(NamePath path, Provinces provinces, boolean needsDistrict) {
            this.path = path;
            this.needsDistrict = needsDistrict;
            this.readings = NameReading.readings(path.unit());
            for (NameReading reading : readings) {
                letters.add(NameKey.letters(reading.key()));
                sets.add(NameIndex.set(NameKey.letters(reading.key())));
            }
            this.related = path.province().isPresent()
                    ? provinces.relatedCodes(path.province().get())
                    : List.of();
        }

        @Nullable Closeness ofName(NameIndex index, int name) {
            Closeness nearest = null;
            for (int i = 0; i < readings.size(); i++) {
                int most = EditDistance.mostOf(letters.get(i).length());
                int distance = index.canBeNear(name, letters.get(i), sets.get(i), most)
                        ? EditDistance.of(letters.get(i), index.letters(name), most)
                        : most + 1;
                if (distance <= most) {
                    nearest = Closeness.nearer(
                            nearest, Closeness.of(distance, readings.get(i).key(), index.key(name)));
                }
            }
            return nearest;
        }

        boolean allows(UnitKind kind) {
            return readings.get(readings.size() - 1).allows(kind);
        }

        @Nullable Closeness withAreas(Closeness ofName, RegisteredUnit unit) {
            Closeness sum = ofName;
            if (path.district().isPresent() && unit.district().isEmpty() && needsDistrict) {
                return null;
            }
            if (path.district().isPresent() && unit.district().isPresent()) {
                Closeness district =
                        area(path.district().get(), unit.district().get().name(), ofDistricts);
                if (district == null) {
                    return null;
                }
                sum = sum.plus(district);
            }
            if (path.province().isPresent()) {
                Closeness province = area(path.province().get(), unit.province().name(), ofProvinces);
                if (province == null) {
                    return null;
                }
                sum = sum.plus(province);
            }
            return sum;
        }

        @Nullable private static Closeness area(String wanted, String name, Map<String, Closeness> known) {
            if (!known.containsKey(name)) {
                known.put(name, Closeness.of(Provinces.key(wanted), Provinces.key(name)));
            }
            return known.get(name);
        }

        boolean isRelated(String provinceCode) {
            return related.contains(provinceCode);
        }
    }
}
