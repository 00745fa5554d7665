package org.ntmcriteria.register.lookup;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.register.name.NameKey;
import org.ntmcriteria.register.table.UnitRows;

/**
 * Finds the rows of units by the form of their name, by halving the names, which the tables have in the order of their
 * forms. A unit is found under the spelling of its row and under that of the act of 2025. Thread-safe.
 */
final class NameIndex {
    private final UnitRows units;
    private final int[][] rows;

    /** Two threads may make the same form; both are equal, and either may stay. */
    private final String[] keys;

    private final String[] letters;

    /** The different letters of each name as bits, 0 where they are not told yet. */
    private final long[] sets;

    NameIndex(UnitRows units) {
        this.units = units;
        this.rows = units.rowsOfNames();
        this.keys = new String[rows.length];
        this.letters = new String[rows.length];
        this.sets = new long[rows.length];
    }

    /** The number of different names. */
    int size() {
        return rows.length;
    }

    /** The form of a name. */
    String key(int name) {
        String key = keys[name];
        if (key == null) {
            key = NameKey.of(units.name(name));
            keys[name] = key;
        }
        return key;
    }

    /** The letters of a name. */
    String letters(int name) {
        String bare = letters[name];
        if (bare == null) {
            bare = NameKey.letters(key(name));
            letters[name] = bare;
        }
        return bare;
    }

    /**
     * Checks whether the letters of a name can be so near to others: what is put in, left out or replaced changes one
     * letter of each set at most.
     */
    boolean canBeNear(int name, String others, long setOfOthers, int most) {
        String bare = letters(name);
        if (Math.abs(bare.length() - others.length()) > most) {
            return false;
        }
        long set = sets[name];
        if (set == 0) {
            set = set(bare);
            sets[name] = set;
        }
        return Long.bitCount(set & ~setOfOthers) <= most && Long.bitCount(setOfOthers & ~set) <= most;
    }

    /** The different letters of a text as bits. */
    static long set(String text) {
        long set = 0;
        for (int i = 0; i < text.length(); i++) {
            set |= 1L << (text.charAt(i) & 63);
        }
        return set;
    }

    /** The rows of a name on all days. */
    int[] rows(int name) {
        return rows[name];
    }

    /** Returns the rows of a form on all days. */
    List<Integer> rows(String key) {
        List<Integer> found = new ArrayList<>();
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int name = low; name < rows.length && key(name).equals(key); name++) {
            for (int row : rows[name]) {
                if (!found.contains(row)) {
                    found.add(row);
                }
            }
        }
        return found;
    }
}
