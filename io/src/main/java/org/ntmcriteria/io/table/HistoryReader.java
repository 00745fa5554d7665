package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Reads decisions on recognition, one per row, as CSV or XLSX:
 *
 * <pre>
 * unit,date,decision,set,tier,event,note
 * LS-001,2023-05-12,812/QĐ-UBND,commune-ntm/2021-2025,NTM,RECOGNISED,
 * </pre>
 *
 * <p>{@code event} is {@code RECOGNISED} ({@code công nhận}), {@code RE_RECOGNISED} ({@code công nhận lại}) or
 * {@code REVOKED} ({@code thu hồi}). {@code tier} may be blank if the set is one of the catalogue, {@code set} if it is
 * not known. Rows may be in any order. Not thread-safe; used once per file.
 */
public final class HistoryReader extends SimpleTableReader {
    private static final List<String> HEADER = List.of("unit", "date", "decision", "set", "tier", "event", "note");

    private final CriteriaCatalog catalog;
    private final Map<String, List<RecognitionEvent>> events = new LinkedHashMap<>();
    private final UnitSpellings spellings;
    private final List<Problem> warnings;

    private HistoryReader(CriteriaCatalog catalog, UnitSpellings spellings, List<Problem> warnings) {
        super(HEADER, List.of("unit", "date", "event"), RecognitionProblem.UNREADABLE);
        this.catalog = catalog;
        this.spellings = spellings;
        this.warnings = warnings;
    }

    /**
     * Reads histories.
     *
     * @param file the input
     * @param catalog gives the tier of each set
     * @return a history for each unit in the order of the file, and the problems, contradictory decisions included
     */
    public static ReadResult<List<RecognitionHistory>> read(InputFile file, CriteriaCatalog catalog) {
        return read(file, catalog, Set.of());
    }

    /**
     * Reads histories of units of which others are known.
     *
     * @param file the input
     * @param catalog gives the tier of each set
     * @param codes the codes of units known from other files; one that is written otherwise here is taken for the same,
     *     with a warning
     * @return a history for each unit in the order of the file, and the problems, contradictory decisions included
     */
    public static ReadResult<List<RecognitionHistory>> read(
            InputFile file, CriteriaCatalog catalog, Collection<String> codes) {
        List<Problem> warnings = new ArrayList<>();
        UnitSpellings spellings = new UnitSpellings(warnings::add);
        codes.forEach(code -> spellings.first(code, Optional.empty()));
        warnings.clear();
        HistoryReader reader = new HistoryReader(catalog, spellings, warnings);
        List<Problem> problems = new ArrayList<>(reader.readAll(file));
        problems.addAll(warnings);
        if (problems.isEmpty() && reader.events.isEmpty()) {
            problems.add(Problem.of(InputTableProblem.NO_ROWS, Optional.of(SourceLocation.ofFile(file.name())), ""));
        }
        List<RecognitionHistory> histories = new ArrayList<>();
        reader.events.forEach((unit, decisions) -> {
            RecognitionHistory history = RecognitionHistory.of(unit, decisions);
            histories.add(history);
            problems.addAll(history.problems());
        });
        return new ReadResult<>(List.copyOf(histories), problems);
    }

    @Override
    void readRow(TextRow row) {
        Optional<CriteriaSetId> set = optional(row, "set", CriteriaSetId::parse);
        Optional<Tier> ofSet = set.flatMap(catalog::description).map(CriteriaSet.Description::tier);
        Optional<Tier> given = optional(row, "tier", HistoryReader::tier);
        if (given.isEmpty() && ofSet.isEmpty()) {
            throw fault(row, "tier", FileProblem.BLANK, IoMessages.MESSAGES.text("needed.tier"));
        }
        if (given.isPresent() && ofSet.isPresent() && !given.equals(ofSet)) {
            throw fault(row, "tier", RecognitionProblem.TIER, set.get(), ofSet.get());
        }
        if (set.isPresent() && ofSet.isEmpty()) {
            warnings.add(problem(row, "set", RecognitionProblem.UNKNOWN_SET, alike(set.get())));
        }
        RecognitionEvent event = new RecognitionEvent(
                spellings.first(required(row, "unit"), location(row, "unit")),
                parse(row, "date", DateRange::parseOfficeDay),
                text(row, "decision"),
                set,
                given.or(() -> ofSet).orElseThrow(),
                parse(row, "event", HistoryReader::kind),
                location(row, "event"));
        events.computeIfAbsent(event.unit(), unit -> new ArrayList<>()).add(event);
    }

    /** The sets of the same name, or all where there is none. */
    private List<CriteriaSetId> alike(CriteriaSetId set) {
        List<CriteriaSetId> all =
                catalog.descriptions().stream().map(CriteriaSet.Description::id).toList();
        List<CriteriaSetId> same =
                all.stream().filter(id -> id.name().equals(set.name())).toList();
        return same.isEmpty() ? all : same;
    }

    private static Tier tier(String text) {
        for (Tier tier : Tier.values()) {
            if (VietnameseText.same(tier.name(), text)
                    || VietnameseText.same(tier.displayName(Language.VI), text)
                    || VietnameseText.same(tier.displayName(Language.EN), text)) {
                return tier;
            }
        }
        throw new UnreadableTextException(text, GivenText.same("NTM ADVANCED MODEL MODERN COMPLETED"));
    }

    private static RecognitionEvent.Kind kind(String text) {
        for (RecognitionEvent.Kind kind : RecognitionEvent.Kind.values()) {
            if (VietnameseText.same(kind.name(), text)
                    || VietnameseText.same(kind.displayName(Language.VI), text)
                    || VietnameseText.same(kind.displayName(Language.EN), text)) {
                return kind;
            }
        }
        throw new UnreadableTextException(
                text, GivenText.same("RECOGNISED RE_RECOGNISED REVOKED, công nhận, công nhận lại, thu hồi"));
    }
}
