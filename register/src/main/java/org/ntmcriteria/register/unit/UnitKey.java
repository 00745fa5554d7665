package org.ntmcriteria.register.unit;

import java.time.LocalDate;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.register.RegisterMessages;

/**
 * What a unit is identified by: its code of the statistics office, and the day from which the code means this unit. The
 * code alone is not an identity: 26740 was phường Bến Nghé and is phường Sài Gòn.
 *
 * @param code five digits
 * @param validFrom the day from which the code means this unit
 */
public record UnitKey(String code, LocalDate validFrom) implements Comparable<UnitKey> {
    /**
     * Checks the code.
     *
     * @throws UnreadableTextException if it is not five digits
     */
    public UnitKey {
        if (!isCode(code)) {
            throw new UnreadableTextException(code, RegisterMessages.MESSAGES.text("accepted.code"));
        }
    }

    /**
     * Checks whether a text is a code of the statistics office.
     *
     * @param text a text
     * @return true if it is five digits
     */
    public static boolean isCode(String text) {
        if (text.length() != 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the key that a text writes, the inverse of {@link #toString}.
     *
     * @param text for example {@code 26740@2025-07-01}
     * @return the key
     * @throws UnreadableTextException if the text is anything else
     */
    public static UnitKey parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new UnreadableTextException(text, RegisterMessages.MESSAGES.text("accepted.key"));
        }
        return new UnitKey(text.substring(0, at), DateRange.parseDay(text.substring(at + 1)));
    }

    /** By code, then by day. */
    @Override
    public int compareTo(UnitKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : validFrom.compareTo(other.validFrom);
    }

    /**
     * Returns code and day.
     *
     * @return for example {@code 26740@2025-07-01}
     */
    @Override
    public String toString() {
        return code + "@" + validFrom;
    }
}
