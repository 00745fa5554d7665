package org.ntmcriteria.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @Property
    void conjunction_does_not_depend_on_order_or_grouping(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.and(a)).isEqualTo(a);
    }

    @Property
    void settling_an_unknown_never_changes_what_was_settled(@ForAll Verdict other, @ForAll boolean met) {
        Verdict before = Verdict.UNDETERMINED.and(other);
        Verdict after = Verdict.of(met).and(other);
        assertThat(before.isDecided() ? before : after).isEqualTo(after);
    }

    @Test
    void unknown_is_neither_met_nor_not_met() {
        assertThat(Verdict.MET.and(Verdict.UNDETERMINED)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.NOT_MET.and(Verdict.UNDETERMINED)).isEqualTo(Verdict.NOT_MET);
        assertThat(Verdict.NOT_APPLICABLE.and(Verdict.UNDETERMINED)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.NOT_APPLICABLE.and(Verdict.MET)).isEqualTo(Verdict.MET);
    }

    @Property
    void a_count_is_bounded_by_what_is_certain_and_what_is_possible(@ForAll List<Verdict> verdicts) {
        CountRange range = CountRange.of(verdicts);
        assertThat(range.width()).isEqualTo(count(verdicts, Verdict.UNDETERMINED));
        assertThat(range.min()).isEqualTo(count(verdicts, Verdict.MET));
        assertThat(range.of()).isEqualTo(verdicts.size() - count(verdicts, Verdict.NOT_APPLICABLE));
    }

    private static int count(List<Verdict> verdicts, Verdict verdict) {
        return (int) verdicts.stream().filter(v -> v == verdict).count();
    }

    @Property
    void a_count_range_reads_back(
            @ForAll @IntRange(max = 100) int a,
            @ForAll @IntRange(max = 100) int b,
            @ForAll @IntRange(max = 100) int c) {
        int[] sorted = {a, b, c};
        Arrays.sort(sorted);
        CountRange range = new CountRange(sorted[0], sorted[1], sorted[2]);
        assertThat(CountRange.parse(range.toString())).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "16/19", "16 of", "20 of 19", "17..16 of 19", "-1 of 3", "9999999999 of 1"})
    void other_texts_are_no_count(String text) {
        assertThatThrownBy(() -> CountRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_out_of_order_is_refused() {
        assertThatThrownBy(() -> new CountRange(2, 1, 3)).hasMessageContaining("0 <= 'min' <= 'max' <= 'of'");
        assertThatThrownBy(() -> new CountRange(0, 4, 3)).hasMessageContaining("0 <= 'min' <= 'max' <= 'of'");
    }
}
