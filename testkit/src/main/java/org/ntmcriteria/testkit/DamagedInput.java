package org.ntmcriteria.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of an input that was damaged in known ways, together with what of it was not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what a row of the input stands for
 */
public final class DamagedInput<T> {
    /**
     * A row that was not damaged.
     *
     * @param line the line on which it begins, from 1; in a document its index in the list, from 0
     * @param value what it stands for, without its place
     * @param <T> the kind of value
     */
    public record Undamaged<T>(int line, T value) {}

    /**
     * What was damaged.
     *
     * @param damage how
     * @param line the line on which the damaged row begins, from 1; in a document its index in the list, from 0; -1
     *     where the header, or the file as a whole, was damaged
     */
    public record Damaged(Damage damage, int line) {}

    private final String name;
    private final byte[] bytes;
    private final List<Damaged> damages;
    private final List<Undamaged<T>> undamaged;

    DamagedInput(String name, byte[] bytes, List<Damaged> damages, List<Undamaged<T>> undamaged) {
        this.name = name;
        this.bytes = bytes.clone();
        this.damages = List.copyOf(damages);
        this.undamaged = List.copyOf(undamaged);
    }

    /**
     * The name that messages should give the input.
     *
     * @return a file's name
     */
    public String name() {
        return name;
    }

    /**
     * The content.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What was done to it.
     *
     * @return the damages; none where only its form is unusual: another separator, other line ends, a byte-order mark
     */
    public List<Damaged> damages() {
        return damages;
    }

    /**
     * What is still as it was.
     *
     * @return the rows in the order of the input; none where the header or the encoding was damaged, and of a document
     *     only those before the damage
     */
    public List<Undamaged<T>> undamaged() {
        return undamaged;
    }

    @Override
    public String toString() {
        return name + " " + damages + ", undamaged: "
                + undamaged.stream().map(Undamaged::line).toList() + "\n" + new String(bytes, StandardCharsets.UTF_8);
    }
}
