package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;

class RenumberingTest {
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();
    private static final CriteriaSetId OF_2016 = CriteriaSetId.parse("commune-ntm/2016-2020");
    private static final Renumbering TO_2021 = Renumbering.to(CATALOG, CATALOG.get("commune-ntm/2021-2025"));

    @ParameterizedTest
    @CsvSource({
        "17.6,17.8",
        "17.8,17.10",
        "3.1,3.1",
        "14.2/male,14.2/male",
        "17.7,",
        "14.3,",
        "17.1/a,",
        "12,",
        "TC5,",
        "@population,@population",
    })
    void what_is_the_same_or_renamed_is_carried_and_nothing_else(String from, String to) {
        assertThat(TO_2021.carry(OF_2016, InputKey.parse(from))
                        .map(InputKey::toString)
                        .orElse(null))
                .isEqualTo(to);
    }

    @Test
    void over_two_sets_a_number_is_carried_where_both_steps_are() {
        CriteriaSetId of2011 = CriteriaSetId.parse("commune-ntm/2011-2015");
        CATALOG.equivalents().stream()
                .filter(e -> e.fromSet().equals(of2011) && e.toSet().equals(OF_2016))
                .filter(e -> e.relation() == Relation.SAME || e.relation() == Relation.RENAMED)
                .forEach(e -> assertThat(TO_2021.carry(of2011, InputKey.parse(e.fromIndicator())))
                        .as(e.fromIndicator())
                        .isEqualTo(TO_2021.carry(OF_2016, InputKey.parse(e.toIndicator()))));
    }

    @Test
    void every_reading_is_one_to_one_and_leads_back() {
        Renumbering back = Renumbering.to(CATALOG, CATALOG.get(OF_2016));
        CATALOG.get(OF_2016).indicators().forEach(indicator -> {
            InputKey key = new InputKey.OfIndicator(indicator.id());
            TO_2021.carry(OF_2016, key).ifPresent(carried -> assertThat(back.carry(TO_2021.set(), carried))
                    .contains(key));
        });
    }

    @Test
    void sets_that_nothing_joins_do_not_compare() {
        assertThat(TO_2021.carry(CriteriaSetId.parse("hamlet-model/2023-2025"), InputKey.parse("1.1")))
                .isEmpty();
    }

    @Test
    void data_older_than_the_set_are_of_the_set_before() {
        assertThat(TO_2021.earlierOn(LocalDate.of(2021, 12, 31))).contains(OF_2016);
        assertThat(TO_2021.earlierOn(LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(TO_2021.earlierOn(LocalDate.of(2001, 12, 31))).isEmpty();
    }
}
