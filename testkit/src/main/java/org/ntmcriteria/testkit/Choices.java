package org.ntmcriteria.testkit;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A row of small numbers that decides, one after another, what a document looks like. The first choice is always the
 * plainest one, and where the row ends the plainest is taken, so that a failing document shrinks by itself.
 *
 * <p>Not thread-safe; used once per document.
 */
final class Choices {
    private static final int MOST = 1_000_000;

    private final List<Integer> numbers;
    private int taken;

    private Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** Documents that a number of choices decide. */
    static <T> Arbitrary<T> decide(int most, Function<Choices, T> document) {
        return Arbitraries.integers()
                .between(0, MOST)
                .withDistribution(net.jqwik.api.RandomDistribution.uniform())
                .list()
                .ofSize(most)
                .map(numbers -> document.apply(new Choices(numbers)));
    }

    /** A number from 0, below a bound. */
    int below(int bound) {
        return taken < numbers.size() ? numbers.get(taken++) % bound : 0;
    }

    /** True once in a number of times; false is the plainer. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** One of some values, the plainest first. */
    @SafeVarargs
    final <T> T of(T... values) {
        return values[below(values.length)];
    }

    /** One of some values, the plainest first. */
    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }
}
