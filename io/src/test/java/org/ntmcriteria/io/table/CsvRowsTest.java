package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/** The forms of text files that spreadsheets and editors make. */
class CsvRowsTest {
    private static final String TABLE = """
            unit,name,TC1,TC2,note
            A,Chi Lăng,Đ,KĐ,x
            B,Vân Thủy,KĐ,Đ,
            """;

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text), TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_told_from_the_header(String separator) {
        String title = "Biểu 1; theo dõi,\ttổng hợp; năm 2024\n";
        ReadResult<UnitTable> reading = read(title + TABLE.replace(",", separator));
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).containsExactly("A[TC1=Đ, TC2=KĐ]", "B[TC1=KĐ, TC2=Đ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void lines_within_headings_do_not_hide_the_separator(String separator) {
        String header = "\"Tên\nxã\",\"Tiêu chí\n1\",\"TC\r\n2\"\n";
        ReadResult<UnitTable> reading = read((header + "A,Đ,KĐ\n").replace(",", separator));
        assertThat(units(reading)).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void a_quote_left_open_in_a_title_does_not_hide_the_separator() {
        assertThat(units(read("Bảng \"1, năm\n" + TABLE.replace(",", ";")))).hasSize(2);
    }

    @Test
    void without_known_headings_the_first_line_tells_the_separator() {
        assertThat(read("mot\thai\tba\n").problems()).extracting(Problem::text).containsExactly("mot,hai,ba");
    }

    @Test
    void blank_fields_behind_the_header_count_as_none() {
        ReadResult<UnitTable> reading = read(TABLE.replace("x\n", "x,, ,\n"));
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).hasSize(2);
    }

    @Test
    void fields_left_out_at_the_end_of_a_row_are_blank() {
        ReadResult<UnitTable> reading = read(TABLE.replace("B,Vân Thủy,KĐ,Đ,", "B,Vân Thủy,KĐ"));
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).containsExactly("A[TC1=Đ, TC2=KĐ]", "B[TC1=KĐ]");
    }

    @Test
    void a_field_too_many_that_is_not_blank_leaves_its_row_out() {
        ReadResult<UnitTable> reading = read(TABLE.replace("x\n", "x,,y\n"));
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.FIELD_COUNT);
        assertThat(units(reading)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"84,5,,", "84,5"})
    void a_value_that_a_decimal_comma_parts_leaves_its_row_out(String value) {
        ReadResult<UnitTable> reading = read("unit,date,indicator,value,note,x\nA,2024-12-31,3.1," + value + "\n");
        assertThat(reading.problems()).extracting(Problem::code).contains(InputTableProblem.FIELD_COUNT);
        assertThat(units(reading)).isEmpty();
    }

    @Test
    void streaming_takes_rows_shorter_and_longer_than_the_header() {
        String table = "unit,date,indicator,value,note\nA,2024-12-31,3.1,80\nA,2024-12-31,3.2,1,,,\nA,2024-12-31,10\n";
        List<String> rows = new ArrayList<>();
        UnitTableReader.stream(
                InputFile.ofText("t.csv", table),
                TableOptions.DEFAULT,
                row -> rows.add(row.observation().orElseThrow().toString()),
                problem -> rows.add(problem.toString()));
        assertThat(rows).containsExactly("A 2024-12-31 3.1 = 80", "A 2024-12-31 3.2 = 1", "A 2024-12-31 10 = ?");
    }
}
