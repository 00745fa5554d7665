package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.InputRules;

/**
 * Judges panels: the same verdicts as the {@link Evaluator} that it is made of gives unit by unit, without the
 * explanations, for as many units as there is memory for.
 *
 * <p>What the law asks is worked out once for each kind of unit – region, classes, province – and kept as tables; the
 * units are then judged column by column. Immutable and thread-safe; make one and keep it.
 *
 * <p>Conditions that a set has beside its table (shares of other units, satisfaction, a tier that it needs first) are
 * not judged here and count as undetermined.
 */
public final class ColumnarEvaluator {
    private final Evaluator evaluator;
    private final LocalDate asOf;
    private final SetVersion version;
    private final Map<Panel.Traits, InputRules> inputRules = new ConcurrentHashMap<>();

    /** The plan made last; simulations judge panels of the same kinds of units again and again. */
    @Nullable private volatile PanelPlan plan;

    private ColumnarEvaluator(Evaluator evaluator, LocalDate asOf, SetVersion version) {
        this.evaluator = evaluator;
        this.asOf = asOf;
        this.version = version;
    }

    /**
     * An evaluator of panels.
     *
     * @param evaluator what judges: set, overlay, trust and default province; units below are not asked
     * @param asOf the day on which panels are judged
     * @return the evaluator
     * @throws org.ntmcriteria.rules.catalog.NotYetInForceException if the set's force begins later
     * @throws org.ntmcriteria.rules.catalog.NoLongerInForceException if the set's force ended before
     */
    public static ColumnarEvaluator of(Evaluator evaluator, LocalDate asOf) {
        return new ColumnarEvaluator(evaluator, asOf, evaluator.set().at(asOf));
    }

    @Override
    public String toString() {
        return "columnar " + evaluator + " on " + asOf;
    }

    /**
     * The layout of the panels that it judges.
     *
     * @return a new layout for its set and day
     */
    public PanelLayout layout() {
        return PanelLayout.of(evaluator, asOf);
    }

    /**
     * Judges a panel in the calling thread.
     *
     * @param panel the panel
     * @return the verdicts
     * @throws IllegalArgumentException if the panel's layout is not for this set and day
     */
    public PanelAssessment assess(Panel panel) {
        PanelPlan judged = plan(panel);
        PanelAssessment assessment = new PanelAssessment(judged, panel);
        PanelAssessment.Work work = assessment.work();
        for (int block = 0; block < panel.blocks().size(); block++) {
            assessment.assess(block, work);
        }
        return assessment;
    }

    /**
     * Judges a panel in all threads of the common pool, or of the pool that the caller runs in.
     *
     * @param panel the panel, which nobody changes meanwhile
     * @return the same verdicts as {@link #assess}
     * @throws IllegalArgumentException if the panel's layout is not for this set and day
     */
    public PanelAssessment assessInParallel(Panel panel) {
        PanelPlan judged = plan(panel);
        PanelAssessment assessment = new PanelAssessment(judged, panel);
        ThreadLocal<PanelAssessment.Work> work = ThreadLocal.withInitial(assessment::work);
        IntStream.range(0, panel.blocks().size()).parallel().forEach(block -> assessment.assess(block, work.get()));
        return assessment;
    }

    private PanelPlan plan(Panel panel) {
        PanelPlan last = plan;
        if (last != null && last.serves(panel.layout(), panel.traits())) {
            return last;
        }
        if (!panel.layout().serves(version)) {
            throw new IllegalArgumentException("the panel is not laid out for "
                    + version.set().id() + " on " + asOf + "; name the day in PanelLayout.of");
        }
        List<InputRules> ofTraits = new ArrayList<>();
        for (Panel.Traits traits : panel.traits()) {
            ofTraits.add(inputRules.computeIfAbsent(
                    traits, t -> evaluator.rulesFor(t.example(evaluator.set().level()), asOf)));
        }
        if (ofTraits.isEmpty()) {
            // Of no units nothing is asked; the tables need an entry all the same.
            ofTraits.add(evaluator.rulesFor(
                    AdministrativeUnit.of("-", evaluator.set().level()), asOf));
        }
        PanelPlan made = new PanelPlan(version, panel.layout(), panel.traits(), ofTraits);
        plan = made;
        return made;
    }
}
