package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;

/** The attributes of a unit by the days for which they are stated. Not changed once it is in a record. */
final class AttributeHistory {
    static final AttributeHistory NONE = new AttributeHistory();

    private final Map<UnitAttribute, TreeMap<LocalDate, Optional<Object>>> days = new EnumMap<>(UnitAttribute.class);

    /** Those of the days on which somebody else than the office states an attribute. */
    private final Map<UnitAttribute, Set<LocalDate>> ofOthers = new EnumMap<>(UnitAttribute.class);

    /** Notes an attribute; without a value it is unknown from that day on. */
    void put(UnitAttribute attribute, LocalDate day, Optional<Object> value) {
        days.computeIfAbsent(attribute, a -> new TreeMap<>()).put(day, value);
    }

    /** Returns an attribute as stated on the latest day up to one. */
    Optional<Object> on(UnitAttribute attribute, LocalDate day) {
        TreeMap<LocalDate, Optional<Object>> stated = days.get(attribute);
        Map.Entry<LocalDate, Optional<Object>> last = stated == null ? null : stated.floorEntry(day);
        return last == null ? Optional.empty() : last.getValue();
    }

    /** Returns the unit of a code as it is on a day. */
    @SuppressWarnings("unchecked")
    AdministrativeUnit unit(String code, Optional<LocalDate> validFrom, Level level, LocalDate day) {
        AdministrativeUnit.Builder unit = AdministrativeUnit.builder()
                .code(code)
                .level(level)
                .validFrom(validFrom)
                .name(on(UnitAttribute.NAME, day).map(String.class::cast))
                .district(on(UnitAttribute.DISTRICT, day).map(String.class::cast))
                .province(on(UnitAttribute.PROVINCE, day).map(String.class::cast))
                .region(on(UnitAttribute.REGION, day).map(Region.class::cast));
        on(UnitAttribute.CLASSES, day).ifPresent(classes -> unit.addAllCategories((Set<CommuneCategory>) classes));
        return unit.build();
    }

    /** Returns the name that was stated last. */
    Optional<String> lastName() {
        return on(UnitAttribute.NAME, LocalDate.MAX).map(String.class::cast);
    }

    /** Returns the days on which an attribute is stated, in their order. */
    Set<LocalDate> daysOf(UnitAttribute attribute) {
        TreeMap<LocalDate, Optional<Object>> stated = days.get(attribute);
        return stated == null ? Set.of() : Collections.unmodifiableSet(stated.keySet());
    }

    /** Returns the same history with one statement more, of somebody else than the office. */
    AttributeHistory with(UnitAttribute attribute, LocalDate day, Object value) {
        AttributeHistory more = new AttributeHistory();
        // What is stated of the others is not changed, and both histories may have it.
        more.days.putAll(days);
        more.days.put(attribute, new TreeMap<>(days.getOrDefault(attribute, new TreeMap<>())));
        more.put(attribute, day, Optional.of(value));
        more.ofOthers.putAll(ofOthers);
        Set<LocalDate> others = new HashSet<>(ofOthers.getOrDefault(attribute, Set.of()));
        others.add(day);
        more.ofOthers.put(attribute, others);
        return more;
    }

    /** Returns what is stated from a day until the day before another. */
    AttributeHistory between(LocalDate from, LocalDate until) {
        AttributeHistory part = new AttributeHistory();
        days.forEach((attribute, stated) -> {
            TreeMap<LocalDate, Optional<Object>> within = new TreeMap<>(stated.subMap(from, true, until, false));
            if (!within.isEmpty()) {
                part.days.put(attribute, within);
                if (ofOthers.containsKey(attribute)) {
                    part.ofOthers.put(attribute, ofOthers.get(attribute));
                }
            }
        });
        return part;
    }

    /** Returns the last day on which the office states anything, or null. */
    @Nullable LocalDate latest() {
        LocalDate latest = null;
        for (Map.Entry<UnitAttribute, TreeMap<LocalDate, Optional<Object>>> stated : days.entrySet()) {
            Set<LocalDate> others = ofOthers.getOrDefault(stated.getKey(), Set.of());
            LocalDate day = stated.getValue().lastKey();
            while (day != null && others.contains(day)) {
                day = stated.getValue().lowerKey(day);
            }
            latest = latest == null || day != null && day.isAfter(latest) ? day : latest;
        }
        return latest;
    }

    /** Whether the office states nothing. */
    boolean isEmpty() {
        return latest() == null;
    }
}
