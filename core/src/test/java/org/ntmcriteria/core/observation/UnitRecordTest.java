package org.ntmcriteria.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;

class UnitRecordTest {
    private static final LocalDate Y2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);

    @Test
    void a_report_made_twice_is_void_with_a_problem_for_each() {
        UnitRecord record = UnitRecord.of(
                "A",
                List.of(
                        Observation.of("A", Y2024, "3.1", "84"),
                        Observation.of("A", Y2024, "3.1", "84"),
                        Observation.of("A", Y2023, "3.1", "70")));
        assertThat(record.observations()).containsExactly(Observation.of("A", Y2023, "3.1", "70"));
        assertThat(record.problems()).hasSize(2).allSatisfy(p -> assertThat(p.code())
                .isEqualTo(ObservationProblem.DUPLICATE_OBSERVATION));
    }

    @Test
    void a_record_without_some_observations_keeps_its_days_and_attributes() {
        UnitRecord record = UnitRecord.builder("A")
                .add(Observation.of("A", Y2024, "TC1", "Đ"))
                .add(Observation.of("A", Y2023, "3.1", "84"))
                .state(Y2023, UnitAttribute.NAME, "Tân Lập", "Tân Lập", Optional.empty())
                .build();
        UnitRecord without =
                record.withEach(o -> Optional.of(o).filter(any -> !any.date().equals(Y2024)));
        assertThat(without.observations()).containsExactly(Observation.of("A", Y2023, "3.1", "84"));
        assertThat(without.latestDate()).contains(Y2024);
        assertThat(without.at(Y2024, Level.COMMUNE).name()).contains("Tân Lập");
    }

    @Test
    void what_reports_nothing_never_erases_another_report() {
        UnitRecord record = UnitRecord.of(
                "A", List.of(Observation.of("A", Y2024, "3.1", "84"), Observation.of("A", Y2024, "3.1", "?")));
        assertThat(record.observations()).containsExactly(Observation.of("A", Y2024, "3.1", "84"));
        assertThat(record.problems()).isEmpty();
    }

    @Test
    void an_attribute_holds_from_its_day_until_another_is_stated() {
        UnitRecord record = UnitRecord.builder("A")
                .state(Y2023, UnitAttribute.REGION, Region.TN, "TN", Optional.empty())
                .state(Y2024, UnitAttribute.CLASSES, Set.of(CommuneCategory.AREA_II), "AREA_II", Optional.empty())
                .build();
        assertThat(record.at(Y2023.minusDays(1), Level.COMMUNE).region()).isEmpty();
        assertThat(record.at(Y2023, Level.COMMUNE).region()).contains(Region.TN);
        assertThat(record.at(Y2023, Level.COMMUNE).categories()).isEmpty();
        assertThat(record.at(Y2024, Level.COMMUNE).region()).contains(Region.TN);
        assertThat(record.at(Y2024, Level.COMMUNE).categories()).containsExactly(CommuneCategory.AREA_II);
        assertThat(record.latestDate()).contains(Y2024);
    }

    @Test
    void two_values_of_an_attribute_make_it_unknown_with_a_problem_for_each() {
        UnitRecord record = UnitRecord.builder("A")
                .state(Y2023, UnitAttribute.NAME, "Tân Thành", "Tân Thành", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Tân Hòa", "Tân Hòa", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Tân Hoà", "Tân Hoà", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Tân Bình", "Tân Bình", Optional.empty())
                .build();
        assertThat(record.at(Y2024, Level.COMMUNE).name()).isEmpty();
        assertThat(record.at(Y2023, Level.COMMUNE).name()).contains("Tân Thành");
        assertThat(record.problems()).extracting(Problem::text).containsExactly("Tân Bình", "Tân Hoà");
    }

    @Test
    void an_observation_of_another_unit_is_refused() {
        assertThatThrownBy(() -> UnitRecord.of("A", List.of(Observation.of("B", Y2024, "3.1", "84"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B");
    }

    @Test
    void a_fact_doubled_in_two_spellings_is_told_in_one_order() {
        Observation small = Observation.of("A", Y2024, "@schools", "3");
        Observation large = Observation.of("A", Y2024, "@SCHOOLS", "3");
        List<Problem> problems = UnitRecord.of("A", List.of(small, large)).problems();
        assertThat(problems).hasSize(2);
        assertThat(UnitRecord.of("A", List.of(large, small)).problems()).isEqualTo(problems);
    }

    @Property
    void order_never_matters(@ForAll Random random) {
        List<Observation> observations = new ArrayList<>();
        for (String key : List.of("1.1", "2.3/a", "TC7", "@schools", "@SCHOOLS", "14.2/male")) {
            for (LocalDate day : List.of(Y2023, Y2024)) {
                for (int copy = random.nextInt(3); copy > 0; copy--) {
                    observations.add(Observation.of("A", day, key, String.valueOf(random.nextInt(3))));
                }
            }
        }
        UnitRecord one = UnitRecord.of("A", observations);
        Collections.shuffle(observations, random);
        UnitRecord other = UnitRecord.of("A", observations);
        assertThat(other.observations()).isEqualTo(one.observations());
        assertThat(other.problems()).isEqualTo(one.problems());
    }

    @Test
    void of_very_many_names_a_message_lists_the_first_and_their_number() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        UnitRecordBuilder builder = UnitRecord.builder("A");
        for (int i = 0; i < 50_000; i++) {
            String name = "Xã số " + i;
            builder.state(day, UnitAttribute.NAME, name, name, Optional.empty());
            builder.state(day, UnitAttribute.NAME, name.toUpperCase(java.util.Locale.ROOT), name, Optional.empty());
        }
        UnitRecord record = builder.build();
        assertThat(record.problems()).hasSize(50_000);
        assertThat(record.problems().get(0).toString())
                .contains("'Xã số 0', 'Xã số 1', ")
                .contains("… 50000");
        assertThat(record.problems().get(0).toString().length()).isLessThan(400);
        assertThat(record.at(day, Level.COMMUNE).name()).isEmpty();
    }

    @Test
    void a_name_with_and_without_its_kind_is_one_name() {
        UnitRecord record = UnitRecord.builder("A")
                .state(Y2024, UnitAttribute.NAME, "Hữu Liên", "Hữu Liên", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Xã Hữu Liên", "Xã Hữu Liên", Optional.empty())
                .build();
        assertThat(record.problems()).isEmpty();
        assertThat(record.at(Y2024, Level.COMMUNE).name()).contains("Xã Hữu Liên");
        UnitRecord other = UnitRecord.builder("A")
                .state(Y2024, UnitAttribute.NAME, "Hữu Liên", "Hữu Liên", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Xã Hữu Liên", "Xã Hữu Liên", Optional.empty())
                .state(Y2024, UnitAttribute.NAME, "Phường Hữu Liên", "Phường Hữu Liên", Optional.empty())
                .build();
        assertThat(other.problems()).hasSize(3);
    }
}
