package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;

class TableInterpretationTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));

    private static UnitTable read(String text, TableOptions options) {
        InputFile file = InputFile.of("bang.csv", text.getBytes(StandardCharsets.UTF_8));
        return UnitTableReader.read(file, options).value();
    }

    private static final String OF_OFFICE = """
            BIỂU TỔNG HỢP
            Năm 2024
            TT,Xã,Cụm,TC1,TC2,TC3,5,Tổng số,Ghi chú
            (1),(2),(3),(4),(5),(6),(7),(8),(9)
            I,Huyện Chi Lăng,,,,,,,
            1,Vân Thủy,A,Đ,Đ,KĐ,,2,
            2,Bắc Thủy,A,Đ,Đ,Đ,,3,đợt 1
            II,Huyện Hữu Lũng,,,,,,,
            1,Đồng Tân,B,Đ,Đ,Đ,,3,
            Tổng cộng,,,3,3,2,,,
            """;

    @Test
    void the_line_says_what_each_column_and_each_row_was_taken_for() {
        assertThat(read(OF_OFFICE, OPTIONS).tables()).singleElement().satisfies(table -> assertThat(table)
                .hasToString("bang.csv: a row per unit, a column per criterion; header: row 3; columns: name “Xã”,"
                        + " TC1–TC3, total “Tổng số”; kept as they are: “Cụm”, “5”, “Ghi chú”; not read: “TT”;"
                        + " units 3, districts 2, rows 3; passed over: rows 1–2 (title), 10 (sum), 5, 8 (section),"
                        + " 4 (numbers of columns)"));
    }

    @Test
    void the_line_is_vietnamese_in_vietnamese() {
        assertThat(read(OF_OFFICE, OPTIONS).tables().get(0).in(Language.VI))
                .startsWith("bang.csv: mỗi dòng một đơn vị, mỗi cột một tiêu chí; tiêu đề: dòng 3;")
                .endsWith("bỏ qua các dòng: 1–2 (tên bảng), 10 (dòng tổng), 5, 8 (đầu mục), 4 (số cột)");
    }

    @Test
    void every_row_that_is_not_blank_is_a_header_row_data_or_passed_over() {
        UnitTable table = read(OF_OFFICE, OPTIONS);
        assertThat(1 + table.rows() + table.passedOver())
                .isEqualTo(OF_OFFICE.lines().count());
    }

    @Test
    void of_a_form_the_rows_without_a_criterion_are_named() {
        TableOptions options = OPTIONS.withUnit(
                AdministrativeUnit.builder().code("X").level(Level.COMMUNE).build());
        assertThat(read("TT,Nội dung,Kết quả\n3.1,Tưới tiêu,90\n,Người lập biểu,\n", options)
                        .tables())
                .singleElement()
                .hasToString("bang.csv: the form of one unit; header: row 1; columns: number “TT”, content “Nội dung”,"
                        + " value “Kết quả”; units 1, districts 0, rows 1;"
                        + " passed over: rows 3 (names no criterion or indicator)");
    }

    @Test
    void of_criteria_in_no_order_each_is_named() {
        assertThat(read("unit,TC2,TC1,TC3,TC4\nA,Đ,Đ,Đ,Đ\n", OPTIONS).tables())
                .singleElement()
                .asString()
                .contains("columns: unit, TC2, TC1, TC3–TC4;");
    }

    @Test
    void a_text_without_a_header_is_no_table() {
        assertThat(read("Kính gửi\nđịa phương\n", OPTIONS).tables())
                .singleElement()
                .hasToString("bang.csv: no table was found");
        assertThat(read("", OPTIONS).tables()).isEmpty();
    }

    @Test
    void a_document_of_assessments_keeps_it() throws Exception {
        List<TableInterpretation> tables = read(OF_OFFICE, OPTIONS).tables();
        StringWriter out = new StringWriter();
        NtmJson.write(out, tables, List.of());
        InputFile document = InputFile.of("a.json", out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(NtmJson.readDocument(document).problems()).isEmpty();
        assertThat(NtmJson.readDocument(document).value().tables()).isEqualTo(tables);
        assertThat(NtmJson.read(document).problems()).isEmpty();
    }
}
