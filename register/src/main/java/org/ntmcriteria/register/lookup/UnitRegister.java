package org.ntmcriteria.register.lookup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.table.RegisterTables;
import org.ntmcriteria.register.table.TablesReading;
import org.ntmcriteria.register.table.UnitRows;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * The units of commune level in time: which there were on a day, what a code or a name means on it, and which unit
 * became which.
 *
 * <p>The built-in register knows the units from 2016 to April 2026; what it says of a later day is what held then. The
 * tables are read when they are first needed, and units are made when they are asked for. Immutable to the eye and
 * thread-safe; keep one.
 */
public final class UnitRegister {
    private static final class Standard {
        private static final UnitRegister REGISTER = new UnitRegister(RegisterTables.standard());
    }

    private final RegisterTables tables;

    /** Null before it is first asked for. */
    @Nullable private volatile Provinces provinces;

    @Nullable private volatile NameSearch names;

    @Nullable private volatile Lineage lineage;

    private UnitRegister(RegisterTables tables) {
        this.tables = tables;
    }

    /**
     * Returns the built-in register. Nothing is read before something is looked up.
     *
     * @return the register
     */
    public static UnitRegister standard() {
        return Standard.REGISTER;
    }

    /**
     * Reads a custom register, which takes the place of the built-in one: a folder of tables in the columns of the
     * built-in ones. Missing files count as empty; where there is no {@code provinces.csv}, the provinces are the
     * built-in ones.
     *
     * @param folder the folder
     * @return the register and what is wrong with the folder
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static RegisterReading read(Path folder) {
        return reading(RegisterTables.read(folder));
    }

    /**
     * Reads a folder as {@link #read} does and puts its rows on top of this register. A unit, a province or a link that
     * both have is the folder's; so one ends a built-in unit by writing its row with a last day.
     *
     * @param folder the folder
     * @return both in one and what is wrong with the folder
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public RegisterReading joinedWith(Path folder) {
        return reading(tables.joinedWith(folder));
    }

    private static RegisterReading reading(TablesReading read) {
        return new RegisterReading(new UnitRegister(read.tables()), read.problems());
    }

    /**
     * Finds a unit by its code. Fast enough to be asked for every row of a panel.
     *
     * @param code the code of the statistics office, five digits
     * @param day the day on which the code is meant
     * @return the unit, or empty if the code means none on the day, or is none
     */
    public Optional<RegisteredUnit> byCode(String code, LocalDate day) {
        UnitRows units = tables.units();
        int row = units.row(code, day.toEpochDay());
        return row < 0 ? Optional.empty() : Optional.of(units.get(row));
    }

    /**
     * Finds a unit by its identity.
     *
     * @param key code and first day
     * @return the unit, or empty if there is none
     */
    public Optional<RegisteredUnit> get(UnitKey key) {
        int row = tables.units().row(key);
        return row < 0 ? Optional.empty() : Optional.of(tables.units().get(row));
    }

    /**
     * Checks whether a code meant a unit on some day. Fast enough to be asked for every row of a panel.
     *
     * @param code the code
     * @return true if it did
     */
    public boolean hasCode(String code) {
        return tables.units().hasCode(code);
    }

    /**
     * Returns all units that a code meant.
     *
     * @param code the code
     * @return the units in the order of their first days
     */
    public List<RegisteredUnit> ofCode(String code) {
        return tables.units().ofCode(code);
    }

    /**
     * Finds a unit by its name and those of the areas that it lies in, as far as they are given.
     *
     * <p>Case, blanks, punctuation, tone placement, {@code i} for {@code y} and zeros before numbers do not matter;
     * kinds may be written, abbreviated or left out, but a kind that is written must be the unit's. A unit is also
     * found under the spelling of the act of 2025. A unit that lies in no district is found with one that a part of it
     * lay in before.
     *
     * <p>Suggestions for a name that is not known take a millisecond or two; ask once for each name.
     *
     * @param path the name
     * @param day the day on which it is meant
     * @return the unit; or those that it may mean; or the nearest names, and what it means on other days
     */
    public Match<RegisteredUnit> byName(NamePath path, LocalDate day) {
        return names().find(List.of(path), day);
    }

    /**
     * Finds a unit by a text: its name; behind a comma its district or its province; or, behind two, both.
     *
     * @param text for example {@code Hữu Liên}, {@code Hữu Liên, Lạng Sơn} or {@code xã Hữu Liên, H. Hữu Lũng, Lạng
     *     Sơn}
     * @param day the day on which it is meant
     * @return as {@link #byName(NamePath, LocalDate)}
     */
    public Match<RegisteredUnit> byName(String text, LocalDate day) {
        return find(text, day);
    }

    /**
     * Finds the units of all days that a text means, read as by {@link #byName(String, LocalDate)}. A unit that kept
     * its name when it began anew is ambiguous so: it is several units, one after the other.
     *
     * @param text the name
     * @return the unit; or those that it may mean; or the nearest names of all days, and nothing of other days
     */
    public Match<RegisteredUnit> byName(String text) {
        return find(text, null);
    }

    private Match<RegisteredUnit> find(String text, @Nullable LocalDate day) {
        Match<RegisteredUnit> match = names().find(paths(text), day);
        boolean hasNone = match instanceof Match.Unknown<RegisteredUnit> unknown
                && unknown.suggestions().isEmpty()
                && unknown.onOtherDays().isEmpty();
        return hasNone ? names().looselyRead(text, day) : match;
    }

    private static List<NamePath> paths(String text) {
        String[] parts = text.split(",", -1);
        NamePath unit = NamePath.of(parts[0].strip());
        if (parts.length == 2) {
            String area = parts[1].strip();
            return List.of(unit.inProvince(area), unit.inDistrict(area));
        }
        return List.of(
                parts.length == 3 ? unit.inDistrict(parts[1].strip()).inProvince(parts[2].strip()) : NamePath.of(text));
    }

    /**
     * Returns the units of a day.
     *
     * @param day the day
     * @return the units in the order of their codes
     */
    public List<RegisteredUnit> on(LocalDate day) {
        UnitRows units = tables.units();
        long number = day.toEpochDay();
        List<RegisteredUnit> there = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            if (units.isOn(row, number)) {
                there.add(units.get(row));
            }
        }
        return there;
    }

    /**
     * Returns all units that were or are.
     *
     * @return the units in the order of their codes and first days
     */
    public List<RegisteredUnit> all() {
        UnitRows units = tables.units();
        List<RegisteredUnit> all = new ArrayList<>(units.size());
        for (int row = 0; row < units.size(); row++) {
            all.add(units.get(row));
        }
        return all;
    }

    /**
     * Returns the day of the latest change that the register knows. Of a later day it says what held then.
     *
     * @return the last day on which a unit began, or the day after the last on which one ended; empty if there are no
     *     units
     */
    public Optional<LocalDate> latestChange() {
        LocalDate latest = null;
        for (RegisteredUnit unit : all()) {
            Optional<LocalDate> end = unit.validTo();
            LocalDate change = end.isPresent() ? end.get().plusDays(1) : unit.validFrom();
            latest = latest == null || change.isAfter(latest) ? change : latest;
        }
        return Optional.ofNullable(latest);
    }

    /**
     * Returns which unit became which.
     *
     * @return the lineage
     */
    public Lineage lineage() {
        Lineage made = lineage;
        if (made == null) {
            made = new Lineage(tables.units(), tables.links());
            lineage = made;
        }
        return made;
    }

    /**
     * Returns the provinces.
     *
     * @return the provinces in time
     */
    public Provinces provinces() {
        Provinces made = provinces;
        if (made == null) {
            made = new Provinces(tables.provinces());
            provinces = made;
        }
        return made;
    }

    private NameSearch names() {
        NameSearch made = names;
        if (made == null) {
            synchronized (this) {
                made = names;
                if (made == null) {
                    made = new NameSearch(tables.units(), provinces(), this::lineage);
                    names = made;
                }
            }
        }
        return made;
    }

    /**
     * Returns the region that a unit lies in on a day.
     *
     * @param unit the unit
     * @param day a day of the unit
     * @return the region; empty from 1 July 2025 on
     */
    public Optional<Region> region(RegisteredUnit unit, LocalDate day) {
        return provinces().region(unit.province().code(), day);
    }

    /**
     * Checks if a unit, or any part of it before, may have lain in a district.
     *
     * @param unit a unit of this register
     * @param district the name of the district, whose kind does not matter, or its code
     * @return false if it is known where its parts lay, and none lay there
     */
    public boolean mayHaveLainIn(RegisteredUnit unit, String district) {
        return names().mayHaveLainIn(unit, district);
    }

    /**
     * Returns the name that the province of a unit bears on a day.
     *
     * @param unit the unit
     * @param day the day; before the unit's first its first day counts, behind its last its last
     * @return for example {@code Thừa Thiên Huế} until the end of 2024, and {@code Huế} since
     */
    public String provinceName(RegisteredUnit unit, LocalDate day) {
        LocalDate last = unit.validTo().filter(day::isAfter).orElse(day);
        LocalDate own = last.isBefore(unit.validFrom()) ? unit.validFrom() : last;
        return provinces()
                .byCode(unit.province().code(), own)
                .map(RegisteredProvince::name)
                .orElse(unit.province().name());
    }

    /**
     * Returns a unit of the register as one to be assessed.
     *
     * @param unit the unit
     * @param day a day of the unit, which the name of its province and its region are taken of
     * @return a unit of commune level with code, first day, full name, district, province and region, no category
     *     stated
     */
    public AdministrativeUnit administrativeUnit(RegisteredUnit unit, LocalDate day) {
        AdministrativeUnit.Builder builder = AdministrativeUnit.builder()
                .code(unit.code())
                .validFrom(unit.validFrom())
                .name(unit.fullName())
                .level(Level.COMMUNE)
                .province(provinceName(unit, day));
        if (unit.district().isPresent()) {
            builder.district(unit.district().get().name());
        }
        Optional<Region> region = region(unit, day);
        if (region.isPresent()) {
            builder.region(region.get());
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "register of " + tables.units().size() + " units";
    }
}
