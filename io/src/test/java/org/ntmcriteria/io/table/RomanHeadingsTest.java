package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Criteria that are headed by Roman numbers. */
class RomanHeadingsTest {
    private static final String NUMBERS =
            IntStream.rangeClosed(1, 19).mapToObj(RomanHeadings::roman).collect(Collectors.joining(";"));

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void roman_numbers_of_all_criteria_are_read() {
        String marks = "Đ;KĐ" + ";Đ".repeat(17);
        for (String upper : new String[] {"", "TT;Xã;Tiêu chí" + ";".repeat(18) + "\n"}) {
            ReadResult<UnitTable> reading =
                    read(upper + (upper.isEmpty() ? "TT;Xã;" : ";;") + NUMBERS + "\n1;An Lạc;" + marks + "\n");
            assertThat(reading.problems()).isEmpty();
            assertThat(ReadUnits.units(reading).get(0))
                    .startsWith("An Lạc[TC1=Đ, TC2=KĐ,")
                    .endsWith("TC19=Đ]");
        }
    }

    @Test
    void a_header_with_roman_numbers_that_stands_again_is_no_unit() {
        String header = "TT;Xã;" + NUMBERS + "\n";
        ReadResult<UnitTable> reading =
                read(header + "1;An Lạc" + ";Đ".repeat(19) + "\n" + header + "2;Bình Xa" + ";Đ".repeat(19) + "\n");
        assertThat(reading.value().units()).hasSize(2);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void groups_with_roman_numbers_are_no_criteria() {
        assertThat(ReadUnits.units(
                        read("TT;Xã;I. Quy hoạch;II. Hạ tầng;;III. Kinh tế;IV. Văn hóa;V. Hệ thống chính trị\n"
                                + ";;1;2;3;10;14;18\n1;An Lạc;Đ;KĐ;Đ;Đ;Đ;Đ\n")))
                .containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ, TC10=Đ, TC14=Đ, TC18=Đ]");
        assertThat(read("TT;Xã;I;II;III;IV;V\n1;An Lạc;Đ;KĐ;Đ;Đ;Đ\n").value().units())
                .isEmpty();
    }
}
