package org.ntmcriteria.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a file to be written with those that are read. */
public final class SameFile {
    private SameFile() {}

    /**
     * Checks if two paths name one file that can be lost: a regular one that exists.
     *
     * @param input a path that is read
     * @param target a path that is to be written
     * @return true if they name one file, by whatever path
     */
    public static boolean areOne(Path input, Path target) {
        try {
            return Files.isRegularFile(target) && Files.exists(input) && Files.isSameFile(input, target);
        } catch (IOException e) {
            return false;
        }
    }
}
