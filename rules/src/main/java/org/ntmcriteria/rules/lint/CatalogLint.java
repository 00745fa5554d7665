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
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.LintWaiver;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.lint.LintFinding.WaiverBasis;
import org.ntmcriteria.rules.lint.LintFinding.Words;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * Whether the tables of a catalogue, built in or a user's, agree with themselves. What breaks a rule of
 * {@link LintCode} is a finding; one that the catalogue lists as a known exception carries the reason.
 *
 * <p>Immutable and thread-safe; nothing is looked at before findings are asked for.
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
     * A check of all sets of a catalogue.
     *
     * @param catalog the catalogue
     * @return the check
     */
    public static CatalogLint of(CriteriaCatalog catalog) {
        return new CatalogLint(catalog, List.copyOf(catalog.sets()), Optional.empty());
    }

    /**
     * The same for some sets only. Where two sets do not go together, the finding is told of the one whose indicator
     * stands on the right of the correspondence, which is the later or the higher one.
     *
     * @param only the sets
     * @return a new check
     */
    public CatalogLint ofSets(Collection<CriteriaSet> only) {
        return new CatalogLint(catalog, List.copyOf(only), province);
    }

    /**
     * The same, and whether the cells that are left to the province or a ministry have been filled for a province on a
     * day. Sets that are not in force on the day are not asked.
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
     * What breaks a rule.
     *
     * @return the findings, set by set in the order of the catalogue
     */
    public List<LintFinding> findings() {
        List<LintFinding> across = Correspondences.of(catalog);
        Set<LintWaiver> used = new LinkedHashSet<>();
        List<LintFinding> findings = new ArrayList<>();
        for (CriteriaSet set : sets) {
            List<LintFinding> found = new ArrayList<>(MissingCells.of(set));
            found.addAll(Windows.of(set));
            found.addAll(UnreachableCells.of(set));
            found.addAll(Agreement.of(set));
            across.stream().filter(f -> f.set().equals(set.id())).forEach(found::add);
            found.addAll(Counts.of(set));
            found.addAll(Boundaries.of(set, Evaluator.of(set)::assess));
            found.addAll(UnknownCells.of(set));
            province.filter(p -> set.description().inForce().contains(p.day))
                    .ifPresent(p -> found.addAll(UnfilledCells.of(set, p.overlay(set), p.name, p.day)));
            found.forEach(f -> findings.add(explained(f, used)));
            for (LintWaiver exception : catalog.waivers()) {
                boolean asked = province.isPresent() || !exception.code().equals(LintCode.UNFILLED.name());
                if (asked && exception.set().equals(set.id()) && !used.contains(exception)) {
                    findings.add(unused(exception));
                }
            }
        }
        return findings;
    }

    /**
     * Those that nothing explains.
     *
     * @return the findings, in the same order
     */
    public List<LintFinding> unexplained() {
        return findings().stream().filter(f -> f.explanation().isEmpty()).toList();
    }

    /**
     * The values around every threshold, each with the unit, the day and the verdict that it must get: what
     * {@link LintCode#BOUNDARY} is checked with.
     *
     * @return the cases, set by set in the order of the cells
     */
    public List<BoundaryCase> boundaryCases() {
        return sets.stream().flatMap(s -> Boundaries.cases(s).stream()).toList();
    }

    /**
     * What is wrong with the province's rows.
     *
     * @return the problems, set by set
     */
    public List<Problem> problems() {
        return province.stream()
                .flatMap(p -> sets.stream().flatMap(s -> p.overlay(s).problems().stream()))
                .toList();
    }

    private LintFinding explained(LintFinding finding, Set<LintWaiver> used) {
        for (LintWaiver exception : catalog.waivers()) {
            boolean subject = exception.indicator().equals(finding.subject())
                    || finding.subject().startsWith(exception.indicator() + "/");
            if (subject
                    && exception.set().equals(finding.set())
                    && exception.code().equals(finding.code().name())
                    && exception.inForce().encloses(finding.days())) {
                used.add(exception);
                return finding.withExplanation(new WaiverBasis(exception.act(), exception.reason()));
            }
        }
        return finding;
    }

    private static LintFinding unused(LintWaiver exception) {
        DateRange days = exception.inForce();
        String from = exception.code() + (days.equals(DateRange.ALWAYS) ? "" : " " + days);
        return new LintFinding(
                LintCode.EXCEPTION_UNUSED,
                exception.set(),
                exception.indicator(),
                exception.indicator(),
                days,
                exception.act(),
                new Words(
                        "ngoại lệ " + from + " không giải thích phát hiện nào",
                        "the exception from " + from + " explains no finding"),
                new Words(
                        "xóa dòng khỏi exceptions.csv, hoặc sửa chỉ tiêu, mã và thời hạn",
                        "drop the line from exceptions.csv, or correct its indicator, code and days"),
                Optional.empty());
    }
}
