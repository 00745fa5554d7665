package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.Evidence;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;

/**
 * The units of a register by the number of their row, in the order of their codes and first days. Nothing is unpacked
 * before it is asked for; a unit is made once and then kept. Thread-safe.
 */
public final class UnitRows {
    private static final UnitKind[] KINDS = UnitKind.values();
    private static final SourceStatus[] STATUSES = SourceStatus.values();
    private static final int CODES = 100_000;

    private final byte[] bytes;
    private final int[] days;
    private final Column codes;
    private final Column firstDays;
    private final Column lastDays;
    private final Column nameNumbers;
    private final Column kinds;
    private final Column districtCodes;
    private final Column districts;
    private final Column provinceCodes;
    private final Column provinces;
    private final Column acts;
    private final Column statuses;
    private final Column sources;
    private final Column notes;
    private final Column respelt;
    private final Column spellings;
    private final PackedReader.Texts names;
    private final PackedReader.Texts texts;

    /** Of each code the first row whose code is not less. */
    private final int[] firstOfCode = new int[CODES + 1];

    /** Two threads may make the same unit; both are equal, and either may stay. */
    private final RegisteredUnit[] made;

    UnitRows(byte[] bytes) {
        this.bytes = bytes;
        PackedReader reader = new PackedReader(bytes);
        Column numbers = reader.column();
        days = new int[numbers.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = numbers.get(i) - Packer.FIRST_YEAR;
        }
        codes = reader.column();
        firstDays = reader.column();
        lastDays = reader.column();
        nameNumbers = reader.column();
        kinds = reader.column();
        districtCodes = reader.column();
        districts = reader.column();
        provinceCodes = reader.column();
        provinces = reader.column();
        acts = reader.column();
        statuses = reader.column();
        sources = reader.column();
        notes = reader.column();
        respelt = reader.column();
        spellings = reader.column();
        names = reader.texts();
        texts = reader.texts();
        made = new RegisteredUnit[codes.size()];
        int next = 0;
        for (int row = 0; row < made.length; row++) {
            int code = codes.get(row);
            if (code >= next) {
                Arrays.fill(firstOfCode, next, code + 1, row);
                next = code + 1;
            }
        }
        Arrays.fill(firstOfCode, next, firstOfCode.length, made.length);
    }

    /** The number that five digits tell, or -1 for any other text. */
    private static int number(String code) {
        if (code.length() != 5) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < 5; i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the number of units.
     *
     * @return the number of rows
     */
    public int size() {
        return made.length;
    }

    /**
     * Returns a unit.
     *
     * @param row its row, from 0
     * @return the unit
     */
    public RegisteredUnit get(int row) {
        RegisteredUnit unit = made[row];
        if (unit == null) {
            unit = make(row);
            made[row] = unit;
        }
        return unit;
    }

    private RegisteredUnit make(int row) {
        int last = lastDays.get(row);
        String district = texts.get(districts.get(row));
        String act = texts.get(acts.get(row));
        int status = statuses.get(row);
        char[] code = new char[5];
        int number = codes.get(row);
        for (int i = 4; i >= 0; i--) {
            code[i] = (char) ('0' + number % 10);
            number /= 10;
        }
        return new RegisteredUnit(
                new UnitKey(new String(code), LocalDate.ofEpochDay(days[firstDays.get(row)])),
                last == Packer.OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[last])),
                KINDS[kinds.get(row)],
                names.get(nameNumbers.get(row)),
                district.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Area(texts.get(districtCodes.get(row)), district)),
                new Area(texts.get(provinceCodes.get(row)), texts.get(provinces.get(row))),
                status % 2 == 1,
                new Evidence(
                        act.isEmpty() ? Optional.empty() : Optional.of(act),
                        STATUSES[status / 2],
                        texts.get(sources.get(row)),
                        texts.get(notes.get(row))));
    }

    /**
     * Returns the row of the unit that a code means on a day.
     *
     * @param code a code
     * @param day the day, as its number since 1 January 1970
     * @return the row, or -1 if the code means none
     */
    public int row(String code, long day) {
        int number = number(code);
        if (number < 0) {
            return -1;
        }
        for (int row = firstOfCode[number]; row < firstOfCode[number + 1]; row++) {
            if (isOn(row, day)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * Returns the row of a unit.
     *
     * @param key its identity
     * @return the row, or -1 if there is none
     */
    public int row(UnitKey key) {
        long day = key.validFrom().toEpochDay();
        int row = row(key.code(), day);
        return row >= 0 && days[firstDays.get(row)] == day ? row : -1;
    }

    /**
     * Checks whether a code meant a unit on some day.
     *
     * @param code a code
     * @return true if it did
     */
    public boolean hasCode(String code) {
        int number = number(code);
        return number >= 0 && firstOfCode[number] < firstOfCode[number + 1];
    }

    /**
     * Returns all units that a code meant.
     *
     * @param code a code
     * @return the units in the order of their first days
     */
    public List<RegisteredUnit> ofCode(String code) {
        List<RegisteredUnit> units = new ArrayList<>();
        int number = number(code);
        if (number >= 0) {
            for (int row = firstOfCode[number]; row < firstOfCode[number + 1]; row++) {
                units.add(get(row));
            }
        }
        return units;
    }

    /**
     * Checks whether a unit is there on a day.
     *
     * @param row its row
     * @param day the day, as its number since 1 January 1970
     * @return true if it is
     */
    public boolean isOn(int row, long day) {
        if (days[firstDays.get(row)] > day) {
            return false;
        }
        int last = lastDays.get(row);
        return last == Packer.OPEN || days[last] >= day;
    }

    /**
     * Returns the number of different names, those that only an act writes included.
     *
     * @return the number of names
     */
    public int nameCount() {
        return names.size();
    }

    /**
     * Returns a name.
     *
     * @param number its number, from 0, in the order of the forms in which names are compared
     * @return the name without the kind
     */
    public String name(int number) {
        return names.get(number);
    }

    /**
     * Returns the rows of each name.
     *
     * @return for each name the rows of the units that are called so, in their rows or in the act of 2025
     */
    public int[][] rowsOfNames() {
        int[] counts = new int[names.size()];
        for (int row = 0; row < made.length; row++) {
            counts[nameNumbers.get(row)]++;
        }
        for (int i = 0; i < respelt.size(); i++) {
            counts[spellings.get(i)]++;
        }
        int[][] rows = new int[names.size()][];
        for (int name = 0; name < rows.length; name++) {
            rows[name] = new int[counts[name]];
        }
        for (int i = respelt.size() - 1; i >= 0; i--) {
            rows[spellings.get(i)][--counts[spellings.get(i)]] = respelt.get(i);
        }
        for (int row = made.length - 1; row >= 0; row--) {
            int name = nameNumbers.get(row);
            rows[name][--counts[name]] = row;
        }
        return rows;
    }
}
