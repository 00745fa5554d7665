package org.ntmcriteria.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

/** What holds of the built-in tables. */
class StandardRegisterTest {
    static final Path FOLDER = Path.of("src/main/tables");
    static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final UnitRegister REGISTER = UnitRegister.standard();

    private static List<RegisteredUnit> on(LocalDate day) {
        return REGISTER.on(day);
    }

    private static List<UnitLink> links() {
        return REGISTER.lineage().all();
    }

    private static List<List<String>> lines(RegisterTable<?> table) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String file : table.files()) {
            CsvLines csv = new CsvLines(Files.readAllBytes(FOLDER.resolve(file)));
            assertThat(csv.fields(0)).isEqualTo(table.header());
            IntStream.range(1, csv.count()).mapToObj(csv::fields).forEach(lines::add);
        }
        return lines;
    }

    @Test
    void the_tables_in_the_source_tree_have_no_fault() {
        assertThat(RegisterTables.read(FOLDER).problems()).isEmpty();
    }

    @Test
    void what_is_packed_says_line_by_line_what_the_tables_say() throws IOException {
        assertThat(REGISTER.all().stream().map(UnitTable::fields))
                .containsExactlyInAnyOrderElementsOf(lines(UnitTable.TABLE))
                .hasSize(15_441);
        assertThat(links().stream().map(LinkTable::fields))
                .containsExactlyInAnyOrderElementsOf(lines(LinkTable.TABLE))
                .hasSize(12_575);
        assertThat(REGISTER.provinces().all().stream().map(ProvinceTable::fields))
                .containsExactlyElementsOf(lines(ProvinceTable.TABLE))
                .hasSize(99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "units_2016_2021.csv",
                "lineage.csv",
                "lineage_2016_2021.csv",
                "provinces.csv",
                "disagreements.csv"
            })
    void the_tables_are_composed_utf8_with_line_feeds_and_no_mark(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        assertThat(text).doesNotContain("\r", "\ufeff").endsWith("\n");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, 11162, 8978, 1581, 603, 0",
        "2021-11-01, 10599, 8264, 1723, 612, 0",
        "2022-04-10, 10599, 8255, 1732, 612, 0",
        "2022-07-01, 10599, 8253, 1732, 614, 0",
        "2022-10-01, 10599, 8248, 1737, 614, 0",
        "2023-04-10, 10598, 8207, 1771, 620, 0",
        "2024-02-01, 10597, 8198, 1780, 619, 0",
        "2024-05-01, 10595, 8192, 1784, 619, 0",
        "2024-09-01, 10542, 8149, 1775, 618, 0",
        "2024-11-01, 10472, 8105, 1749, 618, 0",
        "2025-06-30, 10035, 7692, 1726, 617, 0",
        "2025-07-01, 3321, 2621, 687, 0, 13",
        "2026-04-30, 3321, 2611, 697, 0, 13"
    })
    void the_units_of_a_day_are_as_many_as_the_sources_count(
            LocalDate day, int all, long communes, long wards, long townships, long zones) {
        List<RegisteredUnit> units = on(day);
        assertThat(units).hasSize(all);
        assertThat(Arrays.stream(UnitKind.values()).map(kind -> ofKind(units, kind)))
                .containsExactly(communes, wards, townships, zones);
    }

    private static long ofKind(List<RegisteredUnit> units, UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).count();
    }

    @ParameterizedTest
    @CsvSource({
        "91, 1654, 102, 85, 14, 3, 6", "96, 1655, 64, 55, 9, 0, 1", "01, 1656, 126, 75, 51, 0, 0",
        "04, 1657, 56, 53, 3, 0, 0", "24, 1658, 99, 66, 33, 0, 1", "48, 1659, 94, 70, 23, 1, 2",
        "66, 1660, 102, 88, 14, 0, 6", "11, 1661, 45, 42, 3, 0, 0", "75, 1662, 95, 72, 23, 0, 7",
        "82, 1663, 102, 82, 20, 0, 0", "52, 1664, 135, 110, 25, 0, 9", "42, 1665, 69, 60, 9, 0, 2",
        "33, 1666, 104, 93, 11, 0, 0", "56, 1667, 65, 48, 16, 1, 0", "92, 1668, 103, 72, 31, 0, 8",
        "31, 1669, 114, 67, 45, 2, 0", "12, 1670, 38, 36, 2, 0, 2", "68, 1671, 124, 103, 20, 1, 4",
        "20, 1672, 65, 61, 4, 0, 0", "15, 1673, 99, 89, 10, 0, 8", "37, 1674, 129, 97, 32, 0, 0",
        "46, 1675, 40, 19, 21, 0, 1", "25, 1676, 148, 133, 15, 0, 2", "51, 1677, 96, 86, 9, 1, 5",
        "40, 1678, 130, 119, 11, 0, 9", "22, 1679, 54, 22, 30, 2, 1", "44, 1680, 78, 69, 8, 1, 1",
        "14, 1681, 75, 67, 8, 0, 7", "80, 1682, 96, 82, 14, 0, 0", "19, 1683, 92, 77, 15, 0, 2",
        "08, 1684, 124, 117, 7, 0, 13", "79, 1685, 168, 54, 113, 1, 5", "38, 1686, 166, 147, 19, 0, 21",
        "86, 1687, 124, 105, 19, 0, 4"
    })
    void each_of_the_34_acts_makes_what_its_closing_clause_counts(
            String province, String act, int all, long communes, long wards, long zones, long unchanged) {
        List<RegisteredUnit> units = on(NEW).stream()
                .filter(unit -> unit.province().code().equals(province))
                .toList();
        assertThat(units)
                .hasSize(all)
                .allSatisfy(unit -> assertThat(unit.evidence().act()).contains(act + "/NQ-UBTVQH15"));
        assertThat(List.of(
                        ofKind(units, UnitKind.COMMUNE),
                        ofKind(units, UnitKind.WARD),
                        ofKind(units, UnitKind.SPECIAL_ZONE)))
                .containsExactly(communes, wards, zones);
        assertThat(units.stream().filter(unit -> REGISTER.lineage().isUnchanged(unit.key())))
                .hasSize((int) unchanged);
    }

    @Test
    void of_3321_codes_3316_meant_another_unit_the_day_before() {
        List<RegisteredUnit> reused = on(NEW).stream()
                .filter(unit -> REGISTER.byCode(unit.code(), OLD).isPresent())
                .toList();
        assertThat(reused).hasSize(3316);
        assertThat(reused.stream().filter(unit -> !REGISTER.byCode(unit.code(), OLD)
                        .orElseThrow()
                        .fullName()
                        .equals(unit.fullName())))
                .hasSize(2175);
    }

    @Test
    void every_unit_keeps_its_status_and_source_and_its_district_until_2025() {
        assertThat(REGISTER.all()).allSatisfy(unit -> {
            assertThat(unit.evidence().source()).isNotBlank();
            assertThat(unit.district().isPresent()).isEqualTo(unit.validFrom().isBefore(NEW));
            assertThat(unit.isExact() || unit.validFrom().equals(LocalDate.of(2016, 1, 1)))
                    .isTrue();
        });
        assertThat(REGISTER.all().stream()
                        .collect(Collectors.groupingBy(unit -> unit.evidence().status(), Collectors.counting())))
                .isEqualTo(Map.of(SourceStatus.VERIFIED, 13_356L, SourceStatus.CORROBORATED, 2_085L));
    }

    @Test
    void every_ended_unit_has_a_successor_or_says_that_none_was_traced() {
        for (RegisteredUnit unit : REGISTER.all()) {
            if (unit.validFrom().isBefore(NEW)) {
                assertThat(unit.validTo().orElseThrow()).isBeforeOrEqualTo(OLD);
            }
            if (unit.validTo().isPresent()
                    && REGISTER.lineage().successors(unit.key()).isEmpty()) {
                assertThat(unit.evidence().note()).contains("not traced");
            }
        }
    }

    @Test
    void the_links_of_july_2025_are_10566_and_leave_no_unit_out() {
        List<UnitLink> links =
                links().stream().filter(link -> link.day().equals(NEW)).toList();
        assertThat(links).hasSize(10_566).allSatisfy(link -> {
            assertThat(link.extent()).isNotEqualTo(Extent.UNKNOWN);
            assertThat(link.evidence().status()).isEqualTo(SourceStatus.VERIFIED);
            RegisteredUnit to = REGISTER.get(link.to()).orElseThrow();
            RegisteredUnit from = REGISTER.get(link.from()).orElseThrow();
            assertThat(link.evidence().act()).isEqualTo(to.evidence().act());
            RegisteredProvince old =
                    REGISTER.provinces().byCode(from.province().code(), OLD).orElseThrow();
            assertThat(old.successor()).contains(to.province().code());
        });
        Set<UnitKey> from = links.stream().map(UnitLink::from).collect(Collectors.toSet());
        Set<UnitKey> to = links.stream().map(UnitLink::to).collect(Collectors.toSet());
        assertThat(on(OLD)).allSatisfy(unit -> assertThat(from).contains(unit.key()));
        assertThat(on(NEW).stream().filter(unit -> !to.contains(unit.key())))
                .hasSize(5)
                .allSatisfy(unit -> assertThat(unit.evidence().note()).contains("island district"));
    }

    @Test
    void the_links_of_july_2025_agree_with_two_public_tables_as_counted() {
        Map<String, Integer> counts = new TreeMap<>();
        for (UnitLink link : links()) {
            if (link.day().equals(NEW)) {
                List<String> words = List.of(link.evidence().source().split(" "));
                counts.merge(words.contains("map") + " " + words.contains("nso"), 1, Integer::sum);
            }
        }
        assertThat(counts).isEqualTo(Map.of("true true", 10_536, "false true", 25, "true false", 5));
    }

    @Test
    void links_stay_in_their_province_and_chain_in_time() {
        Set<List<Object>> seen = new HashSet<>();
        for (UnitLink link : links()) {
            RegisteredUnit from = REGISTER.get(link.from()).orElseThrow();
            RegisteredUnit to = REGISTER.get(link.to()).orElseThrow();
            assertThat(seen.add(List.of(link.from(), link.to(), link.day()))).isTrue();
            assertThat(from.validTo()).contains(link.day().minusDays(1));
            assertThat(to.isOn(link.day())).isTrue();
            if (!link.day().equals(NEW)) {
                assertThat(from.province().code()).isEqualTo(to.province().code());
            }
        }
    }

    @Test
    void what_went_somewhere_whole_went_nowhere_else_and_no_part_is_alone() {
        Map<UnitKey, List<UnitLink>> leaving = links().stream().collect(Collectors.groupingBy(UnitLink::from));
        assertThat(leaving.values()).allSatisfy(links -> {
            boolean hasWhole = links.stream().anyMatch(link -> link.extent() == Extent.WHOLE);
            boolean isPart = links.get(0).extent() == Extent.PART;
            assertThat(hasWhole && links.size() > 1 || isPart && links.size() == 1)
                    .isFalse();
        });
    }

    @Test
    void there_are_63_provinces_until_june_2025_in_seven_regions_and_34_since() {
        List<RegisteredProvince> old = REGISTER.provinces().on(OLD);
        assertThat(old).hasSize(63).extracting(RegisteredProvince::code).doesNotHaveDuplicates();
        assertThat(REGISTER.provinces().on(NEW)).hasSize(34).allSatisfy(province -> assertThat(province.region())
                .isEmpty());
        Map<Region, Long> regions = old.stream()
                .collect(Collectors.groupingBy(p -> p.region().orElseThrow().region(), Collectors.counting()));
        assertThat(regions)
                .isEqualTo(Map.of(
                        Region.TDMNPB,
                        14L,
                        Region.DBSH,
                        11L,
                        Region.BTB,
                        6L,
                        Region.DHNTB,
                        8L,
                        Region.TN,
                        5L,
                        Region.DNB,
                        6L,
                        Region.DBSCL,
                        13L));
        assertThat(old.stream()
                        .map(p -> REGISTER.provinces().successor(p).orElseThrow())
                        .collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(REGISTER.provinces().on(NEW)));
    }

    @Test
    void the_jar_takes_less_than_400_kilobytes() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += deflated(Files.readAllBytes(file))
                        + 2L * (file.toString().length() + 60);
            }
        }
        assertThat(size).isLessThan(400_000);
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        int size = 0;
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            size += deflater.deflate(buffer);
        }
        deflater.end();
        return size;
    }
}
