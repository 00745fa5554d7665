package org.ntmcriteria.register.lookup;

import java.util.Optional;

/**
 * The name of a unit as a table has it: the unit's own, and those of the district and the province that it lies in, as
 * far as they are given. Kinds may be written, abbreviated or left out: {@code Xã Hữu Liên}, {@code P. Tam Thanh}.
 *
 * @param unit the unit's name
 * @param district the district's name, or empty
 * @param province the province's name, or empty
 */
public record NamePath(String unit, Optional<String> district, Optional<String> province) {
    /**
     * A unit's name alone.
     *
     * @param unit the unit's name
     * @return the path
     */
    public static NamePath of(String unit) {
        return new NamePath(unit, Optional.empty(), Optional.empty());
    }

    /**
     * The same unit in a district.
     *
     * @param name the district's name; a blank one says nothing
     * @return the path
     */
    public NamePath inDistrict(String name) {
        return new NamePath(unit, stated(name), province);
    }

    /**
     * The same unit in a province.
     *
     * @param name the province's name; a blank one says nothing
     * @return the path
     */
    public NamePath inProvince(String name) {
        return new NamePath(unit, district, stated(name));
    }

    private static Optional<String> stated(String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    /**
     * Returns the parts, with commas between them.
     *
     * @return for example {@code Hữu Liên, Hữu Lũng, Lạng Sơn}
     */
    @Override
    public String toString() {
        return unit
                + (district.isPresent() ? ", " + district.get() : "")
                + (province.isPresent() ? ", " + province.get() : "");
    }
}
