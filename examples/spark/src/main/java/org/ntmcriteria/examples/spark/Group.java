package org.ntmcriteria.examples.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * The units that are counted together.
 *
 * @param province the province's name, folded
 * @param year the year of the day assessed
 * @param set the set's id
 */
record Group(String province, int year, String set) implements Serializable, Comparable<Group> {
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::province).thenComparing(Group::year).thenComparing(Group::set);

    static Group of(Assessment assessment, String province) {
        return new Group(
                VietnameseText.fold(province),
                assessment.asOf().getYear(),
                assessment.set().toString());
    }

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
