package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;

/**
 * What the rows of a code state of its unit: in columns what the first of them state for one day, and in a record what
 * does not fit in those. Not thread-safe.
 */
final class StatedUnit {
    private static final UnitAttribute[] ATTRIBUTES = UnitAttribute.values();

    private final String code;
    private final Object[] values = new Object[ATTRIBUTES.length];
    private final String[] texts = new String[ATTRIBUTES.length];
    private final int[] lines = new int[ATTRIBUTES.length];

    @Nullable private LocalDate date;

    /** Made once something is said for another day, or twice, or something else. */
    @Nullable private UnitRecordBuilder record;

    /** Whether a row states from when the code means its unit. */
    private boolean isParted;

    StatedUnit(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Returns the day for which the columns hold. */
    Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    Optional<String> province() {
        return text(UnitAttribute.PROVINCE);
    }

    Optional<Region> region() {
        return Optional.ofNullable((Region) values[UnitAttribute.REGION.ordinal()]);
    }

    private Optional<String> text(UnitAttribute attribute) {
        return Optional.ofNullable((String) values[attribute.ordinal()]);
    }

    @SuppressWarnings("unchecked")
    private Set<CommuneCategory> categories() {
        Object stated = values[UnitAttribute.CLASSES.ordinal()];
        return stated == null ? Set.of() : (Set<CommuneCategory>) stated;
    }

    /** Whether more is stated than fits in columns. */
    boolean hasRecord() {
        return record != null;
    }

    boolean isParted() {
        return isParted;
    }

    void state(
            LocalDate day,
            UnitAttribute attribute,
            Object value,
            String text,
            int line,
            PanelBuilder.Locations locations) {
        int index = attribute.ordinal();
        if (date == null) {
            date = day;
        }
        if (date.equals(day) && texts[index] == null) {
            values[index] = value;
            texts[index] = text;
            lines[index] = line;
            if (record != null) {
                record.state(day, attribute, value, text, locations.of(attribute, line));
            }
        } else if (!date.equals(day) || !texts[index].equals(text)) {
            record(locations).state(day, attribute, value, text, locations.of(attribute, line));
        }
    }

    /** Returns the record, which begins with what was stated first. */
    UnitRecordBuilder record(PanelBuilder.Locations locations) {
        if (record == null) {
            record = ofColumns(locations);
        }
        return record;
    }

    /** Returns what is stated as a record, which is not kept. */
    UnitRecord attributes(PanelBuilder.Locations locations) {
        return (record == null ? ofColumns(locations) : record).build();
    }

    private UnitRecordBuilder ofColumns(PanelBuilder.Locations locations) {
        UnitRecordBuilder made = UnitRecord.builder(code);
        for (UnitAttribute attribute : ATTRIBUTES) {
            int index = attribute.ordinal();
            if (texts[index] != null) {
                made.state(date, attribute, values[index], texts[index], locations.of(attribute, lines[index]));
            }
        }
        return made;
    }

    /** Returns the record, as that of a code of which a row states from when it means its unit. */
    UnitRecordBuilder parted(PanelBuilder.Locations locations) {
        isParted = true;
        return record(locations);
    }

    /** Returns the unit on a day as the columns state it, in a region where they state none. */
    AdministrativeUnit asStated(Level level, LocalDate asOf, Optional<Region> known) {
        AdministrativeUnit.Builder unit =
                AdministrativeUnit.builder().code(code).level(level);
        if (date != null && !date.isAfter(asOf)) {
            unit.name(text(UnitAttribute.NAME))
                    .district(text(UnitAttribute.DISTRICT))
                    .province(province())
                    .region(region().or(() -> known))
                    .addAllCategories(categories());
        }
        return unit.build();
    }

    /** Returns the unit as it is known, under the name and in the classes that the columns state. */
    AdministrativeUnit asKnown(AdministrativeUnit known, Level level) {
        return AdministrativeUnit.builder()
                .code(code)
                .level(level)
                .validFrom(known.validFrom())
                .name(text(UnitAttribute.NAME))
                .district(known.district())
                .province(known.province())
                .region(known.region())
                .addAllCategories(categories())
                .build();
    }

    /** Checks if all that the columns state is what is known, to the letter, and for a day on which it is known. */
    boolean agreesWith(UnitCompletion.Known known, LocalDate asOf) {
        AdministrativeUnit unit = known.unit();
        return date == null
                || !date.isBefore(known.since())
                        && !date.isAfter(asOf)
                        && isSame(UnitAttribute.NAME, unit.name())
                        && isSame(UnitAttribute.DISTRICT, unit.district())
                        && isSame(UnitAttribute.PROVINCE, unit.province())
                        && isSame(UnitAttribute.REGION, unit.region());
    }

    private boolean isSame(UnitAttribute attribute, Optional<?> known) {
        Object stated = values[attribute.ordinal()];
        return stated == null || known.isPresent() && known.get().equals(stated);
    }
}
