package org.ntmcriteria.analysis.lineage;

import org.ntmcriteria.register.unit.Extent;

/**
 * What a number goes with when a unit is divided. Some acts divide land and people differently: a new unit may have
 * land of an old one without any of its people.
 */
public enum MovesWith {
    /** With the people: numbers of people, of households, of workers. */
    PEOPLE,
    /** With the land: areas, lengths of roads and canals. */
    LAND,
    /** Not known, or with neither alone: schools, cooperatives, hamlets. */
    UNKNOWN;

    Carried of(Origin origin) {
        return switch (this) {
            case PEOPLE -> origin.people();
            case LAND -> origin.land();
            case UNKNOWN -> origin.extent() == Extent.WHOLE ? Carried.ALL : Carried.NONE_TO_ALL;
        };
    }
}
