package org.ntmcriteria.rules.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.unit.UnitName;

/**
 * Which names are those of one district: with its kind or without, where all that are named have one kind, and of one
 * province. A district whose province is not stated is the only one of its name, else one apart. Not thread-safe; all
 * names are added before any is asked for.
 */
final class DistrictNames {
    /** The provinces of a name. */
    private final Map<String, Set<String>> provinces = new HashMap<>();

    /** The names with kinds, by name and province. */
    private final List<Area> added = new ArrayList<>();

    private final Map<String, Set<String>> kinds = new HashMap<>();

    /** How a district was first written. */
    private final Map<String, String> written = new HashMap<>();

    /** How provinces were first written. */
    private final Map<String, String> provinceNames = new HashMap<>();

    private boolean isSettled;

    /**
     * A district.
     *
     * @param shown as written
     * @param name its name, with its kind where that is known
     * @param province its province; empty text where it is not known
     */
    record Area(String shown, String name, String province) {
        static final Area NONE = new Area("", "", "");

        static Area of(String written) {
            return new Area(written, written, "");
        }

        boolean isStated() {
            return !name.isEmpty();
        }

        private String bare() {
            return sameLetters(UnitName.keyWithoutKind(name));
        }

        private String full() {
            return sameLetters(UnitName.key(name));
        }

        private String provinceKey() {
            return UnitName.keyWithoutKind(province);
        }
    }

    private static String sameLetters(String key) {
        return key.replace('y', 'i');
    }

    /** Takes a district; those whose name stands in the input before those that only a register has. */
    void add(Area area) {
        if (area.isStated()) {
            added.add(area);
            Set<String> some = provinces.computeIfAbsent(area.bare(), bare -> new TreeSet<>());
            if (!area.province().isEmpty()) {
                some.add(area.provinceKey());
                provinceNames.putIfAbsent(area.provinceKey(), area.province());
            }
        }
    }

    private void settle() {
        if (!isSettled) {
            isSettled = true;
            for (Area area : added) {
                if (!area.full().equals(area.bare())) {
                    kinds.computeIfAbsent(place(area), place -> new TreeSet<>()).add(area.full());
                }
            }
            added.forEach(area -> written.putIfAbsent(id(area), area.shown()));
        }
    }

    private String province(Area area) {
        Set<String> some = provinces.get(area.bare());
        return area.province().isEmpty() && some.size() == 1 ? some.iterator().next() : area.provinceKey();
    }

    private String place(Area area) {
        return area.bare() + "\n" + province(area);
    }

    /** Returns what is the same for the names of one district; empty text where none is stated. */
    String id(Area area) {
        if (!area.isStated()) {
            return "";
        }
        settle();
        Set<String> some = kinds.getOrDefault(place(area), Set.of());
        String kind = area.full().equals(area.bare()) && some.size() == 1
                ? some.iterator().next()
                : area.full();
        return area.bare() + "\n" + kind + "\n" + province(area);
    }

    /** Returns the name of a district as first written; with its province where another province has one of it. */
    String shown(String id) {
        if (id.isEmpty()) {
            return "";
        }
        settle();
        String province = id.substring(id.lastIndexOf('\n') + 1);
        String same = id.substring(0, id.lastIndexOf('\n') + 1);
        boolean isAlone = written.keySet().stream()
                        .filter(other -> other.startsWith(same))
                        .count()
                < 2;
        String name = written.get(id);
        return isAlone || province.isEmpty() ? name : name + ", " + provinceNames.getOrDefault(province, province);
    }
}
