package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices write them, each with one peculiarity. */
class OfficeTablesCommandTest extends CommandTestBase {
    private static final String HEADER = "unit,region,date,indicator,value\n";
    private static final String ALL_MET = "Đ,".repeat(18) + "Đ";

    private Run assess(String name, String table, String... more) throws IOException {
        String[] call = {
            "assess", "--set", SET, "--as-of", "2024-12-31", file(name, table).toString()
        };
        String[] whole = java.util.Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, whole, call.length, more.length);
        return ntm(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Địa phương",
                "Đơn vị cấp xã",
                "Tên xã (thị trấn)",
                "\"Xã, phường, thị trấn\"",
                "XÃ/PHƯỜNG/TT",
                "Tên đơn vị"
            })
    void a_column_of_communes_is_told_by_any_usual_heading(String heading) throws IOException {
        Run run = assess("t.csv", heading + "," + CRITERIA + "\nChi Lăng," + ALL_MET + "\n");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Chi Lăng  Chi Lăng  met  19/19");
    }

    @Test
    void a_column_of_districts_keeps_communes_of_one_name_apart() throws IOException {
        Run run = assess(
                "t.csv",
                "Tên xã,Huyện/TP," + CRITERIA + "\nChi Lăng,Tràng Định," + ALL_MET + "\nChi Lăng,Chi Lăng," + ALL_MET
                        + "\n");
        assertThat(run.out())
                .contains("2 units")
                .contains("Chi Lăng, Tràng Định")
                .contains("Chi Lăng, Chi Lăng");
    }

    @Test
    void criteria_are_told_by_the_names_of_the_set_long_and_short() throws IOException {
        Run run = assess(
                "t.csv", "Tên xã,Quy hoạch,Giao thông,Thủy lợi,Điện,Trường học,CSVC văn hóa\nChi Lăng,Đ,Đ,KĐ,Đ,Đ,Đ\n");
        assertThat(run.out()).contains("not met: 3;");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2024", "31.12.2024", "31-12-2024", "2024-12-31"})
    void a_day_is_read_day_first_with_four_digits_of_year(String day) throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001,TDMNPB," + day + ",3.1,84.5\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void two_digits_of_year_are_refused_with_the_form_to_write() throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001,TDMNPB,31/12/24,3.1,84.5\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err() + run.out()).contains("write it as 31/12/2024, with four digits of year");
    }

    @Test
    void a_decision_of_a_province_holds_however_the_province_is_written() throws IOException {
        String table = "unit,province,region,date,indicator,value\n"
                + "A,Lạng Sơn,TDMNPB,2024-12-31,3.1,81\nB,Tỉnh Lạng Sơn,TDMNPB,2024-12-31,3.1,81\n"
                + "C,T. LẠNG  SƠN,TDMNPB,2024-12-31,3.1,81\n";
        Run run = assess("t.csv", table, "--overlay", "../examples/samples/overlay-lang-son.csv", "--format", "csv");
        Run other = assess("t.csv", table.replace("Lạng", "Bắc").replace("LẠNG", "BẮC"), "--format", "csv");
        assertThat(run.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^[^,]*,", ""))
                        .distinct())
                .as(run.out())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(run.out().lines().filter(line -> line.contains(",KĐ,"))).hasSize(3);
        assertThat(other.out().lines().filter(line -> line.contains(",KĐ,"))).isEmpty();
    }

    @Test
    void spellings_of_one_code_are_one_unit_with_a_warning() throws IOException {
        Run run = assess(
                "t.csv",
                HEADER + "Xã Hòa Bình,TDMNPB,2024-12-31,3.1,84.5\nXã Hoà Bình,TDMNPB,2024-12-31,10,50\n"
                        + "XÃ HÒA BÌNH,TDMNPB,2024-12-31,TC7,Đ\n");
        assertThat(run.out()).contains("1 unit,").contains("NTM-2013 'Xã Hoà Bình'");
    }

    @ParameterizedTest
    @CsvSource({"84.5%,3.1", "45 triệu,10", "'45 triệu đồng/người/năm',10"})
    void a_unit_of_measurement_is_read_where_the_indicator_has_it(String value, String indicator) throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001,TDMNPB,2024-12-31," + indicator + "," + value + "\n");
        assertThat(run.exit()).as(run.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "45 triệu,3.1,a number in %",
        ">= 80,3.1,without a comparison",
        "cơ bản đạt,1.1,no verdict of the law",
        "ü,1.1,Wingdings"
    })
    void what_is_no_value_is_refused_with_a_reason_of_its_own(String value, String indicator, String reason)
            throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001,TDMNPB,2024-12-31," + indicator + "," + value + "\n");
        assertThat(run.out() + run.err()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trung du và miền núi phía Bắc",
                "TDMN phía Bắc",
                "Miền núi phía Bắc",
                "ĐBSH",
                "đồng bằng  Sông Hồng"
            })
    void a_region_is_read_as_offices_write_it(String region) throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001," + region + ",2024-12-31,3.1,84.5\n");
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).doesNotContain("state no region");
    }

    @Test
    void fractions_for_percentages_stay_and_are_doubted() throws IOException {
        Run run = assess("t.csv", HEADER + "LS-001,TDMNPB,2024-12-31,3.1,0.845\nLS-001,TDMNPB,2024-12-31,11,0.13\n");
        assertThat(run.out())
                .contains("NTM-3014 '0.845' of 3.1 is read as 0.845 %; if a fraction is meant, write 84.5")
                .contains("'0.13' of 11");
        Run mixed = assess("t.csv", HEADER + "A,TDMNPB,2024-12-31,11,0.13\nB,TDMNPB,2024-12-31,11,12.5\n");
        assertThat(mixed.out()).contains("NTM-3014 '0.13' of 11");
        Run low = assess("t.csv", HEADER + "A,TDMNPB,2024-12-31,11,0.85\nB,TDMNPB,2024-12-31,11,2.5\n");
        assertThat(low.out()).doesNotContain("NTM-3014");
    }

    @Test
    void sections_and_sums_are_no_communes() throws IOException {
        String sums = "1,".repeat(18) + "1";
        Run run = assess(
                "t.csv",
                "TT,Tên xã," + CRITERIA + "\nA,B,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19\n"
                        + "I,Huyện Chi Lăng," + sums + "\n1,Vân An," + ALL_MET + "\nII,TP. Lạng Sơn," + sums
                        + "\n1,Mai Pha," + ALL_MET + "\n,Cộng TP. Lạng Sơn," + sums + "\n,Bình quân," + sums
                        + "\n,Tổng cộng," + sums + "\n");
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("2 units")
                .contains("Mai Pha, TP. Lạng Sơn")
                .contains("Vân An, Huyện Chi Lăng");
    }

    @Test
    void tabs_part_fields_and_rows_may_be_longer_by_blanks_or_shorter() throws IOException {
        Run run = assess(
                "t.tsv",
                (HEADER + "LS-001,TDMNPB,2024-12-31,3.1,84.5,,\nLS-001,TDMNPB,2024-12-31,10\n").replace(',', '\t'));
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("1 unit,");
    }

    @Test
    void points_are_doubted_where_other_numbers_have_a_comma() throws IOException {
        String table = HEADER + "A,TDMNPB,2024-12-31,3.1,\"84,5\"\nA,TDMNPB,2024-12-31,10,1.286\n";
        Run run = assess("t.csv", table);
        assertThat(run.out())
                .contains("the option 'decimal' with comma reads numbers such as 84,5")
                .contains("NTM-2015 '1.286' is read with a decimal point")
                .contains("it would be 1286");
        assertThat(assess("t.csv", table, "--decimal", "comma").out()).doesNotContain("NTM-2015");
        assertThat(assess("t.csv", table.replace("84,5", "84.5")).out()).doesNotContain("NTM-2015");
    }

    @Test
    void a_decision_is_read_with_signs_days_and_commas_as_offices_write_them() throws IOException {
        String overlay = file(
                        "overlay.csv",
                        "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,"
                                + "value,unit,status,note\n1/QĐ-UBND,UBND tỉnh,17/06/2024,17/06/2024,,Lạng Sơn," + SET
                                + ",3.1,,,TDMNPB,,≥,\"82,5\",%,,\n")
                .toString();
        String table = "unit,province,region,date,indicator,value\nA,Lạng Sơn,TDMNPB,2024-12-31,3.1,\"82,4\"\n";
        Run run = assess("t.csv", table, "--overlay", overlay, "--decimal", "comma");
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("not met: 3;");
        assertThat(assess("t.csv", table.replace("82,4", "82,5"), "--overlay", overlay, "--decimal", "comma")
                        .out())
                .doesNotContain("not met: 3;");
    }

    @Test
    void a_decision_finds_a_unit_whose_code_lost_its_zero() throws IOException {
        String assessed = file("z.json", "").toString();
        String table = "unit,region," + CRITERIA + "\n6367,TDMNPB,KĐ," + "Đ,".repeat(17) + "Đ\n";
        assertThat(assess("t.csv", table, "-o", assessed).exit()).isZero();
        String decisions = file(
                        "decisions.csv",
                        "unit,date,decision,set,tier,event\n06367,20/11/2023,101/QĐ-UBND," + SET + ",NTM,công nhận\n")
                .toString();
        Run run = ntm("recognition", "--as-of", "2024-12-31", "--units", assessed, decisions);
        assertThat(run.err()).contains("NTM-2014").contains("'06367' differs from '6367' by leading zeros");
        assertThat(run.out()).doesNotContain("could not be compared").contains("6367");
    }

    @Test
    void a_yearly_figure_of_another_year_is_named() throws IOException {
        String table = HEADER + "LS-001,TDMNPB,2016-12-31,10,46\nLS-001,TDMNPB,2024-12-31,3.1,84\n";
        Run run = assess("t.csv", table);
        assertThat(run.out())
                .contains(
                        "t.csv:2 [value]: NTM-3015 LS-001: 10 is a figure of 2016, compared with the requirement of 2024");
        Run why = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--unit",
                "LS-001",
                "--criterion",
                "10",
                file("t.csv", table).toString());
        assertThat(why.out()).contains("(data of 2016)");
        assertThat(assess("t.csv", table.replace("2016", "2024")).out()).doesNotContain("NTM-3015");
    }
}
