package org.example.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.NoSuchSetException;
import org.ntmcriteria.rules.catalog.NotInForceException;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** Assesses what offices post, in as many threads as there are. Thread-safe. */
public final class AssessmentService {
    /** What an evaluator is kept for: a set, and the decision on top of it. */
    private record Rules(CriteriaSet set, Optional<String> overlay) {}

    /**
     * An evaluator, and the rows of its overlay that may not stand.
     *
     * @param evaluator the evaluator
     * @param problems a problem for each row that the set does not admit
     */
    record Bound(Evaluator evaluator, List<Problem> problems) {}

    private final CriteriaCatalog catalog;
    private final Map<String, List<OverlayRow>> overlays;
    private final Map<Rules, Bound> evaluators = new ConcurrentHashMap<>();

    /**
     * A service.
     *
     * @param catalog the sets that may be asked for
     * @param overlays the rows of provincial decisions, by the name under which a posting asks for them
     */
    public AssessmentService(CriteriaCatalog catalog, Map<String, List<OverlayRow>> overlays) {
        this.catalog = catalog;
        this.overlays = Map.copyOf(overlays);
    }

    /**
     * Assesses a posting. Whatever is posted is answered; nothing of it ends in an exception.
     *
     * @param posting what was posted
     * @return the answer
     */
    public Answer answer(Posting posting) {
        Language language = posting.language();
        try {
            CriteriaSet set = catalog.get(posting.set());
            LocalDate day = DateRange.parseDay(posting.day());
            set.requireInForce(day);
            if (posting.overlay().isPresent()
                    && !overlays.containsKey(posting.overlay().get())) {
                return Answer.refused(
                        404,
                        language == Language.VI
                                ? "không có quyết định này của tỉnh"
                                : "there is no such provincial decision");
            }
            return assess(posting, evaluator(set, posting.overlay()), day);
        } catch (NoSuchSetException e) {
            return Answer.refused(404, e.message(language));
        } catch (NotInForceException e) {
            return Answer.refused(422, e.message(language));
        } catch (UnreadableTextException e) {
            Problem problem = Problem.of(InputTableProblem.BAD_DATE, Optional.empty(), e.text(), e.accepted());
            return Answer.refused(400, problem.line(language));
        }
    }

    private static Answer assess(Posting posting, Bound bound, LocalDate day) {
        // A table of verdicts may say nothing of its day; one of observations has a day in every row.
        TableOptions options = TableOptions.DEFAULT.withAsOf(day);
        ReadResult<UnitTable> table = UnitTableReader.read(posting.table(), options);
        List<Problem> problems = new ArrayList<>(bound.problems());
        problems.addAll(table.problems());
        TableAssessment assessed = table.value()
                .assess(TableAssessor.of(bound.evaluator()).on(day))
                .withEarlierProblems(problems);
        return Answer.assessed(assessed.assessments(), assessed.problems(), posting.language());
    }

    /** The one evaluator of a set and an overlay; it is made when it is first asked for. */
    Bound evaluator(CriteriaSet set, Optional<String> overlay) {
        return evaluators.computeIfAbsent(new Rules(set, overlay), rules -> {
            Overlay rows =
                    overlay.map(name -> Overlay.bind(set, overlays.get(name))).orElse(Overlay.none());
            return new Bound(Evaluator.of(set).withOverlay(rows), rows.problems());
        });
    }

    /**
     * Writes an answer as one JSON object: {@code status}, {@code messages}, {@code assessments}.
     *
     * @param answer the answer
     * @param out takes the bytes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Answer answer, OutputStream out) throws IOException {
        out.write(NtmJson.mapper().writeValueAsBytes(answer));
    }
}
