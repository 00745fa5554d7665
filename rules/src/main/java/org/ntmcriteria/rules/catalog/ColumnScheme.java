package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.AdministrativeUnit;

/**
 * What the columns (cột) of a set's annex are, each an {@link AnnexColumn}: the regions, the commune groups of a
 * period, or one column for all. The schemes are those that the columns name, and {@link #NONE}.
 *
 * <p>Immutable and thread-safe. There is one instance of each scheme, so they compare with {@code ==}.
 */
public final class ColumnScheme {
    private static final Map<String, ColumnScheme> BY_CODE = schemes();

    /** A general column and seven regions. */
    public static final ColumnScheme REGION = parse("REGION");
    /** The commune groups of 2026–2030. */
    public static final ColumnScheme COMMUNE_GROUP = parse("COMMUNE_GROUP");
    /** One column for all. */
    public static final ColumnScheme NONE = parse("NONE");

    private final String name;
    private final Set<AnnexColumn> columns;
    private final List<AnnexColumn> unitColumns;

    private ColumnScheme(String name, List<AnnexColumn> own) {
        this.name = name;
        Set<AnnexColumn> all = new LinkedHashSet<>();
        all.add(AnnexColumn.ALL);
        all.add(AnnexColumn.GENERAL);
        all.addAll(own);
        this.columns = Collections.unmodifiableSet(all);
        this.unitColumns = own.isEmpty() ? List.of(AnnexColumn.ALL) : List.copyOf(own);
    }

    private static Map<String, ColumnScheme> schemes() {
        Map<String, List<AnnexColumn>> columns = new LinkedHashMap<>();
        for (AnnexColumn column : AnnexColumn.values()) {
            if (!column.scheme().isEmpty()) {
                List<AnnexColumn> own = columns.get(column.scheme());
                if (own == null) {
                    own = new ArrayList<>();
                    columns.put(column.scheme(), own);
                }
                own.add(column);
            }
        }
        columns.put("NONE", List.of());
        Map<String, ColumnScheme> schemes = new LinkedHashMap<>();
        for (Map.Entry<String, List<AnnexColumn>> scheme : columns.entrySet()) {
            schemes.put(scheme.getKey(), new ColumnScheme(scheme.getKey(), scheme.getValue()));
        }
        return schemes;
    }

    /**
     * Returns the scheme of a code.
     *
     * @param code exactly the code, such as {@code REGION}
     * @return the scheme
     * @throws UnreadableTextException if there is none; it lists all codes
     */
    public static ColumnScheme parse(String code) {
        ColumnScheme scheme = BY_CODE.get(code);
        if (scheme == null) {
            throw new UnreadableTextException(code, GivenText.same(String.join(" ", BY_CODE.keySet())));
        }
        return scheme;
    }

    /**
     * Returns the scheme's code, as {@code sets.csv} writes it in the column {@code stratum}.
     *
     * @return for example {@code REGION}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the columns that a cell of such a set may have.
     *
     * @return the columns in order, the columns of all and the general one first; unmodifiable
     */
    public Set<AnnexColumn> columns() {
        return columns;
    }

    /**
     * Returns the columns that a unit can be assessed by.
     *
     * @return the regions or the commune groups in order; the column of all where there is no other
     */
    public List<AnnexColumn> unitColumns() {
        return unitColumns;
    }

    /**
     * Returns the column that a unit is assessed by where no rule gives it another.
     *
     * @param unit the unit
     * @return the column of its region or its category; empty where the unit states none, or categories of several
     *     columns, or where the scheme has one column for all
     */
    public Optional<AnnexColumn> columnOf(AdministrativeUnit unit) {
        Optional<AnnexColumn> found = Optional.empty();
        for (AnnexColumn column : unitColumns) {
            boolean own = column.region().isPresent() && column.region().equals(unit.region())
                    || column.category().isPresent()
                            && unit.categories().contains(column.category().get());
            if (own) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(column);
            }
        }
        return found;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return name;
    }
}
