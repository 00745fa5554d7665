package org.ntmcriteria.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows a number (định dạng số), as far as it says what the number is: a percentage, a day, a time of
 * day or a code with leading zeros, and what it shows around the number. Texts in quotes, behind a backslash or in
 * brackets compute nothing. Immutable and thread-safe.
 */
final class NumberFormat {
    /** What is shown as it stands, or fills the cell: "text", \x, _x, *x. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|[\\\\_*].?", Pattern.DOTALL);

    /** A colour, a locale or a currency; but for elapsed time, [h], and conditions, [<1]. */
    private static final Pattern BRACKETS =
            Pattern.compile("\\[(?!(?:h+|m+|s+)])[^\\[\\]]*]", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)]");

    /** Commas behind the last digit, or the last before the point; those between digits part groups. */
    private static final Pattern SCALE = Pattern.compile("[0#?](,+)(?![0#?,])");

    private static final Pattern CODE = Pattern.compile("0{2,20}");

    /** The format of cells without one. */
    static final NumberFormat GENERAL = of("General");

    /** The parts for positive and negative numbers and for zero, or for those of a condition. */
    private final List<Section> sections;

    private NumberFormat(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * One part of a format.
     *
     * @param comparison the comparison of its condition, or empty text
     * @param bound what numbers are compared with
     * @param shift by how many powers of ten it is shown larger than it is, for percentages, or smaller, for thousands
     * @param day whether it shows a day
     * @param time whether it shows a time without a day
     * @param digits how many digits a whole number has at least
     * @param words what it shows in place of the number, or empty text
     * @param shown what it shows around the number
     * @param bare whether that is nothing, which each number of a workbook asks
     */
    private record Section(
            String comparison,
            BigDecimal bound,
            int shift,
            boolean day,
            boolean time,
            int digits,
            String words,
            ShownNumber shown,
            boolean bare) {
        static Section of(String text, String literals, String whole) {
            Matcher condition = CONDITION.matcher(text);
            boolean conditional = condition.find();
            String code = BRACKETS.matcher(text).replaceAll("");
            String lower = code.toLowerCase(Locale.ROOT);
            boolean number = lower.contains("general")
                    || lower.contains("0") && !lower.contains("ss.0")
                    || lower.contains("#")
                    || lower.contains("@")
                    || lower.contains("?");
            boolean day = !number && (lower.contains("y") || lower.contains("d") || isMonth(lower));
            boolean time = !number && !day && (lower.contains("h") || lower.contains("s") || lower.contains("m"));
            ShownNumber shown = ShownNumber.of(whole);
            int percent = (int) code.chars().filter(c -> c == '%').count();
            return new Section(
                    conditional ? condition.group(1) : "",
                    conditional ? decimal(condition.group(2)) : BigDecimal.ZERO,
                    2 * percent - 3 * thousands(code),
                    day,
                    time,
                    CODE.matcher(code).matches() ? code.length() : 0,
                    number || day || time ? "" : literals.strip(),
                    shown,
                    day || time || shown.isBare());
        }

        /** Returns how often the number is divided by thousand: once for each comma behind its last digit. */
        private static int thousands(String code) {
            Matcher commas = SCALE.matcher(code);
            return commas.find() ? commas.group(1).length() : 0;
        }

        /** Checks if an m is a month: it is one of minutes beside hours or seconds. */
        private static boolean isMonth(String lower) {
            return lower.contains("m") && !lower.contains("h") && !lower.contains("s") && !lower.contains("am/pm");
        }

        private static BigDecimal decimal(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                return BigDecimal.ZERO;
            }
        }

        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (comparison) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    /** Returns the format of a code such as {@code 0.0%} or {@code dd/mm/yyyy}. */
    static NumberFormat of(String code) {
        List<Section> sections = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        StringBuilder literals = new StringBuilder();
        Matcher literal = LITERAL.matcher(code);
        int start = 0;
        for (int at = 0; at < code.length(); ) {
            if (literal.region(at, code.length()).lookingAt()) {
                literals.append(shown(literal.group()));
                at = literal.end();
            } else if (code.charAt(at) == ';') {
                sections.add(Section.of(rest.toString(), literals.toString(), code.substring(start, at)));
                rest.setLength(0);
                literals.setLength(0);
                at++;
                start = at;
            } else {
                rest.append(code.charAt(at++));
            }
        }
        sections.add(Section.of(rest.toString(), literals.toString(), code.substring(start)));
        return new NumberFormat(List.copyOf(sections));
    }

    private static String shown(String literal) {
        return switch (literal.charAt(0)) {
            case '"' -> literal.replace("\"", "");
            case '\\' -> literal.substring(1);
            default -> "";
        };
    }

    private Section section(BigDecimal number) {
        int numbers = Math.min(3, sections.size());
        if (sections.stream().anyMatch(section -> !section.comparison.isEmpty())) {
            for (Section section : sections.subList(0, numbers)) {
                if (section.comparison.isEmpty() || section.holds(number)) {
                    return section;
                }
            }
            return sections.get(numbers - 1);
        }
        int wanted = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : 2;
        return sections.get(wanted < numbers ? wanted : 0);
    }

    /** Returns by how many powers of ten a number is shown larger than it is: 2 for a percentage, -3 in thousands. */
    int shift(BigDecimal number) {
        return section(number).shift;
    }

    /** Checks if a number is shown as a day. */
    boolean isDay(BigDecimal number) {
        return section(number).day;
    }

    /** Checks if a number is shown as a time of day or as a duration. */
    boolean isTime(BigDecimal number) {
        return section(number).time;
    }

    /** Returns the words that are shown in place of a number, as Đạt for 1, or empty text. */
    String words(BigDecimal number) {
        return section(number).words;
    }

    /**
     * Returns how a number is shown: {@code ≥80} by {@code "≥"0}, nothing where it is hidden.
     *
     * @param digits the number in digits
     */
    String shown(BigDecimal number, String digits) {
        Section section = section(number);
        return section.bare ? digits : section.shown.around(digits, number.signum() == 0);
    }

    /** Returns how many digits a whole number is shown with at least, as codes with leading zeros are. */
    int digits(BigDecimal number) {
        return section(number).digits;
    }
}
