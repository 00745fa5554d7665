package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

class UnitListReaderTest {
    private static ReadResult<List<ListedUnit>> read(String csv) {
        return UnitListReader.read(InputFile.ofText("xa.csv", csv), TableOptions.DEFAULT);
    }

    private static List<String> units(ReadResult<List<ListedUnit>> reading) {
        return reading.value().stream()
                .map(unit -> unit.code() + "|" + unit.name() + "|" + unit.district() + "|" + unit.province())
                .toList();
    }

    @Test
    void a_list_gives_codes_names_and_what_it_says_of_units() {
        ReadResult<List<ListedUnit>> reading = read("""
                DANH SÁCH CÁC XÃ
                Mã xã;Tên xã;Huyện;Tỉnh;Vùng;Loại xã
                06367;Hòa Bình;Bình Gia;Lạng Sơn;Tây Nguyên;xã khu vực III;
                06370;Tân Tiến;Bình Gia;Lạng Sơn;;
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading))
                .containsExactly("06367|Hòa Bình|Bình Gia|Lạng Sơn", "06370|Tân Tiến|Bình Gia|Lạng Sơn");
        assertThat(reading.value().get(0).region()).isEqualTo(Optional.of(Region.TN));
        assertThat(reading.value().get(0).categories()).containsExactly(CommuneCategory.AREA_III);
    }

    @Test
    void one_column_of_names_is_a_list() {
        assertThat(units(read("Tên xã\nHòa Bình\nTân Tiến\n"))).containsExactly("|Hòa Bình||", "|Tân Tiến||");
    }

    @Test
    void sections_give_the_district_and_sums_and_notes_are_no_units() {
        ReadResult<List<ListedUnit>> reading =
                read("TT,Xã,Ghi chú\nI,Huyện Bình Gia,\n1,Hòa Bình,\n2,Tân Tiến,\nII,Huyện Chi Lăng,\n1,Bắc Thủy,\n"
                        + ",Tổng cộng,\n");
        assertThat(units(reading))
                .containsExactly("|Hòa Bình|Huyện Bình Gia|", "|Tân Tiến|Huyện Bình Gia|", "|Bắc Thủy|Huyện Chi Lăng|");
    }

    @Test
    void observations_list_each_unit_once_with_what_any_row_says() {
        ReadResult<List<ListedUnit>> reading = read("unit,name,district,date,indicator,value\n"
                + "1,,,2024-12-31,1.1,Đ\n1,Xã A,Huyện 1,2024-12-31,1.2,Đ\n2,Xã B,,2024-12-31,1.1,Đ\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).containsExactly("1|Xã A|Huyện 1|", "2|Xã B||");
    }

    @Test
    void a_table_of_verdicts_lists_its_units() throws IOException {
        Path samples = Path.of("../examples/samples/dinh-lap-2024-communes.csv");
        ReadResult<List<ListedUnit>> reading = UnitListReader.read(InputFile.of(samples), TableOptions.DEFAULT);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value())
                .extracting(ListedUnit::code)
                .isEqualTo(UnitTableReader.read(
                                InputFile.of(samples),
                                TableOptions.DEFAULT.withAsOf(java.time.LocalDate.of(2024, 12, 31)))
                        .value()
                        .units()
                        .stream()
                        .map(unit -> unit.code())
                        .toList());
    }

    @Test
    void what_is_no_list_is_named_with_what_is_needed() {
        assertThat(read("").problems()).extracting(Problem::code).containsExactly(InputTableProblem.EMPTY_FILE);
        assertThat(read("a,b\nc,d\n").problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.NO_HEADER);
        assertThat(read("Mã,Tên xã\n").problems()).extracting(Problem::code).containsExactly(InputTableProblem.NO_ROWS);
        assertThat(read("Mã,Tên xã,Vùng\n1,A,Bắc Cực\n").problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.BAD_REGION);
    }
}
