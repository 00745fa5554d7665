package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layouts of tables beside observations and verdicts: indicators as columns, a unit's own form, reports by day. */
class LayoutsCommandTest extends CommandTestBase {
    private static final String FORM = "TT,Nội dung,ĐVT,Kết quả,Đánh giá\n1.1,Có quy hoạch chung,,Đ,Đạt\n"
            + "3.1,Diện tích được tưới,%,84.5,Đạt\n10,Thu nhập,triệu đồng,46,Chưa đạt\n";

    private Run assess(String table, String... more) throws IOException {
        String[] call = {"assess", "--set", SET, file("t.csv", table).toString()};
        String[] whole = java.util.Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, whole, call.length, more.length);
        return ntm(whole);
    }

    @Test
    void indicators_as_columns_are_assessed_as_observations_are() throws IOException {
        Run wide = assess(
                "unit,name,region,3.1,3.2,10,TC7\nLS-001,Xã mẫu,TDMNPB,84.5,Đ,46,Đ\n",
                "--as-of",
                "2024-12-31",
                "--format",
                "csv");
        Run rows = assess(
                "unit,name,region,date,indicator,value\nLS-001,Xã mẫu,TDMNPB,2024-12-31,3.1,84.5\n"
                        + "LS-001,,,2024-12-31,3.2,Đ\nLS-001,,,2024-12-31,10,46\nLS-001,,,2024-12-31,TC7,Đ\n",
                "--format",
                "csv");
        assertThat(wide.exit()).isZero();
        assertThat(wide.err()).isEqualTo(rows.err()).hasLineCount(1).contains("3 values, ratios and facts");
        assertThat(wide.out()).isEqualTo(rows.out());
    }

    @Test
    void a_form_without_its_unit_is_refused_with_what_to_type() throws IOException {
        Run run = assess(FORM, "--as-of", "2024-12-31");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("NTM-1021 this is the form of one unit")
                .contains("write --unit CODE, and --region REGION where the set asks by region");
    }

    @Test
    void a_form_is_read_for_its_unit_and_a_contradicted_judgement_is_named() throws IOException {
        Run run = assess(
                FORM,
                "--as-of",
                "2024-12-31",
                "--unit",
                "LS-001",
                "--name",
                "Xã mẫu",
                "--district",
                "Huyện mẫu",
                "--region",
                "Trung du miền núi phía Bắc",
                "--classes",
                "AREA_III;BORDER",
                "--format",
                "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("LS-001,Xã mẫu,Huyện mẫu,,TDMNPB,AREA_III;BORDER,?,?,?,?,?,?,?,?,?,Đ,");
        assertThat(run.err())
                .contains("t.csv:4 [kết quả]: NTM-3016 10: the value '46' is met, the office's judgement beside it says"
                        + " 'KĐ'; the value counts");
    }

    @Test
    void a_form_without_a_day_is_refused_with_what_to_type() throws IOException {
        Run run = assess(FORM, "--unit", "LS-001");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("says nothing of its day").contains("--as-of 2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "--region,TDMNPB,say which it is with --unit",
        "--classes,AREA_III,say which it is with --unit",
        "--name,Xã mẫu,say which it is with --unit"
    })
    void what_describes_a_unit_needs_one(String option, String value, String said) throws IOException {
        assertThat(assess(FORM, "--as-of", "2024-12-31", option, value).err()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"--region,Tây Bắc,is not a region", "--classes,AREA_9,'AREA_9' is not a category of communes"})
    void an_unknown_region_or_category_is_refused(String option, String value, String said) throws IOException {
        Run run = assess(FORM, "--as-of", "2024-12-31", "--unit", "LS-001", option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }

    @Test
    void the_unit_to_explain_is_that_of_the_form_and_needs_none_of_a_table() throws IOException {
        String form = file("form.csv", FORM).toString();
        Run why = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--unit",
                "LS-001",
                "--region",
                "TDMNPB",
                "--criterion",
                "10",
                form);
        assertThat(why.exit()).isZero();
        assertThat(why.out()).contains("10 met: 46 ≥ 45");
        String table = file("table.csv", "unit,TC1\nLS-001,Đ\n").toString();
        Run ofTable = ntm("explain", "--set", SET, "--as-of", "2024-12-31", "--unit", "LS-001", table);
        assertThat(ofTable.err()).isEmpty();
        assertThat(assess("unit,TC1\nLS-001,Đ\n", "--as-of", "2024-12-31", "--unit", "LS-001")
                        .out())
                .contains("NTM-1022");
    }

    @Test
    void of_two_days_the_newest_counts_and_without_a_day_the_latest() throws IOException {
        String table = "unit,region,date,TC1,TC2\nA1,TDMNPB,2022-12-31,KĐ,Đ\nA1,TDMNPB,31/12/2024,Đ,Đ\n";
        Run latest = assess(table);
        assertThat(latest.exit()).isZero();
        assertThat(latest.out()).contains("1 unit, " + SET + ", 2024-12-31").contains("2–19/19");
        Run between = assess(table, "--as-of", "2023-06-30", "--format", "csv");
        assertThat(between.out()).contains("A1,,,,TDMNPB,,KĐ,Đ,");
        Run marked = assess(table.replace("KĐ", ""), "--blank", "not-met", "--format", "csv");
        assertThat(marked.out()).contains("A1,,,,TDMNPB,,Đ,Đ,KĐ,KĐ,");
    }

    /** The cases that others collected, where they are at hand. */
    @ParameterizedTest
    @CsvSource({
        "office-cases/indicators-as-columns.csv,--as-of 2024-12-31,0,2–19/19",
        "office-cases/one-communes-own-form.csv,--as-of 2024-12-31,2,give the unit's code by the option 'unit'",
        "office-cases/one-communes-own-form.csv,--as-of 2024-12-31 --unit LS-001 --region TDMNPB,0,not met: 10;",
        "job-cases/dated.csv,--lang en,0,2–19/19"
    })
    void the_collected_cases_are_read_as_they_should_be(String name, String options, int exit, String said) {
        Path shared = Path.of("../../shared").resolve(name);
        assumeTrue(Files.exists(shared));
        String[] given = options.split(" ");
        Run run = ntm(with(
                "assess",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("--set", SET, shared.toString()),
                                java.util.Arrays.stream(given))
                        .toArray(String[]::new)));
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat(run.out() + run.err()).contains(said);
    }
}
