package org.ntmcriteria.register.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.name.AreaName;
import org.ntmcriteria.register.unit.RegisteredProvince;

/**
 * The provinces and cities under the central government in time: 63 until 30 June 2025, 34 since. Immutable and
 * thread-safe.
 */
public final class Provinces {
    /** The forms of the names that {@link ProvinceName} knows, by those of their other writings. */
    private static final class OtherNames {
        private static final Map<String, String> NAMES = new HashMap<>();

        static {
            for (List<String> line :
                    VocabularyTable.lines(ProvinceName.class, "/org/ntmcriteria/core/province-names.csv", 2)) {
                NAMES.put(
                        AreaName.of(line.get(1)).key(), AreaName.of(line.get(0)).key());
            }
        }
    }

    /** A province and the form in which its name is compared, made when it is first needed. */
    private static final class Named {
        private final RegisteredProvince province;

        @Nullable private volatile String key;

        Named(RegisteredProvince province) {
            this.province = province;
        }

        String key() {
            String made = key;
            if (made == null) {
                made = Provinces.key(province.name());
                key = made;
            }
            return made;
        }
    }

    private final List<Named> all = new ArrayList<>();
    private final Map<String, List<Named>> byCode = new TreeMap<>();

    Provinces(List<RegisteredProvince> provinces) {
        for (RegisteredProvince province : provinces) {
            Named named = new Named(province);
            all.add(named);
            List<Named> ofCode = byCode.get(province.code());
            if (ofCode == null) {
                ofCode = new ArrayList<>(2);
                byCode.put(province.code(), ofCode);
            }
            ofCode.add(named);
        }
    }

    /** The form in which names of provinces are compared: kinds and abbreviations do not matter. */
    static String key(String name) {
        String key = AreaName.of(name).key();
        return OtherNames.NAMES.getOrDefault(key, key);
    }

    /**
     * Returns all provinces that were or are.
     *
     * @return the provinces in the order of the table
     */
    public List<RegisteredProvince> all() {
        return values(all);
    }

    private static List<RegisteredProvince> values(List<Named> named) {
        List<RegisteredProvince> values = new ArrayList<>(named.size());
        for (Named one : named) {
            values.add(one.province);
        }
        return values;
    }

    /**
     * Returns the provinces of a day.
     *
     * @param day the day
     * @return the provinces in the order of the table
     */
    public List<RegisteredProvince> on(LocalDate day) {
        List<RegisteredProvince> there = new ArrayList<>();
        for (Named one : all) {
            if (one.province.isOn(day)) {
                there.add(one.province);
            }
        }
        return there;
    }

    /**
     * Finds a province by its code.
     *
     * @param code the code of the statistics office, two digits
     * @param day the day on which the code is meant
     * @return the province, or empty if the code means none on the day
     */
    public Optional<RegisteredProvince> byCode(String code, LocalDate day) {
        for (Named one : byCode.getOrDefault(code, List.of())) {
            if (one.province.isOn(day)) {
                return Optional.of(one.province);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds a province by its name; the kind, case, blanks, punctuation and tone placement do not matter.
     *
     * @param name for example {@code Lạng Sơn}, {@code Tỉnh Lạng Sơn} or {@code TP.HCM}
     * @param day the day on which it is meant
     * @return the province; or the nearest names, and what the name means on other days
     */
    public Match<RegisteredProvince> byName(String name, LocalDate day) {
        String key = key(name);
        List<RegisteredProvince> there = new ArrayList<>();
        List<RegisteredProvince> onOtherDays = new ArrayList<>();
        for (Named one : all) {
            if (means(key, one)) {
                (one.province.isOn(day) ? there : onOtherDays).add(one.province);
            }
        }
        return there.isEmpty() ? new Match.Unknown<>(suggestions(key, day), onOtherDays) : Match.of(there);
    }

    private static boolean means(String key, Named province) {
        return province.key().equals(key);
    }

    private List<Suggestion<RegisteredProvince>> suggestions(String key, LocalDate day) {
        Nearest<RegisteredProvince> nearest = new Nearest<>();
        for (Named one : all) {
            if (one.province.isOn(day)) {
                nearest.add(one.province, one.province.code(), Closeness.of(key, one.key()), false);
            }
        }
        return nearest.suggestions();
    }

    /**
     * Returns the provinces of a day that a name which is not known may mean: what those that it means on other days
     * became or were made of, and those of the nearest names.
     *
     * @param unknown the answer to the name
     * @param day the day
     * @return the provinces, which may be none
     */
    public List<RegisteredProvince> near(Match.Unknown<RegisteredProvince> unknown, LocalDate day) {
        Set<RegisteredProvince> near = new LinkedHashSet<>();
        for (RegisteredProvince other : unknown.onOtherDays()) {
            successor(other).ifPresent(near::add);
            near.addAll(predecessors(other));
        }
        for (Suggestion<RegisteredProvince> suggestion : unknown.suggestions()) {
            near.add(suggestion.value());
        }
        return near.stream().filter(province -> province.isOn(day)).toList();
    }

    /**
     * Checks whether a name means a province in one of the forms that it had on some day of a unit's time.
     *
     * @param key the form in which the name is compared
     */
    boolean means(String key, String code, LocalDate first, Optional<LocalDate> last) {
        for (Named one : byCode.getOrDefault(code, List.of())) {
            boolean begins = last.isEmpty()
                    || one.province.period().start().isEmpty()
                    || !one.province.period().start().get().isAfter(last.get());
            boolean ends = one.province.period().end().isEmpty()
                    || !one.province.period().end().get().isBefore(first);
            if (begins && ends && means(key, one)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the region that the criteria until 2025 put a province in.
     *
     * @param code the province's code
     * @param day the day on which the code is meant
     * @return the region; empty from 1 July 2025 on, and where the code means none on the day
     */
    public Optional<Region> region(String code, LocalDate day) {
        for (Named one : byCode.getOrDefault(code, List.of())) {
            if (one.province.isOn(day)) {
                Optional<RegisteredProvince.Membership> membership = one.province.region();
                return membership.isPresent() ? Optional.of(membership.get().region()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what a province became on the day after its last.
     *
     * @param province a province of this register
     * @return its next form, or the province that took it in; empty if it still is
     */
    public Optional<RegisteredProvince> successor(RegisteredProvince province) {
        Optional<LocalDate> last = province.period().end();
        return last.isEmpty()
                ? Optional.empty()
                : byCode(
                        province.successor().orElse(province.code()), last.get().plusDays(1));
    }

    /**
     * Returns the provinces that became a province.
     *
     * @param province a province of this register
     * @return those whose {@link #successor} it is, in the order of the table
     */
    public List<RegisteredProvince> predecessors(RegisteredProvince province) {
        List<RegisteredProvince> predecessors = new ArrayList<>();
        for (Named one : all) {
            if (successor(one.province).filter(province::equals).isPresent()) {
                predecessors.add(one.province);
            }
        }
        return predecessors;
    }

    /** Checks if a name means a province on any day. */
    boolean isName(String name) {
        String key = key(name);
        return all.stream().anyMatch(one -> means(key, one));
    }

    /** The codes of the provinces that a name means on any day, and of those that they came from or became. */
    List<String> relatedCodes(String name) {
        String key = key(name);
        List<String> codes = new ArrayList<>();
        for (Named one : all) {
            if (means(key, one)) {
                codes.add(one.province.code());
                one.province.successor().ifPresent(codes::add);
                for (RegisteredProvince before : predecessors(one.province)) {
                    codes.add(before.code());
                }
            }
        }
        return codes;
    }

    @Override
    public String toString() {
        return all.size() + " provinces";
    }
}
