package org.ntmcriteria.benchmarks.start;

import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** A program that loads a set of the catalogue. */
public final class Catalogue {
    private Catalogue() {}

    /**
     * Starts.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(CriteriaCatalog.standard().get("commune-ntm/2021-2025"));
    }
}
