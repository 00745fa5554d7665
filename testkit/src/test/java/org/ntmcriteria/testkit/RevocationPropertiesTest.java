package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.recognition.Revocation;
import org.ntmcriteria.rules.recognition.RevocationRule;

/** Recognition is taken back only when the rule of 18/2022/QĐ-TTg holds, whatever is not known turns out to be. */
class RevocationPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final List<String> SETS = List.of("commune-ntm/2021-2025", "commune-advanced/2021-2025");

    /** Under a set, a sign per criterion: + met, - not met, ? not known. */
    record Case(String set, String signs) {
        Revocation assess() {
            return assess(signs);
        }

        Revocation assess(String some) {
            List<Observation> reports = new ArrayList<>();
            for (int i = 0; i < some.length(); i++) {
                if (some.charAt(i) != '?') {
                    reports.add(Observation.of("A", DAY, "TC" + (i + 1), some.charAt(i) == '+' ? "Đ" : "KĐ"));
                }
            }
            Assessment assessment = Evaluator.of(CriteriaCatalog.standard().get(set))
                    .assess(AdministrativeUnit.of("A", Level.COMMUNE), DAY, reports);
            return rule().assess(Optional.of(assessment), Optional.empty());
        }

        RevocationRule rule() {
            return RevocationRule.of(CriteriaCatalog.standard().get(set), DAY);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> signs = Arbitraries.of('+', '+', '-', '-', '?')
                .list()
                .ofSize(19)
                .map(some -> {
                    StringBuilder text = new StringBuilder();
                    int open = 0;
                    for (char sign : some) {
                        open += sign == '?' ? 1 : 0;
                        text.append(sign == '?' && open > 7 ? '+' : sign);
                    }
                    return text.toString();
                });
        return Combinators.combine(Arbitraries.of(SETS), signs).as(Case::new);
    }

    /** Written anew from the words of the decision, without the library. */
    private static boolean revoked(String signs, List<Integer> keys) {
        int failed = 0;
        boolean key = false;
        for (int i = 0; i < signs.length(); i++) {
            failed += signs.charAt(i) == '-' ? 1 : 0;
            key |= signs.charAt(i) == '-' && keys.contains(i + 1);
        }
        return 2 * failed >= signs.length() || 10 * failed >= 3 * signs.length() && key;
    }

    private static List<String> completions(String signs) {
        int open = signs.indexOf('?');
        if (open < 0) {
            return List.of(signs);
        }
        List<String> all = new ArrayList<>();
        for (char sign : new char[] {'+', '-'}) {
            all.addAll(completions(signs.substring(0, open) + sign + signs.substring(open + 1)));
        }
        return all;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void revocation_is_due_exactly_when_every_outcome_of_the_open_revokes(@ForAll("cases") Case one) {
        List<Integer> keys = one.set.contains("ntm") ? List.of(10, 17, 19) : List.of(10, 17, 18, 19);
        List<Boolean> ways = completions(one.signs).stream()
                .map(s -> revoked(s, keys))
                .distinct()
                .toList();
        Verdict expected = ways.size() == 1 ? Verdict.of(ways.get(0)) : Verdict.UNDETERMINED;
        assertThat(one.assess().verdict()).isEqualTo(expected);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void each_criterion_that_is_said_to_end_recognition_does(@ForAll("cases") Case one) {
        String known = one.signs.replace('?', '+');
        for (int criterion : one.assess().ending()) {
            String failing = known.substring(0, criterion - 1) + '-' + known.substring(criterion);
            assertThat(one.assess(failing).verdict()).isEqualTo(Verdict.MET);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void another_failed_criterion_never_saves_recognition(@ForAll("cases") Case one) {
        int met = one.signs.indexOf('+');
        if (met < 0) {
            return;
        }
        Verdict before = one.assess().verdict();
        Verdict after = one.assess(one.signs.substring(0, met) + '-' + one.signs.substring(met + 1))
                .verdict();
        assertThat(before == Verdict.MET && after != Verdict.MET).isFalse();
        assertThat(before == Verdict.UNDETERMINED && after == Verdict.NOT_MET).isFalse();
    }
}
