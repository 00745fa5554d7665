package org.ntmcriteria.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.register.lookup.Lineage;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

/** What the change of 1 July 2025 did to the communes, as the page on the register counts it. */
class RuralFiguresTest {
    private static final UnitRegister REGISTER = UnitRegister.standard();
    private static final Lineage LINEAGE = REGISTER.lineage();
    private static final List<RegisteredUnit> OLD = REGISTER.on(StandardRegisterTest.OLD);
    private static final List<RegisteredUnit> NEW = REGISTER.on(StandardRegisterTest.NEW);

    private static Set<UnitKind> before(RegisteredUnit unit) {
        return LINEAGE.predecessors(unit.key()).stream()
                .map(link -> kind(link.from()))
                .collect(Collectors.toSet());
    }

    private static Set<UnitKind> after(RegisteredUnit unit) {
        return LINEAGE.successors(unit.key()).stream()
                .map(link -> kind(link.to()))
                .collect(Collectors.toSet());
    }

    private static UnitKind kind(UnitKey key) {
        return REGISTER.get(key).orElseThrow().kind();
    }

    private static long count(List<RegisteredUnit> units, UnitKind kind, Predicate<RegisteredUnit> wanted) {
        return units.stream()
                .filter(unit -> unit.kind() == kind && wanted.test(unit))
                .count();
    }

    @Test
    void of_2621_new_communes_604_took_in_a_township_or_ward_and_3_no_commune() {
        assertThat(count(NEW, UnitKind.COMMUNE, unit -> true)).isEqualTo(2621);
        assertThat(count(NEW, UnitKind.COMMUNE, unit -> before(unit).equals(Set.of(UnitKind.COMMUNE))))
                .isEqualTo(2017);
        assertThat(count(NEW, UnitKind.COMMUNE, unit -> before(unit).contains(UnitKind.TOWNSHIP)))
                .isEqualTo(598);
        assertThat(count(NEW, UnitKind.COMMUNE, unit -> before(unit).contains(UnitKind.WARD)))
                .isEqualTo(12);
        assertThat(count(
                        NEW,
                        UnitKind.COMMUNE,
                        unit -> before(unit).contains(UnitKind.WARD)
                                || before(unit).contains(UnitKind.TOWNSHIP)))
                .isEqualTo(604);
        assertThat(count(NEW, UnitKind.COMMUNE, unit -> !before(unit).contains(UnitKind.COMMUNE)))
                .isEqualTo(3);
    }

    @Test
    void of_687_new_wards_367_took_in_a_commune_and_each_has_a_ward_before_it() {
        assertThat(count(NEW, UnitKind.WARD, unit -> before(unit).contains(UnitKind.COMMUNE)))
                .isEqualTo(367);
        assertThat(count(NEW, UnitKind.WARD, unit -> !before(unit).contains(UnitKind.WARD)))
                .isZero();
    }

    @Test
    void of_7692_old_communes_7044_stayed_rural_574_became_urban_and_35_both() {
        assertThat(count(OLD, UnitKind.COMMUNE, unit -> after(unit).equals(Set.of(UnitKind.COMMUNE))))
                .isEqualTo(7044);
        assertThat(count(OLD, UnitKind.COMMUNE, unit -> after(unit).equals(Set.of(UnitKind.WARD))))
                .isEqualTo(574);
        assertThat(count(OLD, UnitKind.COMMUNE, unit -> after(unit).equals(Set.of(UnitKind.SPECIAL_ZONE))))
                .isEqualTo(39);
        assertThat(count(OLD, UnitKind.COMMUNE, unit -> after(unit).size() > 1)).isEqualTo(35);
    }

    @Test
    void four_hundred_and_forty_one_units_were_divided_into_up_to_five() {
        Predicate<RegisteredUnit> isDivided =
                unit -> LINEAGE.successors(unit.key()).size() > 1;
        assertThat(OLD.stream().filter(isDivided)).hasSize(441);
        Map<UnitKind, Long> kinds = new EnumMap<>(UnitKind.class);
        OLD.stream().filter(isDivided).forEach(unit -> kinds.merge(unit.kind(), 1L, Long::sum));
        assertThat(kinds).isEqualTo(Map.of(UnitKind.COMMUNE, 223L, UnitKind.WARD, 202L, UnitKind.TOWNSHIP, 16L));
        assertThat(OLD.stream()
                        .mapToInt(u -> LINEAGE.successors(u.key()).size())
                        .max())
                .hasValue(5);
        assertThat(NEW.stream()
                        .mapToInt(u -> LINEAGE.predecessors(u.key()).size())
                        .max())
                .hasValue(14);
    }

    @Test
    void the_notes_of_links_are_as_many_as_the_acts_write() {
        Map<LinkNote, Long> notes = LINEAGE.all().stream()
                .flatMap(link -> link.note().stream())
                .collect(Collectors.groupingBy(note -> note, Collectors.counting()));
        assertThat(notes)
                .isEqualTo(Map.of(
                        LinkNote.AREA_ONLY, 86L,
                        LinkNote.ALL_PEOPLE, 60L,
                        LinkNote.PEOPLE_ONLY, 2L,
                        LinkNote.NOT_REARRANGED, 127L,
                        LinkNote.RENAMED, 2L));
    }

    @Test
    void one_hundred_and_thirty_two_units_have_one_predecessor_taken_whole() {
        assertThat(NEW.stream()
                        .map(unit -> LINEAGE.predecessors(unit.key()))
                        .filter(links -> links.size() == 1 && links.get(0).extent() == Extent.WHOLE))
                .hasSize(132);
        assertThat(NEW.stream().filter(unit -> LINEAGE.isUnchanged(unit.key()))).hasSize(127);
    }

    @Test
    void all_land_of_ky_loi_went_to_vung_ang_and_its_people_to_two_others() {
        List<UnitLink> links = LINEAGE.successors(UnitKey.parse("18796@2016-01-01"));
        assertThat(links).extracting(link -> link.to().code()).containsExactly("18754", "18823", "18832");
        assertThat(links).extracting(UnitLink::hasPeople).containsExactly(true, false, true);
        assertThat(links).extracting(UnitLink::hasArea).containsExactly(false, true, false);
    }
}
