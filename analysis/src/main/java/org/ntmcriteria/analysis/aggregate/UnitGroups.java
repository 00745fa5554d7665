package org.ntmcriteria.analysis.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitName;

/**
 * Groups of units for {@link Aggregate#by}, named by a text that the units have in common. Texts are compared as a
 * reader compares them and named as they are first written; units without one are a group too.
 */
public final class UnitGroups {
    /** The name of the group of units of which nothing is stated. */
    public static final String NOT_STATED = "?";

    private UnitGroups() {}

    /**
     * Groups units by texts.
     *
     * @param all the assessments that are grouped
     * @param texts what is stated of a unit; a unit with several texts belongs to several groups
     * @return the names of a unit's groups
     */
    public static Function<Assessment, Collection<String>> byText(
            Collection<Assessment> all, Function<Assessment, ? extends Collection<String>> texts) {
        return by(all, texts, VietnameseText::fold);
    }

    /**
     * Groups units by province, however its name is written.
     *
     * @param all the assessments that are grouped
     * @param province the province of a unit
     * @return the names of a unit's groups
     */
    public static Function<Assessment, Collection<String>> byProvince(
            Collection<Assessment> all, Function<AdministrativeUnit, Optional<String>> province) {
        return by(all, assessment -> province.apply(assessment.unit()).stream().toList(), ProvinceName::key);
    }

    /**
     * Groups units by district. Districts of one name in different provinces are different ones, and are named with
     * their provinces; a unit that states no province belongs to the only district of the name.
     *
     * @param all the assessments that are grouped
     * @param province the province of a unit
     * @return the names of a unit's groups
     */
    public static Function<Assessment, Collection<String>> byDistrict(
            Collection<Assessment> all, Function<AdministrativeUnit, Optional<String>> province) {
        Function<Assessment, Collection<String>> provinces = byProvince(all, province);
        Map<String, Set<String>> provincesOf = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Assessment assessment : all) {
            assessment.unit().district().ifPresent(district -> {
                names.putIfAbsent(UnitName.key(district), district);
                Set<String> some = provincesOf.computeIfAbsent(UnitName.key(district), k -> new HashSet<>());
                province.apply(assessment.unit()).ifPresent(p -> some.addAll(provinces.apply(assessment)));
            });
        }
        return assessment -> List.of(assessment
                .unit()
                .district()
                .map(district -> {
                    String key = UnitName.key(district);
                    return provincesOf.get(key).size() < 2
                            ? names.get(key)
                            : names.get(key) + ", " + String.join("", provinces.apply(assessment));
                })
                .orElse(NOT_STATED));
    }

    private static Function<Assessment, Collection<String>> by(
            Collection<Assessment> all,
            Function<Assessment, ? extends Collection<String>> texts,
            UnaryOperator<String> key) {
        Map<String, String> names = new HashMap<>();
        all.forEach(assessment -> texts.apply(assessment).forEach(text -> names.putIfAbsent(key.apply(text), text)));
        return assessment -> {
            Set<String> groups = new LinkedHashSet<>();
            texts.apply(assessment).forEach(text -> groups.add(names.get(key.apply(text))));
            return groups.isEmpty() ? List.of(NOT_STATED) : groups;
        };
    }
}
