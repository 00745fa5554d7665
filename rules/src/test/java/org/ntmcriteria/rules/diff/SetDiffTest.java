package org.ntmcriteria.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.catalog.NotInForceException;

class SetDiffTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 2, 29);

    private final CriteriaCatalog catalog = CriteriaCatalog.standard();
    private final CriteriaSet ntm = catalog.get("commune-ntm/2021-2025");
    private final CriteriaSet advanced = catalog.get("commune-advanced/2021-2025");

    private static List<String> rows(SetDiff diff, String from) {
        return diff.rows().stream()
                .filter(r -> r.fromKey().equals(from))
                .map(r -> r.fromKey() + ">" + r.toKey() + " "
                        + r.relation().map(Enum::name).orElse("=") + " " + r.column() + " "
                        + r.fromCell().map(c -> c.requirement().valueText()).orElse("–") + ">"
                        + r.toCell().map(c -> c.requirement().valueText()).orElse("–") + " " + r.change())
                .toList();
    }

    @Test
    void the_higher_tier_asks_more_where_both_are_known() {
        SetDiff diff = SetDiff.of(catalog, SetEdition.at(ntm, BEFORE), SetEdition.at(advanced, BEFORE));
        assertThat(diff.corresponds()).isTrue();
        assertThat(rows(diff, "15.1")).containsExactly("15.1>14.1 SAME ALL 90>95 STRICTER");
        assertThat(rows(diff, "15.4"))
                .contains("15.4>14.4 SAME TDMNPB 50>70 STRICTER", "15.4>14.4 SAME DBSH 70> UNKNOWN");
        assertThat(rows(diff, "17.1/b")).contains("17.1/b>18.1 SAME BTB 20>55 STRICTER");
        assertThat(rows(diff, "14.1/e")).containsExactly("14.1/e>5.4 SAME ALL 2>2 SAME");
    }

    @Test
    void looked_at_from_the_other_side_the_relations_turn_round() {
        SetDiff diff = SetDiff.of(catalog, SetEdition.at(advanced, BEFORE), SetEdition.at(ntm, BEFORE));
        assertThat(rows(diff, "14.1")).containsExactly("14.1>15.1 SAME ALL 95>90 LOOSER");
        assertThat(rows(diff, "1.1")).containsExactly("1.1>1.1 WIDENED ALL > UNKNOWN");
        SetDiff older = SetDiff.of(
                catalog,
                SetEdition.last(catalog.get("commune-ntm/2016-2020")),
                SetEdition.last(catalog.get("commune-ntm/2011-2015")));
        assertThat(rows(older, "1.1").get(0)).startsWith("1.1>1.1 SPLIT");
        assertThat(rows(older, "8.1").get(0)).startsWith("8.1>8.1 MERGED");
        assertThat(rows(older, "15.3").get(0)).startsWith("15.3> DROPPED");
        assertThat(older.rows().stream().filter(r -> r.toKey().equals("3.2")).map(r -> r.relation()
                        .orElseThrow()))
                .containsOnly(Relation.NEW);
    }

    @Test
    void what_a_reading_ties_to_a_day_corresponds_only_while_both_are_there() {
        LocalDate after = BEFORE.plusDays(1);
        SetDiff diff = SetDiff.of(catalog, SetEdition.at(ntm, after), SetEdition.at(advanced, after));
        assertThat(rows(diff, "17.1/b")).isEmpty();
        assertThat(rows(diff, "17.1")).containsExactly("17.1> DROPPED ALL >– REMOVED");
        assertThat(diff.rows().stream().filter(r -> r.toKey().equals("12.3"))).isEmpty();
    }

    @Test
    void an_indicator_or_part_that_no_reading_names_is_dropped_or_new() {
        SetDiff diff = SetDiff.of(catalog, SetEdition.at(ntm, BEFORE), SetEdition.at(advanced, BEFORE));
        assertThat(diff.rows().stream().filter(r -> !r.listed()).map(r -> r.fromKey() + ">" + r.toKey()))
                .contains("5/a>", "6.1>", ">6.1", ">12.3")
                .doesNotContain("5>", "5/b>", "3.1>", ">3.1");
        assertThat(diff.rows()).allMatch(r -> r.from().isPresent() || r.to().isPresent());
    }

    @Test
    void every_indicator_in_force_on_either_side_is_shown() {
        for (CriteriaSet one : catalog.sets()) {
            for (CriteriaSet other : catalog.sets()) {
                SetDiff diff = SetDiff.of(catalog, SetEdition.last(one), SetEdition.last(other));
                assertThat(diff.rows().stream()
                                .flatMap(r -> r.from().stream())
                                .map(i -> i.id())
                                .collect(Collectors.toSet()))
                        .isEqualTo(shown(SetEdition.last(one)));
                assertThat(diff.rows().stream()
                                .flatMap(r -> r.to().stream())
                                .map(i -> i.id())
                                .collect(Collectors.toSet()))
                        .isEqualTo(shown(SetEdition.last(other)));
            }
        }
    }

    private static java.util.Set<Object> shown(SetEdition side) {
        return side.set().at(side.day()).criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .map(i -> i.id())
                .collect(Collectors.toSet());
    }

    @Test
    void a_set_beside_itself_has_no_difference() {
        for (CriteriaSet set : catalog.sets()) {
            assertThat(SetDiff.of(catalog, SetEdition.last(set), SetEdition.last(set))
                            .rows())
                    .allMatch(r -> r.change() == Change.SAME && r.relation().isEmpty());
        }
    }

    @Test
    void an_amendment_that_reverses_a_comparison_is_neither_stricter_nor_looser() {
        CriteriaSet first = catalog.get("commune-ntm/2011-2015");
        SetDiff diff = SetDiff.of(
                catalog,
                SetEdition.at(first, LocalDate.of(2013, 2, 19)),
                SetEdition.at(first, LocalDate.of(2013, 2, 20)));
        assertThat(rows(diff, "12")).isNotEmpty().allMatch(r -> r.endsWith(" OTHER"));
        assertThat(rows(diff, "10")).contains("10>10 = TDMNPB 1.2>14 OTHER");
        assertThat(rows(diff, "15.1")).isNotEmpty();
    }

    @Test
    void years_stand_beside_each_other_unless_a_day_settles_the_year() {
        CriteriaSet first = catalog.get("commune-ntm/2011-2015");
        CriteriaSet second = catalog.get("commune-ntm/2016-2020");
        SetDiff all = SetDiff.of(catalog, SetEdition.last(first), SetEdition.last(second));
        assertThat(rows(all, "10"))
                .contains("10>10 SAME TDMNPB 35>36 STRICTER", "10>10 SAME TDMNPB 18>– REMOVED")
                .contains("10>10 SAME DBSCL –>33 ADDED");
        SetDiff days = SetDiff.of(
                catalog,
                SetEdition.at(first, LocalDate.of(2015, 12, 31)),
                SetEdition.at(second, LocalDate.of(2020, 12, 31)));
        assertThat(rows(days, "10"))
                .contains("10>10 SAME TDMNPB 18>36 STRICTER")
                .hasSize(8);
    }

    @Test
    void sets_that_no_reading_compares_say_so() {
        SetDiff diff = SetDiff.of(
                catalog,
                SetEdition.last(catalog.get("district-ntm/2016-2020")),
                SetEdition.last(catalog.get("district-ntm/2021-2025")));
        assertThat(diff.corresponds()).isFalse();
        assertThat(diff.rows()).allMatch(r -> !r.listed());
    }

    @Test
    void a_day_outside_a_sets_force_is_refused() {
        assertThatThrownBy(() -> SetEdition.at(ntm, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(NotInForceException.class);
        assertThat(SetEdition.last(ntm).day()).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void a_change_has_words_in_both_languages() {
        assertThat(Change.values())
                .allSatisfy(c -> assertThat(c.displayName(Language.VI)).isNotEqualTo(c.displayName(Language.EN)));
        assertThat(Optional.of(Change.STRICTER.displayName(Language.EN))).contains("stricter");
    }
}
