package org.ntmcriteria.analysis.lineage;

import java.util.List;
import org.ntmcriteria.analysis.aggregate.VerdictCounts;
import org.ntmcriteria.core.value.Verdict;

final class VerdictMeasure extends Measure<Verdict, ReconstructedVerdict> {
    private final MovesWith movesWith;

    VerdictMeasure(MovesWith movesWith) {
        this.movesWith = movesWith;
    }

    @Override
    boolean isReported(Verdict value) {
        return value.isDecided();
    }

    @Override
    Carried carried(Origin origin) {
        return movesWith.of(origin);
    }

    @Override
    ReconstructedVerdict of(List<Part<Verdict>> parts, boolean isTraced) {
        int[] counts = new int[Verdict.values().length];
        boolean isOpen = !isTraced;
        for (Part<Verdict> part : parts) {
            if (part.value().isEmpty()) {
                isOpen = true;
                continue;
            }
            Verdict verdict = part.value().get();
            counts[verdict.ordinal()]++;
            // What does not apply to a unit applies to no part of it.
            isOpen |= verdict == Verdict.UNDETERMINED
                    || verdict != Verdict.NOT_APPLICABLE && part.carried() != Carried.ALL;
        }
        VerdictCounts found = new VerdictCounts(
                counts[Verdict.MET.ordinal()],
                counts[Verdict.NOT_MET.ordinal()],
                counts[Verdict.UNDETERMINED.ordinal()],
                counts[Verdict.NOT_APPLICABLE.ordinal()]);
        return new ReconstructedVerdict(isOpen ? Verdict.UNDETERMINED : ofAll(found), found);
    }

    private static Verdict ofAll(VerdictCounts found) {
        if (found.met() > 0 && found.notMet() > 0 || found.units() == 0) {
            return Verdict.UNDETERMINED;
        }
        return found.met() + found.notMet() == 0 ? Verdict.NOT_APPLICABLE : Verdict.of(found.met() > 0);
    }
}
