package org.ntmcriteria.core.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * An administrative unit (đơn vị hành chính) as it is on a day: a commune, district or province with the attributes
 * that decide whose requirements it is assessed by.
 *
 * <p>Statistical codes are re-used for units of another name and extent, so identity is the code together with
 * {@link #validFrom}, never the bare code.
 */
@Value.Immutable
public abstract class AdministrativeUnit {
    AdministrativeUnit() {}

    /**
     * Returns the unit's code.
     *
     * @return any code that the user's files agree on, not blank
     */
    public abstract String code();

    /**
     * Returns the day from which the code means this unit.
     *
     * @return the day, or empty where it is not stated
     */
    public abstract Optional<LocalDate> validFrom();

    /**
     * Returns the unit's name.
     *
     * @return the name, or empty where it is not stated
     */
    public abstract Optional<String> name();

    /**
     * Returns the unit's level.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * Returns the district that the unit lies in.
     *
     * @return the district's name, or empty where it is not stated
     */
    public abstract Optional<String> district();

    /**
     * Returns the province that the unit lies in.
     *
     * @return the province's name, or empty where it is not stated
     */
    public abstract Optional<String> province();

    /**
     * Returns the region that the unit lies in; the column that it is assessed by may be another.
     *
     * @return the region, or empty where it is not known
     */
    public abstract Optional<Region> region();

    /**
     * Returns the classes stated for the unit, without those that they imply.
     *
     * @return the categories in the order of their table; empty where none is stated
     */
    @Value.NaturalOrder
    public abstract SortedSet<CommuneCategory> categories();

    @Value.Check
    void check() {
        if (code().isBlank()) {
            throw UnreadableTextException.of(code(), "accepted.unitCode");
        }
    }

    /**
     * Returns a unit with a code and nothing else stated.
     *
     * @param code the unit's code
     * @param level the unit's level
     * @return the unit
     */
    public static AdministrativeUnit of(String code, Level level) {
        return builder().code(code).level(level).build();
    }

    /**
     * Returns a commune in a region.
     *
     * @param code the commune's code
     * @param region the region that it lies in
     * @return the commune
     */
    public static AdministrativeUnit commune(String code, Region region) {
        return builder().code(code).level(Level.COMMUNE).region(region).build();
    }

    /**
     * Returns the same unit under a code valid from a day.
     *
     * @param day the day from which the code means this unit
     * @return a copy
     */
    public abstract AdministrativeUnit withValidFrom(LocalDate day);

    /**
     * Returns the same unit in another region.
     *
     * @param region the region
     * @return a copy
     */
    public abstract AdministrativeUnit withRegion(Region region);

    /**
     * Returns the same unit in another province.
     *
     * @param province the province's name
     * @return a copy
     */
    public abstract AdministrativeUnit withProvince(String province);

    /**
     * Returns the same unit with other classes.
     *
     * @param categories the classes stated
     * @return a copy
     */
    public abstract AdministrativeUnit withCategories(Iterable<? extends CommuneCategory> categories);

    /**
     * Checks if another unit may be this one: the codes are the same, and first days and names that both state.
     *
     * @param other the other unit
     * @return false if they are known to be two
     */
    public boolean mayBe(AdministrativeUnit other) {
        return code().equals(other.code())
                && (validFrom().isEmpty()
                        || other.validFrom().isEmpty()
                        || validFrom().equals(other.validFrom()))
                && (name().isEmpty()
                        || other.name().isEmpty()
                        || UnitName.mayBeOfOneUnit(name().get(), other.name().get()));
    }

    /**
     * Returns the name, or the code where no name is stated.
     *
     * @return a text to show
     */
    public String displayName() {
        return name().orElse(code());
    }

    /** Code, name and where it lies, as far as they are stated. */
    @Override
    public String toString() {
        String place =
                Stream.of(district(), province()).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return code() + name().map(n -> " " + n).orElse("") + (place.isEmpty() ? "" : " (" + place + ")");
    }

    /**
     * Returns a new builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds units. Not thread-safe. */
    public static final class Builder extends ImmutableAdministrativeUnit.Builder {
        Builder() {}
    }
}
