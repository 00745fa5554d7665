package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntmcriteria.cli.command.ProgressLine.Work;
import org.ntmcriteria.core.text.Language;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void the_line_tells_rate_and_remaining_time() {
        assertThat(Work.ASSESSING.line(1_500, 9_000, 3 * SECOND, Language.EN))
                .isEqualTo("assessing 1500/9000 units, 500 units/s, 15 s left");
        assertThat(Work.ASSESSING.line(1_500, 90_000, 3 * SECOND, Language.VI))
                .isEqualTo("đang đánh giá 1500/90000 đơn vị, 500 đơn vị/s, còn 2 phút 57 giây");
        assertThat(Work.READING.line(40 << 20, 100 << 20, 4 * SECOND, Language.EN))
                .isEqualTo("reading 40/100 MB, 10 MB/s, 6 s left");
    }

    @Test
    void what_is_not_known_is_not_said() {
        assertThat(Work.READING.line(40 << 20, 0, 4 * SECOND, Language.EN)).isEqualTo("reading 40 MB, 10 MB/s");
        assertThat(Work.WRITING.line(0, 10, 0, Language.EN)).isEqualTo("writing 0/10 units, 0 units/s");
        assertThat(Work.WRITING.line(10, 10, SECOND, Language.EN)).isEqualTo("writing 10/10 units, 10 units/s");
    }
}
