package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.LintWaiver;
import org.ntmcriteria.rules.lint.LintFinding.WaiverBasis;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * A check whether the tables of a catalogue, built-in or a user's, are consistent. A breach of a rule of
 * {@link LintCode} is a finding; a finding that a waiver of the catalogue accepts carries the reason.
 *
 * <p>Immutable and thread-safe; nothing is checked before findings are asked for.
 */
public final class CatalogLint {
    /** A province's rows, and the day for which its delegated cells are looked at. */
    private record Province(String name, LocalDate day, List<OverlayRow> rows) {
        private Overlay overlay(CriteriaSet set) {
            return Overlay.bind(
                    set, rows.stream().filter(r -> r.set().equals(set.id())).toList());
        }
    }

    private final CriteriaCatalog catalog;
    private final List<CriteriaSet> sets;
    private final Optional<Province> province;

    private CatalogLint(CriteriaCatalog catalog, List<CriteriaSet> sets, Optional<Province> province) {
        this.catalog = catalog;
        this.sets = sets;
        this.province = province;
    }

    /**
     * Returns a check of all sets of a catalogue.
     *
     * @param catalog the catalogue
     * @return the check
     */
    public static CatalogLint of(CriteriaCatalog catalog) {
        return new CatalogLint(catalog, List.copyOf(catalog.sets()), Optional.empty());
    }

    /**
     * Returns the same check for some sets only. Where two sets contradict each other, the finding belongs to the set
     * on the right of the correspondence, which is the later or the higher one.
     *
     * @param only the sets
     * @return a new check
     */
    public CatalogLint ofSets(Collection<CriteriaSet> only) {
        return new CatalogLint(catalog, List.copyOf(only), province);
    }

    /**
     * Returns the same, and whether the cells that are left to the province or a ministry have been filled for a
     * province on a day. Sets that are not in force on the day are not asked.
     *
     * @param name the province's name
     * @param day the day
     * @param rows the rows of its decisions, of any sets
     * @return a new check
     */
    public CatalogLint inProvince(String name, LocalDate day, List<OverlayRow> rows) {
        return new CatalogLint(catalog, sets, Optional.of(new Province(name, day, List.copyOf(rows))));
    }

    /**
     * Returns what breaks a rule.
     *
     * @return the findings, set by set in the order of the catalogue
     */
    public List<LintFinding> findings() {
        List<LintFinding> across = Correspondences.of(catalog);
        Set<LintWaiver> used = new LinkedHashSet<>();
        List<LintFinding> findings = new ArrayList<>();
        for (CriteriaSet set : sets) {
            LintRule.Subject subject = new LintRule.Subject(
                    set, across, province.map(p -> new LintRule.Province(p.name, p.day, p.overlay(set))));
            List<LintFinding> found = new ArrayList<>();
            LintRule.ALL.forEach(rule -> found.addAll(rule.check(subject)));
            found.forEach(f -> findings.add(explained(f, used)));
            for (LintWaiver waiver : catalog.waivers()) {
                boolean asked = province.isPresent() || !waiver.code().equals(LintCode.UNFILLED.name());
                if (asked && waiver.set().equals(set.id()) && !used.contains(waiver)) {
                    findings.add(unused(waiver));
                }
            }
        }
        return findings;
    }

    /**
     * Returns the findings that no waiver accepts.
     *
     * @return the findings, in the same order
     */
    public List<LintFinding> unexplained() {
        return findings().stream().filter(f -> f.explanation().isEmpty()).toList();
    }

    /**
     * Returns the values around every threshold, each with the unit, the day and the verdict that it must get: what
     * {@link LintCode#BOUNDARY} is checked with.
     *
     * @return the cases, set by set in the order of the cells
     */
    public List<BoundaryCase> boundaryCases() {
        return sets.stream().flatMap(s -> Boundaries.cases(s).stream()).toList();
    }

    /**
     * Returns what is wrong with the province's rows.
     *
     * @return the problems, set by set
     */
    public List<Problem> problems() {
        return province.stream()
                .flatMap(p -> sets.stream().flatMap(s -> p.overlay(s).problems().stream()))
                .toList();
    }

    private LintFinding explained(LintFinding finding, Set<LintWaiver> used) {
        for (LintWaiver waiver : catalog.waivers()) {
            boolean subject = waiver.indicator().equals(finding.subject())
                    || finding.subject().startsWith(waiver.indicator() + "/");
            if (subject
                    && waiver.set().equals(finding.set())
                    && waiver.code().equals(finding.code().name())
                    && waiver.inForce().encloses(finding.days())) {
                used.add(waiver);
                return finding.withExplanation(new WaiverBasis(waiver.act(), waiver.reason()));
            }
        }
        return finding;
    }

    private static LintFinding unused(LintWaiver waiver) {
        DateRange days = waiver.inForce();
        String from = waiver.code() + (days.equals(DateRange.ALWAYS) ? "" : " " + days);
        return new LintFinding(
                LintCode.EXCEPTION_UNUSED,
                waiver.set(),
                waiver.indicator(),
                waiver.indicator(),
                days,
                waiver.act(),
                RulesMessages.MESSAGES.text("lint.EXCEPTION_UNUSED", "rule", from),
                RulesMessages.MESSAGES.text("lint.EXCEPTION_UNUSED.do"),
                Optional.empty());
    }
}
