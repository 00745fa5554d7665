package org.ntmcriteria.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.SourceLocation;

class RecognitionHistoryOrderTest {
    private static RecognitionEvent revokedAt(int line) {
        return new RecognitionEvent(
                "A",
                LocalDate.of(2020, 1, 1),
                "1/QĐ-UBND",
                Optional.empty(),
                Tier.NTM,
                RecognitionEvent.Kind.REVOKED,
                Optional.of(SourceLocation.ofLine("h.csv", line, null)));
    }

    @Test
    void a_decision_read_twice_is_located_at_the_first_in_any_order() {
        RecognitionHistory one = RecognitionHistory.of("A", List.of(revokedAt(3), revokedAt(12)));
        RecognitionHistory other = RecognitionHistory.of("A", List.of(revokedAt(12), revokedAt(3)));
        assertThat(other).isEqualTo(one);
        assertThat(other.problems()).isEqualTo(one.problems()).hasSize(1);
        assertThat(one.problems().get(0).location().orElseThrow().line()).isEqualTo(3);
    }
}
