package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;

class SystemReasonTest {
    private static String reason(IOException e) {
        return SystemReason.of(e).in(Language.EN);
    }

    @Test
    void a_missing_permission_is_said_alike_for_reading_and_writing() {
        assertThat(reason(new AccessDeniedException("a.csv"))).isEqualTo("there is no permission for it");
    }

    @Test
    void a_ring_of_links_is_said_to_be_one() {
        assertThat(reason(new FileSystemLoopException("a"))).isEqualTo("its links lead back to where they begin");
    }

    @Test
    void the_reason_is_what_the_system_threw_first() {
        IOException full = new FileSystemException("a.png", null, "No space left on device");
        String noSpace = "there is no space left on the disk";
        assertThat(reason(new IOException("cannot draw", full))).isEqualTo(noSpace);
        assertThat(reason(new IOException(new UncheckedIOException("cannot draw", full))))
                .isEqualTo(noSpace);
        assertThat(reason(new IOException(new IllegalStateException("x", new AccessDeniedException("a.csv")))))
                .isEqualTo("there is no permission for it");
        assertThat(reason(new IOException("cannot draw"))).isEqualTo("cannot draw");
    }
}
