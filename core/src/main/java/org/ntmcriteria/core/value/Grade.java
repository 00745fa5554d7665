package org.ntmcriteria.core.value;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * A grade on one of the two scales of the acts: quality {@code Yếu < Trung bình < Khá < Tốt}, or class in roman
 * numerals {@code V < IV < III < II < I} ("loại IV trở lên" is class IV or better).
 *
 * @param scale the scale
 * @param rank the place on it, 0 for the lowest
 */
public record Grade(Scale scale, int rank) {
    /** A scale of grades, from the lowest to the highest. */
    public enum Scale {
        /** Quality grades. */
        QUALITY("Yếu", "Trung bình", "Khá", "Tốt"),
        /** Classes in roman numerals. */
        CLASS("V", "IV", "III", "II", "I");

        private final List<String> grades;

        Scale(String... grades) {
            this.grades = List.of(grades);
        }

        /**
         * Returns the grades of this scale.
         *
         * @return the grades, lowest first
         */
        public List<String> grades() {
            return grades;
        }
    }

    /**
     * Checks the rank.
     *
     * @throws IllegalArgumentException if the scale has no such rank
     */
    public Grade {
        if (rank < 0 || rank >= scale.grades.size()) {
            throw InvalidValueException.of("invalid.grade", "rank", rank, "scale", scale);
        }
    }

    /**
     * Finds a grade.
     *
     * @param text a grade such as {@code Khá} or {@code IV}; case and tone placement do not matter
     * @return the grade, or empty if the text is none
     */
    public static Optional<Grade> find(String text) {
        if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        String folded = VietnameseText.fold(text);
        for (Scale scale : Scale.values()) {
            for (int rank = 0; rank < scale.grades.size(); rank++) {
                if (VietnameseText.fold(scale.grades.get(rank)).equals(folded)) {
                    return Optional.of(new Grade(scale, rank));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return scale.grades.get(rank);
    }
}
