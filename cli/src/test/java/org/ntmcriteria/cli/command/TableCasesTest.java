package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in text as offices and researchers have them, each with one peculiarity, from the file to the verdict. */
class TableCasesTest extends CommandTestBase {
    private static final String HEADER = "unit,region,date,indicator,value\n";
    private static final String ALL_MET = ",Đ".repeat(19);

    private Run run(String verb, String day, String table, String... more) throws IOException {
        Stream<String> before =
                Stream.of("--set", SET, "--as-of", day, file("t.csv", table).toString());
        return ntm(with(verb, Stream.concat(before, Arrays.stream(more)).toArray(String[]::new)));
    }

    @Test
    void names_that_look_alike_stay_apart_and_each_pair_is_named() throws IOException {
        String table = Stream.of(
                        "Lục Sỹ Thành", "Lục Sĩ Thành", "Đinh Văn-Lâm Hà", "Đinh Văn - Lâm Hà", "Xã Mai Pha", "Mai Pha")
                .map(name -> name + ALL_MET + "\n")
                .collect(Collectors.joining("", "name," + CRITERIA + "\n", ""));
        Run run = run("assess", "2024-12-31", table);
        assertThat(run.out()).contains("6 units").contains("6 met");
        assertThat(run.out().lines().filter(line -> line.contains("NTM-2016"))).hasSize(3);
    }

    @Test
    void a_decision_is_read_with_its_day_first() throws IOException {
        Run run = ntm(
                "recognition",
                "--as-of",
                "2024-12-31",
                file(
                                "d.csv",
                                "unit,date,decision,set,tier,event\nX1,20/11/2020,101/QĐ-UBND,commune-ntm/2016-2020,NTM,RECOGNISED\n")
                        .toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("X1    2020-11-20  NTM   101/QĐ-UBND");
    }

    @Test
    void characters_that_nobody_sees_are_left_out_with_one_warning() throws IOException {
        String table = HEADER + "LS-001,TDMNPB,2024-12-31,3.2,Đ\u200b\nLS-001\u200b,TDMNPB,2024-12-31,3.1,84.5\n"
                + "LS-001,TDMNPB,2024-12-31,10,50\u00a0\n";
        Run run = run("assess", "2024-12-31", table);
        assertThat(run.out()).contains("1 unit,").contains("2–19/19").containsOnlyOnce("NTM-");
        assertThat(run.out()).contains("NTM-1016");
    }

    @ParameterizedTest
    @CsvSource({
        "đạt chuẩn,met",
        "Hoàn thành,met",
        "ĐẠT,met",
        "Ðạt,met",
        "không đạt,not met",
        "C.đạt,not met",
        "chưa hoàn thành,not met"
    })
    void words_of_offices_for_met_and_not_met_are_read(String word, String verdict) throws IOException {
        Run run = run("explain", "2024-12-31", HEADER + "X1,TDMNPB,2024-12-31,1.1," + word + "\n", "--unit", "X1");
        assertThat(run.out()).contains("1.1 " + verdict + ": reported as " + verdict);
        assertThat(run.err()).doesNotContain("NTM-");
    }

    @Test
    void data_in_an_older_numbering_are_doubted_and_translated_where_it_is_said() throws IOException {
        String table =
                HEADER + "X1,TDMNPB,2021-12-31,17.6,90\nX1,TDMNPB,2021-12-31,17.7,80\nX1,TDMNPB,2021-12-31,3.1,85\n";
        Run silent = run("explain", "2022-04-12", table, "--unit", "X1");
        assertThat(silent.err())
                .contains("t.csv:2 [indicator]: NTM-3018")
                .contains("t.csv:3 [indicator]: NTM-3018")
                .doesNotContain("t.csv:4 [indicator]");
        Run said = run("explain", "2022-04-12", table, "--unit", "X1", "--numbering", "commune-ntm/2016-2020");
        assertThat(said.out()).contains("17.8 undetermined: 90 reported").contains("3.1 met: 85");
        assertThat(said.out()).contains("17.7 undetermined: not reported");
        assertThat(said.err()).contains("t.csv:3 [indicator]: NTM-3019 '17.7' of commune-ntm/2016-2020");
    }

    @Test
    void a_province_gives_the_level_that_the_act_leaves_open() throws IOException {
        String overlay = file(
                        "overlay.csv",
                        "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,"
                                + "value,unit,status,note\n1/QĐ,UBND tỉnh Bắc Giang,2022-08-02,2022-08-02,,Bắc Giang,"
                                + "commune-model/2021-2025,@satisfaction,,,ALL,,>=,90,%,,\n")
                .toString();
        String table = file(
                        "t.csv",
                        "unit,province,region,date,indicator,value\nX,Bắc Giang,TDMNPB,2024-12-31,@satisfaction,89.9\n"
                                + "Y,Lạng Sơn,TDMNPB,2024-12-31,@satisfaction,89.9\n")
                .toString();
        String[] call = {
            "explain",
            "--set",
            "commune-model/2021-2025",
            "--as-of",
            "2024-12-31",
            "--overlay",
            overlay,
            table,
            "--unit"
        };
        String[] ofX = Arrays.copyOf(call, call.length + 1);
        ofX[call.length] = "X";
        String[] ofY = Arrays.copyOf(call, call.length + 1);
        ofY[call.length] = "Y";
        assertThat(ntm(ofX).out())
                .contains("@satisfaction not met: 89.9 < 90 %")
                .contains("1/QĐ");
        assertThat(ntm(ofY).out()).contains("@satisfaction undetermined");
    }

    @Test
    void verdicts_under_an_earlier_set_are_left_open_unless_that_is_the_set() throws IOException {
        String table =
                "Biểu tổng hợp theo Quyết định số 1980/QĐ-TTg\nTên xã," + CRITERIA + "\nMai Pha" + ALL_MET + "\n";
        Run run = run("assess", "2024-12-31", table);
        assertThat(run.out()).contains("NTM-2031").contains("1 undetermined");
        Run given = run("assess", "2024-12-31", table, "--given-under", SET);
        assertThat(given.out()).doesNotContain("NTM-2031").contains("1 met");
    }
}
