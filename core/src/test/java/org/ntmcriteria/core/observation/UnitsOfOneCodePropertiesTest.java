package org.ntmcriteria.core.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

/** What is reported of several units under one code is what is reported of each under a code of its own. */
class UnitsOfOneCodePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final String CODE = "A";

    /** How it is told which unit a report is of. */
    private enum Told {
        BY_NAME,
        BY_REGISTER,
        BY_ROW
    }

    /** One unit of the code: its number, its first day, and whether its reports state it. */
    private record Unit(int number, LocalDate first, boolean isStated) {
        Optional<LocalDate> validFrom() {
            return isStated && number > 0 ? Optional.of(first) : Optional.empty();
        }
    }

    private static List<UnitRecordBuilder> alone(int units) {
        List<UnitRecordBuilder> builders = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            builders.add(UnitRecord.builder(CODE));
        }
        return builders;
    }

    @Property(tries = 500)
    void reports_under_one_code_part_into_those_of_each_unit(
            @ForAll Told told, @ForAll @IntRange(min = 1, max = 4) int units, @ForAll long seed) {
        Random random = new Random(seed);
        List<UnitRecordBuilder> alone = alone(units);
        List<Runnable> reports = new ArrayList<>();
        UnitRecordBuilder together = UnitRecord.builder(CODE);
        for (int i = 0; i < units; i++) {
            Unit unit = new Unit(i, FIRST.plusDays(1000L * i), told == Told.BY_ROW);
            String name = told == Told.BY_NAME ? "Xã " + (char) ('A' + i) : "Xã A";
            // Where names alone tell, the first day of a name is the first of its unit.
            LocalDate named = unit.first.plusDays(told == Told.BY_NAME ? 0 : random.nextInt(900));
            for (UnitRecordBuilder builder : List.of(alone.get(i), together)) {
                reports.add(() -> state(builder, unit, named, name));
            }
            for (int n = random.nextInt(6); n >= 0; n--) {
                LocalDate day = told == Told.BY_ROW && i > 0
                        ? FIRST.plusDays(random.nextInt(4000))
                        : unit.first.plusDays(random.nextInt(1000));
                Observation one = Observation.builder()
                        .unit(CODE)
                        .validFrom(unit.validFrom())
                        .date(day)
                        .key(InputKey.parse(String.valueOf(1 + random.nextInt(3))))
                        .value(ReportedValue.parse(String.valueOf(random.nextInt(100))))
                        .build();
                UnitRecordBuilder own = alone.get(i);
                reports.add(() -> own.add(one));
                reports.add(() -> together.add(one));
            }
        }
        Collections.shuffle(reports, random);
        reports.forEach(Runnable::run);
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        for (int i = 1; i < units; i++) {
            beginnings.add(FIRST.plusDays(1000L * i));
        }
        UnitRecord record = told == Told.BY_REGISTER ? together.build().partedAt(beginnings) : together.build();
        for (int i = 0; i < units; i++) {
            LocalDate last = FIRST.plusDays(1000L * i + 999);
            UnitRecord part = record.on(last);
            UnitRecord own = alone.get(i).build();
            assertThat(part.observations()).isEqualTo(own.observations());
            assertThat(part.at(last, Level.COMMUNE).name())
                    .isEqualTo(own.at(LocalDate.MAX, Level.COMMUNE).name());
        }
        assertThat(record.units()).hasSize(units);
        long said = record.problems().stream()
                .filter(problem -> problem.code() == ObservationProblem.NAME_CHANGED
                        || problem.code() == ObservationProblem.CODE_OF_TWO_UNITS)
                .count();
        assertThat(said).isEqualTo(units - 1L);
    }

    private static void state(UnitRecordBuilder builder, Unit unit, LocalDate day, String name) {
        if (unit.validFrom().isPresent()) {
            builder.stateOfUnit(unit.first, day, UnitAttribute.NAME, name, name, Optional.empty());
        } else {
            builder.state(day, UnitAttribute.NAME, name, name, Optional.empty());
        }
    }
}
