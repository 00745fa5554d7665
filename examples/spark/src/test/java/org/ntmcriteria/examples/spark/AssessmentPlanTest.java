package org.ntmcriteria.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.NoSuchSetException;
import org.ntmcriteria.rules.catalog.NotInForceException;

class AssessmentPlanTest {
    private static final Path SAMPLES = Path.of("../samples");

    @Test
    void a_plan_arrives_as_it_was_sent_and_the_evaluator_is_made_once() throws IOException, ClassNotFoundException {
        AssessmentPlan plan = AssessmentPlan.of("commune-ntm/2021-2025")
                .withAsOf(LocalDate.of(2024, 12, 31))
                .withProvince("Lạng Sơn")
                .withMinimumStatus(SourceStatus.CORROBORATED)
                .withDecimals(DecimalStyle.COMMA)
                .withSets(SAMPLES.resolve("own-set"))
                .withOverlay(InputFile.of(SAMPLES.resolve("overlay-lang-son.csv")));
        AssessmentPlan arrived = sent(plan);
        assertThat(arrived).isEqualTo(plan).hasSameHashCodeAs(plan).isNotSameAs(plan);
        assertThat(arrived.evaluator()).isSameAs(plan.evaluator());
        assertThat(arrived.overlayProvinces()).containsExactly("Lạng Sơn");
        assertThat(arrived.withProvince(null)).isNotEqualTo(plan);
        assertThat(bytes(AssessmentPlan.of("commune-ntm/2021-2025"))).hasSizeLessThan(2_000);
    }

    @Test
    void a_custom_register_travels_with_the_plan(@TempDir Path folder) throws IOException, ClassNotFoundException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, """
                code,valid_from,valid_to,kind,name,name_full,district_code,district,province_code,province,act,status,source,exact,note
                99999,2024-07-01,,xã,Mẫu,Xã Mẫu,,,20,Lạng Sơn,,RECALLED,own,Y,
                """);
        LocalDate day = LocalDate.of(2024, 12, 31);
        AssessmentPlan plan =
                AssessmentPlan.of("commune-ntm/2021-2025").withAsOf(day).withRegister(folder);
        Files.delete(units);
        AssessmentPlan arrived = sent(plan);
        UnitRecord record = UnitRecord.of("99999", List.of(observation(LocalDate.of(2023, 12, 31)), observation(day)));
        UnitRecord unit = arrived.units(record, problem -> {}).get(0);
        assertThat(unit.validFrom()).contains(LocalDate.of(2024, 7, 1));
        assertThat(unit.observations()).hasSize(1);
        assertThat(unit.at(day, Level.COMMUNE).province()).contains("Lạng Sơn");
        assertThat(AssessmentPlan.of("commune-ntm/2021-2025")
                        .withAsOf(day)
                        .units(record, problem -> {})
                        .get(0))
                .isEqualTo(record);
    }

    private static Observation observation(LocalDate day) {
        return Observation.of("99999", day, "3.1", "85");
    }

    @Test
    void what_cannot_be_carried_out_is_said_when_it_is_asked_for() {
        assertThatThrownBy(() -> AssessmentPlan.of("commune-ntm/1999").evaluator())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> AssessmentPlan.of("commune-ntm/2000-2005").evaluator())
                .isInstanceOf(NoSuchSetException.class);
        assertThatThrownBy(() -> AssessmentPlan.of("commune-ntm/2021-2025")
                        .withAsOf(LocalDate.of(2020, 1, 1))
                        .evaluator())
                .isInstanceOf(NotInForceException.class);
    }

    private static AssessmentPlan sent(AssessmentPlan plan) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(plan)))) {
            return (AssessmentPlan) in.readObject();
        }
    }

    private static byte[] bytes(AssessmentPlan plan) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(plan);
        }
        return bytes.toByteArray();
    }
}
