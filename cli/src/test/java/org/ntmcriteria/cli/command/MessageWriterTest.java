package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MessageWriterTest {
    private final StringWriter terminal = new StringWriter();
    private final MessageWriter messages = new MessageWriter(terminal);

    @Test
    void a_message_is_one_line_whatever_it_quotes() {
        messages.println("ntm: a\nforged\u001b[2J");
        messages.println("a\nforged");
        assertThat(terminal).hasToString("ntm: a forged [2J\na forged\n");
    }

    @Test
    void what_quotes_a_long_text_is_cut_between_characters() {
        messages.println("ntm: " + "\ud83c\udf3e".repeat(50_000));
        assertThat(terminal.toString()).endsWith("\ud83c\udf3e…\n").hasSizeLessThan(13_000);
    }

    @Test
    void progress_takes_the_place_of_what_was_shown_before() {
        messages.replace("1/3");
        messages.replace("");
        assertThat(terminal).hasToString("\r\u001b[K1/3\r\u001b[K");
    }
}
