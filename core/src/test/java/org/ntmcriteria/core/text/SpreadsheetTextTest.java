package org.ntmcriteria.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Tân Thành,Tân Thành",
                "=1+1,'=1+1",
                "+84,'+84",
                "-2,'-2",
                "@SUM(A1),'@SUM(A1)",
                "\"\t=1+1\",\"'\t=1+1\"",
                "'=1+1,''=1+1",
                "'Tân,'Tân",
                "a=b,a=b",
            })
    void a_text_that_would_begin_a_formula_stands_behind_an_apostrophe(String text, String written) {
        assertThat(SpreadsheetText.guard(text)).isEqualTo(written);
        assertThat(SpreadsheetText.unguard(written)).isEqualTo(text);
    }

    @Property
    void what_is_written_is_read_back(
            @ForAll @Chars({'\'', '=', '+', '-', '@', ' ', '\t', 'a', '1'}) @StringLength(max = 6) String text) {
        String written = SpreadsheetText.guard(text);
        assertThat(SpreadsheetText.unguard(written)).isEqualTo(text);
        assertThat(written.strip()).doesNotMatch("(?s)[=+@-].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff=1",
                "\u200b=1",
                "\u0085=1",
                "\u2028=1",
                "\t=1",
                "\r=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "\u3000=1",
                "\ufe661",
                "\ufe621",
                "\u034f=1"
            })
    void what_begins_a_formula_behind_what_is_not_seen_is_guarded(String text) {
        assertThat(SpreadsheetText.guard(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.unguard(SpreadsheetText.guard(text))).isEqualTo(text);
    }
}
