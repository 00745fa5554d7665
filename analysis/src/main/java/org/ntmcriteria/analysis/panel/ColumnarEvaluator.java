package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.rules.evaluate.DatedBasis;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.InputRules;

/**
 * Assesses panels: gives the same verdicts as the {@link Evaluator} it is made from gives unit by unit, without the
 * explanations, for as many units as fit into memory.
 *
 * <p>The requirements are resolved once for each kind of unit – region, categories, province – and kept as tables; the
 * units are then assessed column by column. Immutable and thread-safe; create one and reuse it.
 *
 * <p>Conditions that a set has beside its table (shares of other units, satisfaction, a tier that it needs first) are
 * not assessed here and count as undetermined.
 */
public final class ColumnarEvaluator {
    private final Evaluator evaluator;
    private final DatedBasis basis;
    private final Map<Panel.Profile, InputRules> inputRules = new ConcurrentHashMap<>();

    /** The plan made last; simulations assess panels of the same kinds of units again and again. */
    @Nullable private volatile PanelPlan plan;

    private ColumnarEvaluator(Evaluator evaluator, DatedBasis basis) {
        this.evaluator = evaluator;
        this.basis = basis;
    }

    /**
     * Returns an evaluator of panels.
     *
     * @param evaluator gives set, overlay, minimum source status and default province; its known units are not used
     * @param asOf the day on which panels are assessed
     * @return the evaluator
     * @throws org.ntmcriteria.rules.catalog.NotYetInForceException if the set's force begins later
     * @throws org.ntmcriteria.rules.catalog.NoLongerInForceException if the set's force ended before
     */
    public static ColumnarEvaluator of(Evaluator evaluator, LocalDate asOf) {
        return new ColumnarEvaluator(evaluator, evaluator.basis().on(asOf));
    }

    @Override
    public String toString() {
        return "columnar " + evaluator + " on " + basis.day();
    }

    /**
     * Returns the layout of the panels that it assesses.
     *
     * @return a new layout for its set and day
     */
    public PanelLayout layout() {
        return PanelLayout.of(evaluator, basis.day());
    }

    /**
     * Assesses a panel in the calling thread.
     *
     * @param panel the panel
     * @return the verdicts
     * @throws IllegalArgumentException if the panel's layout is not for this set and day, or if the set has more than
     *     127 criteria
     */
    public PanelAssessment assess(Panel panel) {
        PanelAssessment assessment = new PanelAssessment(plan(panel), panel);
        PanelAssessment.Work work = assessment.work();
        for (int block = 0; block < panel.blocks().size(); block++) {
            assessment.assess(block, work);
        }
        return assessment;
    }

    /**
     * Assesses a panel in all threads of the common pool, or of the pool that the caller runs in.
     *
     * @param panel the panel, which nobody changes meanwhile
     * @return the same verdicts as {@link #assess}
     * @throws IllegalArgumentException if the panel's layout is not for this set and day, or if the set has more than
     *     127 criteria
     */
    public PanelAssessment assessInParallel(Panel panel) {
        PanelAssessment assessment = new PanelAssessment(plan(panel), panel);
        ThreadLocal<PanelAssessment.Work> work = ThreadLocal.withInitial(assessment::work);
        IntStream.range(0, panel.blocks().size()).parallel().forEach(block -> assessment.assess(block, work.get()));
        return assessment;
    }

    private PanelPlan plan(Panel panel) {
        PanelPlan last = plan;
        if (last != null && last.serves(panel.layout(), panel.profiles())) {
            return last;
        }
        if (!panel.layout().serves(basis.version())) {
            throw new IllegalArgumentException("the panel is not laid out for "
                    + evaluator.set().id() + " on " + basis.day() + "; name the day in PanelLayout.of");
        }
        List<InputRules> ofProfiles = new ArrayList<>();
        for (Panel.Profile profile : panel.profiles()) {
            ofProfiles.add(inputRules.computeIfAbsent(
                    profile, p -> evaluator.rulesFor(p.example(evaluator.set().level()), basis.day())));
        }
        if (ofProfiles.isEmpty()) {
            // Of no units nothing is asked; the tables need an entry all the same.
            ofProfiles.add(evaluator.rulesFor(
                    AdministrativeUnit.of("-", evaluator.set().level()), basis.day()));
        }
        PanelPlan made = new PanelPlan(basis.version(), panel.layout(), panel.profiles(), ofProfiles);
        plan = made;
        return made;
    }
}
