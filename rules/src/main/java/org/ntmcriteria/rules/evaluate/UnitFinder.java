package org.ntmcriteria.rules.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.rules.RulesMessages;

/**
 * Finds the assessment of the unit that a user names. A code precedes a name: a unit whose code is the text is meant,
 * even if another unit bears it as its name. Names are compared without regard to case and diacritical variants, as
 * {@link VietnameseText#same} does.
 */
public final class UnitFinder {
    /** The most codes that a message lists. */
    private static final int LISTED = 10;

    private UnitFinder() {}

    /**
     * Returns the assessment of a unit.
     *
     * @param assessments assessments of different units
     * @param unit the unit's code or its name
     * @return the assessment of the unit with this code, else of the only one with this name
     * @throws UnitLookupException if there is no such unit, or more than one; the message lists the candidates
     */
    public static Assessment find(List<Assessment> assessments, String unit) {
        List<Assessment> found =
                assessments.stream().filter(a -> a.unit().code().equals(unit)).toList();
        if (found.isEmpty()) {
            found = assessments.stream()
                    .filter(a -> VietnameseText.same(a.unit().displayName(), unit))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UnitLookupException(message(found, assessments, unit));
    }

    private static Text message(List<Assessment> found, List<Assessment> all, String unit) {
        if (all.isEmpty()) {
            return RulesMessages.MESSAGES.text("unit.noneAssessed", "unit", unit);
        }
        if (found.stream().map(a -> a.unit().code()).distinct().count() == 1) {
            String units = found.stream()
                    .map(a -> a.unit().displayName() + " (" + a.asOf() + ")")
                    .limit(LISTED)
                    .collect(Collectors.joining(", "));
            return RulesMessages.MESSAGES.text("unit.severalInTime", "unit", unit, "units", units);
        }
        return found.isEmpty()
                ? RulesMessages.MESSAGES.text("unit.unknown", "unit", unit, "codes", codes(all))
                : RulesMessages.MESSAGES.text("unit.ambiguous", "unit", unit, "codes", codes(found));
    }

    private static String codes(List<Assessment> assessments) {
        List<String> codes =
                assessments.stream().map(a -> a.unit().code()).limit(LISTED).toList();
        return String.join(", ", codes) + (assessments.size() > LISTED ? ", …" : "");
    }
}
