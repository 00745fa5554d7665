package org.ntmcriteria.register.name;

import java.util.ArrayList;
import java.util.List;
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

    static {
        for (List<String> line :
                VocabularyTable.lines(NameReading.class, "/org/ntmcriteria/register/unit-kind-words.csv", 2)) {
            WORDS.add(line.get(1), UnitKind.valueOf(line.get(0)));
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
     * Checks whether a unit can be meant.
     *
     * @param other the unit's kind
     * @return true if it is the kind that the name says, or the name says none
     */
    public boolean allows(UnitKind other) {
        return kind == null || kind == other;
    }
}
