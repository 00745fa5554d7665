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
                .contains("DL24-06  NTM       revoked     2023-09-01  302/QĐ-UBND")
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
}
