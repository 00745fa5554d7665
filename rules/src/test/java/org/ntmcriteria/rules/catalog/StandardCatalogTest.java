package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.Language;

class StandardCatalogTest {
    private final CriteriaCatalog catalog = CriteriaCatalog.standard();

    /**
     * Rows lost or gained by a table are seen. With {@code -Dntm.docs.update=true} the file becomes what the catalogue
     * has, to be read line by line before it is kept.
     */
    @Test
    void the_catalogue_has_as_many_rows_as_were_counted() throws IOException {
        List<String> counts = new ArrayList<>();
        counts.add("acts,sets,equivalents");
        counts.add(catalog.acts().size() + "," + catalog.sets().size() + ","
                + catalog.equivalents().size());
        counts.add("set,criteria,indicators,cells,VERIFIED,CORROBORATED,RECALLED,NOT_FOUND");
        for (CriteriaSet set : catalog.sets()) {
            counts.add(String.join(
                    ",",
                    set.id().toString(),
                    distinct(set.criteria().stream().map(CriterionDefinition::number)),
                    distinct(set.indicators().stream().map(IndicatorDefinition::id)),
                    String.valueOf(set.cells().size()),
                    String.valueOf(set.cellsOf(SourceStatus.VERIFIED)),
                    String.valueOf(set.cellsOf(SourceStatus.CORROBORATED)),
                    String.valueOf(set.cellsOf(SourceStatus.RECALLED)),
                    String.valueOf(set.cellsOf(SourceStatus.NOT_FOUND))));
        }
        Path file = Path.of("src/test/resources/catalogue-counts.csv");
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.write(file, counts);
        }
        assertThat(counts).isEqualTo(Files.readAllLines(file));
    }

    private static String distinct(Stream<?> all) {
        return String.valueOf(all.distinct().count());
    }

    @Test
    void full_sets_have_as_many_criteria_and_indicators_as_their_act_says() {
        for (CriteriaSet set : catalog.sets()) {
            if (set.completeness() == Completeness.FULL && !set.cells().isEmpty()) {
                set.declaredCriteria().ifPresent(d -> assertThat(
                                distinct(set.criteria().stream().map(CriterionDefinition::number)))
                        .isEqualTo(d.toString()));
                set.description().declaredIndicators().ifPresent(d -> assertThat(
                                distinct(set.indicators().stream().map(IndicatorDefinition::id)))
                        .isEqualTo(d.toString()));
            }
        }
    }

    @Test
    void results_of_2021_are_assessed_by_the_set_of_2016_2020() {
        assertThat(catalog.get("commune-ntm/2016-2020")
                        .at(LocalDate.of(2021, 12, 31))
                        .criteria())
                .hasSize(19);
        assertThat(catalog.get("commune-ntm/2026-2030")
                        .at(LocalDate.of(2026, 2, 15))
                        .criteria())
                .hasSize(10);
    }

    @Test
    void no_cell_is_without_status_act_or_column() {
        for (CriteriaSet set : catalog.sets()) {
            assertThat(set.cells()).allSatisfy(cell -> {
                assertThat(cell.status()).isNotNull().isNotEqualTo(SourceStatus.REPORTED);
                assertThat(set.act(cell.act())).isPresent();
                assertThat(cell.requirement().isKnown()
                                || cell.status() == SourceStatus.NOT_FOUND
                                || cell.requirement().operator().startsWith("DELEGATED"))
                        .isTrue();
            });
        }
    }

    @Test
    void not_yet_in_force_no_longer_in_force_and_no_such_set_differ() {
        CriteriaSet set = catalog.get("commune-ntm/2021-2025");
        NotYetInForceException early =
                catchThrowableOfType(NotYetInForceException.class, () -> set.at(LocalDate.of(2022, 3, 7)));
        assertThat(early).hasMessageContaining("not yet in force on 2022-03-07").hasMessageContaining("2022-03-08");
        assertThat(early.bound()).isEqualTo(LocalDate.of(2022, 3, 8));
        NoLongerInForceException late =
                catchThrowableOfType(NoLongerInForceException.class, () -> set.at(LocalDate.of(2026, 2, 15)));
        assertThat(late).hasMessageContaining("ended on 2026-02-14");
        assertThat(late.message(Language.VI)).contains("hết hiệu lực");
        NoSuchSetException none =
                catchThrowableOfType(NoSuchSetException.class, () -> catalog.get("commune-ntm/2031-2035"));
        assertThat(none).hasMessageContaining("commune-ntm/2021-2025");
        assertThat(none.asked()).isEqualTo("commune-ntm/2031-2035");
        assertThat(catalog.find("nonsense")).isEmpty();
    }

    @Test
    void the_first_and_the_last_day_of_force_assess() {
        CriteriaSet set = catalog.get("commune-ntm/2011-2015");
        assertThat(set.at(LocalDate.of(2009, 4, 16)).acts()).containsExactly("491/QĐ-TTg");
        assertThat(set.at(LocalDate.of(2013, 2, 19)).acts()).containsExactly("491/QĐ-TTg");
        assertThat(set.at(LocalDate.of(2013, 2, 20)).acts()).containsExactly("491/QĐ-TTg", "342/QĐ-TTg");
        assertThat(set.at(LocalDate.of(2016, 11, 30)).criteria()).hasSize(19);
    }

    @Test
    void both_versions_of_each_set_resolve_by_date() {
        CriteriaSet first = catalog.get("commune-ntm/2011-2015");
        assertThat(kind(first, "10", LocalDate.of(2013, 2, 19))).isEqualTo(IndicatorKind.RATIO);
        assertThat(kind(first, "10", LocalDate.of(2013, 2, 20))).isEqualTo(IndicatorKind.MONEY);
        CriteriaSet third = catalog.get("commune-ntm/2021-2025");
        assertThat(kind(third, "15.4", LocalDate.of(2024, 2, 29))).isEqualTo(IndicatorKind.PERCENT);
        assertThat(kind(third, "15.4", LocalDate.of(2024, 3, 1))).isEqualTo(IndicatorKind.ACHIEVED);
        assertThat(version(third, "17.1", LocalDate.of(2024, 2, 29)).parts()).containsExactly("a", "b");
        assertThat(version(third, "17.1", LocalDate.of(2024, 3, 1)).parts()).isEmpty();
        assertThat(version(third, "18.4", LocalDate.of(2024, 3, 1)).parts()).containsExactly("a", "b", "c");
    }

    @Test
    void a_version_of_a_year_does_not_leak_into_the_next() {
        CriteriaSet set = catalog.get("commune-ntm/2021-2025");
        assertThat(version(set, "10", LocalDate.of(2024, 12, 31)).cells())
                .allSatisfy(c -> assertThat(c.year()).contains(2024));
        assertThat(version(set, "10", LocalDate.of(2025, 1, 1)).cells())
                .allSatisfy(c -> assertThat(c.year()).contains(2025));
        assertThat(set.at(LocalDate.of(2024, 12, 30)).asOf()).isEqualTo(LocalDate.of(2024, 12, 30));
    }

    private static IndicatorVersion version(CriteriaSet set, String indicator, LocalDate day) {
        return set.at(day).indicator(IndicatorId.parse(indicator)).orElseThrow();
    }

    private static IndicatorKind kind(CriteriaSet set, String indicator, LocalDate day) {
        return version(set, indicator, day).kind(java.util.Optional.empty());
    }

    @Test
    void a_full_set_cannot_be_replaced_and_another_joins() {
        CriteriaCatalog own = CriteriaCatalog.load(Path.of("src/test/resources/own-set"));
        CriteriaCatalog both = catalog.combinedWith(own);
        assertThat(both.get("commune-x/2024-2025").cells()).hasSize(8);
        assertThat(both.sets()).hasSize(catalog.sets().size() + 1);
        assertThat(both.acts()).extracting("number").contains("1/QĐ-X", "318/QĐ-TTg");
        assertThatThrownBy(() -> both.combinedWith(own))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("NTM-5007")
                .hasMessageContaining("commune-x/2024-2025");
        assertThat(catalog.find("commune-x/2024-2025")).isEmpty();
    }
}
