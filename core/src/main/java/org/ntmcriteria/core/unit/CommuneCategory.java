package org.ntmcriteria.core.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * A category of communes (loại xã) that the acts treat differently, for example by giving it the column of another
 * {@link Region}. The categories are the lines of the resource {@code commune-categories.csv}: a further one, such as a
 * new group of communes, is one line there.
 *
 * <p>Immutable and thread-safe. There is one instance of each category, so they compare with {@code ==}; their order is
 * that of the table.
 */
public final class CommuneCategory implements Comparable<CommuneCategory> {
    private static final Map<String, CommuneCategory> BY_CODE = read();
    private static final List<CommuneCategory> VALUES = List.copyOf(BY_CODE.values());

    /** Area I commune of ethnic-minority and mountain areas (xã khu vực I). */
    public static final CommuneCategory AREA_I = parse("AREA_I");
    /** Area II commune (xã khu vực II). */
    public static final CommuneCategory AREA_II = parse("AREA_II");
    /** Area III commune (xã khu vực III), by definition specially difficult. */
    public static final CommuneCategory AREA_III = parse("AREA_III");
    /** Specially difficult commune (xã đặc biệt khó khăn). */
    public static final CommuneCategory SPECIALLY_DIFFICULT = parse("SPECIALLY_DIFFICULT");
    /** Specially difficult commune of a coastal strip or island (xã bãi ngang, hải đảo). */
    public static final CommuneCategory COASTAL_ISLAND = parse("COASTAL_ISLAND");
    /** Safety-zone commune (xã an toàn khu, ATK). */
    public static final CommuneCategory SAFETY_ZONE = parse("SAFETY_ZONE");
    /** Commune of a poor district (Resolution 30a). */
    public static final CommuneCategory POOR_DISTRICT = parse("POOR_DISTRICT");
    /** Commune of a district that left the list of poor districts in 2018–2020. */
    public static final CommuneCategory FORMER_POOR_DISTRICT = parse("FORMER_POOR_DISTRICT");
    /** Border commune (xã biên giới). */
    public static final CommuneCategory BORDER = parse("BORDER");

    private final String name;
    private final int index;

    /** Null if it implies no other. */
    @Nullable private final String implied;

    private final Text words;

    private CommuneCategory(String name, int index, @Nullable String implied, Text words) {
        this.name = name;
        this.index = index;
        this.implied = implied;
        this.words = words;
    }

    private static Map<String, CommuneCategory> read() {
        Map<String, CommuneCategory> categories = new LinkedHashMap<>();
        for (List<String> line :
                VocabularyTable.lines(CommuneCategory.class, "/org/ntmcriteria/core/commune-categories.csv", 4)) {
            String implied = line.get(1).isEmpty() ? null : line.get(1);
            categories.put(
                    line.get(0),
                    new CommuneCategory(
                            line.get(0), categories.size(), implied, new GivenText(line.get(2), line.get(3))));
        }
        return categories;
    }

    /**
     * Returns all categories.
     *
     * @return the categories in the order of their table
     */
    public static List<CommuneCategory> values() {
        return VALUES;
    }

    /**
     * Returns the category of a code.
     *
     * @param code exactly the code, such as {@code AREA_III}
     * @return the category
     * @throws UnreadableTextException if there is none; it lists all codes
     */
    public static CommuneCategory parse(String code) {
        CommuneCategory category = BY_CODE.get(code);
        if (category == null) {
            throw new UnreadableTextException(code, GivenText.same(String.join(" ", BY_CODE.keySet())));
        }
        return category;
    }

    /**
     * Finds a category by its code or one of its Vietnamese names; case, blanks and punctuation do not matter.
     *
     * @param text a code such as {@code AREA_III} or a name such as {@code xã khu vực III}
     * @return the category, or empty if the text names none
     */
    public static Optional<CommuneCategory> find(String text) {
        return Optional.ofNullable(Names.CATEGORIES.get(VietnameseText.words(text)));
    }

    /** Codes, and names as offices write them, in words. */
    private static final class Names {
        private static final Map<String, CommuneCategory> CATEGORIES = new HashMap<>();

        static {
            for (CommuneCategory category : VALUES) {
                CATEGORIES.put(VietnameseText.words(category.name), category);
                CATEGORIES.put(VietnameseText.words(category.displayName(Language.VI)), category);
            }
            for (List<String> line : VocabularyTable.lines(
                    CommuneCategory.class, "/org/ntmcriteria/core/commune-category-names.csv", 2)) {
                CATEGORIES.put(VietnameseText.words(line.get(1)), parse(line.get(0)));
            }
        }
    }

    /**
     * Returns the categories given together with those that they imply: area III and coastal-strip or island communes
     * are specially difficult by definition.
     *
     * @param stated the categories that were stated
     * @return the stated and the implied categories
     */
    public static Set<CommuneCategory> withImplied(Set<CommuneCategory> stated) {
        List<CommuneCategory> more = new ArrayList<>();
        for (CommuneCategory category : stated) {
            if (category.implied != null) {
                more.add(parse(category.implied));
            }
        }
        if (stated.containsAll(more)) {
            return stated;
        }
        Set<CommuneCategory> all = new TreeSet<>(stated);
        all.addAll(more);
        return all;
    }

    /**
     * Returns the category's code, as files write it.
     *
     * @return for example {@code AREA_III}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the category in words.
     *
     * @param language the language wanted
     * @return for example {@code xã biên giới}
     */
    public String displayName(Language language) {
        return words.in(language);
    }

    @Override
    public int compareTo(CommuneCategory other) {
        return Integer.compare(index, other.index);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return name;
    }
}
