package org.ntmcriteria.core.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.EnumNames;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;

/**
 * A column (cột) of a criteria set's annex: for whom a {@link Requirement} is printed. The columns are the lines of the
 * resource {@code annex-columns.csv}, which also says the scheme that each belongs to: the regions, or the groups of
 * communes of a period. A further group is one line there and one in {@code commune-categories.csv}.
 *
 * <p>Immutable and thread-safe. There is one instance of each column, so they compare with {@code ==}; their order is
 * that of the table.
 */
public final class AnnexColumn implements Comparable<AnnexColumn> {
    private static final Map<String, AnnexColumn> BY_CODE = read();
    private static final List<AnnexColumn> VALUES = List.copyOf(BY_CODE.values());

    /** The general column and every region alike. */
    public static final AnnexColumn ALL = parse("ALL");
    /** The general column (chỉ tiêu chung): no commune's requirement where region columns exist. */
    public static final AnnexColumn GENERAL = parse("GENERAL");
    /** Column of {@link Region#TDMNPB}. */
    public static final AnnexColumn TDMNPB = of(Region.TDMNPB);
    /** Column of {@link Region#DBSH}. */
    public static final AnnexColumn DBSH = of(Region.DBSH);
    /** Column of {@link Region#BTB}. */
    public static final AnnexColumn BTB = of(Region.BTB);
    /** Column of {@link Region#DHNTB}. */
    public static final AnnexColumn DHNTB = of(Region.DHNTB);
    /** Column of {@link Region#TN}. */
    public static final AnnexColumn TN = of(Region.TN);
    /** Column of {@link Region#DNB}. */
    public static final AnnexColumn DNB = of(Region.DNB);
    /** Column of {@link Region#DBSCL}. */
    public static final AnnexColumn DBSCL = of(Region.DBSCL);

    private final int index;
    private final String name;
    private final String scheme;
    private final Optional<Region> region;
    private final Optional<CommuneCategory> category;

    /** Blank for the column of a region, which has the region's name. */
    private final Text words;

    private AnnexColumn(
            int index,
            String name,
            String scheme,
            @Nullable Region region,
            @Nullable CommuneCategory category,
            Text words) {
        this.index = index;
        this.name = name;
        this.scheme = scheme;
        this.region = Optional.ofNullable(region);
        this.category = Optional.ofNullable(category);
        this.words = words;
    }

    private static Map<String, AnnexColumn> read() {
        Map<String, AnnexColumn> columns = new LinkedHashMap<>();
        for (List<String> line :
                VocabularyTable.lines(AnnexColumn.class, "/org/ntmcriteria/core/annex-columns.csv", 5)) {
            String name = line.get(0);
            Region region = EnumNames.find(Region.class, name).orElse(null);
            columns.put(
                    name,
                    new AnnexColumn(
                            columns.size(),
                            name,
                            line.get(1),
                            region,
                            line.get(2).isEmpty() ? null : CommuneCategory.parse(line.get(2)),
                            new GivenText(line.get(3), line.get(4))));
        }
        return columns;
    }

    /**
     * Returns all columns.
     *
     * @return the columns in the order of their table
     */
    public static List<AnnexColumn> values() {
        return VALUES;
    }

    /**
     * Returns the column of a code.
     *
     * @param code exactly the code, such as {@code TDMNPB} or {@code ALL}
     * @return the column
     * @throws UnreadableTextException if there is none; it lists all codes
     */
    public static AnnexColumn parse(String code) {
        AnnexColumn column = BY_CODE.get(code);
        if (column == null) {
            throw new UnreadableTextException(code, GivenText.same(String.join(" ", BY_CODE.keySet())));
        }
        return column;
    }

    /**
     * Finds a column by its code; case and blanks around do not matter.
     *
     * @param text a code such as {@code TDMNPB}
     * @return the column, or empty if the text is not a code
     */
    public static Optional<AnnexColumn> find(String text) {
        String folded = VietnameseText.fold(text);
        for (AnnexColumn column : VALUES) {
            if (folded.equals(VietnameseText.fold(column.name))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the column of a region.
     *
     * @param region a region
     * @return its column
     */
    public static AnnexColumn of(Region region) {
        return parse(region.name());
    }

    /**
     * Returns the column's code, as files write it.
     *
     * @return for example {@code TDMNPB}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the column's place among all columns.
     *
     * @return the index in {@link #values}, from 0
     */
    public int index() {
        return index;
    }

    /**
     * Returns the scheme that the column belongs to.
     *
     * @return for example {@code REGION}; empty text for {@link #ALL} and {@link #GENERAL}, which every scheme has
     */
    public String scheme() {
        return scheme;
    }

    /**
     * Returns the region whose column this is.
     *
     * @return the region, or empty for the other columns
     */
    public Optional<Region> region() {
        return region;
    }

    /**
     * Returns the category of communes whose column this is.
     *
     * @return the category, or empty for the other columns
     */
    public Optional<CommuneCategory> category() {
        return category;
    }

    /**
     * Returns the column in words.
     *
     * @param language the language wanted
     * @return for example "all regions" or "Tây Nguyên"
     */
    public String displayName(Language language) {
        return region.isPresent() ? region.get().displayName(language) : words.in(language);
    }

    @Override
    public int compareTo(AnnexColumn other) {
        return Integer.compare(index, other.index);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return name;
    }
}
