package org.ntmcriteria.rules.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;

class RevocationRuleTest {
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);

    private static RevocationRule rule(String set) {
        return RevocationRule.of(CATALOG.get(set), Y2024);
    }

    /** One sign for each count of failed criteria from 0 to n: R for revoked, - for not. */
    @ParameterizedTest
    @CsvSource({
        "commune-ntm/2021-2025, 19, false, ----------RRRRRRRRRR",
        "commune-ntm/2021-2025, 19, true,  ------RRRRRRRRRRRRRR",
        "commune-advanced/2021-2025, 19, false, ----------RRRRRRRRRR",
        "commune-advanced/2021-2025, 19, true,  ------RRRRRRRRRRRRRR",
        "commune-model/2021-2025, 19, false, ----------RRRRRRRRRR",
        "commune-model/2021-2025, 19, true,  ------RRRRRRRRRRRRRR",
        "district-ntm/2021-2025, 9, false, -----RRRRR",
        "district-ntm/2021-2025, 9, true,  ---RRRRRRR",
        "commune-ntm/2021-2025, 10, false, -----RRRRRR",
        "commune-ntm/2021-2025, 10, true,  ---RRRRRRRR",
    })
    void the_truth_table_of_all_counts(String set, int of, boolean key, String expected) {
        StringBuilder table = new StringBuilder();
        for (int failed = 0; failed <= of; failed++) {
            table.append(rule(set).revokes(failed, of, key && failed > 0) ? 'R' : '-');
        }
        assertThat(table).hasToString(expected);
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        RevocationRule rule = rule("commune-ntm/2021-2025");
        assertThatThrownBy(() -> rule.revokes(-1, 19, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.revokes(20, 19, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.revokes(0, 19, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_rule_is_applied_before_its_day_nor_when_the_set_has_ended() {
        var set = CATALOG.get("commune-ntm/2021-2025");
        RevocationRule before = RevocationRule.of(set, LocalDate.of(2022, 8, 1));
        assertThat(before.isKnown()).isFalse();
        assertThat(before.assess(Optional.of(commune("KĐ", 19)), Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(RevocationRule.of(set, LocalDate.of(2022, 8, 2)).isKnown()).isTrue();
        assertThat(RevocationRule.of(set, LocalDate.of(2026, 2, 15)).isKnown()).isFalse();
        for (String other : List.of("commune-ntm/2016-2020", "commune-ntm/2011-2015", "commune-ntm/2026-2030")) {
            var ended = CATALOG.get(other);
            assertThat(RevocationRule.of(
                                    ended, ended.description().inForce().start().orElseThrow())
                            .isKnown())
                    .isFalse();
        }
    }

    @Test
    void model_communes_are_assessed_by_the_advanced_set() {
        RevocationRule rule = rule("commune-model/2021-2025");
        assertThat(rule.assessedBy()).contains(CriteriaSetId.parse("commune-advanced/2021-2025"));
        assertThat(rule.keyCriteria()).containsExactly(10, 17, 18, 19);
        assertThat(rule("commune-ntm/2021-2025").keyCriteria()).containsExactly(10, 17, 19);
        assertThatThrownBy(() -> rule.assess(Optional.of(commune("Đ", 0)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("commune-advanced/2021-2025");
    }

    /** A commune whose first criteria are reported as given, and the others as met. */
    private static Assessment commune(String word, int first) {
        List<Observation> reports = new ArrayList<>();
        for (int criterion = 1; criterion <= 19; criterion++) {
            reports.add(Observation.of("C", Y2024, "TC" + criterion, criterion <= first ? word : "Đ"));
        }
        return commune(reports);
    }

    private static Assessment commune(List<Observation> reports) {
        return Evaluator.of(CATALOG.get("commune-ntm/2021-2025"))
                .assess(AdministrativeUnit.of("C", Level.COMMUNE), Y2024, reports);
    }

    /** Words for the 19 criteria: + met, - not met, ? undetermined. */
    private static Assessment commune(String signs) {
        List<Observation> reports = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) != '?') {
                reports.add(Observation.of("C", Y2024, "TC" + (i + 1), signs.charAt(i) == '+' ? "Đ" : "KĐ"));
            }
        }
        return commune(reports);
    }

    @ParameterizedTest
    @CsvSource({
        // five failed, none key: one more failed key criterion ends it, or five more others
        "-----++++++++++++++, NOT_MET, 1, 1, 10 17 19",
        // five failed with a key one: any one more ends it
        "----+++++-+++++++++, NOT_MET, 1, 1, 5 6 7 8 9 11 12 13 14 15 16 17 18 19",
        // six failed with a key one: due
        "-----++++-+++++++++, MET, 0, 0, ",
        // nine failed without a key one: any one more ends it
        "---------++++++++++, NOT_MET, 1, 1, 10 11 12 13 14 15 16 17 18 19",
        "+++++++++++++++++++, NOT_MET, 6, 6, ",
        "???????????????????, UNDETERMINED, 0, 6, ",
        // six failed, the key ones open: it hangs on them
        "------+++?++++++?+?, UNDETERMINED, 0, 1, 10 17 19",
        // six to ten failed with a key one for certain: due whatever the open ones are
        "-----++++-++++?????, MET, 0, 0, ",
    })
    void three_valued_with_the_distance_and_what_would_end_it(
            String signs, Verdict verdict, int least, int most, String ending) {
        Revocation revocation = rule("commune-ntm/2021-2025").assess(Optional.of(commune(signs)), Optional.empty());
        assertThat(revocation.verdict()).isEqualTo(verdict);
        assertThat(revocation.distance()).contains(new Revocation.Distance(least, most));
        assertThat(revocation.ending().stream().map(String::valueOf).toList())
                .isEqualTo(ending == null ? List.of() : List.of(ending.split(" ")));
        assertThat(revocation.acts()).containsExactly("18/2022/QĐ-TTg");
        assertThat(revocation.status())
                .isEqualTo(verdict.isDecided() ? Optional.of(SourceStatus.CORROBORATED) : Optional.empty());
        assertThat(revocation.conditions().isEmpty()).isEqualTo(verdict != Verdict.MET);
    }

    @Test
    void criteria_that_do_not_apply_leave_the_percentage() {
        // Of 19 criteria three do not apply in this commune's custom set; here the count itself is shown.
        RevocationRule rule = rule("commune-ntm/2021-2025");
        assertThat(rule.revokes(5, 16, true)).isTrue();
        assertThat(rule.revokes(5, 17, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3,3,10,MET", "2,2,10,NOT_MET", "2,3,10,UNDETERMINED", "1,1,3,MET"})
    void a_district_is_revoked_when_thirty_per_cent_of_its_communes_are(int min, int max, int of, Verdict verdict) {
        List<Observation> reports = new ArrayList<>();
        for (int criterion = 1; criterion <= 9; criterion++) {
            reports.add(Observation.of("D", Y2024, "TC" + criterion, "Đ"));
        }
        Assessment district = Evaluator.of(CATALOG.get("district-ntm/2021-2025"))
                .assess(AdministrativeUnit.of("D", Level.DISTRICT), Y2024, reports);
        Revocation revocation =
                rule("district-ntm/2021-2025").assess(Optional.of(district), Optional.of(new CountRange(min, max, of)));
        assertThat(revocation.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.MET) {
            assertThat(revocation.conditions()).containsExactly("revocation-a");
        }
    }

    @Test
    void what_is_not_known_of_criteria_or_communes_leaves_it_open() {
        RevocationRule rule = rule("district-ntm/2021-2025");
        assertThat(rule.assess(Optional.empty(), Optional.of(new CountRange(0, 0, 10)))
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(rule.assess(Optional.empty(), Optional.of(new CountRange(5, 5, 10)))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(rule.assess(Optional.empty(), Optional.empty()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }
}
