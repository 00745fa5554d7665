package org.ntmcriteria.cli.archive;

import org.ntmcriteria.cli.start.Start;

/** Starts as on a runtime of Java 11, of which none need be at hand. */
final class OldRuntime {
    private OldRuntime() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.specification.version", "11");
        Start.main(arguments);
    }
}
