package org.ntmcriteria.rules.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ntmcriteria.core.law.Stratum;
import org.ntmcriteria.core.unit.Region;

/** What the columns (cột) of a set's annex are, each a {@link Stratum}. */
public enum Columns {
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
    public Set<Stratum> strata() {
        return switch (this) {
            case REGION -> EnumSet.range(Stratum.ALL, Stratum.of(Region.DBSCL));
            case COMMUNE_GROUP ->
                EnumSet.of(Stratum.ALL, Stratum.GENERAL, Stratum.GROUP_1, Stratum.GROUP_2, Stratum.GROUP_3);
            case NONE -> EnumSet.of(Stratum.ALL, Stratum.GENERAL);
        };
    }

    /**
     * The columns that a unit can be judged by.
     *
     * @return the regions or the commune groups in order; the column of all where there is no other
     */
    public List<Stratum> judged() {
        return this == NONE
                ? List.of(Stratum.ALL)
                : strata().stream()
                        .filter(s -> s != Stratum.ALL && s != Stratum.GENERAL)
                        .toList();
    }
}
