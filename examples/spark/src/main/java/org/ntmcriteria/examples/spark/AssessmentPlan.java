package org.ntmcriteria.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.RegisterCompletion;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.register.lookup.RegisterReading;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.SetLookupException;
import org.ntmcriteria.rules.evaluate.AssessmentBasis;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.rules.evaluate.UnitOutcome;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * How units are to be assessed, small enough to be sent to every machine: the recipe of an {@link Evaluator}, not the
 * evaluator.
 *
 * <p>Immutable, thread-safe and serialisable. Each virtual machine makes the evaluator of equal plans once and keeps
 * it.
 *
 * @param set the set's id, such as {@code commune-ntm/2021-2025}
 * @param asOf the day to assess, or null for each unit at its latest day
 * @param overlays the provinces' own requirements
 * @param folders the folders of custom sets
 * @param province the province of units that state none, or null
 * @param minimumStatus the weakest source that counts as known: verified, corroborated or recalled
 * @param decimals how decimals are written in the observations
 * @param register the register of units: {@link #STANDARD}, {@link #NONE} or a custom folder on top of the built-in one
 */
public record AssessmentPlan(
        String set,
        @Nullable LocalDate asOf,
        List<Content> overlays,
        List<Folder> folders,
        @Nullable String province,
        SourceStatus minimumStatus,
        DecimalStyle decimals,
        Folder register)
        implements Serializable {
    /** The built-in register. */
    public static final Folder STANDARD = new Folder("standard", List.of());

    /** No register: nothing is known of units but what their rows say. */
    public static final Folder NONE = new Folder("none", List.of());

    private static final Map<AssessmentPlan, Prepared> PREPARED = new ConcurrentHashMap<>();

    /**
     * A file that travels with the plan.
     *
     * @param name the name that messages give it
     * @param bytes its content, a character for each byte (ISO 8859-1), so that it arrives as it was
     */
    public record Content(String name, String bytes) implements Serializable {
        static Content of(InputFile file) throws IOException {
            try (InputStream in = file.open()) {
                return new Content(file.name(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }

        byte[] toBytes() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * A folder of tables that travels with the plan.
     *
     * @param name the name that messages give it
     * @param tables its files
     */
    public record Folder(String name, List<Content> tables) implements Serializable {
        /** Copies the list. */
        public Folder {
            tables = List.copyOf(tables);
        }

        static Folder of(Path folder) throws IOException {
            List<Content> tables = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".csv"))
                        .sorted()
                        .toList()) {
                    tables.add(Content.of(InputFile.of(file.getFileName().toString(), Files.readAllBytes(file))));
                }
            }
            return new Folder(folder.toString(), tables);
        }
    }

    /** What a plan is once it is carried out. */
    private record Prepared(TableAssessor assessor, Optional<RegisterCompletion> completion, List<Problem> problems) {}

    /** Copies the lists. */
    public AssessmentPlan {
        overlays = List.copyOf(overlays);
        folders = List.copyOf(folders);
    }

    /**
     * A plan with a built-in set, each unit at its latest day, every known cell, decimal point.
     *
     * @param set the set's id
     * @return the plan
     */
    public static AssessmentPlan of(String set) {
        return new AssessmentPlan(
                set, null, List.of(), List.of(), null, SourceStatus.RECALLED, DecimalStyle.POINT, STANDARD);
    }

    /**
     * The same for one day.
     *
     * @param day the day to assess, or null for each unit at its latest day
     * @return a new plan
     */
    public AssessmentPlan withAsOf(@Nullable LocalDate day) {
        return new AssessmentPlan(set, day, overlays, folders, province, minimumStatus, decimals, register);
    }

    /**
     * The same with a province's own requirements on top of those that it has.
     *
     * @param file the overlay, read now
     * @return a new plan
     * @throws IOException if it cannot be read
     */
    public AssessmentPlan withOverlay(InputFile file) throws IOException {
        List<Content> more = new ArrayList<>(overlays);
        more.add(Content.of(file));
        return new AssessmentPlan(set, asOf, more, folders, province, minimumStatus, decimals, register);
    }

    /**
     * The same with a folder of custom sets.
     *
     * @param folder the folder, read now
     * @return a new plan
     * @throws IOException if it cannot be read
     * @throws org.ntmcriteria.rules.catalog.CatalogException if a table has a line that is not understood
     */
    public AssessmentPlan withSets(Path folder) throws IOException {
        // Here the messages name the user's own folder; elsewhere the tables are known to be good.
        CriteriaCatalog.load(folder);
        List<Folder> more = new ArrayList<>(folders);
        more.add(Folder.of(folder));
        return new AssessmentPlan(set, asOf, overlays, more, province, minimumStatus, decimals, register);
    }

    /**
     * The same with a province for the units that state none.
     *
     * @param name the province's name, or null
     * @return a new plan
     */
    public AssessmentPlan withProvince(@Nullable String name) {
        return new AssessmentPlan(set, asOf, overlays, folders, name, minimumStatus, decimals, register);
    }

    /**
     * The same with another minimum status.
     *
     * @param weakest the weakest source that counts as known: verified, corroborated or recalled
     * @return a new plan
     */
    public AssessmentPlan withMinimumStatus(SourceStatus weakest) {
        return new AssessmentPlan(set, asOf, overlays, folders, province, weakest, decimals, register);
    }

    /**
     * The same for another decimal style.
     *
     * @param style how decimals are written in the observations
     * @return a new plan
     */
    public AssessmentPlan withDecimals(DecimalStyle style) {
        return new AssessmentPlan(set, asOf, overlays, folders, province, minimumStatus, style, register);
    }

    /**
     * The same with another register of units.
     *
     * @param folder {@code standard}, {@code none} or a custom folder on top of the built-in one, read now
     * @return a new plan
     * @throws IOException if it cannot be read
     */
    public AssessmentPlan withRegister(Path folder) throws IOException {
        Folder other = folder.toString().equals(NONE.name)
                ? NONE
                : folder.toString().equals(STANDARD.name) ? STANDARD : Folder.of(folder);
        return new AssessmentPlan(set, asOf, overlays, folders, province, minimumStatus, decimals, other);
    }

    /**
     * The units that a code means, with what the register knows of them.
     *
     * @param record all that was reported under the code
     * @param problems takes what contradicts the register
     * @return the unit of the plan's day, or without a day all of them
     */
    public List<UnitRecord> units(UnitRecord record, Consumer<Problem> problems) {
        UnitRecord completed = prepared()
                .completion
                .map(completion -> completion.complete(record, problems))
                .orElse(record);
        return asOf == null ? completed.units() : List.of(completed.on(asOf));
    }

    /**
     * How the observations are to be read.
     *
     * @return the reader's options
     */
    public TableOptions options() {
        return TableOptions.DEFAULT.withSet(evaluator().set()).withDecimals(decimals);
    }

    /**
     * The evaluator, made when it is first asked for.
     *
     * @return the evaluator
     * @throws SetLookupException if there is no such set, or it is not in force on the day
     * @throws org.ntmcriteria.rules.catalog.CatalogException if a custom set cannot stand
     * @throws IllegalArgumentException if the minimum status is none of the three
     */
    public Evaluator evaluator() {
        return prepared().assessor.evaluator();
    }

    /**
     * The provinces that the overlays are for.
     *
     * @return their names as the overlays write them
     */
    public List<String> overlayProvinces() {
        return evaluator().basis().overlay().provinces();
    }

    /**
     * What is wrong with the overlays.
     *
     * @return the problems, in the order of the rows
     */
    public List<Problem> problems() {
        return prepared().problems;
    }

    private Prepared prepared() {
        return PREPARED.computeIfAbsent(this, AssessmentPlan::prepare);
    }

    private Prepared prepare() {
        CriteriaCatalog catalog = CriteriaCatalog.standard();
        for (Folder folder : folders) {
            catalog = catalog.combinedWith(copied(folder, CriteriaCatalog::load));
        }
        CriteriaSet assessedBy = catalog.get(set);
        if (asOf != null) {
            assessedBy.requireInForce(asOf);
        }
        List<Problem> problems = new ArrayList<>();
        List<OverlayRow> rows = new ArrayList<>();
        for (Content overlay : overlays) {
            ReadResult<List<OverlayRow>> reading = OverlayReader.read(InputFile.of(overlay.name, overlay.toBytes()));
            problems.addAll(reading.problems());
            rows.addAll(reading.value());
        }
        Overlay overlay = Overlay.bind(assessedBy, rows);
        problems.addAll(overlay.problems());
        AssessmentBasis basis =
                AssessmentBasis.of(assessedBy).withOverlay(overlay).withMinimumStatus(minimumStatus);
        if (province != null) {
            basis = basis.withDefaultProvince(province);
        }
        TableAssessor assessor = TableAssessor.of(Evaluator.of(basis));
        Optional<RegisterCompletion> completion = units(problems)
                .map(units -> new RegisterCompletion(
                        units, assessedBy.level(), Optional.ofNullable(province), Optional.ofNullable(asOf)));
        return new Prepared(asOf == null ? assessor : assessor.on(asOf), completion, List.copyOf(problems));
    }

    private Optional<UnitRegister> units(List<Problem> problems) {
        if (register.equals(NONE)) {
            return Optional.empty();
        }
        if (register.equals(STANDARD)) {
            return Optional.of(UnitRegister.standard());
        }
        RegisterReading reading = copied(register, UnitRegister.standard()::joinedWith);
        problems.addAll(reading.problems());
        return Optional.of(reading.register());
    }

    /** Reads a folder that came with the plan. */
    private static <T> T copied(Folder folder, Function<Path, T> reader) {
        try {
            Path copy = Files.createTempDirectory("sets");
            try {
                for (Content table : folder.tables) {
                    Files.write(copy.resolve(table.name), table.toBytes());
                }
                return reader.apply(copy);
            } finally {
                for (Content table : folder.tables) {
                    Files.deleteIfExists(copy.resolve(table.name));
                }
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Assesses a unit.
     *
     * @param record all that was reported of it
     * @return the assessment, and what was wrong
     */
    public UnitOutcome assess(UnitRecord record) {
        return prepared().assessor.assess(record);
    }

    /**
     * The day that a unit is assessed at.
     *
     * @param record all that was reported of it
     * @return the plan's day, else the unit's latest
     */
    public LocalDate day(UnitRecord record) {
        return prepared().assessor.dayOf(record);
    }

    /**
     * The province that a unit is counted in.
     *
     * @param assessment the unit's assessment
     * @return the province that the unit states, else the plan's, else an empty text
     */
    public String countedIn(Assessment assessment) {
        return assessment.unit().province().orElse(province == null ? "" : province);
    }
}
