package org.ntmcriteria.core.law;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * What a reported value is about: an indicator, a part or a sex of one, a whole criterion, or a fact.
 *
 * <p>Text forms, {@link #parse} being the inverse of {@code toString}: {@code 2.3}, {@code 2.3/a}, {@code 14.2/male},
 * {@code TC7}, {@code @schools}, {@code @4b/CONTENT}. Ordered as a table lists them: criteria in order, each
 * criterion's own report before its indicators, facts last.
 */
public sealed interface InputKey extends Comparable<InputKey> {
    /** What {@link #parse} accepts, in words. */
    Text ACCEPTED = CoreMessages.MESSAGES.text("accepted.key");

    /**
     * A whole indicator.
     *
     * @param indicator its number
     */
    record OfIndicator(IndicatorId indicator) implements InputKey {
        @Override
        public String toString() {
            return indicator.toString();
        }
    }

    /**
     * One part of a compound indicator.
     *
     * @param indicator the indicator's number
     * @param part the part's letter, lower case
     */
    record OfPart(IndicatorId indicator, String part) implements InputKey {
        private static final int LONGEST = 20;

        /**
         * Checks the part.
         *
         * @throws UnreadableTextException if it is not a letter or a short lower-case word, or names a sex
         */
        public OfPart {
            if (!isPart(part) || part.equals("male") || part.equals("female")) {
                throw UnreadableTextException.of(part, "accepted.part");
            }
        }

        /** Lower-case letters and digits. */
        private static boolean isPart(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                    return false;
                }
            }
            return !text.isEmpty() && text.length() <= LONGEST;
        }

        @Override
        public String toString() {
            return indicator + "/" + part;
        }
    }

    /**
     * An indicator for one sex.
     *
     * @param indicator the indicator's number
     * @param sex the sex
     */
    record OfSex(IndicatorId indicator, Sex sex) implements InputKey {
        @Override
        public String toString() {
            return indicator + "/" + sex.word();
        }
    }

    /**
     * A criterion reported as a whole.
     *
     * @param criterion its number, from 1
     */
    record OfCriterion(int criterion) implements InputKey {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException unless 1 to 9999
         */
        public OfCriterion {
            if (criterion < 1 || criterion > 9999) {
                throw InvalidValueException.of("invalid.criterion", "given", criterion);
            }
        }

        @Override
        public String toString() {
            return "TC" + criterion;
        }
    }

    /**
     * A fact that is not an indicator: one that a cell's condition or one of the set's conditions asks for.
     *
     * @param name the fact's name or the condition's number
     * @param content one content of it, where a condition asks for each content
     */
    record OfFact(String name, Optional<String> content) implements InputKey {
        /**
         * Checks the name.
         *
         * @throws UnreadableTextException if name or content are not a word of letters, digits, {@code _ . -}
         */
        public OfFact {
            if (!Keys.isName(name)) {
                throw UnreadableTextException.of(name, "accepted.fact");
            }
            if (content.isPresent() && !Keys.isName(content.get())) {
                throw UnreadableTextException.of(content.get(), "accepted.content");
            }
        }

        @Override
        public String toString() {
            return content.isPresent() ? "@" + name + "/" + content.get() : "@" + name;
        }
    }

    /**
     * Returns a fact's key.
     *
     * @param name the fact's name
     * @return the key
     */
    static InputKey fact(String name) {
        return new OfFact(name, Optional.empty());
    }

    /**
     * Reads a key; case and blanks around do not matter, but in the names of facts case does.
     *
     * @param text one of the text forms above
     * @return the key
     * @throws UnreadableTextException if the text is none of them
     */
    static InputKey parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.startsWith("@")) {
                int slash = trimmed.indexOf('/');
                return slash < 0
                        ? fact(trimmed.substring(1))
                        : new OfFact(trimmed.substring(1, slash), Optional.of(trimmed.substring(slash + 1)));
            }
            if (trimmed.startsWith("T") || trimmed.startsWith("t")) {
                Matcher criterion = Keys.CRITERION.matcher(trimmed);
                if (criterion.matches()) {
                    return new OfCriterion(Integer.parseInt(criterion.group(1)));
                }
            }
            int slash = trimmed.indexOf('/');
            if (slash < 0) {
                return new OfIndicator(IndicatorId.parse(trimmed));
            }
            IndicatorId indicator = IndicatorId.parse(trimmed.substring(0, slash));
            String part = trimmed.substring(slash + 1).toLowerCase(Locale.ROOT);
            Optional<Sex> sex = Sex.find(part);
            return sex.isPresent() ? new OfSex(indicator, sex.get()) : new OfPart(indicator, part);
        } catch (UnreadableTextException e) {
            throw new UnreadableTextException(text, ACCEPTED);
        }
    }

    /**
     * Returns the indicator that a key is about.
     *
     * @param key any key
     * @return the indicator, also of a part or a sex; empty for a criterion or a fact
     */
    static Optional<IndicatorId> indicator(InputKey key) {
        return Optional.ofNullable(Keys.indicator(key));
    }

    @Override
    default int compareTo(InputKey other) {
        return Keys.compare(this, other);
    }

    /** Order and patterns, out of the way of the interface. */
    final class Keys {
        private static final Pattern CRITERION = Pattern.compile("[Tt][Cc]\\s?([1-9][0-9]{0,3})");

        /** Marks stand apart in decomposed and in folded names. */
        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-][\\p{L}\\p{N}\\p{Mn}_.-]{0,59}");

        private Keys() {}

        /** Checks whether a text is a word of letters, digits and {@code _ . -}. */
        static boolean isName(String text) {
            return NAME.matcher(text).matches();
        }

        private static int compare(InputKey one, InputKey other) {
            IndicatorId mine = indicator(one);
            IndicatorId theirs = indicator(other);
            if (mine != null && theirs != null) {
                // The number of the criterion comes first in that of the indicator.
                int byIndicator = mine.compareTo(theirs);
                return byIndicator != 0 ? byIndicator : one.toString().compareTo(other.toString());
            }
            int byCriterion = Integer.compare(criterion(one), criterion(other));
            if (byCriterion != 0) {
                return byCriterion;
            }
            int wholeFirst = Boolean.compare(mine != null, theirs != null);
            return wholeFirst != 0
                    ? wholeFirst
                    : VietnameseText.fold(one.toString()).compareTo(VietnameseText.fold(other.toString()));
        }

        private static int criterion(InputKey key) {
            if (key instanceof OfCriterion c) {
                return c.criterion();
            }
            IndicatorId indicator = indicator(key);
            return indicator == null ? Integer.MAX_VALUE : indicator.criterion();
        }

        @javax.annotation.Nullable private static IndicatorId indicator(InputKey key) {
            if (key instanceof OfIndicator i) {
                return i.indicator();
            }
            if (key instanceof OfPart p) {
                return p.indicator();
            }
            return key instanceof OfSex s ? s.indicator() : null;
        }
    }
}
