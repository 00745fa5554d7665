package org.ntmcriteria.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.ntmcriteria.core.text.UnreadableTextException;

class IndicatorIdTest {
    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(1, 9999).list().ofMinSize(1).ofMaxSize(4);
    }

    private static IndicatorId id(List<Integer> numbers) {
        return IndicatorId.parse(numbers.stream().map(String::valueOf).collect(Collectors.joining(".")));
    }

    @Property
    void indicators_are_ordered_as_the_numbers_that_they_are_made_of(
            @ForAll("numbers") List<Integer> one, @ForAll("numbers") List<Integer> other) {
        int[] mine = one.stream().mapToInt(Integer::intValue).toArray();
        int[] theirs = other.stream().mapToInt(Integer::intValue).toArray();
        assertThat(Integer.signum(id(one).compareTo(id(other))))
                .isEqualTo(Integer.signum(Arrays.compare(mine, theirs)));
        assertThat(id(one).compareTo(id(one))).isZero();
        assertThat(id(one).criterion()).isEqualTo(one.get(0));
    }

    @Property(tries = 3000)
    void an_id_is_numbers_from_1_of_at_most_four_digits_at_most_four_of_them(
            @ForAll @CharRange(from = '.', to = ':') @StringLength(max = 9) String text) {
        assertThat(isRead(text)).as(text).isEqualTo(text.matches("[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3}){0,3}"));
    }

    private static boolean isRead(String text) {
        try {
            IndicatorId.parse(text);
            return true;
        } catch (UnreadableTextException e) {
            return false;
        }
    }
}
