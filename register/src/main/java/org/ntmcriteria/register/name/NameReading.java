package org.ntmcriteria.register.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.register.unit.UnitKind;

/**
 * A way to read the name of a unit of commune level: with the kind that it seems to begin with, or as a name that
 * begins so. {@code Phường Đúc} is the ward Đúc or the ward that is called Phường Đúc. The words of kinds are the lines
 * of the resource {@code unit-kind-words.csv}.
 *
 * @param kind the kind, or null if the name says none
 * @param key the form in which the rest is compared
 */
public record NameReading(@Nullable UnitKind kind, String key) {
    private static final KindWords<UnitKind> WORDS = new KindWords<>();

    /** The words of kinds without marks and blanks. */
    private static final Set<String> LETTERS = new HashSet<>();

    static {
        for (List<String> line :
                VocabularyTable.lines(NameReading.class, "/org/ntmcriteria/register/unit-kind-words.csv", 2)) {
            WORDS.add(line.get(1), UnitKind.valueOf(line.get(0)));
            LETTERS.add(NameKey.letters(NameKey.of(line.get(1))));
        }
    }

    /**
     * Returns the ways to read a name.
     *
     * @param name a name as it is written, with or without its kind
     * @return at most two: the name as it stands, and the name without the kind that it seems to begin with
     */
    public static List<NameReading> readings(String name) {
        List<NameReading> readings = new ArrayList<>(2);
        String key = NameKey.of(name);
        readings.add(new NameReading(null, key));
        KindWords.Split<UnitKind> split = WORDS.split(name, key);
        if (split != null) {
            readings.add(new NameReading(split.kind(), split.key()));
        }
        return readings;
    }

    /**
     * Returns the names that may be meant by one whose kind is written without its marks, or as a letter alone.
     *
     * @param name for example {@code phuong Hoa Binh} or {@code P Bến Nghé}
     * @return the name, and what stands behind each kind that it may begin with
     */
    public static List<String> withoutMarksOfKind(String name) {
        List<String> names = new ArrayList<>(2);
        names.add(name);
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            if (LETTERS.contains(NameKey.letters(NameKey.of(name.substring(0, blank))))) {
                names.add(name.substring(blank + 1));
            }
        }
        return names;
    }

    /**
     * Checks whether a unit can be meant.
     *
     * @param other the unit's kind
     * @return true if it is the kind that the name says, or the name says none
     */
    public boolean allows(UnitKind other) {
        return kind == null || kind == other;
    }
}
