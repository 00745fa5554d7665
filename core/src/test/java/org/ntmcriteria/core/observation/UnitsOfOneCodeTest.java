package org.ntmcriteria.core.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

class UnitsOfOneCodeTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate BEGINNING = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);
    private static final String CODE = "26740";

    private static UnitRecordBuilder named(String before, String after) {
        return UnitRecord.builder(CODE)
                .state(BEFORE, UnitAttribute.NAME, before, before, Optional.empty())
                .state(BEFORE, UnitAttribute.REGION, Region.DNB, "DNB", Optional.empty())
                .add(Observation.of(CODE, BEFORE, "10", "30"))
                .state(AFTER, UnitAttribute.NAME, after, after, Optional.empty())
                .add(Observation.of(CODE, AFTER, "15.1", "95"));
    }

    private static List<String> keys(UnitRecord record) {
        return record.observations().stream().map(o -> o.key().toString()).toList();
    }

    private static List<String> codes(UnitRecord record) {
        return record.problems().stream()
                .map(Problem::code)
                .map(code -> code.definition().code())
                .toList();
    }

    @Test
    void another_name_under_one_code_is_another_unit_with_a_warning() {
        UnitRecord record = named("Phường Bến Nghé", "Phường Sài Gòn").build();
        assertThat(keys(record.on(BEFORE))).containsExactly("10");
        assertThat(keys(record.on(AFTER))).containsExactly("15.1");
        assertThat(record.at(AFTER, Level.COMMUNE).region()).isEmpty();
        assertThat(record.at(BEFORE, Level.COMMUNE).region()).contains(Region.DNB);
        assertThat(codes(record)).containsExactly("NTM-2044");
        assertThat(record.units()).hasSize(2);
    }

    @Test
    void another_writing_of_the_name_is_the_same_unit() {
        UnitRecord record = named("Xã Mỹ Hoà", "XÃ MĨ HÒA").build();
        assertThat(keys(record.on(AFTER))).containsExactly("10", "15.1");
        assertThat(codes(record)).isEmpty();
        assertThat(named("Mỹ Hoà", "Xã Mỹ Hòa").build().units()).hasSize(1);
    }

    @Test
    void a_town_that_became_a_ward_is_another_unit() {
        assertThat(named("Thị trấn Hòa An", "Phường Hòa An").build().units()).hasSize(2);
    }

    @Test
    void a_known_beginning_parts_units_of_one_name_and_explains_another() {
        for (String name : List.of("Phường Bến Nghé", "Phường Sài Gòn")) {
            UnitRecord record = named("Phường Bến Nghé", name).build().partedAt(new TreeSet<>(List.of(BEGINNING)));
            assertThat(codes(record)).containsExactly("NTM-2043");
            assertThat(keys(record.on(BEGINNING.minusDays(1)))).containsExactly("10");
            assertThat(record.on(BEGINNING).validFrom()).contains(BEGINNING);
            assertThat(record.at(AFTER, Level.COMMUNE).validFrom()).contains(BEGINNING);
            assertThat(record.partedAt(new TreeSet<>(List.of(BEGINNING)))).isSameAs(record);
        }
    }

    @Test
    void a_stated_first_day_says_of_which_unit_a_row_is_whatever_its_day() {
        UnitRecord record = UnitRecord.builder(CODE)
                .add(Observation.of(CODE, BEFORE, "10", "30"))
                .add(Observation.builder()
                        .unit(CODE)
                        .validFrom(BEGINNING)
                        .date(BEFORE)
                        .key(InputKey.parse("10"))
                        .value(ReportedValue.parse("40"))
                        .build())
                .stateOfUnit(BEGINNING, BEFORE, UnitAttribute.NAME, "Sài Gòn", "Sài Gòn", Optional.empty())
                .build();
        assertThat(record.observations()).hasSize(2);
        assertThat(record.on(BEFORE).observations())
                .extracting(o -> o.value().toString())
                .containsExactly("30");
        assertThat(record.on(AFTER).observations())
                .extracting(o -> o.value().toString())
                .containsExactly("40");
        assertThat(record.at(AFTER, Level.COMMUNE).name()).contains("Sài Gòn");
        assertThat(record.at(BEFORE, Level.COMMUNE).name()).isEmpty();
        assertThat(codes(record)).containsExactly("NTM-2043");
    }

    @Test
    void the_order_of_reports_does_not_matter_for_the_units() {
        UnitRecordBuilder builder = UnitRecord.builder(CODE)
                .add(Observation.of(CODE, AFTER, "15.1", "95"))
                .state(AFTER, UnitAttribute.NAME, "B", "B", Optional.empty())
                .add(Observation.of(CODE, BEFORE, "10", "30"))
                .state(BEFORE, UnitAttribute.NAME, "A", "A", Optional.empty());
        assertThat(keys(builder.build().on(AFTER))).containsExactly("15.1");
    }

    @Test
    void changed_observations_stay_with_their_units() {
        UnitRecord record = named("A", "B").build().withEach(o -> Optional.of(o.withKey(InputKey.parse("11"))));
        assertThat(record.on(AFTER).observations()).hasSize(1);
        assertThat(codes(record)).containsExactly("NTM-2044");
    }

    @Test
    void of_a_unit_that_has_not_begun_nothing_is_reported() {
        UnitRecord record = UnitRecord.builder(CODE)
                .beginsOn(BEGINNING)
                .add(Observation.of(CODE, AFTER, "10", "30"))
                .build();
        assertThat(record.on(BEFORE).observations()).isEmpty();
        assertThat(record.units()).hasSize(1);
        assertThat(codes(record)).isEmpty();
    }
}
