package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    0.0%              | 0.8  | 2
                    0.0"%"            | 0.8  | 0
                    0.0\\%            | 0.8  | 0
                    0.0_%             | 0.8  | 0
                    0%%               | 0.8  | 4
                    [Red]0%;[Blue]-0% | -0.8 | 2
                    0%;-0.0;0         | -0.8 | 0
                    0%;-0.0;0         | 0    | 0
                    0;-0%             | 0.8  | 0
                    [<1]0%;0.0        | 0.8  | 2
                    [<1]0%;0.0        | 84.5 | 0
                    [>=1]0.0;0%       | 0.8  | 2
                    @                 | 0.8  | 0
                    General           | 0.8  | 0
                    0.0,              | 8000 | -3
                    0.0," nghìn"      | 8000 | -3
                    #,##0,,           | 8000 | -6
                    #,##0,.0          | 8000 | -3
                    #,##0.0           | 8000 | 0
                    0.0","            | 8000 | 0
                    """)
    void a_percent_sign_counts_only_where_the_format_computes_it(String code, BigDecimal number, int shift) {
        assertThat(NumberFormat.of(code).shift(number)).isEqualTo(shift);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    dd/mm/yyyy                  | day
                    d-mmm                       | day
                    mmm-yy                      | day
                    [$-42A]dd mmmm yyyy         | day
                    "ngày "dd" tháng "mm        | day
                    d/m/yyyy h:mm               | day
                    h:mm                        | time
                    mm:ss                       | time
                    [h]:mm:ss                   | time
                    mm:ss.0                     | time
                    h:mm AM/PM                  | time
                    0.0" ngày"                  | number
                    #,##0\\ "đồng"               | number
                    General                     | number
                    [Red]0.0                    | number
                    @                           | number
                    """)
    void days_and_times_are_told_from_numbers(String code, String kind) {
        NumberFormat format = NumberFormat.of(code);
        BigDecimal number = new BigDecimal("45636.5");
        assertThat(format.isDay(number)).isEqualTo(kind.equals("day"));
        assertThat(format.isTime(number)).isEqualTo(kind.equals("time"));
    }

    @ParameterizedTest
    @CsvSource({"00000, 5", "0, 0", "0.00, 0", "#000, 0", "00, 2", "\"LS-\"000, 3"})
    void only_a_code_of_zeros_shows_leading_zeros(String code, int digits) {
        assertThat(NumberFormat.of(code).digits(new BigDecimal("6367"))).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Đạt\";;\"KĐ\"          | 1  | Đạt",
                "\"Đạt\";;\"KĐ\"          | 0  | KĐ",
                "[=1]\"KĐ\";[=0]\"Đ\";0   | 1  | KĐ",
                "[=1]\"KĐ\";[=0]\"Đ\";0   | 0  | Đ",
                "[=1]\"KĐ\";[=0]\"Đ\";0   | 7  | ''",
                "\\x;;                    | 1  | x",
                "0.0\" %\"                | 84 | ''",
                "\"; \"0                  | 84 | ''",
                "@                        | 84 | ''",
                ";;;                      | 84 | ''",
                "dd\"/\"mm                | 84 | ''"
            })
    void words_in_place_of_a_number_are_what_it_says(String code, BigDecimal number, String words) {
        assertThat(NumberFormat.of(code).words(number)).isEqualTo(words);
    }
}
