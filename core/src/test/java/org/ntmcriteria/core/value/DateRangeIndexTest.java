package org.ntmcriteria.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateRangeIndexTest {
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 20).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<Optional<LocalDate>> ends = days().optional(0.8);
        return Combinators.combine(ends, ends).as((one, other) -> {
            boolean reversed = one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
            return reversed ? DateRange.of(other.get(), one.get()) : DateRange.of(one.orElse(null), other.orElse(null));
        });
    }

    @Provide
    Arbitrary<List<DateRange>> lists() {
        return ranges().list().ofMaxSize(12);
    }

    @Property
    void the_index_finds_what_going_through_all_lines_finds(
            @ForAll("lists") List<DateRange> lines, @ForAll("ranges") DateRange range, @ForAll("days") LocalDate day) {
        DateRangeIndex<DateRange> index = DateRangeIndex.of(lines, line -> line);
        assertThat(index.on(day)).isEqualTo(those(lines, line -> line.contains(day)));
        assertThat(index.overlapping(range)).isEqualTo(those(lines, line -> line.overlaps(range)));
        assertThat(index.enclosing(range)).isEqualTo(those(lines, line -> line.encloses(range)));
    }

    private static List<DateRange> those(List<DateRange> lines, Predicate<DateRange> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}
