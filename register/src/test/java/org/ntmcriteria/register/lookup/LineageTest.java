package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

class LineageTest {
    private static final Path LANG_SON = Path.of("src/test/resources/lang-son-2025.txt");
    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final UnitRegister REGISTER = UnitRegister.standard();
    private static final Lineage LINEAGE = REGISTER.lineage();

    private static List<RegisteredUnit> langSon(LocalDate day) {
        return REGISTER.on(day).stream()
                .filter(unit -> unit.province().code().equals("20"))
                .toList();
    }

    private static long communes(LocalDate day) {
        return langSon(day).stream().filter(u -> u.kind() == UnitKind.COMMUNE).count();
    }

    @Test
    void every_old_unit_of_lang_son_is_written_down_with_the_new_one() throws IOException {
        String text = langSon(OLD).stream()
                .map(unit -> unit + " → "
                        + LINEAGE.successors(unit.key()).stream()
                                .map(link -> REGISTER.get(link.to()).orElseThrow() + " " + link.extent()
                                        + link.note().map(note -> " " + note).orElse("") + ", "
                                        + link.evidence().act().orElseThrow() + " "
                                        + link.evidence().source())
                                .collect(Collectors.joining("; "))
                        + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(LANG_SON, text);
        }
        assertThat(text).isEqualTo(Files.readString(LANG_SON));
        assertThat(text.lines()).hasSize(194);
        assertThat(langSon(NEW)).hasSize(65);
    }

    @Test
    void lang_son_had_207_communes_then_181_then_175_and_has_61() {
        assertThat(communes(LocalDate.of(2019, 12, 31))).isEqualTo(207);
        assertThat(communes(LocalDate.of(2020, 1, 1))).isEqualTo(181);
        assertThat(communes(LocalDate.of(2024, 11, 30))).isEqualTo(181);
        assertThat(communes(LocalDate.of(2024, 12, 1))).isEqualTo(175);
        assertThat(communes(NEW)).isEqualTo(61);
    }

    @Test
    void sai_gon_has_all_of_ben_nghe_and_parts_of_two_others() {
        assertThat(LINEAGE.predecessors(UnitKey.parse("26740@2025-07-01")))
                .extracting(UnitLink::toString)
                .containsExactly(
                        "26737@2016-01-01 → 26740@2025-07-01 2025-07-01 PART",
                        "26740@2016-01-01 → 26740@2025-07-01 2025-07-01 WHOLE",
                        "26746@2016-01-01 → 26740@2025-07-01 2025-07-01 PART");
        assertThat(LINEAGE.predecessors(UnitKey.parse("26740@2016-01-01"))).isEmpty();
        assertThat(LINEAGE.successors(UnitKey.parse("26740@2025-07-01"))).isEmpty();
    }

    @Test
    void a_unit_that_is_not_there_has_no_lines() {
        UnitKey none = UnitKey.parse("26740@2020-01-01");
        assertThat(LINEAGE.successors(none)).isEmpty();
        assertThat(LINEAGE.predecessors(none)).isEmpty();
        assertThat(LINEAGE.successorsOn(none, NEW)).isEmpty();
        assertThat(LINEAGE.predecessorsOn(none, NEW, OLD)).isEmpty();
    }

    @Test
    void links_are_the_same_from_both_their_ends() {
        for (UnitLink link : LINEAGE.all()) {
            assertThat(LINEAGE.successors(link.from())).contains(link);
            assertThat(LINEAGE.predecessors(link.to())).contains(link);
        }
        int leaving = 0;
        int arriving = 0;
        for (RegisteredUnit unit : REGISTER.all()) {
            leaving += LINEAGE.successors(unit.key()).size();
            arriving += LINEAGE.predecessors(unit.key()).size();
        }
        assertThat(leaving).isEqualTo(LINEAGE.all().size()).isEqualTo(arriving);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01", "2020-06-01", "2022-05-01", "2024-11-15", "2025-06-30"})
    void looking_forward_and_back_between_two_days_tells_the_same(LocalDate day) {
        for (RegisteredUnit unit : REGISTER.on(NEW)) {
            for (Lineage.Relative before : LINEAGE.predecessorsOn(unit.key(), NEW, day)) {
                assertThat(before.unit().isOn(day)).isTrue();
                assertThat(LINEAGE.successorsOn(before.unit().key(), NEW))
                        .contains(new Lineage.Relative(unit, before.extent()));
            }
        }
        for (RegisteredUnit unit : REGISTER.on(day)) {
            List<Lineage.Relative> after = LINEAGE.successorsOn(unit.key(), NEW);
            for (Lineage.Relative one : after) {
                assertThat(LINEAGE.predecessorsOn(one.unit().key(), NEW, day))
                        .contains(new Lineage.Relative(unit, one.extent()));
            }
            if (after.stream().anyMatch(one -> one.extent() == Extent.WHOLE)) {
                assertThat(after).hasSize(1);
            }
        }
    }

    @Test
    void over_one_change_a_relative_is_what_the_link_says() {
        for (RegisteredUnit unit : REGISTER.on(OLD)) {
            assertThat(LINEAGE.successorsOn(unit.key(), NEW))
                    .extracting(one -> one.unit().key() + " " + one.extent())
                    .containsExactlyElementsOf(LINEAGE.successors(unit.key()).stream()
                            .map(link -> link.to() + " " + link.extent())
                            .toList());
            assertThat(LINEAGE.successorsOn(unit.key(), OLD)).containsExactly(new Lineage.Relative(unit, Extent.WHOLE));
        }
    }
}
