package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;

class OwnRegisterTest {
    private static final Path FOLDER = Path.of("src/test/resources/own-register");
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);

    @TempDir
    private Path folder;

    @Test
    void a_folder_joins_the_register_and_what_both_have_is_the_folders() {
        RegisterReading read = UnitRegister.standard().joinedWith(FOLDER);
        assertThat(read.problems()).isEmpty();
        UnitRegister register = read.register();
        assertThat(register.byCode("06400", BEFORE)).isPresent();
        assertThat(register.byCode("06400", AFTER)).isEmpty();
        assertThat(register.byName("Sông Ngang, Lạng Sơn", AFTER).value().map(RegisteredUnit::code))
                .contains("90001");
        assertThat(register.lineage().successors(UnitKey.parse("06400@2025-07-01")))
                .hasSize(2);
        assertThat(register.on(AFTER)).hasSize(3322);
        assertThat(register.byCode("26740", AFTER))
                .isEqualTo(UnitRegister.standard().byCode("26740", AFTER));
        assertThat(register.lineage().all())
                .hasSize(UnitRegister.standard().lineage().all().size() + 2);
    }

    @Test
    void the_line_goes_on_from_the_built_in_units_to_those_of_the_folder() {
        Lineage lineage = UnitRegister.standard().joinedWith(FOLDER).register().lineage();
        assertThat(lineage.successorsOn(UnitKey.parse("06388@2016-01-01"), AFTER))
                .extracting(one -> one.unit().code() + " " + one.extent())
                .containsExactly("90001 PART", "90002 PART");
        assertThat(lineage.predecessorsOn(UnitKey.parse("90001@2026-09-01"), AFTER, BEFORE))
                .extracting(one -> one.unit().code() + " " + one.extent())
                .containsExactly("06400 PART");
    }

    @Test
    void a_part_that_is_divided_again_is_of_unknown_extent() throws IOException {
        String header = "from_code,from_valid_from,to_code,to_valid_from,date,extent,act,status,source,note\n";
        String units = Files.readString(FOLDER.resolve("units.csv"));
        Files.writeString(
                folder.resolve("units.csv"),
                units.replace(
                        "06400,2025-07-01,2026-08-31,xã,Hữu Liên,Xã Hữu Liên",
                        "06625,2025-07-01,2026-08-31,xã,Kiên Mộc,Xã Kiên Mộc"));
        Files.writeString(
                folder.resolve("lineage.csv"),
                header
                        + "06625,2025-07-01,90001,2026-09-01,2026-09-01,PART,,RECALLED,,\n"
                        + "06625,2025-07-01,90002,2026-09-01,2026-09-01,PART,,RECALLED,,\n");
        RegisterReading read = UnitRegister.standard().joinedWith(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.register().lineage().successorsOn(UnitKey.parse("06625@2016-01-01"), AFTER))
                .extracting(one -> one.unit().code() + " " + one.extent())
                .containsExactly("06637 PART", "90001 UNKNOWN", "90002 UNKNOWN");
    }

    @Test
    void parts_that_come_together_again_are_the_whole() throws IOException {
        String units = Files.readString(FOLDER.resolve("units.csv"));
        String more = "90003,2026-10-01,,xã,Hữu Liên,Xã Hữu Liên,,,20,Lạng Sơn,,RECALLED,,Y,\n";
        Files.writeString(
                folder.resolve("units.csv"), units.replace(",2026-09-01,,", ",2026-09-01,2026-09-30,") + more);
        Files.writeString(
                folder.resolve("lineage.csv"),
                Files.readString(FOLDER.resolve("lineage.csv"))
                        + "90001,2026-09-01,90003,2026-10-01,2026-10-01,WHOLE,,RECALLED,,\n"
                        + "90002,2026-09-01,90003,2026-10-01,2026-10-01,WHOLE,,RECALLED,,\n");
        RegisterReading read = UnitRegister.standard().joinedWith(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.register().lineage().successorsOn(UnitKey.parse("06400@2025-07-01"), LocalDate.of(2026, 10, 1)))
                .extracting(Lineage.Relative::extent)
                .containsExactly(Extent.WHOLE);
    }

    @Test
    void a_folder_alone_takes_the_place_of_the_register_with_its_provinces() throws IOException {
        Files.copy(FOLDER.resolve("units.csv"), folder.resolve("units.csv"));
        RegisterReading read = UnitRegister.read(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.register().all()).hasSize(3);
        assertThat(read.register().provinces().all()).hasSize(99);
        assertThat(read.register().byCode("26740", AFTER)).isEmpty();
        assertThat(read.register().lineage().all()).isEmpty();
    }

    @Test
    void the_tables_of_the_source_tree_read_as_a_folder_are_the_register() {
        UnitRegister read = UnitRegister.read(Path.of("src/main/tables")).register();
        assertThat(read.all()).isEqualTo(UnitRegister.standard().all());
        assertThat(read.lineage().all())
                .isEqualTo(UnitRegister.standard().lineage().all());
        assertThat(read.provinces().all())
                .isEqualTo(UnitRegister.standard().provinces().all());
    }
}
