package org.ntmcriteria.rules.recognition;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

/**
 * Whether recognition is to be taken back (thu hồi), and how far that is away: what a {@link RevocationRule} says.
 *
 * @param verdict {@code MET} if it is to be revoked; {@code NOT_APPLICABLE} if no rule is in force
 * @param failed the criteria no longer met, as bounds; empty where no assessment is known or no criteria count
 * @param distance how many further criteria must fail, as bounds; empty where that is not known
 * @param ending the criteria each of which alone ends recognition when it fails, if all that is undetermined is met
 * @param conditions the conditions that decide; empty unless it is to be revoked
 * @param acts the acts that the verdict cites; empty where no rule is in force
 * @param status how well the rule is known, present where the verdict is decided by a rule
 */
public record Revocation(
        Verdict verdict,
        Optional<CountRange> failed,
        Optional<Distance> distance,
        List<Integer> ending,
        List<String> conditions,
        List<String> acts,
        Optional<SourceStatus> status) {
    /**
     * How many further criteria must fail until recognition is to be revoked, 0 if it is.
     *
     * @param min if all that is undetermined fails, and a key criterion fails where one can
     * @param max if all that is undetermined is met
     */
    public record Distance(int min, int max) {}

    /** Copies the lists. */
    public Revocation {
        ending = List.copyOf(ending);
        conditions = List.copyOf(conditions);
        acts = List.copyOf(acts);
    }

    static Revocation notApplicable() {
        return new Revocation(
                Verdict.NOT_APPLICABLE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
