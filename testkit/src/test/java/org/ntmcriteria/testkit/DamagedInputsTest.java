package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;

@Domain(DamagedInputs.class)
class DamagedInputsTest {
    private static final Set<Damage> OF_TABLES = EnumSet.complementOf(EnumSet.of(
            Damage.MEMBER_MISSING,
            Damage.UNKNOWN_MEMBER,
            Damage.WRONG_VERSION,
            Damage.WRONG_DATE,
            Damage.WRONG_WORD,
            Damage.BLANK));

    private static Set<Damage> occurring(Arbitrary<? extends DamagedInput<?>> inputs) {
        Set<Damage> occurring = EnumSet.noneOf(Damage.class);
        inputs.sampleStream().limit(1500).forEach(input -> input.damages().forEach(d -> occurring.add(d.damage())));
        return occurring;
    }

    @Example
    void every_kind_of_damage_that_a_format_can_take_occurs() {
        DamagedInputs domain = new DamagedInputs();
        assertThat(occurring(domain.verdicts())).isEqualTo(OF_TABLES);
        Set<Damage> withWordsAndDates = EnumSet.copyOf(OF_TABLES);
        withWordsAndDates.addAll(List.of(Damage.WRONG_DATE, Damage.WRONG_WORD, Damage.BLANK));
        assertThat(occurring(domain.observations())).isEqualTo(withWordsAndDates);
        assertThat(occurring(domain.overlays())).isEqualTo(withWordsAndDates);
        assertThat(occurring(domain.assessments()))
                .isEqualTo(EnumSet.of(
                        Damage.CUT_OFF,
                        Damage.MEMBER_MISSING,
                        Damage.QUOTE_LEFT_OPEN,
                        Damage.WRONG_NUMBER,
                        Damage.WRONG_DATE,
                        Damage.WRONG_WORD,
                        Damage.BLANK,
                        Damage.NOT_UTF8,
                        Damage.SWAPPED_CELLS,
                        Damage.DOUBLED,
                        Damage.OTHER_ENCODING,
                        Damage.UNKNOWN_MEMBER,
                        Damage.WRONG_VERSION));
    }

    @Property(tries = 200)
    void a_reader_that_skips_a_row_silently_breaks_the_contract(@ForAll DamagedInput<Observation> input) {
        if (!input.undamaged().isEmpty()) {
            assertThatThrownBy(() -> ReaderContract.everyUndamagedRowIsKeptOrNamed(input, row -> false, List.of()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("neither kept nor named");
        }
        ReaderContract.everyUndamagedRowIsKeptOrNamed(input, row -> true, List.of());
    }

    @Property(tries = 200)
    void a_reader_that_takes_a_row_for_another_breaks_the_contract(@ForAll DamagedInput<Observation> input) {
        boolean refused = input.damages().stream().anyMatch(d -> d.damage().isRefused())
                && input.damages().stream().allMatch(d -> d.line() > 0);
        if (refused) {
            assertThatThrownBy(() -> ReaderContract.everyRefusedRowIsNamed(input, List.of()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not named");
        }
    }

    @Property(tries = 20)
    void a_failure_without_its_place_breaks_the_contract(@ForAll DamagedInput<Observation> input) {
        for (Optional<SourceLocation> location : List.of(
                Optional.<SourceLocation>empty(),
                Optional.of(SourceLocation.ofLine("another.csv", 1, null)),
                Optional.of(SourceLocation.ofLine(input.name(), 1_000_000, null)))) {
            Problem problem = Problem.of(FileProblem.UNREADABLE_FILE, location, "gần", "no such file");
            assertThatThrownBy(() -> ReaderContract.everyFailureHasFilePlaceAndCode(input, List.of(problem)))
                    .isInstanceOf(AssertionError.class);
        }
    }
}
