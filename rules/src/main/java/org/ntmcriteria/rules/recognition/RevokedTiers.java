package org.ntmcriteria.rules.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;

/** The tiers at which units were revoked, in the order of their statuses. */
final class RevokedTiers {
    private final Map<String, Set<Tier>> tiers = new HashMap<>();

    RevokedTiers(Collection<RecognitionStatus> statuses) {
        for (RecognitionStatus status : statuses) {
            if (status.recognition().isPresent() && status.recognised() == Verdict.NOT_MET) {
                tiers.computeIfAbsent(key(status), unit -> new LinkedHashSet<>(1))
                        .add(status.tier());
            }
        }
    }

    /** Returns the lowest revoked tier below that of a status, where the tiers of its level are a chain. */
    Optional<Tier> below(RecognitionStatus status) {
        boolean isChain = status.level()
                .filter(level -> level == Level.COMMUNE || level == Level.DISTRICT)
                .isPresent();
        if (!isChain || status.recognised() != Verdict.MET) {
            return Optional.empty();
        }
        return tiers.getOrDefault(key(status), Set.of()).stream()
                .filter(tier -> isBelow(tier, status.tier()))
                .findFirst();
    }

    private static String key(RecognitionStatus status) {
        return status.validFrom() + " " + status.unit();
    }

    private static boolean isBelow(Tier lower, Tier tier) {
        return switch (tier) {
            case ADVANCED, MODERN -> lower == Tier.NTM;
            case MODEL -> lower == Tier.NTM || lower == Tier.ADVANCED;
            default -> false;
        };
    }
}
