package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

class TextEncodingTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));

    private static final Map<TextEncoding, String> TABLES = Map.of(
            TextEncoding.TCVN3, "TT,Tªn x·,TC1,TC2\n1,T©n Thµnh,§,K§\n2,Hoµ B×nh,§,§\n",
            TextEncoding.VNI, "TT,Teân xaõ,TC1,TC2\n1,Taân Thaønh,Ñ,KÑ\n2,Hoaø Bình,Ñ,Ñ\n");

    private static ReadResult<UnitTable> read(byte[] bytes, TableOptions options) {
        return UnitTableReader.read(InputFile.of("t", bytes), options);
    }

    private static byte[] workbook(String table) throws IOException {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (String line : table.split("\n")) {
            rows.append(TestWorkbook.row(++number, line.split(",")));
        }
        return TestWorkbook.of(TestWorkbook.sheet(rows.toString()));
    }

    private static List<byte[]> files(TextEncoding encoding) throws IOException {
        String table = TABLES.get(encoding);
        return List.of(
                table.getBytes(StandardCharsets.ISO_8859_1), table.getBytes(StandardCharsets.UTF_8), workbook(table));
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3, X· Hoµ B×nh, Xã Hoà Bình",
        "TCVN3, Tæng sè x· ®¹t chuÈn, Tổng số xã đạt chuẩn",
        "TCVN3, '§\u00ad\u00acng, n\u00ad\u00acc, ng\u00ad\u00aci nghÌo', 'Đương, nươc, ngươi nghèo'",
        "VNI, Taân Thaønh, Tân Thành",
        "VNI, 'Ñöôøng, nöôùc, ngöôøi ngheøo', 'Đường, nước, người nghèo'",
        "VNI, TOÅNG SOÁ XAÕ ÑAÏT, TỔNG SỐ XÃ ĐẠT",
        "VNI, Ñieän Bieân Aân Kyø Lî, Điện Biên Ân Kỳ Lỵ",
    })
    void texts_are_converted(TextEncoding encoding, String written, String unicode) {
        assertThat(encoding.toUnicode(written)).isEqualTo(unicode);
    }

    @Test
    void a_text_in_unicode_stays_as_it_is() {
        assertThat(TextEncoding.TCVN3.toUnicode("Thị trấn Đồng Đăng")).isEqualTo("Thị trấn Đồng Đăng");
        assertThat(TextEncoding.VNI.toUnicode("LS-001; 84.5 %")).isEqualTo("LS-001; 84.5 %");
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void a_file_in_another_encoding_is_one_problem_with_the_way_out(TextEncoding encoding) throws IOException {
        for (byte[] file : files(encoding)) {
            assertThat(problems(read(file, OPTIONS)))
                    .containsExactly("t: NTM-1001 the file cannot be read: its letters are those of %s, not of Unicode;"
                                    .formatted(encoding)
                            + " the option 'encoding' with %s reads it"
                                    .formatted(encoding.name().toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void the_option_reads_every_text_of_it(TextEncoding encoding) throws IOException {
        for (byte[] file : files(encoding)) {
            ReadResult<UnitTable> reading = read(file, OPTIONS.withEncoding(encoding));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("Tân Thành", "Hoà Bình");
            assertThat(reading.value().units().get(0).observations())
                    .extracting(Object::toString)
                    .containsExactly("Tân Thành 2024-12-31 TC1 = Đ", "Tân Thành 2024-12-31 TC2 = KĐ");
        }
    }

    @Test
    void a_header_of_ascii_does_not_hide_the_encoding() {
        ReadResult<UnitTable> reading =
                read("name,TC1,TC2\nT©n Thµnh,§,K§\n".getBytes(StandardCharsets.UTF_8), OPTIONS);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.value().units()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tên xã Hoà Bình, Toàn Thắng, Khoái Châu, thoát nghèo, hoá chất, Tuý Loan",
                "Hoà, Toàn, thoát, hoá, toán, loã, khoán, Hoàng, bò, cá, mía, tôi, chè, dê",
                "Xã Vân Thủy · huyện Chi Lăng · 5 m × 3 m, «Đạt» «An» «A», § 5, 30 m², ½, ± 2",
                "São Paulo, María José, Mª, Köln, Zürich, für schön, naïve Noël maïs août goût dû crû",
                "Ångström på Åland, søndag, bære, niño año, Malmö, Besançon, garçon, être, dîner",
                "Intel® Core, ACME©, 3m×5m, 20°C, 10µm, kW·h, n·s",
                "· một, · hai, × ba, © bốn",
                "\u00ad\u00ad, Lạng\u00adSơn, x\u00ady",
            })
    void correct_vietnamese_and_other_latin_text_are_not_taken_for_it(String text) {
        EncodingGuess guess = new EncodingGuess();
        for (String part : text.split(",")) {
            assertThat(guess.add(part)).as(part).isEqualTo(Optional.empty());
        }
    }

    @Test
    void every_letter_of_vietnamese_is_in_both_encodings() {
        String letters = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
        for (TextEncoding encoding : TextEncoding.values()) {
            StringBuilder found = new StringBuilder();
            for (char first = 0; first <= 0xff; first++) {
                found.append(encoding.toUnicode(String.valueOf(first)));
                for (char second = 0; second <= 0xff; second++) {
                    found.append(encoding.toUnicode("" + first + second));
                }
            }
            assertThat(letters.chars().filter(c -> found.indexOf(Character.toString(c)) < 0))
                    .isEmpty();
        }
    }
}
