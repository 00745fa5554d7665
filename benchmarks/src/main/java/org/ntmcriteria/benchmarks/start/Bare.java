package org.ntmcriteria.benchmarks.start;

/** A program that says that it has started. */
public final class Bare {
    private Bare() {}

    /**
     * Starts.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("started");
    }
}
