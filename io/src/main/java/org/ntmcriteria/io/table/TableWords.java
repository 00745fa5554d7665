package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitName;

/** The words by which the rows of offices' tables are told apart, the lines of the resource {@code row-words.csv}. */
final class TableWords {
    /** The kinds of rows that their words tell. */
    private enum Kind {
        /** Sums, means and percentages of the units above or below. */
        TOTAL,
        /** What a mean is called, and a commune may be. */
        TOTAL_OR_NAME,
        /** Plans, forecasts, results and years of the unit above or of all units, and comparisons of them. */
        PLAN,
        /** Groups of units, and headings of tables and times, which are no district. */
        GROUP,
        /** Cities that are provinces, and what stands behind the name of one. */
        PROVINCE,
        /** What may stand before the name of a region. */
        REGION,
        /** Lines at the top or the foot of a sheet of paper. */
        PAGE,
        /** Units of commune level that are no rural commune. */
        TOWN,
        /** Hamlets, and the headings of their columns. */
        HAMLET,
        /** The heading of a column of the kinds of units. */
        KIND,
        /** As in the cell above. */
        DITTO,
        /** Notes below a table. */
        NOTE,
        /** Offices and officers who sign below a table. */
        SIGNATURE,
        /** What is required in each column, and its unit of measurement. */
        REQUIREMENT
    }

    /** What stands behind words with which a text may go on, or before those with which it ends. */
    private static final String GOES_ON = "…";

    /** The words that rows begin with, by the first of them; those that are a whole text end in no blank. */
    private static final Map<String, List<String>> TOTALS = read(Kind.TOTAL);

    private static final Map<String, List<String>> TOTALS_OR_NAMES = read(Kind.TOTAL_OR_NAME);

    private static final List<String> TOTALS_BEHIND = readEnds(Kind.TOTAL);

    private static final Map<String, List<String>> PROVINCES = read(Kind.PROVINCE);

    private static final List<String> PROVINCES_BEHIND = readEnds(Kind.PROVINCE);

    private static final Map<String, List<String>> REGIONS = read(Kind.REGION);

    private static final Map<String, List<String>> PLANS = read(Kind.PLAN);

    private static final Map<String, List<String>> GROUPS = read(Kind.GROUP);

    private static final Map<String, List<String>> PAGES = read(Kind.PAGE);

    private static final Map<String, List<String>> TOWNS = read(Kind.TOWN);

    private static final Map<String, List<String>> HAMLETS = read(Kind.HAMLET);

    private static final Map<String, List<String>> KINDS = read(Kind.KIND);

    private static final Map<String, List<String>> NOTES = read(Kind.NOTE);

    private static final Map<String, List<String>> SIGNATURES = read(Kind.SIGNATURE);

    private static final Map<String, List<String>> REQUIREMENTS = read(Kind.REQUIREMENT);

    private static final Pattern DAY = Pattern.compile("(?:.* )?" + VietnameseText.words("ngày")
            + "(?: [0-9]{1,2})? " + VietnameseText.words("tháng") + "(?: [0-9]{1,2})? " + VietnameseText.words("năm")
            + "(?: [0-9]{4})?");

    /** The numbers and Roman numbers of a text, for which the lines have 0. */
    private static final Pattern NUMBER = Pattern.compile("(?<![^ ])(?:[0-9]+|x?(?:ix|iv|v?i{1,3}|v)|x)(?![^ ])");

    private static final Map<String, List<String>> DITTOS = read(Kind.DITTO);

    /** The signs for as in the cell above. */
    private static final Pattern DITTO = Pattern.compile("[-–]?[\"'“”„‟″〃`´’‘]{1,3}[-–]?");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** A count behind a name: Chi Lăng (2 xã). */
    private static final Pattern COUNT = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[0-9][^()\\[\\]]*[)\\]]\\s*$");

    /** The sign of a footnote: (*), **. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\(?\\*{1,3}\\)?.*", Pattern.DOTALL);

    /** Longer texts are no line above a signature, and a pattern is tried at each of their words. */
    private static final int LONGEST_DAY = 100;

    /** The most words of a district's kind and name: Thành phố Phan Rang Tháp Chàm. */
    private static final int MOST_WORDS = 6;

    private TableWords() {}

    private static Map<String, List<String>> read(Kind kind) {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> line : VocabularyTable.lines(TableWords.class, "/org/ntmcriteria/io/row-words.csv", 2)) {
            if (line.get(0).equals(kind.name()) && !line.get(1).startsWith(GOES_ON)) {
                String text = VietnameseText.words(line.get(1).replace(GOES_ON, ""));
                words.computeIfAbsent(text.replaceFirst(" .*", ""), k -> new ArrayList<>())
                        .add(line.get(1).endsWith(GOES_ON) ? text + " " : text);
            }
        }
        return words;
    }

    /** Returns the words that texts of a kind end with, with a blank before them. */
    private static List<String> readEnds(Kind kind) {
        return VocabularyTable.lines(TableWords.class, "/org/ntmcriteria/io/row-words.csv", 2).stream()
                .filter(line -> line.get(0).equals(kind.name()) && line.get(1).startsWith(GOES_ON))
                .map(line -> " " + VietnameseText.words(line.get(1).replace(GOES_ON, "")))
                .toList();
    }

    private static boolean begins(String words, Map<String, List<String>> table) {
        int blank = words.indexOf(' ');
        for (String begin : table.getOrDefault(blank < 0 ? words : words.substring(0, blank), List.of())) {
            if (words.equals(begin.strip()) || begin.endsWith(" ") && words.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String words, List<String> table) {
        return table.stream().anyMatch(words::endsWith);
    }

    /** Checks if a name is that of a sum, a mean or a percentage of several units. */
    static boolean isTotal(String name) {
        String words = words(name);
        return begins(words, TOTALS) || begins(words, TOTALS_OR_NAMES) || ends(words, TOTALS_BEHIND);
    }

    /** Checks if a name can be that of a sum, a plan or a comparison only, and of no unit. */
    static boolean isNoUnit(String name) {
        String words = words(name);
        return begins(words, TOTALS) || begins(words, PLANS) || ends(words, TOTALS_BEHIND);
    }

    /** Checks if a text says that its row is a plan or a result of a unit, or a year's. */
    static boolean isPlan(String text) {
        return begins(words(text), PLANS);
    }

    /**
     * Checks if the head of a section speaks of something else than a district: of a group of units, a plan, a year or
     * another table. No name of a district has a number, except one behind its kind: Quận 1.
     */
    static boolean isGroup(String text) {
        String words = words(text);
        return begins(words, GROUPS)
                || begins(words, PLANS)
                || begins(words, TOTALS)
                || UnitName.level(text).filter(Level.COMMUNE::equals).isPresent()
                || !isDistrict(text) && DIGIT.matcher(withoutCount(text)).find();
    }

    /** Checks if a text is the number of a sheet of paper, or says that a table goes on there. */
    static boolean isPage(String text) {
        return begins(words(text), PAGES);
    }

    /** Returns the name of a district without a count in brackets behind it. */
    static String withoutCount(String name) {
        return name.endsWith(")") || name.endsWith("]") ? COUNT.matcher(name).replaceFirst("") : name;
    }

    /** Checks if a text begins with the sign of a footnote. */
    static boolean isFootnote(String text) {
        return FOOTNOTE.matcher(text).matches();
    }

    /** Checks if a name is that of a unit of commune level that is not a rural commune. */
    static boolean isTown(String name) {
        return begins(words(name), TOWNS);
    }

    /** Checks if a text is the name of a hamlet that begins with its kind, or heads a column of hamlets. */
    static boolean isHamlet(String text) {
        return begins(words(text), HAMLETS);
    }

    /** Checks if a text heads a column of the kinds of units: Loại đơn vị. */
    static boolean isKind(String heading) {
        return begins(words(heading), KINDS);
    }

    /** Checks if a text says that its cell is as the one above: nt, -nt-, ". */
    static boolean isDitto(String text) {
        return DITTO.matcher(text).matches() || !text.isEmpty() && begins(words(text), DITTOS);
    }

    /** Returns the words of a text with 0 for each number. */
    private static String words(String text) {
        return NUMBER.matcher(VietnameseText.words(text)).replaceAll("0");
    }

    /** Checks if a name is that of a row that says what is required or how it is measured. */
    static boolean isRequirement(String name) {
        return begins(VietnameseText.words(name), REQUIREMENTS);
    }

    /**
     * Checks if a name is that of the sum of a district without its kind: Cộng Bình Sơn. A commune is called Cộng Hòa.
     */
    static boolean isTotalOf(String name, String district) {
        String words = VietnameseText.words(name);
        int blank = words.indexOf(' ');
        return blank > 0
                && !district.isEmpty()
                && begins(words.substring(0, blank), TOTALS)
                && words.substring(blank + 1).equals(UnitName.keyWithoutKind(district));
    }

    /** Checks if a text begins as a note or a signature below a table does. */
    static boolean isNote(String text) {
        String words = VietnameseText.words(text);
        return begins(words, NOTES)
                || begins(words, SIGNATURES)
                || words.length() <= LONGEST_DAY && DAY.matcher(words).matches();
    }

    /** Checks if a text is that of an office or officer who signs below a table, above the name of whom. */
    static boolean isSignature(String text) {
        return begins(VietnameseText.words(text), SIGNATURES);
    }

    /** Checks if a name is that of a district, a town or a city. */
    static boolean isDistrict(String name) {
        return UnitName.level(name).equals(Optional.of(Level.DISTRICT));
    }

    /** Checks if a text is the kind and the name of a district, and nothing else. */
    static boolean isDistrictAlone(String text) {
        return isDistrict(text)
                && !isProvince(text)
                && !isGroup(text)
                && VietnameseText.words(text).split(" ").length <= MOST_WORDS;
    }

    /** Checks if a name is that of a province by its kind, or that of a city that is one. */
    static boolean isProvince(String name) {
        return UnitName.level(name)
                .filter(level -> level == Level.PROVINCE
                        || level == Level.DISTRICT
                                && (begins(UnitName.key(name), PROVINCES)
                                        || ends(VietnameseText.words(name), PROVINCES_BEHIND)))
                .isPresent();
    }

    /** Returns the region whose name a text is, with or without a word for it. */
    static Optional<Region> region(String text) {
        String words = VietnameseText.words(text);
        int blank = words.indexOf(' ');
        Optional<Region> region = Region.find(words);
        return region.isEmpty() && blank > 0 && begins(words, REGIONS)
                ? REGIONS.get(words.substring(0, blank)).stream()
                        .filter(words::startsWith)
                        .flatMap(begin -> Region.find(words.substring(begin.length())).stream())
                        .findFirst()
                : region;
    }
}
