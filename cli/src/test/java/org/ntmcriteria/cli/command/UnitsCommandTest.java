package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsCommandTest extends CommandTestBase {
    private static final String UNITS =
            "code,valid_from,valid_to,kind,name,name_full,district_code,district,province_code,province,"
                    + "act,status,source,exact,note\n";

    /** The cells of some columns of a printed table. */
    private static List<String> cells(Run run, String... columns) {
        List<List<String>> rows = CsvFile.read(run.out());
        List<String> header = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> String.join(
                        "|",
                        List.of(columns).stream()
                                .map(column -> row.get(header.indexOf(column)))
                                .toList()))
                .toList();
    }

    private static Run csv(String... arguments) {
        return ntm(Stream.concat(Stream.of(arguments), Stream.of("--format", "csv"))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30,26740|2016-01-01|2025-06-30|WARD|Phường Bến Nghé|Quận 1|Hồ Chí Minh|DNB",
        "2025-07-01,26740|2025-07-01||WARD|Phường Sài Gòn||Hồ Chí Minh|"
    })
    void a_code_means_the_unit_that_it_means_on_the_day(String day, String unit) {
        Run run = csv("units", "show", "26740", "--as-of", day);
        assertThat(run.exit()).isZero();
        assertThat(cells(run, "code", "valid_from", "valid_to", "kind", "name", "district", "province", "region"))
                .containsExactly(unit);
    }

    @Test
    void without_a_day_a_code_shows_all_that_it_meant() {
        Run run = csv("units", "show", "26740");
        assertThat(cells(run, "valid_from", "name", "exact", "predecessors", "successors"))
                .containsExactly("2016-01-01|Phường Bến Nghé|N|0|1", "2025-07-01|Phường Sài Gòn|Y|3|0");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_name_is_found_on_the_day_on_which_it_is_meant() {
        for (String name : List.of("Hữu Liên", "xã Hữu Liên, Hữu Lũng, Lạng Sơn", "HỮU LIÊN, T. Lạng Sơn")) {
            Run old = csv("units", "find", name, "--as-of", "2025-06-30");
            assertThat(old.exit()).isZero();
            assertThat(cells(old, "answer", "code", "district")).containsExactly("FOUND|06388|Huyện Hữu Lũng");
        }
        assertThat(cells(csv("units", "find", "Hữu Liên", "--as-of", "2025-07-01"), "answer", "code", "valid_from"))
                .containsExactly("FOUND|06400|2025-07-01");
    }

    @Test
    void a_name_of_several_units_is_no_guess_and_one_by_its_kind() {
        Run run = csv("units", "find", "Đình Lập, Lạng Sơn", "xã Đình Lập, Lạng Sơn", "--as-of", "2025-06-30");
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(cells(run, "asked", "answer", "code"))
                .containsExactly(
                        "Đình Lập, Lạng Sơn|AMBIGUOUS|06613",
                        "Đình Lập, Lạng Sơn|AMBIGUOUS|06628",
                        "xã Đình Lập, Lạng Sơn|FOUND|06628");
        assertThat(run.err()).startsWith("ntm: names that mean several units: 1 of 2; ");
    }

    @Test
    void a_misspelt_name_is_not_known_and_the_nearest_follow() {
        Run run = csv("units", "find", "Xã Hửu Liên, Lạng Sơn", "--as-of", "2025-06-30");
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(cells(run, "answer", "code", "name"))
                .startsWith("UNKNOWN||", "SUGGESTED|06388|Xã Hữu Liên")
                .allMatch(row -> row.equals("UNKNOWN||") || row.startsWith("SUGGESTED|"));
        assertThat(run.err()).startsWith("ntm: names that are not known: 1 of 1; ");
    }

    @Test
    void of_a_name_near_none_it_is_said_what_to_write() {
        Run run = csv("units", "find", "P.1 Q.5 XYZ", "", "06400", "Xã Hửu Liên", "--as-of", "2025-06-30");
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(run.err())
                .contains("names that are not known: 1 of 4; the units listed below each may be meant")
                .contains("names that are not known and near none: 3 of 4; write the name with its marks")
                .contains("'ntm units show CODE'");
    }

    @Test
    void a_name_of_another_day_says_what_it_meant_then() {
        Run run = csv("units", "find", "Phường Bến Nghé, TP.HCM", "--as-of", "2025-07-01");
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(cells(run, "answer", "code", "valid_to"))
                .containsExactly("UNKNOWN||", "OTHER_DAYS|26740|2025-06-30");
    }

    @Test
    void without_a_day_a_name_means_the_units_of_all_days() {
        assertThat(cells(csv("units", "find", "Bến Nghé, TP.HCM"), "answer", "code", "valid_to"))
                .containsExactly("FOUND|26740|2025-06-30");
        Run both = csv("units", "find", "Hữu Liên");
        assertThat(both.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(cells(both, "answer", "code", "valid_from"))
                .containsExactly("AMBIGUOUS|06388|2016-01-01", "AMBIGUOUS|06400|2025-07-01");
        assertThat(both.err()).contains("--as-of DATE");
    }

    @Test
    void text_names_each_name_once_and_json_has_the_columns_of_csv() {
        Run text = ntm("units", "find", "Đình Lập, Lạng Sơn", "--as-of", "2025-06-30");
        assertThat(text.out()).containsOnlyOnce("Đình Lập, Lạng Sơn").contains("Thị trấn Đình Lập", "TDMNPB");
        Run json = ntm("units", "show", "26740", "--as-of", "2025-07-01", "--format", "json");
        assertThat(json.out()).contains("\"name\":\"Phường Sài Gòn\"", "\"predecessors\":3,\"successors\":0");
    }

    @Test
    void predecessors_have_extent_and_act_each() {
        Run run = csv("units", "predecessors", "26740", "--as-of", "2025-07-01");
        assertThat(run.exit()).isZero();
        assertThat(cells(run, "unit", "unit_valid_from", "date", "extent", "code", "name", "act", "status"))
                .containsExactly(
                        "26740|2025-07-01|2025-07-01|PART|26737|Phường Đa Kao|1685/NQ-UBTVQH15|VERIFIED",
                        "26740|2025-07-01|2025-07-01|WHOLE|26740|Phường Bến Nghé|1685/NQ-UBTVQH15|VERIFIED",
                        "26740|2025-07-01|2025-07-01|PART|26746|Phường Nguyễn Thái Bình|1685/NQ-UBTVQH15|VERIFIED");
    }

    @Test
    void successors_say_where_land_and_people_part() {
        assertThat(cells(csv("units", "successors", "18796"), "extent", "link", "code", "name"))
                .containsExactly(
                        "PART|PEOPLE_ONLY|18754|Phường Sông Trí",
                        "PART|AREA_ONLY|18823|Phường Vũng Áng",
                        "PART|PEOPLE_ONLY|18832|Phường Hoành Sơn");
        assertThat(ntm("units", "successors", "18796", "--lang", "vi").out())
                .contains("một phần: chỉ dân số", "một phần: chỉ diện tích");
    }

    @Test
    void a_code_of_several_units_without_a_day_is_refused_with_their_days() {
        for (String verb : List.of("predecessors", "successors")) {
            refused(
                    "ntm: 26740 means 2 units, one after the other; say with --as-of DATE on which day it is meant: "
                            + "26740 Phường Bến Nghé (Quận 1, Hồ Chí Minh), 2016-01-01 – 2025-06-30; "
                            + "26740 Phường Sài Gòn (Hồ Chí Minh), from 2025-07-01\n",
                    "units",
                    verb,
                    "26740");
        }
    }

    @Test
    void several_changes_are_composed_to_another_day() {
        assertThat(cells(
                        csv("units", "predecessors", "06613", "--as-of", "2025-07-01", "--on", "2016-01-01"),
                        "date",
                        "extent",
                        "code",
                        "act"))
                .containsExactly("2016-01-01|WHOLE|06613|", "2016-01-01|PART|06622|", "2016-01-01|WHOLE|06628|");
        assertThat(cells(
                        csv("units", "successors", "06622", "--as-of", "2016-01-01", "--on", "2025-07-01"),
                        "extent",
                        "code"))
                .contains("PART|06613");
        refused(
                "ntm: predecessors are of an earlier day, and --on 2025-08-01 lies behind 2025-07-01, on which "
                        + "06613 Xã Đình Lập (Lạng Sơn) is looked at\n",
                "units",
                "predecessors",
                "06613",
                "--as-of",
                "2025-07-01",
                "--on",
                "2025-08-01");
    }

    @Test
    void a_unit_without_links_says_why() {
        Run still = csv("units", "successors", "26740", "--as-of", "2026-01-01");
        assertThat(still.exit()).isZero();
        assertThat(CsvFile.read(still.out())).hasSize(1);
        assertThat(still.err())
                .isEqualTo("ntm: 26740 Phường Sài Gòn (Hồ Chí Minh) has not ended and has no successor\n");
        assertThat(ntm("units", "predecessors", "06388").err()).contains("was there already on 2016-01-01");
        assertThat(ntm("units", "successors", "04561").err())
                .isEqualTo("ntm: 04561 Xã Bảo Hưng (Huyện Trấn Yên, Yên Bái): its successor was not traced\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30,,194",
        "2025-07-01,,65",
        "2025-07-01,commune,61",
        "2025-07-01,ward,4",
        "2024-12-01,commune,175"
    })
    void a_province_has_the_units_that_its_acts_left_it(String day, String kind, int count) {
        Run run = kind == null
                ? ntm("units", "export", "--as-of", day, "--province", "Tỉnh Lạng Sơn")
                : ntm("units", "export", "--as-of", day, "--province", "Lạng Sơn", "--kind", kind);
        assertThat(run.exit()).isZero();
        List<List<String>> rows = CsvFile.read(run.out());
        assertThat(rows.get(0)).containsExactly("unit", "name", "district", "province", "region", "valid_from");
        assertThat(rows).hasSize(count + 1);
        assertThat(rows.stream().skip(1)).allMatch(row -> row.get(3).equals("Lạng Sơn"));
    }

    @Test
    void exported_units_lie_in_the_province_of_the_day() {
        Run run = ntm("units", "export", "--as-of", "2024-06-30", "--province", "Thừa Thiên Huế");
        assertThat(CsvFile.read(run.out()))
                .hasSize(142)
                .filteredOn(row -> row.get(3).equals("Huế"))
                .isEmpty();
        assertThat(ntm("units", "find", "--as-of", "2024-06-30", "--format", "csv", "Quảng Thành, TT Huế")
                        .out())
                .contains("FOUND,19891,")
                .contains(",46,Thừa Thiên Huế,");
    }

    @Test
    void all_units_of_a_day_are_exported_without_a_province() {
        assertThat(CsvFile.read(ntm("units", "export", "--as-of", "2025-06-30").out()))
                .hasSize(10_035 + 1);
        assertThat(CsvFile.read(ntm("units", "export", "--as-of", "2025-07-01").out()))
                .hasSize(3_321 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.csv", "list.xlsx"})
    void an_exported_list_makes_a_form_and_is_read_with_its_verdicts(String name) throws IOException {
        String list = folder.resolve(name).toString();
        String form = folder.resolve("form.xlsx").toString();
        String[] export = {
            "units", "export", "--as-of", "2024-12-31", "--province", "Lạng Sơn", "--kind", "commune", "-o", list
        };
        assertThat(ntm(export)).isEqualTo(new Run(0, "", ""));
        assertThat(ntm("template", "--set", SET, "--as-of", "2024-12-31", "--units", list, "-o", form))
                .isEqualTo(new Run(0, "", ""));
        Run assessed = ntm("assess", "--set", SET, form);
        assertThat(assessed.exit()).isZero();
        assertThat(assessed.out()).contains("06388  Xã Hữu Liên ", "175 units").doesNotContain("no region");
    }

    @Test
    void an_exported_list_with_verdicts_is_checked_as_a_table() throws IOException {
        String list = ntm("units", "export", "--as-of", "2024-12-31", "--province", "Lạng Sơn")
                .out();
        Path table = file(
                "table.csv",
                list.lines()
                        .map(line -> line + (line.startsWith("unit,") ? ",TC1" : ",Đ"))
                        .reduce("", (text, line) -> text + line + "\n"));
        String[] check = {
            "check",
            "--set",
            SET,
            "--as-of",
            "2024-12-31",
            "-o",
            folder.resolve("c.xlsx").toString(),
            table.toString()
        };
        Run run = ntm(check);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("0 failures, 1 warning;");
    }

    @Test
    void a_table_is_completed_and_what_is_not_told_gets_no_code() throws IOException {
        String table = "Tên xã,Huyện,Tỉnh,TC1\nHữu Liên,Hữu Lũng,Lạng Sơn,Đ\nĐình Lập,Đình Lập,Lạng Sơn,Đ\n"
                + "Hửu Lân,Lộc Bình,Lạng Sơn,Đ\n";
        Run run = ntm(
                "units",
                "complete",
                "--as-of",
                "2024-12-31",
                file("t.csv", table).toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "unit,name,district,province,region,classes,valid_from",
                        "06388,Hữu Liên,Hữu Lũng,Lạng Sơn,TDMNPB,,2016-01-01",
                        ",Đình Lập,Đình Lập,Lạng Sơn,TDMNPB,,",
                        ",Hửu Lân,Lộc Bình,Lạng Sơn,TDMNPB,,");
        assertThat(run.err())
                .contains("NTM-2049", "06613 Thị trấn Đình Lập", "06628 Xã Đình Lập")
                .contains("NTM-2050", "06598 Xã Hữu Lân");
        Run codes = ntm(
                "units",
                "complete",
                "--as-of",
                "2025-12-31",
                file("c.csv", "unit\n26740\nX1\n").toString());
        assertThat(codes.exit()).as(codes.err()).isZero();
        assertThat(codes.out()).contains("26740,Phường Sài Gòn,,Hồ Chí Minh,,,2025-07-01", "X1,,,,,,");
    }

    @Test
    void a_province_of_other_days_is_refused_with_what_it_became() {
        refused(
                "ntm: 'Yên Bái' is not a province on 2025-07-01; it may be one of: Lào Cai\n",
                "units",
                "export",
                "--as-of",
                "2025-07-01",
                "--province",
                "Yên Bái");
    }

    @Test
    void a_day_behind_all_that_is_known_is_answered_with_a_word_of_doubt() {
        Run run = csv("units", "find", "Hữu Liên", "--as-of", "2027-01-01");
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .isEqualTo("ntm: the register knows changes until 2026-04-30; of 2027-01-01 it says what held then\n");
        assertThat(csv("units", "find", "Hữu Liên", "--as-of", "2026-04-30").err())
                .isEmpty();
    }

    @Test
    void a_register_of_ones_own_joins_the_built_in_one() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path units = Files.writeString(
                own.resolve("units.csv"),
                UNITS + "06400,2025-07-01,2026-12-31,xã,Hữu Liên,Xã Hữu Liên,,,20,Lạng Sơn,,RECALLED,own,Y,\n"
                        + "06400,2027-01-01,,phường,Hữu Liên,Phường Hữu Liên,,,20,Lạng Sơn,,RECALLED,own,Y,\n"
                        + "0640x,2027-01-01,,phường,Hữu Liên,Phường Hữu Liên,,,20,Lạng Sơn,,RECALLED,own,Y,\n");
        String[] find = {"units", "find", "Hữu Liên", "--as-of", "2027-01-01", "--register", own.toString()};
        Run run = csv(find);
        assertThat(cells(run, "answer", "kind", "source")).containsExactly("FOUND|WARD|own");
        assertThat(run.err()).contains("units.csv:4").contains("NTM-8001");
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        refused(
                "ntm: " + units + " is read by this command; write the result to another file\n",
                "units",
                "show",
                "06400",
                "--register",
                own.toString(),
                "-o",
                units.toString());
    }

    @Test
    void problems_of_one_kind_in_a_register_are_cut_and_counted() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("units.csv"),
                UNITS + "0640x,2027-01-01,,xã,Hữu Liên,,,,20,Lạng Sơn,,RECALLED,own,Y,\n".repeat(10_005));
        Run run = csv("units", "find", "Hữu Liên", "--as-of", "2025-07-01", "--register", own.toString());
        assertThat(run.err().contains("NTM-1030")).isTrue();
        assertThat(run.err().lines().count()).isBetween(10_001L, 10_002L);
    }

    @Test
    void no_register_and_no_folder_are_refused() {
        assertThat(ntm("units", "find", "Hữu Liên", "--register", "none").err())
                .startsWith("ntm: this verb asks the register, which '--register none' leaves out; ");
        assertThat(ntm("units", "find", "Hữu Liên", "--register", "no-such").err())
                .contains("NTM-1001");
    }
}
