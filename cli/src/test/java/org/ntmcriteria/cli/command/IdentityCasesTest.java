package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes that mean one unit after another, and what the register knows of codes, from the file to the verdict. */
class IdentityCasesTest extends CommandTestBase {
    private Run assess(String day, String table, String... more) throws IOException {
        Stream<String> words = Stream.of(
                "--set",
                SET,
                "--as-of",
                day,
                "--format",
                "csv",
                file("t.csv", table).toString());
        return ntm(with("assess", Stream.concat(words, Arrays.stream(more)).toArray(String[]::new)));
    }

    private static String row(Run run, int line) {
        return run.out().lines().skip(line).findFirst().orElseThrow();
    }

    @Test
    void what_was_reported_of_a_unit_with_another_name_does_not_count() throws IOException {
        String table = "unit,name,district,province,region,date,indicator,value\n"
                + "06001,Xã cũ A,H,Lạng Sơn,TDMNPB,2018-12-31,10,60\n"
                + "06001,Xã mới B,H,Lạng Sơn,TDMNPB,2024-12-31,15.1,95\n";
        Run run = assess("2024-12-31", table);
        assertThat(row(run, 1)).startsWith("06001,Xã mới B,").contains(",0..19 of 19");
        assertThat(run.err()).containsOnlyOnce("NTM-2044 '06001' is called Xã cũ A and, on 2024-12-31, Xã mới B");
        assertThat(assess("2018-12-31", table).err()).contains("not yet in force");
    }

    @Test
    void the_register_parts_the_units_of_a_code_on_the_day_it_knows() throws IOException {
        String table =
                "unit,name,date,indicator,value\n26740,Bến Nghé,2024-12-31,1.1,Đ\n" + "26740,,2025-12-31,1.2,Đ\n";
        Run run = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2025-12-31",
                "--unit",
                "26740",
                file("t.csv", table).toString());
        assertThat(run.out()).contains("1.1 undetermined").contains("1.2 met");
        assertThat(run.err() + run.out())
                .contains("NTM-2043 '26740' means two units, Bến Nghé and, from 2025-07-01 on");
        Run without = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2025-12-31",
                "--register",
                "none",
                "--unit",
                "26740",
                file("t.csv", table).toString());
        assertThat(without.out()).contains("1.1 met").contains("1.2 met");
    }

    @Test
    void a_first_day_in_the_table_goes_before_the_register() throws IOException {
        String table = "unit,valid_from,date,indicator,value\n26740,2025-07-01,2024-12-31,1.1,Đ\n"
                + "26740,,2024-12-31,1.2,Đ\n";
        Run run = assess("2025-12-31", table);
        assertThat(row(run, 0)).contains(",valid_from,TC1,");
        assertThat(row(run, 1)).startsWith("26740,").contains(",2025-07-01,");
        Run explained = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2025-12-31",
                "--unit",
                "26740",
                file("t.csv", table).toString());
        assertThat(explained.out()).contains("1.1 met").contains("1.2 undetermined");
    }

    @Test
    void a_first_day_that_is_no_day_leaves_its_row_out() throws IOException {
        Run run = assess("2024-12-31", "unit,valid_from,date,indicator,value\nA,hôm qua,2024-12-31,1.1,Đ\n");
        assertThat(run.err()).contains("t.csv:2 [valid_from]: NTM-2002 'hôm qua'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void district_province_and_region_come_from_the_code() throws IOException {
        Run run = assess("2024-12-31", "unit,date,indicator,value\n06367,2024-12-31,1.1,Đ\n");
        assertThat(row(run, 1)).startsWith("06367,,Huyện Bắc Sơn,Lạng Sơn,TDMNPB,");
        Run none = assess("2024-12-31", "unit,date,indicator,value\n06367,2024-12-31,1.1,Đ\n", "--register", "none");
        assertThat(row(none, 1)).startsWith("06367,,,,,");
    }

    @Test
    void what_the_table_states_stands_and_the_contradiction_is_named() throws IOException {
        Run run = assess(
                "2024-12-31",
                "unit,district,province,region,date,indicator,value\n06367,Bình Gia,Lạng Sơn,TN,2024-12-31,1.1,Đ\n");
        assertThat(row(run, 1)).startsWith("06367,,Bình Gia,Lạng Sơn,TN,");
        assertThat(run.err()).contains("NTM-2047 the district 'Bình Gia'").contains("NTM-2041 the region TN");
    }

    @Test
    void codes_with_other_names_are_not_those_of_the_register() throws IOException {
        Run run = assess(
                "2024-12-31",
                "unit,name,date,indicator,value\n00001,Xã mẫu 1,2024-12-31,1.1,Đ\n00004,Xã mẫu 2,2024-12-31,1.1,Đ\n");
        assertThat(row(run, 1)).startsWith("00001,Xã mẫu 1,,,,");
        assertThat(run.err()).containsOnlyOnce("NTM-2046 code '00001' and others, 2 in all");
    }

    @Test
    void a_unit_that_ended_before_the_day_is_named_with_its_successors() throws IOException {
        Run run = assess("2025-12-31", "unit,date,indicator,value\n06370,2024-12-31,1.1,Đ\n");
        assertThat(run.err())
                .contains("NTM-2048 code '06370' means no unit any more")
                .contains("2025-06-30");
    }

    @Test
    void assessments_of_the_unit_before_do_not_count_for_the_next() throws IOException {
        String before = file(
                        "before.csv",
                        "unit,name,region,date," + CRITERIA + "\nA,Xã A,DBSH,2022-12-31" + ",Đ".repeat(19) + "\n")
                .toString();
        String json = folder.resolve("before.json").toString();
        ntm("assess", "--set", SET, "--as-of", "2022-12-31", "--format", "json", "-o", json, before);
        String advanced = "unit,name,region,date,indicator,value\nA,%s,DBSH,2024-12-31,1.1,Đ\n";
        for (String name : List.of("Xã A", "Xã B")) {
            String table = file("t.csv", String.format(advanced, name)).toString();
            Run run = ntm(
                    "explain",
                    "--set",
                    "commune-advanced/2021-2025",
                    "--as-of",
                    "2024-12-31",
                    "--units",
                    json,
                    "--unit",
                    "A",
                    table);
            boolean isSame = name.equals("Xã A");
            assertThat(run.out().contains(", @prerequisite")).isNotEqualTo(isSame);
            assertThat(run.err().contains("NTM-2044")).isNotEqualTo(isSame);
        }
    }

    @Test
    void reports_of_the_unit_before_do_not_vanish_without_a_word() throws IOException {
        String table = "unit,name,date,indicator,value\n06367,Xã Vũ Lăng,2024-12-31,TC1,Đ\n";
        Run run = assess("2025-12-31", table);
        assertThat(row(run, 1)).startsWith("06367,,,Lạng Sơn,,,2025-07-01,?");
        assertThat(run.err()).contains("NTM-2058").contains("another, Xã Vũ Lăng");
        Run early = assess("2025-06-30", "unit,valid_from,date,indicator,value\n06367,2025-07-01,2025-09-30,TC1,Đ\n");
        assertThat(early.err()).contains("NTM-2058");
    }

    @Test
    void a_code_without_its_first_zero_is_that_of_the_register() throws IOException {
        String header = "unit,name,province,date,indicator,value\n";
        String before = "6367,Xã Vũ Lăng,Lạng Sơn,2024-12-31,TC2,Đ\n";
        String after = "06367,Xã Vũ Lăng,Lạng Sơn,2025-09-30,TC1,KĐ\n";
        for (String table : List.of(header + before + after, header + after + before)) {
            Run run = assess("2025-12-31", table);
            assertThat(row(run, 1)).contains(",2025-07-01,KĐ,?,");
            assertThat(run.err()).contains("NTM-2014").contains("NTM-2043");
        }
        Run alone = assess("2024-12-31", header + "6367,,,2024-12-31,TC2,Đ\n");
        assertThat(row(alone, 1)).startsWith("6367,,,,,");
    }

    @Test
    void a_province_of_another_day_does_not_leave_the_register_out() throws IOException {
        String table = "unit,province,date,TC1,TC2\n04603,Yên Bái,2024-12-31,Đ,Đ\n04603,Yên Bái,2025-09-30,KĐ,?\n";
        Run run = assess("2025-09-30", table);
        assertThat(row(run, 1)).contains(",2025-07-01,KĐ,?,");
        Run other = assess("2024-12-31", "unit,province,TC1\n06367,Yên Bái,Đ\n");
        assertThat(other.err()).contains("NTM-2047 the province 'Yên Bái'");
    }

    @Test
    void the_region_of_a_province_ends_with_the_provinces() throws IOException {
        String table = "unit,name,province,date,indicator,value\nA1,Xã mẫu 1,Lạng Sơn,2025-06-30,10,50\n"
                + "A2,Xã mẫu 2,Lạng Sơn,2025-07-01,10,50\n";
        Run run = assess("2025-12-31", table);
        assertThat(row(run, 1)).startsWith("A1,Xã mẫu 1,,Lạng Sơn,,,");
        assertThat(row(run, 2)).startsWith("A2,Xã mẫu 2,,Lạng Sơn,,,");
        assertThat(row(assess("2025-06-30", table), 1)).startsWith("A1,Xã mẫu 1,,Lạng Sơn,TDMNPB,");
    }

    @Test
    void an_ended_unit_is_named_also_where_its_province_is_stated() throws IOException {
        assertThat(assess("2025-07-01", "unit,province,TC1\n06370,Lạng Sơn,Đ\n").err())
                .contains("NTM-2048");
    }

    @Test
    void a_first_day_that_the_register_has_otherwise_stands_and_is_named() throws IOException {
        String table = "unit,name,province,valid_from,TC1,TC2\n06325,Xã Bắc Sơn,Lạng Sơn,2025-06-16,Đ,Đ\n";
        Run run = assess("2025-12-31", table);
        assertThat(row(run, 1)).startsWith("06325,Xã Bắc Sơn,,Lạng Sơn,,,2025-06-16,Đ,Đ,");
        assertThat(run.err()).contains("NTM-2059").doesNotContain("NTM-2043");
    }

    @Test
    void a_written_table_reads_back_without_districts_from_above() throws IOException {
        String table = "unit,name,province,date,indicator,value\n06367,Xã Vũ Lăng,Lạng Sơn,2024-12-31,TC1,Đ\n"
                + "LS1,Xã mẫu,Lạng Sơn,2024-12-31,TC1,Đ\n";
        Run written = assess("2024-12-31", table);
        Run again = assess("2024-12-31", written.out());
        assertThat(row(again, 2)).isEqualTo(row(written, 2)).startsWith("LS1,Xã mẫu,,Lạng Sơn,");
    }

    @Test
    void the_province_of_units_that_state_none_goes_before_the_register() throws IOException {
        Run run = assess("2024-12-31", "unit,TC1\n06367,Đ\n", "--province", "Hà Nội");
        assertThat(row(run, 1)).startsWith("06367,,Huyện Bắc Sơn,,");
        assertThat(run.err()).contains("NTM-2047 the province 'Hà Nội'");
    }

    @Test
    void what_is_said_of_earlier_rows_is_true_of_two_units_too() throws IOException {
        Run run = assess("2025-12-31", "unit,date,TC1,TC2\n26740,2024-12-31,Đ,Đ\n26740,2025-12-31,Đ,\n");
        assertThat(run.err())
                .contains("NTM-2043 '26740' means two units")
                .contains("TC2 (2024-12-31); that counts, unless the code means another unit since then");
        assertThat(row(run, 1)).contains(",Đ,?,");
    }
}
