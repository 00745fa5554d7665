package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ntmcriteria.register.name.NameKey;
import org.ntmcriteria.register.name.NameReading;
import org.ntmcriteria.register.unit.RegisteredUnit;

/** What holds of look-ups by name, of every unit on every day. */
class NamesPropertyTest {
    private static final UnitRegister REGISTER = UnitRegister.standard();
    private static final List<RegisteredUnit> ALL = REGISTER.all();
    private static final Pattern SPELLING = Pattern.compile("the act of 2025 writes «(?:xã|phường|thị trấn) ([^»]*)»");
    private static final Comparator<Suggestion<RegisteredUnit>> NEAREST =
            Comparator.<Suggestion<RegisteredUnit>>comparingInt(Suggestion::letters)
                    .thenComparingInt(Suggestion::marks)
                    .thenComparing(one -> one.value().code());

    @Provide
    Arbitrary<RegisteredUnit> units() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> writings() {
        List<UnaryOperator<String>> writings = List.of(
                text -> text,
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> "  " + text.replace(" ", "\u00a0 ") + " ",
                text -> text.replace("òa", "oà")
                        .replace("óa", "oá")
                        .replace("ủy", "uỷ")
                        .replace("úy", "uý"),
                text -> text.replace("Đ", "Ð"),
                text -> text.replaceFirst("^Thị trấn", "TT.")
                        .replaceFirst("^Phường ", "P. ")
                        .replaceFirst("^Xã", "X."),
                text -> text.replaceFirst("^Thị xã", "TX")
                        .replaceFirst("^Thành phố", "TP.")
                        .replaceFirst("^Huyện", "H."));
        return Arbitraries.of(writings);
    }

    /** A day of a unit, by a share of its time. */
    private static LocalDate day(RegisteredUnit unit, int share) {
        LocalDate last = unit.validTo().orElse(LocalDate.of(2026, 8, 1));
        long days = last.toEpochDay() - unit.validFrom().toEpochDay();
        return unit.validFrom().plusDays(days * share / 100);
    }

    @Property(tries = 3000)
    void a_unit_is_among_the_answers_to_its_own_path_on_its_days(
            @ForAll("units") RegisteredUnit unit,
            @ForAll("writings") UnaryOperator<String> writing,
            @ForAll boolean withKind,
            @ForAll boolean withDistrict,
            @ForAll boolean withProvince,
            @ForAll @IntRange(max = 100) int share) {
        NamePath path = NamePath.of(writing.apply(withKind ? unit.fullName() : unit.name()));
        if (withDistrict && unit.district().isPresent()) {
            path = path.inDistrict(writing.apply(unit.district().get().name()));
        }
        if (withProvince) {
            path = path.inProvince(writing.apply(unit.province().name()));
        }
        LocalDate day = day(unit, share);
        Match<RegisteredUnit> match = REGISTER.byName(path, day);
        assertThat(match.candidates()).as(path + " on " + day).contains(unit);
        assertThat(match.candidates()).allMatch(one -> one.isOn(day));
    }

    @Property(tries = 3000)
    void a_code_means_a_unit_on_its_days_and_not_on_the_eve_of_them(
            @ForAll("units") RegisteredUnit unit, @ForAll @IntRange(max = 100) int share) {
        assertThat(REGISTER.byCode(unit.code(), day(unit, share))).contains(unit);
        assertThat(REGISTER.get(unit.key())).contains(unit);
        assertThat(REGISTER.byCode(unit.code(), unit.validFrom().minusDays(1)).filter(unit::equals))
                .isEmpty();
        assertThat(REGISTER.ofCode(unit.code())).contains(unit);
    }

    @Property(tries = 60)
    void suggestions_are_exactly_the_nearest_names_of_the_day(
            @ForAll("units") RegisteredUnit unit,
            @ForAll @IntRange(max = 100) int at,
            @ForAll @IntRange(max = 3) int change,
            @ForAll @IntRange(max = 100) int share) {
        String name = damaged(unit.name(), at, change);
        LocalDate day = day(unit, share);
        Match<RegisteredUnit> match = REGISTER.byName(NamePath.of(name), day);
        Assume.that(match instanceof Match.Unknown);
        String key = NameKey.of(name);
        String letters = NameKey.letters(key);
        int most = EditDistance.mostOf(letters.length());
        List<Suggestion<RegisteredUnit>> all = new ArrayList<>();
        for (RegisteredUnit other : REGISTER.on(day)) {
            names(other).stream()
                    .map(NameKey::of)
                    .map(otherKey -> new Suggestion<>(
                            other, slowDistance(letters, NameKey.letters(otherKey)), slowDistance(key, otherKey)))
                    .filter(suggestion -> suggestion.letters() <= most)
                    .min(NEAREST)
                    .ifPresent(all::add);
        }
        all.sort(NEAREST);
        // A name that begins like a kind is compared without it too.
        Assume.that(NameReading.readings(name).size() == 1);
        assertThat(((Match.Unknown<RegisteredUnit>) match).suggestions())
                .isEqualTo(all.subList(0, Math.min(Suggestion.MOST, all.size())));
    }

    /** The name, and that which the act of 2025 writes. */
    private static List<String> names(RegisteredUnit unit) {
        List<String> names = new ArrayList<>(List.of(unit.name()));
        Matcher spelling = SPELLING.matcher(unit.evidence().note());
        if (spelling.find()) {
            names.add(spelling.group(1));
        }
        return names;
    }

    private static String damaged(String name, int at, int change) {
        int index = at * (name.length() - 1) / 100;
        String before = name.substring(0, index);
        String after = name.substring(index + 1);
        return switch (change) {
            case 0 -> before + after;
            case 1 -> before + "g" + name.substring(index);
            case 2 -> before + "h" + after;
            default -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        };
    }

    /** The definition, without a bound: optimal string alignment. */
    private static int slowDistance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean isSwap = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                table[i][j] = isSwap ? Math.min(least, table[i - 2][j - 2] + 1) : least;
            }
        }
        return table[one.length()][other.length()];
    }
}
