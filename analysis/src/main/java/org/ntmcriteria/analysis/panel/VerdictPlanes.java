package org.ntmcriteria.analysis.panel;

import java.util.Arrays;

/**
 * Verdicts of many units, a bit a unit in each of two or three planes; no unit has two, and one without any is
 * undetermined. The planes of all that is assessed lie in one array, so that assessing a small panel is not all
 * allocation.
 */
final class VerdictPlanes {
    final long[] planes;

    /** Where the plane of those that are met begins. */
    final int met;

    /** Where the plane of those that are not met begins. */
    final int notMet;

    /** Where the plane of those to which it does not apply begins; -1 where it is known beforehand to apply to all. */
    final int notApplicable;

    /** The words of a plane; the next ones of the same array follow as far behind. */
    final int words;

    private VerdictPlanes(long[] planes, int words, int met, int notMet, int notApplicable) {
        this.planes = planes;
        this.words = words;
        this.met = met;
        this.notMet = notMet;
        this.notApplicable = notApplicable;
    }

    /**
     * Lays verdicts out in one array: the planes of those that are met one behind another, then those of the ones that
     * are not, then the others.
     *
     * @param words the words of a plane
     * @param mayNotApply of each, whether it may turn out not to apply
     * @return the verdicts, all undetermined
     */
    static VerdictPlanes[] layOut(int words, boolean... mayNotApply) {
        int count = mayNotApply.length;
        int planes = 2 * count;
        for (boolean may : mayNotApply) {
            planes += may ? 1 : 0;
        }
        long[] all = new long[Math.multiplyExact(words, planes)];
        VerdictPlanes[] verdicts = new VerdictPlanes[count];
        int next = 2 * count;
        for (int i = 0; i < count; i++) {
            verdicts[i] =
                    new VerdictPlanes(all, words, i * words, (count + i) * words, mayNotApply[i] ? next++ * words : -1);
        }
        return verdicts;
    }

    /** Makes the verdicts of a block undetermined. */
    void clear(int from, int count) {
        fillPlane(met, from, count);
        fillPlane(notMet, from, count);
        if (notApplicable >= 0) {
            fillPlane(notApplicable, from, count);
        }
    }

    /** Leaves of the verdicts of a block those that are not met. */
    void keepNotMet(int from, int count) {
        fillPlane(met, from, count);
        if (notApplicable >= 0) {
            fillPlane(notApplicable, from, count);
        }
    }

    private void fillPlane(int plane, int from, int count) {
        Arrays.fill(planes, plane + from, plane + from + count, 0);
    }

    /**
     * Sets the verdicts of a block to Kleene's conjunction of others, which what does not apply leaves; of no others it
     * is undetermined.
     *
     * @param from the first word of the block here
     * @param count the words of the block
     * @param members the members, laid out together, and others beside them
     * @param first the first member
     * @param end behind the last member
     * @param there the first word of the block in the members
     */
    void setConjunction(int from, int count, VerdictPlanes[] members, int first, int end, int there) {
        if (first == end) {
            clear(from, count);
            return;
        }
        boolean mayLeave = false;
        for (int member = first; member < end; member++) {
            mayLeave |= members[member].notApplicable >= 0;
        }
        if (mayLeave) {
            setConjunctionWithLeave(from, count, members, first, end, there);
            return;
        }
        // Neighbours in one array, so that nothing but the array is read in the loop.
        long[] all = members[first].planes;
        int stride = members[first].words;
        int metThere = members[first].met + there;
        int notMetThere = members[first].notMet + there;
        int others = end - first;
        for (int word = 0; word < count; word++) {
            long allMet = -1L;
            long anyNotMet = 0;
            for (int member = 0; member < others; member++) {
                allMet &= all[metThere + member * stride + word];
                anyNotMet |= all[notMetThere + member * stride + word];
            }
            planes[met + from + word] = allMet;
            planes[notMet + from + word] = anyNotMet;
        }
        if (notApplicable >= 0) {
            fillPlane(notApplicable, from, count);
        }
    }

    private void setConjunctionWithLeave(int from, int count, VerdictPlanes[] members, int first, int end, int there) {
        for (int word = 0; word < count; word++) {
            long allMet = -1L;
            long anyNotMet = 0;
            long noneApplies = -1L;
            for (int member = first; member < end; member++) {
                VerdictPlanes one = members[member];
                long left = one.notApplicable < 0 ? 0 : one.planes[one.notApplicable + there + word];
                allMet &= one.planes[one.met + there + word] | left;
                anyNotMet |= one.planes[one.notMet + there + word];
                noneApplies &= left;
            }
            planes[met + from + word] = allMet & ~noneApplies;
            planes[notMet + from + word] = anyNotMet;
            if (notApplicable >= 0) {
                planes[notApplicable + from + word] = noneApplies;
            }
        }
    }

    /**
     * Fills what is open by a report on the whole; with "does not apply" only where no component is met.
     *
     * @param from the first word of the block here
     * @param count the words of the block
     * @param whole what was reported, its block at word 0
     * @param components the components, and others beside them
     * @param first the first of them
     * @param end behind the last of them
     * @param there the first word of the block in them
     */
    void fill(int from, int count, VerdictPlanes whole, VerdictPlanes[] components, int first, int end, int there) {
        for (int word = 0; word < count; word++) {
            int own = from + word;
            long left = notApplicable < 0 ? 0 : planes[notApplicable + own];
            long open = ~(planes[met + own] | planes[notMet + own] | left);
            planes[met + own] |= open & whole.planes[whole.met + word];
            planes[notMet + own] |= open & whole.planes[whole.notMet + word];
            if (notApplicable >= 0 && whole.notApplicable >= 0) {
                long anyMet = 0;
                for (int one = first; one < end; one++) {
                    anyMet |= components[one].planes[components[one].met + there + word];
                }
                planes[notApplicable + own] |= open & whole.planes[whole.notApplicable + word] & ~anyMet;
            }
        }
    }
}
