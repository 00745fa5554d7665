package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.io.json.NtmJson;

class RecognitionCommandTest extends CommandTestBase {
    @Test
    void recognition_prints_decisions_states_and_the_watch_list() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Run run = ntm(
                "recognition",
                "../examples/samples/dinh-lap-recognition.csv",
                "--units",
                communes,
                "--as-of",
                "2024-12-31");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("DL24-06 +NTM +commune-ntm/2021-2025 +revoked +2023-09-01 +302/QĐ-UBND")
                .contains("DL24-06 NTM: meets, not recognised")
                .contains("DL24-10 NTM: recognised, may no longer meet (17–19/19 criteria); 4–6 more failed criteria");
        Run before = ntm(
                "recognition",
                "../examples/samples/dinh-lap-recognition.csv",
                "--as-of",
                "2020-01-01",
                "--format",
                "csv");
        assertThat(CsvFile.read(before.out())).hasSize(7);
        Run vietnamese = ntm("recognition", "../examples/samples/dinh-lap-recognition.csv", "--lang", "vi");
        assertThat(vietnamese.out()).contains("bị thu hồi").contains("Danh sách theo dõi ngày 01/12/2023");
    }

    @Test
    void json_of_recognition_has_counts_as_numbers_and_null_where_unknown() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        String history = "../examples/samples/dinh-lap-recognition.csv";
        Run run = ntm("recognition", history, "--units", communes, "--as-of", "2024-12-31", "--format", "json");
        Map<String, JsonNode> byUnit = new TreeMap<>();
        NtmJson.mapper()
                .readTree(run.out())
                .forEach(row -> byUnit.put(row.path("unit").textValue(), row));
        JsonNode open = byUnit.get("DL24-10");
        assertThat(open.path("met_min").intValue()).isEqualTo(17);
        assertThat(open.path("met_max").intValue()).isEqualTo(19);
        assertThat(open.path("criteria").intValue()).isEqualTo(19);
        assertThat(open.path("distance_min").intValue()).isEqualTo(4);
        assertThat(open.path("distance_max").intValue()).isEqualTo(6);
        assertThat(open.path("since").isTextual()).isTrue();
        Run before = ntm("recognition", history, "--as-of", "2020-01-01", "--format", "json");
        JsonNode first = NtmJson.mapper().readTree(before.out()).path(0);
        assertThat(first.path("met_min").isNull()).as("%s", first).isTrue();
        assertThat(first.path("ending").textValue()).isEmpty();
    }

    @Test
    void one_more_failed_criterion_that_ends_recognition_is_told() throws IOException {
        StringBuilder table = new StringBuilder("unit,date,indicator,value\n");
        for (int criterion = 1; criterion <= 19; criterion++) {
            table.append("A,2024-12-31,TC").append(criterion).append(criterion <= 5 ? ",KĐ\n" : ",Đ\n");
        }
        Path json = folder.resolve("a.json");
        ntm(
                "assess",
                "--set",
                SET,
                "--format",
                "json",
                "-o",
                json.toString(),
                file("a.csv", table.toString()).toString());
        Path history = file("h.csv", """
                unit,date,decision,set,tier,event
                A,2023-01-01,1/QĐ,commune-ntm/2021-2025,,RECOGNISED
                """);
        assertThat(ntm("recognition", history.toString(), "--units", json.toString())
                        .out())
                .contains("recognised, no longer meets (14/19 criteria)")
                .contains("one more failed criterion ends it: 10 17 19");
    }

    @Test
    void a_hamlets_decision_under_its_communes_code_fails_and_the_rest_is_kept() throws IOException {
        Path history = file("mixed.csv", """
                unit,date,decision,set,tier,event,note
                LS24-001,2022-12-20,1/QĐ-UBND,commune-ntm/2021-2025,,công nhận,
                LS24-001,2023-12-20,2/QĐ-UBND,residential-area-model/2023-2025,,công nhận,
                """);
        Run run = ntm("recognition", history.toString(), "--as-of", "2024-12-31", "--format", "csv");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("mixed.csv:3 [set]: NTM-7011");
        assertThat(CsvFile.read(run.out())).hasSize(2);
        assertThat(run.out()).contains("LS24-001,NTM,commune-ntm/2021-2025,MET").doesNotContain("MODEL");
    }

    @Test
    void decisions_under_two_sets_of_one_tier_stand_and_end_apart() throws IOException {
        Path history = file("hamlets.csv", """
                unit,date,decision,set,tier,event,commune
                T1,2023-12-01,1/QĐ-UBND,hamlet-model/2023-2025,,công nhận,Xã Hữu Liên
                T1,2024-12-01,2/QĐ-UBND,smart-hamlet/2023-2025,,công nhận,Hữu Liên
                T1,2025-01-15,9/QĐ-UBND,smart-hamlet/2023-2025,,thu hồi,
                """);
        Run run = ntm("recognition", history.toString(), "--as-of", "2025-12-31");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("T1 +model +hamlet-model/2023-2025 +recognised +2023-12-01")
                .containsPattern("T1 +model +smart-hamlet/2023-2025 +revoked +2025-01-15")
                .containsPattern("commune +hamlet-model +model +Huyện Hữu Lũng +Hữu Liên +1 +1");
        Run counts = ntm("recognition", history.toString(), "--as-of", "2025-12-31", "--counts", "--format", "json");
        JsonNode first = NtmJson.mapper().readTree(counts.out()).path(0);
        assertThat(first.path("by").textValue()).isEqualTo("TOTAL");
        assertThat(first.path("set_name").textValue()).isEqualTo("hamlet-model");
        assertThat(first.path("recognised_min").intValue()).isEqualTo(1);
        assertThat(first.path("year").isNull()).isTrue();
    }

    @Test
    void a_merged_commune_is_ended_and_stands_beside_its_successor() throws IOException {
        Path history = file("merged.csv", """
                unit,date,decision,set,tier,event,successors
                A,2018-12-28,11/QĐ-UBND,commune-ntm/2016-2020,,công nhận,
                A,2020-01-01,818/NQ-UBTVQH14,,NTM,sáp nhập,A
                B,2020-01-01,818/NQ-UBTVQH14,,,sáp nhập,A
                """);
        Run run = ntm("recognition", history.toString(), "--as-of", "2023-12-31");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("A +NTM +commune-ntm/2016-2020 +ended +2020-01-01 +818/NQ-UBTVQH14")
                .contains("A (from 2020-01-01): 2 predecessors: NTM 1 recognised, 1 without a decision")
                .containsPattern("all +commune-ntm +NTM +0 +0 +1");
        Run before = ntm("recognition", history.toString(), "--as-of", "2019-12-31");
        assertThat(before.out()).containsPattern("A +NTM +commune-ntm/2016-2020 +recognised +2018-12-28");
    }

    @Test
    void recognition_is_not_carried_over_the_first_of_july_2025() throws IOException {
        Path history = file("code.csv", """
                unit,date,decision,set,tier,event
                26740,2020-11-20,101/QĐ-UBND,commune-ntm/2016-2020,NTM,RECOGNISED
                """);
        Run unknown = ntm("recognition", "--register", "none", history.toString(), "--as-of", "2025-12-31");
        assertThat(unknown.exit()).isZero();
        assertThat(unknown.err()).contains("NTM-7015 26740: on 2025-07-01");
        assertThat(unknown.out()).containsPattern("26740 +NTM +commune-ntm +not known +2025-07-01");
        Run known = ntm("recognition", history.toString(), "--as-of", "2025-12-31");
        assertThat(known.err()).isEmpty();
        assertThat(known.out())
                .containsPattern("26740 +NTM +commune-ntm/2016-2020 +ended +2025-07-01 +1685/NQ-UBTVQH15")
                .contains("26740 (from 2025-07-01): 3 predecessors: NTM 1 recognised, 2 without a decision")
                .as("units that no row names, and of which some predecessors are not asked about")
                .doesNotContain("26737 (from 2025-07-01)", "26743 (from 2025-07-01)");
    }

    @Test
    void the_register_ends_no_unit_that_took_others_in_and_no_hamlet() throws IOException {
        Path history = file("r.csv", """
                unit,date,decision,set,tier,event,commune
                13777,2022-10-20,1,commune-ntm/2021-2025,NTM,công nhận,
                06352,2024-06-01,2,hamlet-model/2023-2025,,công nhận,13777
                """);
        Run before = ntm("recognition", history.toString(), "--as-of", "2024-12-31");
        assertThat(before.out()).containsPattern("13777 +NTM +commune-ntm/2021-2025 +recognised");
        Run after = ntm("recognition", history.toString(), "--as-of", "2025-12-31");
        assertThat(after.out()).containsPattern("06352 .*hamlet-model/2023-2025 +recognised");
    }

    @Test
    void a_unit_that_ended_after_its_assessment_is_not_watched() throws IOException {
        Path table =
                file("t.csv", "unit,name,region," + CRITERIA + "\n06370,Xã Trấn Yên,TDMNPB" + ",Đ".repeat(19) + "\n");
        String json = folder.resolve("t.json").toString();
        assertThat(ntm(
                                "assess",
                                "--set",
                                SET,
                                "--as-of",
                                "2025-06-29",
                                "--format",
                                "json",
                                "-o",
                                json,
                                table.toString())
                        .exit())
                .isZero();
        Path history = file(
                "r.csv", "unit,date,decision,set,tier,event\n06370,2023-10-20,1,commune-ntm/2021-2025,NTM,công nhận\n");
        Run run = ntm("recognition", history.toString(), "--as-of", "2025-12-31", "--units", json);
        assertThat(run.out()).contains("06370 – 2025-07-01: NTM recognised").contains("nobody");
    }

    @Test
    void no_predecessor_of_a_unit_is_left_out() throws IOException {
        Path history = file("r.csv", """
                unit,date,decision,set,tier,event
                06370,2023-10-20,1,commune-ntm/2021-2025,NTM,công nhận
                """);
        assertThat(ntm("recognition", history.toString(), "--as-of", "2025-12-31")
                        .out())
                .contains("06349 (from 2025-07-01): 2 predecessors: NTM 1 recognised, 1 without a decision");
    }

    @Test
    void a_higher_tier_that_stands_on_a_revoked_one_is_watched() throws IOException {
        Path history = file("chain.csv", """
                unit,date,decision,set,tier,event
                A,2022-11-20,1/QĐ,commune-ntm/2021-2025,,công nhận
                A,2023-11-20,2/QĐ,commune-advanced/2021-2025,,công nhận
                A,2024-11-20,3/QĐ,commune-ntm/2021-2025,,thu hồi
                """);
        assertThat(ntm("recognition", history.toString()).out())
                .contains("A advanced: recognised, while its recognition as NTM was revoked");
    }

    @Test
    void hamlets_of_the_old_and_the_new_commune_of_a_code_are_counted_apart() throws IOException {
        Path history = file("hamlets.csv", """
                unit,date,decision,set,tier,event,commune
                T1,2024-06-01,1/QĐ,hamlet-model/2023-2025,,công nhận,26740
                T2,2025-10-01,2/QĐ,hamlet-model/2023-2025,,công nhận,26740
                T3,2024-06-01,3/QĐ,hamlet-model/2023-2025,,công nhận,00859
                T4,2025-10-01,4/QĐ,hamlet-model/2023-2025,,công nhận,00859
                """);
        Run run = ntm("recognition", history.toString(), "--as-of", "2025-12-31");
        assertThat(run.out())
                .containsPattern("commune +hamlet-model +model +Quận 1 +26740 +1 +1")
                .containsPattern("commune +hamlet-model +model +not stated +26740 \\(from 2025-07-01\\) +1 +1")
                .containsPattern("commune +hamlet-model +model +Huyện Yên Minh +00859 +2 +2");
        Run counts = ntm("recognition", history.toString(), "--as-of", "2025-12-31", "--counts", "--format", "csv");
        assertThat(counts.out()).contains("COMMUNE,HAMLET,MODEL,hamlet-model,,26740,2025-07-01,,1,1,1,,0");
    }

    @Test
    void all_successors_of_an_end_are_named_and_unknown_ones_as_unknown() throws IOException {
        Path history = file("ends.csv", """
                unit,date,decision,set,tier,event
                04561,2022-10-01,1/QĐ,commune-ntm/2021-2025,,công nhận
                06040,2022-10-01,1/QĐ,commune-ntm/2021-2025,,công nhận
                06007,2022-10-01,1/QĐ,commune-ntm/2021-2025,,công nhận
                """);
        Run run = ntm("recognition", history.toString(), "--as-of", "2024-12-31");
        assertThat(run.out())
                .containsPattern("04561 +2024-12-01 +ended, successors not known")
                .containsPattern("06040 +2024-12-01 +1246/NQ-UBTVQH15 +divided into 06025; 06040")
                .containsPattern("06007 +2024-12-01 +1246/NQ-UBTVQH15 +merged into 05998")
                .doesNotContain("dissolved", "05998 (from", "06025 (from");
        assertThat(ntm("recognition", history.toString(), "--as-of", "2024-12-31", "--lang", "vi")
                        .out())
                .containsPattern("04561 +01/12/2024 +đã kết thúc, không rõ đơn vị kế thừa");
    }
}
