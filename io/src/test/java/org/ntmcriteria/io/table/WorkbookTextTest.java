package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkbookTextTest {
    @Property(tries = 5_000)
    void every_text_is_read_as_it_was_written(@ForAll("texts") String text) {
        String encoded = WorkbookText.encode(text);
        assertThat(encoded).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f]");
        assertThat(WorkbookText.decode(encoded)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of("_", "x", "_x", "0041", "_x0041_", "_x005F_", "\u0001", "\r", "\n", "A"),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    @Test
    void controls_are_written_as_other_programs_write_them() {
        assertThat(WorkbookText.encode("A\u0001B")).isEqualTo("A_x0001_B");
        assertThat(WorkbookText.encode("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(WorkbookText.decode("_x0041__x00e2_")).isEqualTo("A\u00e2");
    }

    @Test
    void half_a_character_is_no_text_and_stays_as_it_is_stored() {
        assertThat(WorkbookText.decode("A_xD83D_")).isEqualTo("A_xD83D_");
        assertThat(WorkbookText.decode("A_xD83D__xDE00_")).isEqualTo("A\ud83d\ude00");
    }
}
