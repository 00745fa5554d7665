package org.ntmcriteria.rules.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.unit.Region;

/** What the columns (cột) of a set's annex are, each a {@link AnnexColumn}. */
public enum ColumnScheme {
    /** A general column and seven regions. */
    REGION,
    /** Three commune groups. */
    COMMUNE_GROUP,
    /** One column for all. */
    NONE;

    /**
     * The strata that a cell of such a set may have.
     *
     * @return the strata
     */
    public Set<AnnexColumn> columns() {
        return switch (this) {
            case REGION -> EnumSet.range(AnnexColumn.ALL, AnnexColumn.of(Region.DBSCL));
            case COMMUNE_GROUP ->
                EnumSet.of(
                        AnnexColumn.ALL,
                        AnnexColumn.GENERAL,
                        AnnexColumn.GROUP_1,
                        AnnexColumn.GROUP_2,
                        AnnexColumn.GROUP_3);
            case NONE -> EnumSet.of(AnnexColumn.ALL, AnnexColumn.GENERAL);
        };
    }

    /**
     * The columns that a unit can be judged by.
     *
     * @return the regions or the commune groups in order; the column of all where there is no other
     */
    public List<AnnexColumn> unitColumns() {
        return this == NONE
                ? List.of(AnnexColumn.ALL)
                : columns().stream()
                        .filter(s -> s != AnnexColumn.ALL && s != AnnexColumn.GENERAL)
                        .toList();
    }
}
