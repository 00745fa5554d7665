package org.ntmcriteria.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.ObservationRow;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.overlay.OverlayProblem;

class RowBytesTest {
    @Test
    void what_a_row_says_arrives_as_it_was_sent() {
        String table = "Mã xã;Tên xã;Tỉnh;Vùng;Loại xã;Ngày;Chỉ tiêu;Giá trị;Ghi chú\n"
                + "A;Xã Một;Lạng Sơn;TDMNPB;\"AREA_III;COASTAL_ISLAND\";2024-12-31;3.1;84,50;\n"
                + "A;Xã Một;;;;2024-12-31;10;1.286,5;\n"
                + "A;;;;\";\";2024-12-31;10;?;\n"
                + "B;;;;;2024-12-31;14.2/Male;31/37;\n"
                + "B;;;;;2024-12-31;2.3/A;KĐ;\n"
                + "B;;;;;2024-12-31;@Trường;không;\n"
                + "B;;;;;2024-12-31;@4b/ROADS;TOURISM; EDUCATION;\n"
                + "B;;;;;2024-12-31;@4c;\"TOURISM; EDUCATION\";\n"
                + "B;;;;;2024-12-31;tc 7;NA;\n"
                + "B;;;;;2024-12-31;5.1;Khá;\n"
                + "B;;;;;2024-12-31;5.1;III;\n"
                + "B;;;;;2024-12-31;5.1;có;\n"
                + "B;;;;;2024-12-31;5.1;viết sai;\n"
                + "\ud83c\udf3e;;;;;2024-12-31;5.1;Đ;\n";
        List<ObservationRow> reports = new ArrayList<>();
        UnitTableReader.stream(
                InputFile.ofText("t.csv", table),
                TableOptions.DEFAULT.withDecimals(DecimalStyle.COMMA),
                reports::add,
                problem -> {});
        assertThat(reports).hasSize(14);
        for (ObservationRow report : reports) {
            ObservationRow arrived = RowBytes.report(RowBytes.of(report), report.unit(), "t.csv");
            assertThat(arrived).isEqualTo(report);
            // An observation's place does not count for its equality.
            assertThat(arrived.observation().flatMap(Observation::location))
                    .isEqualTo(report.observation().flatMap(Observation::location));
        }
    }

    @Test
    void a_failure_arrives_as_it_was_sent() {
        Failure failure = Failure.of(Problem.of(
                InputTableProblem.BAD_VALUE,
                Optional.of(SourceLocation.ofLine("t.csv", 7, "value")),
                "a\n\"b\"".repeat(50_000),
                "x"));
        assertThat(RowBytes.failure(RowBytes.of(failure))).isEqualTo(failure);
        assertThat(Failure.of(Problem.of(OverlayProblem.UNUSED, Optional.empty(), "Lạng Sơn"))
                        .csv())
                .startsWith("NTM-4")
                .contains(",,,,Lạng Sơn,");
    }
}
