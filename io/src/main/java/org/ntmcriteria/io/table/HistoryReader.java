package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.RegisteredEnds.Beginning;
import org.ntmcriteria.io.table.RegisteredEnds.Lineage;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Reads decisions on recognition and the ends of units, one per row, as CSV or XLSX:
 *
 * <pre>
 * unit,date,decision,set,tier,event,field,commune,district,successors,note
 * LS-001,2023-05-12,812/QĐ-UBND,commune-ntm/2021-2025,NTM,RECOGNISED,,,,,
 * LS-002,2024-12-01,1192/NQ-UBTVQH15,,,MERGED,,,,LS-001,
 * </pre>
 *
 * <p>{@code event} is {@code RECOGNISED} ({@code công nhận}), {@code RE_RECOGNISED} ({@code công nhận lại}) or
 * {@code REVOKED} ({@code thu hồi}); of the end of a unit it is {@code MERGED} ({@code sáp nhập}), {@code SPLIT}
 * ({@code chia tách}) or {@code ENDED} ({@code giải thể}). {@code tier} may be blank if the set is one of the
 * catalogue, {@code set} if it is not known; neither is needed for an end. Rows may be in any order. Not thread-safe;
 * used once per file.
 */
public final class HistoryReader extends SimpleTableReader {
    private static final List<String> HEADER = List.of(
            "unit", "date", "decision", "set", "tier", "event", "field", "commune", "district", "successors", "note");

    private final CriteriaCatalog catalog;
    private final List<RecognitionEvent> events = new ArrayList<>();
    private final List<UnitEnd> ends = new ArrayList<>();

    /** The units of the file, in its order. */
    private final Set<String> units = new LinkedHashSet<>();

    /** Where the sets of decisions are written. */
    private final Map<RecognitionEvent, Optional<SourceLocation>> sets = new IdentityHashMap<>();

    private final UnitSpellings spellings;
    private final ProblemLog warnings;

    private HistoryReader(CriteriaCatalog catalog, UnitSpellings spellings, ProblemLog warnings) {
        super("table.decisions", HEADER, List.of("unit", "date", "event"), RecognitionProblem.UNREADABLE);
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
        return read(file, catalog, codes, List.of(), (units, ends) -> Lineage.of(List.of(), ends));
    }

    /**
     * Reads histories of units that are described elsewhere, and whose ends may be known.
     *
     * @param file the input
     * @param catalog gives the tier and the level of each set
     * @param described units as other files describe them: a code that is written otherwise here is taken for the same,
     *     with a warning; the level of a unit is that of its description, and its code means it from the day stated
     * @param lineage ends of units known from elsewhere, for example a register, beside those in the file
     * @return a history for each unit in the order of the file, and the problems, contradictory decisions included
     */
    public static ReadResult<List<RecognitionHistory>> read(
            InputFile file,
            CriteriaCatalog catalog,
            Collection<AdministrativeUnit> described,
            Collection<UnitEnd> lineage) {
        // A register has the ends of all units; those that touch none of the file's stay out.
        return read(
                file,
                catalog,
                codes(described),
                described,
                (units, ends) -> Lineage.of(
                        lineage.stream()
                                .filter(end -> units.contains(end.unit())
                                        || end.successors().stream().anyMatch(units::contains))
                                .toList(),
                        ends));
    }

    /**
     * Reads histories of units that are described elsewhere, and whose ends a register knows: of the units of each
     * code, and of those that they were made of. An end in the file goes before that of the register; a unit that an
     * act left as it was, or gave another name and nothing else, goes on. A commune that the register does not have on
     * the day of a decision is not known to have ended: it counts, and a problem names it.
     *
     * @param file the input
     * @param catalog gives the tier and the level of each set
     * @param described units as other files describe them, as in the other method
     * @param register the register, or empty for none
     * @return a history for each unit in the order of the file, and the problems, contradictory decisions included
     */
    public static ReadResult<List<RecognitionHistory>> read(
            InputFile file,
            CriteriaCatalog catalog,
            Collection<AdministrativeUnit> described,
            Optional<UnitRegister> register) {
        ReadResult<List<RecognitionHistory>> reading = read(
                file,
                catalog,
                codes(described),
                described,
                (units, ends) -> register.isEmpty()
                        ? Lineage.of(List.of(), ends)
                        : RegisteredEnds.of(register.get(), units, ends));
        if (register.isEmpty()) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(UnregisteredDecisions.problems(reading.value(), register.get(), catalog));
        return new ReadResult<>(reading.value(), problems);
    }

    private static List<String> codes(Collection<AdministrativeUnit> described) {
        return described.stream().map(AdministrativeUnit::code).distinct().toList();
    }

    private static ReadResult<List<RecognitionHistory>> read(
            InputFile file,
            CriteriaCatalog catalog,
            Collection<String> codes,
            Collection<AdministrativeUnit> described,
            BiFunction<Set<String>, List<UnitEnd>, Lineage> lineage) {
        // The spellings of other files were told of where those were read.
        boolean[] isOfFile = {false};
        ProblemLog warnings = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
        UnitSpellings spellings = new UnitSpellings(warning -> {
            if (isOfFile[0]) {
                warnings.accept(warning);
            }
        });
        codes.forEach(code -> spellings.first(code, Optional.empty()));
        isOfFile[0] = true;
        HistoryReader reader = new HistoryReader(catalog, spellings, warnings);
        List<Problem> problems = new ArrayList<>(reader.readAll(file));
        // Which units other files mean by their codes is told by the spellings of those.
        Map<String, String> full = new HashMap<>(spellings.fullCodes());
        full.keySet().removeAll(codes);
        reader.spellInFull(full);
        problems.addAll(warnings.listed());
        if (problems.isEmpty() && reader.units.isEmpty()) {
            problems.add(Problem.of(InputTableProblem.NO_ROWS, Optional.of(SourceLocation.ofFile(file.name())), ""));
        }
        List<RecognitionHistory> histories =
                reader.histories(described, lineage.apply(reader.unitsButHamlets(), reader.ends), problems);
        histories.forEach(history -> problems.addAll(history.problems()));
        return new ReadResult<>(histories, problems);
    }

    /** Writes codes that lack zeros as the file has them elsewhere, whatever the order of its rows. */
    private void spellInFull(Map<String, String> full) {
        if (full.isEmpty()) {
            return;
        }
        FullCodes codes = new FullCodes(full);
        events.replaceAll(event -> {
            RecognitionEvent spelt = codes.spelt(event);
            sets.put(spelt, sets.get(event));
            return spelt;
        });
        ends.replaceAll(codes::spelt);
        List<String> spelt = units.stream().map(codes::spelt).toList();
        units.clear();
        units.addAll(spelt);
    }

    /** Returns the codes of the file but those of hamlets and gardens, which an office may number as communes are. */
    private Set<String> unitsButHamlets() {
        Set<String> others = new LinkedHashSet<>(units);
        Set<String> above = new HashSet<>();
        for (RecognitionEvent event : events) {
            if (!levelOf(event).equals(Optional.of(Level.HAMLET))) {
                above.add(event.unit());
            }
        }
        events.stream()
                .map(RecognitionEvent::unit)
                .filter(unit -> !above.contains(unit))
                .forEach(others::remove);
        return others;
    }

    private List<RecognitionHistory> histories(
            Collection<AdministrativeUnit> described, Lineage lineage, List<Problem> problems) {
        List<UnitEnd> all = new ArrayList<>(lineage.stated());
        all.addAll(lineage.ends());
        problems.addAll(lineage.problems());
        List<RecognitionHistory> histories = listOf(all, lineage, described);
        Map<String, List<AdministrativeUnit>> byCode =
                described.stream().collect(Collectors.groupingBy(AdministrativeUnit::code));
        List<RecognitionEvent> wrong = new ArrayList<>();
        for (RecognitionHistory history : histories) {
            Optional<Level> level = level(
                    history,
                    byCode.getOrDefault(history.unit(), List.of()),
                    lineage.communes().contains(history.unit()));
            for (RecognitionEvent event : history.events()) {
                Optional<Level> ofSet = levelOf(event);
                if (ofSet.isPresent() && !ofSet.equals(level)) {
                    wrong.add(event);
                    problems.add(Problem.of(
                            RecognitionProblem.LEVEL,
                            sets.get(event),
                            event.set().orElseThrow().toString(),
                            event.set().orElseThrow(),
                            word(ofSet.get()),
                            event.unit(),
                            word(level.orElseThrow())));
                }
            }
        }
        if (wrong.isEmpty()) {
            return histories;
        }
        events.removeAll(wrong);
        return listOf(all, lineage, described);
    }

    /** The histories but those of units that no row names and of which only some predecessors are known. */
    private List<RecognitionHistory> listOf(
            List<UnitEnd> all, Lineage lineage, Collection<AdministrativeUnit> described) {
        Set<String> named = new HashSet<>(units);
        ends.forEach(end -> named.addAll(end.successors()));
        return RecognitionHistory.listOf(events, all, lineage.continuations(), described).stream()
                .filter(history -> named.contains(history.unit())
                        || history.validFrom().isEmpty()
                        || !history.events().isEmpty()
                        || history.end().isPresent()
                        || !lineage.partial()
                                .contains(new Beginning(
                                        history.unit(), history.validFrom().get())))
                .toList();
    }

    private static Text word(Level level) {
        return CoreMessages.MESSAGES.text("level." + level.name());
    }

    private Optional<Level> levelOf(RecognitionEvent event) {
        return event.set().flatMap(catalog::description).map(CriteriaSet.Description::level);
    }

    /**
     * The level of a unit: as it is described or a register has it, or else the highest of its decisions, since what is
     * filed under a wrong code is filed under that of the whole, never under that of a part.
     */
    private Optional<Level> level(
            RecognitionHistory history, List<AdministrativeUnit> described, boolean isRegistered) {
        for (AdministrativeUnit unit : described) {
            boolean isOf = unit.validFrom().isPresent()
                    ? history.isOf(unit, unit.validFrom().get())
                    : history.end().isEmpty();
            if (isOf) {
                return Optional.of(unit.level());
            }
        }
        if (isRegistered) {
            return Optional.of(Level.COMMUNE);
        }
        return history.events().stream()
                .flatMap(event -> levelOf(event).stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    void readRow(TextRow row) {
        String unit = spellings.first(required(row, "unit"), location(row, "unit"));
        LocalDate date = parse(row, "date", DateRange::parseOfficeDay);
        Optional<UnitEnd.Kind> end = DecisionWords.end(text(row, "event"));
        if (end.isPresent()) {
            ends.add(
                    new UnitEnd(unit, date, end.get(), text(row, "decision"), successors(row), location(row, "event")));
            units.add(unit);
            return;
        }
        RecognitionEvent.Kind kind = parse(row, "event", DecisionWords::kind);
        Optional<CriteriaSetId> set = optional(row, "set", CriteriaSetId::parse);
        Optional<Tier> ofSet = set.flatMap(catalog::description).map(CriteriaSet.Description::tier);
        Optional<Tier> given = optional(row, "tier", DecisionWords::tier);
        if (given.isEmpty() && ofSet.isEmpty()) {
            throw fault(row, "tier", FileProblem.BLANK, IoMessages.MESSAGES.text("needed.tier"));
        }
        if (given.isPresent() && ofSet.isPresent() && !given.equals(ofSet)) {
            throw fault(row, "tier", RecognitionProblem.TIER, set.get(), ofSet.get());
        }
        if (set.isPresent() && ofSet.isEmpty()) {
            warnings.accept(problem(row, "set", RecognitionProblem.UNKNOWN_SET, alike(set.get())));
        }
        if (!text(row, "successors").isEmpty()) {
            warnings.accept(problem(
                    row, "successors", RecognitionProblem.UNREADABLE, IoMessages.MESSAGES.text("accepted.successors")));
        }
        RecognitionEvent event = new RecognitionEvent(
                unit,
                date,
                text(row, "decision"),
                set,
                given.or(() -> ofSet).orElseThrow(),
                kind,
                text(row, "field"),
                commune(row),
                text(row, "district"),
                location(row, "event"));
        events.add(event);
        units.add(unit);
        sets.put(event, location(row, "set"));
    }

    /** Returns the commune of a row; of a code that a spreadsheet has robbed of its zeros the first writing. */
    private String commune(TextRow row) {
        String commune = text(row, "commune");
        boolean isNumber = CellReader.isDigits(commune);
        return isNumber ? spellings.first(commune, location(row, "commune")) : commune;
    }

    private List<String> successors(TextRow row) {
        List<String> successors = new ArrayList<>();
        for (String code : text(row, "successors").split(";")) {
            if (!code.isBlank()) {
                successors.add(spellings.first(code.strip(), location(row, "successors")));
            }
        }
        return successors;
    }

    /** The sets of the same name, or all where there is none. */
    private List<CriteriaSetId> alike(CriteriaSetId set) {
        List<CriteriaSetId> all =
                catalog.descriptions().stream().map(CriteriaSet.Description::id).toList();
        List<CriteriaSetId> same =
                all.stream().filter(id -> id.name().equals(set.name())).toList();
        return same.isEmpty() ? all : same;
    }
}
