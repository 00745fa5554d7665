package org.ntmcriteria.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;

class NamesAndDateRangesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static DateRange window(int from, int to) {
        return DateRange.of(from == 0 ? null : DAY.plusDays(from), to == 0 ? null : DAY.plusDays(Math.max(from, to)));
    }

    @Property
    void ranges_of_dates_relate_as_their_days_do(
            @ForAll @IntRange(max = 6) int a,
            @ForAll @IntRange(max = 6) int b,
            @ForAll @IntRange(max = 6) int c,
            @ForAll @IntRange(max = 6) int d) {
        DateRange one = window(a, b);
        DateRange other = window(c, d);
        boolean shared = false;
        boolean enclosed = true;
        for (int day = -3; day <= 10; day++) {
            boolean inOther = other.contains(DAY.plusDays(day));
            shared |= inOther && one.contains(DAY.plusDays(day));
            enclosed &= !inOther || one.contains(DAY.plusDays(day));
        }
        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(one.encloses(other)).isEqualTo(enclosed);
        assertThat(one.intersection(other).isPresent()).isEqualTo(shared);
        assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
        for (int day = -3; day <= 10; day++) {
            LocalDate date = DAY.plusDays(day);
            assertThat(one.intersection(other).filter(r -> r.contains(date)).isPresent())
                    .isEqualTo(one.contains(date) && other.contains(date));
        }
        assertThat(one.abuts(other))
                .isEqualTo(one.end()
                                .map(e -> e.plusDays(1))
                                .filter(e -> other.start().equals(Optional.of(e)))
                                .isPresent()
                        || other.end()
                                .map(e -> e.plusDays(1))
                                .filter(e -> one.start().equals(Optional.of(e)))
                                .isPresent());
    }

    @Test
    void a_range_of_dates_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> DateRange.of(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune-ntm/2021-2025", "hamlet-model-bac-giang/2021-2025", "model-garden/2021-2025"})
    void a_set_name_reads_back(String text) {
        assertThat(CriteriaSetId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "commune-ntm", "commune-ntm/", "commune-ntm/2025-2021", "Commune/2021-2025", "a--b/2021-2025"
            })
    void other_texts_are_no_set_name(String text) {
        assertThatThrownBy(() -> CriteriaSetId.parse(text)).isInstanceOf(UnreadableTextException.class);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void a_region_is_found_by_code_and_by_name(Region region) {
        assertThat(Region.find(region.name().toLowerCase(java.util.Locale.ROOT)))
                .contains(region);
        assertThat(Region.find(" " + region.displayName(Language.VI).toUpperCase(java.util.Locale.ROOT)))
                .contains(region);
        assertThat(AnnexColumn.of(region).region()).contains(region);
        assertThat(Region.find("Tây Bắc")).isEqualTo(Optional.empty());
    }

    @Test
    void area_three_and_coastal_communes_are_specially_difficult() {
        assertThat(CommuneCategory.withImplied(Set.of(CommuneCategory.AREA_III)))
                .contains(CommuneCategory.SPECIALLY_DIFFICULT);
        assertThat(CommuneCategory.withImplied(Set.of(CommuneCategory.COASTAL_ISLAND)))
                .contains(CommuneCategory.SPECIALLY_DIFFICULT);
        assertThat(CommuneCategory.withImplied(Set.of(CommuneCategory.AREA_II)))
                .containsExactly(CommuneCategory.AREA_II);
    }

    @Test
    void statuses_are_ordered_from_the_best_to_the_worst() {
        assertThat(SourceStatus.weakest(SourceStatus.RECALLED, SourceStatus.VERIFIED))
                .isEqualTo(SourceStatus.RECALLED);
        assertThat(SourceStatus.strongest(SourceStatus.REPORTED, SourceStatus.CORROBORATED))
                .isEqualTo(SourceStatus.CORROBORATED);
        assertThat(SourceStatus.REPORTED.isWeakerThan(SourceStatus.RECALLED)).isTrue();
    }

    @Test
    void a_code_may_be_dated() {
        AdministrativeUnit old = AdministrativeUnit.of("06001", Level.COMMUNE);
        AdministrativeUnit renewed = old.withValidFrom(LocalDate.of(2025, 7, 1));
        assertThat(renewed).isNotEqualTo(old);
        assertThat(renewed.code()).isEqualTo(old.code());
        assertThatThrownBy(() -> AdministrativeUnit.of(" ", Level.COMMUNE)).isInstanceOf(UnreadableTextException.class);
    }
}
