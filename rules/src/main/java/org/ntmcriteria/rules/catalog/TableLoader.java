package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.Confidence;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.rules.RulesMessages;

/**
 * Builds sets from their tables: one loader for the built-in ones and a user's. Strict: one line that is not
 * understood, and nothing is loaded.
 */
final class TableLoader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        table(
                "acts",
                "act,type,issuer,signed,in_force_from,in_force_to,amends,replaces,title_vi,title_en,status,source");
        table(
                "sets",
                "set,level,tier,period_from,period_to,in_force_from,in_force_to,stratum,acts,issuer_scope,"
                        + "declared_criteria,declared_indicators,completeness,requires,note");
        table("criteria", "set,group,group_name_vi,group_name_en,criterion,name_vi,name_en,from,to,status,source");
        table(
                "indicators",
                "set,criterion,indicator,from,to,act,kind,name_vi,name_en,both_sexes,if_any,status,confidence,"
                        + "source,note");
        table(
                "cells",
                "set,indicator,part,part_name_vi,from,to,year,stratum,op,value,unit,condition,act,status,"
                        + "confidence,source,note");
        table(
                "conditions",
                "set,condition,kind,of_set,op,value,unit,upper,criteria,fields,text_vi,text_en,from,to,act,status,"
                        + "confidence,source,note");
        table("columns", "set,indicator,from,to,classes,stratum,act,source");
        table("equivalents", "from_set,from_indicator,to_set,to_indicator,relation,note");
        table("exceptions", "set,indicator,code,from,to,act,reason");
    }

    private static void table(String name, String header) {
        TABLES.put(name, List.of(header.split(",", -1)));
    }

    /** The names of the tables of a folder, without their ending. */
    static List<String> tables() {
        return List.copyOf(TABLES.keySet());
    }

    /** What was read of one set, until all tables are. */
    private static final class Draft {
        private final CriteriaSet.Description description;
        private final String name;
        private final List<CriterionDefinition> criteria = new ArrayList<>();
        private final List<IndicatorDefinition> indicators = new ArrayList<>();
        private final Map<IndicatorId, List<IndicatorDefinition>> versions = new HashMap<>();
        private final Map<IndicatorId, List<Cell>> cellsByIndicator = new HashMap<>();
        private final List<Cell> cells = new ArrayList<>();
        private final List<ConditionDefinition> conditions = new ArrayList<>();
        private final List<ColumnRule> columnRules = new ArrayList<>();

        private Draft(CriteriaSet.Description description) {
            this.description = description;
            this.name = description.id().toString();
        }

        private boolean lists(int criterion) {
            return criteria.stream().anyMatch(listed -> listed.number() == criterion);
        }

        /** The version of its indicator that a cell belongs to. */
        @Nullable private IndicatorDefinition version(Cell cell) {
            for (IndicatorDefinition indicator : versions.getOrDefault(cell.indicator(), List.of())) {
                if (indicator.inForce().encloses(cell.inForce())) {
                    return indicator;
                }
            }
            return null;
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Act> acts;
    private final Set<CriteriaSetId> knownSets;
    private final Map<String, TableFile.Row> ownActs = new LinkedHashMap<>();
    private final Map<CriteriaSetId, Draft> drafts = new LinkedHashMap<>();

    /** Most lines are of the same set as the line before. */
    @Nullable private Draft lastDraft;

    private final List<Equivalent> equivalents = new ArrayList<>();
    private final Map<CriteriaSetId, SourceLocation> places = new HashMap<>();
    private final List<LintWaiver> exceptions = new ArrayList<>();

    /**
     * A loader for one folder.
     *
     * @param known the acts that the tables may refer to beside their own
     * @param knownSets the sets that the tables may refer to beside their own
     */
    TableLoader(Map<String, Act> known, Set<CriteriaSetId> knownSets) {
        this.acts = new LinkedHashMap<>(known);
        this.knownSets = knownSets;
    }

    /** The files of a folder. */
    interface Folder {
        /** The content of a table, or null where there is no such file. */
        @Nullable byte[] bytes(String table);

        /** The name of a table's file, for messages. */
        String name(String table);
    }

    /**
     * What a folder holds.
     *
     * @param acts the acts known and its own
     * @param sets its sets
     * @param places where each set is described
     * @param equivalents its readings of what corresponds
     * @param exceptions what breaks a rule of consistency and is right as it stands
     */
    record Content(
            Map<String, Act> acts,
            List<CriteriaSet> sets,
            Map<CriteriaSetId, SourceLocation> places,
            List<Equivalent> equivalents,
            List<LintWaiver> exceptions) {}

    /**
     * Loads only what a folder says of its sets as a whole.
     *
     * @param folder the folder
     * @return the descriptions of its sets
     * @throws CatalogException if anything in {@code acts.csv} or {@code sets.csv} is wrong
     */
    List<CriteriaSet.Description> loadDescriptions(Folder folder) {
        readInOrder(folder, List.of("acts", "sets"));
        return drafts.values().stream().map(draft -> draft.description).toList();
    }

    /** The acts known, those of the folder included. */
    Map<String, Act> acts() {
        return acts;
    }

    /**
     * Loads the tables of one set that is described elsewhere.
     *
     * @param description what is said of the set as a whole
     * @param folder its folder
     * @return the set
     * @throws CatalogException if anything is wrong
     */
    CriteriaSet load(CriteriaSet.Description description, Folder folder) {
        drafts.put(description.id(), new Draft(description));
        return load(folder).sets().get(0);
    }

    /**
     * Loads only what a folder says of what corresponds across sets.
     *
     * @param folder the folder
     * @return the readings
     * @throws CatalogException if anything in {@code equivalents.csv} is wrong
     */
    List<Equivalent> loadEquivalents(Folder folder) {
        readInOrder(folder, List.of("equivalents"));
        return equivalents;
    }

    /**
     * Loads only what a folder says of known exceptions.
     *
     * @param folder the folder
     * @return the exceptions
     * @throws CatalogException if anything in {@code exceptions.csv} is wrong
     */
    List<LintWaiver> loadExceptions(Folder folder) {
        readInOrder(folder, List.of("exceptions"));
        return exceptions;
    }

    /**
     * Loads a folder.
     *
     * @param folder the folder
     * @return its content
     * @throws CatalogException if anything is wrong
     */
    Content load(Folder folder) {
        readInOrder(folder, List.of("acts", "sets", "criteria", "indicators"));
        for (String table : List.of("cells", "conditions", "columns", "equivalents", "exceptions")) {
            read(table, folder);
        }
        refuseDamaged();
        List<CriteriaSet> sets = drafts.values().stream()
                .map(d -> new CriteriaSet(
                        d.description, d.criteria, d.indicators, d.cells, d.conditions, d.columnRules, acts))
                .toList();
        return new Content(acts, sets, places, equivalents, exceptions);
    }

    /** Each table refers to those before it; behind a damaged one every reference would be reported as missing. */
    private void readInOrder(Folder folder, List<String> tables) {
        for (String table : tables) {
            read(table, folder);
            checkActs();
            refuseDamaged();
        }
    }

    private void refuseDamaged() {
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
    }

    private void read(String table, Folder folder) {
        byte[] bytes = folder.bytes(table);
        if (bytes != null) {
            for (TableFile.Row row : new TableFile(folder.name(table), bytes, TABLES.get(table), problems).rows()) {
                try {
                    row.refusePadding();
                    read(table, row);
                } catch (TableFile.RowException e) {
                    problems.add(e.problem());
                } catch (UnreadableTextException e) {
                    problems.add(row.unreadable(e));
                }
            }
        }
    }

    private void read(String table, TableFile.Row row) {
        switch (table) {
            case "acts" -> readAct(row);
            case "sets" -> readSet(row);
            case "criteria" -> readCriterion(row);
            case "indicators" -> readIndicator(row);
            case "cells" -> readCell(row);
            case "conditions" -> readCondition(row);
            case "columns" -> readColumnRule(row);
            case "equivalents" -> readEquivalent(row);
            default -> readException(row);
        }
    }

    private void readAct(TableFile.Row row) {
        Act act = Act.builder()
                .number(row.required("act"))
                .type(row.text("type"))
                .issuer(row.text("issuer"))
                .signed(day(row, "signed"))
                .inForce(inForce(row, "in_force_from", "in_force_to"))
                .addAllAmends(row.list("amends"))
                .addAllReplaces(row.list("replaces"))
                .titleVi(row.text("title_vi"))
                .titleEn(row.text("title_en"))
                .status(row.code("status", SourceStatus.class))
                .source(row.text("source"))
                .build();
        if (acts.containsKey(act.number()) && !acts.get(act.number()).equals(act)) {
            throw row.fault(TableProblem.DOUBLED, "act", act.number(), "acts, with other content");
        }
        if (ownActs.put(act.number(), row) != null) {
            throw row.fault(TableProblem.DOUBLED, "act", act.number(), "acts.csv");
        }
        acts.put(act.number(), act);
    }

    /** An act may amend one that stands further down, so references are checked behind the last line. */
    private void checkActs() {
        for (TableFile.Row row : ownActs.values()) {
            for (String column : List.of("amends", "replaces")) {
                for (String other : row.list(column)) {
                    if (!acts.containsKey(other)) {
                        problems.add(Problem.of(
                                TableProblem.REFERENCE,
                                Optional.of(row.location().withColumn(column)),
                                other,
                                "acts.csv"));
                    }
                }
            }
        }
        ownActs.clear();
    }

    private void readSet(TableFile.Row row) {
        CriteriaSetId id = CriteriaSetId.parse(row.text("set"));
        CriteriaSet.Description description = new CriteriaSet.Description(
                id,
                row.code("level", Level.class),
                row.code("tier", Tier.class),
                Period.parse(row.text("period_from") + "-" + row.text("period_to")),
                inForce(row, "in_force_from", "in_force_to"),
                row.code("stratum", ColumnScheme.class),
                row.list("acts"),
                row.required("issuer_scope"),
                declared(row, "declared_criteria"),
                declared(row, "declared_indicators"),
                row.code("completeness", Completeness.class),
                row.text("requires"),
                row.text("note"));
        for (String act : description.acts()) {
            knownAct(row, "acts", act);
        }
        if (drafts.containsKey(id)) {
            throw row.fault(TableProblem.DOUBLED, "set", id.toString(), "sets");
        }
        drafts.put(id, new Draft(description));
        places.put(id, row.location().withColumn("set"));
    }

    private void readCriterion(TableFile.Row row) {
        Draft draft = draft(row);
        CriterionDefinition criterion = new CriterionDefinition(
                draft.description.id(),
                row.text("group"),
                row.text("group_name_vi"),
                row.text("group_name_en"),
                count(row.text("criterion")),
                row.required("name_vi"),
                row.text("name_en"),
                inForce(row, "from", "to"),
                status(row),
                row.text("source"));
        for (CriterionDefinition other : draft.criteria) {
            if (other.number() == criterion.number() && other.inForce().overlaps(criterion.inForce())) {
                throw row.fault(TableProblem.OVERLAP, "criterion", row.text("criterion"), draft.description.id());
            }
        }
        draft.criteria.add(criterion);
    }

    private void readIndicator(TableFile.Row row) {
        Draft draft = draft(row);
        IndicatorDefinition indicator = new IndicatorDefinition(
                draft.description.id(),
                IndicatorId.parse(row.text("indicator")),
                inForce(row, "from", "to"),
                knownAct(row, "act", row.required("act")),
                row.code("kind", IndicatorKind.class),
                row.required("name_vi"),
                row.text("name_en"),
                yes(row, "both_sexes"),
                yes(row, "if_any"),
                status(row),
                confidence(row),
                row.text("source"),
                row.text("note"));
        int criterion = count(row.text("criterion"));
        if (indicator.id().criterion() != criterion) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "indicator",
                    row.text("indicator"),
                    "the indicator does not belong to criterion " + criterion);
        }
        if (!draft.lists(criterion)) {
            throw row.fault(TableProblem.REFERENCE, "criterion", row.text("criterion"), "criteria.csv");
        }
        List<IndicatorDefinition> versions = draft.versions.computeIfAbsent(indicator.id(), id -> new ArrayList<>());
        for (IndicatorDefinition other : versions) {
            if (other.inForce().overlaps(indicator.inForce())) {
                throw row.fault(TableProblem.OVERLAP, "indicator", row.text("indicator"), draft.description.id());
            }
        }
        versions.add(indicator);
        draft.indicators.add(indicator);
    }

    private void readCell(TableFile.Row row) {
        Draft draft = draft(row);
        SourceStatus status = status(row);
        Cell cell = new Cell(
                draft.description.id(),
                IndicatorId.parse(row.text("indicator")),
                part(row),
                row.text("part_name_vi"),
                inForce(row, "from", "to"),
                year(row),
                row.code("stratum", AnnexColumn.class),
                requirement(row),
                row.isBlank("condition") ? Optional.empty() : Optional.of(CellCondition.parse(row.text("condition"))),
                knownAct(row, "act", row.required("act")),
                status,
                confidence(row),
                row.text("source"),
                row.text("note"));
        if ((cell.requirement() == Requirement.Unknown.NOT_FOUND) != (status == SourceStatus.NOT_FOUND)) {
            throw row.fault(
                    TableProblem.INCONSISTENT, "status", status.name(), "NOT_FOUND stands in op and status or in none");
        }
        if (!draft.description.columns().columns().contains(cell.column())) {
            throw row.fault(
                    TableProblem.UNREADABLE,
                    "stratum",
                    row.text("stratum"),
                    TableFile.names(draft.description.columns().columns()));
        }
        IndicatorDefinition indicator = draft.version(cell);
        if (indicator == null) {
            throw row.fault(
                    TableProblem.REFERENCE,
                    "indicator",
                    row.text("indicator") + " " + cell.inForce(),
                    "indicators.csv, inside the window of one version");
        }
        checkUnit(row, cell, indicator);
        List<Cell> sameIndicator = draft.cellsByIndicator.computeIfAbsent(cell.indicator(), id -> new ArrayList<>());
        for (Cell other : sameIndicator) {
            if (inOnePlace(cell, other) && other.inForce().overlaps(cell.inForce()) && bothMayHold(cell, other)) {
                throw row.fault(TableProblem.DOUBLED, null, cell.coordinates(), draft.description.id());
            }
        }
        sameIndicator.add(cell);
        draft.cells.add(cell);
    }

    private static Requirement requirement(TableFile.Row row) {
        try {
            return Requirement.parse(row.text("op"), row.text("value"), row.text("unit"));
        } catch (UnreadableTextException e) {
            String column = Requirement.blamedColumn(e, row.text("value"), row.text("unit"));
            throw row.fault(TableProblem.UNREADABLE, column, e.text(), e.accepted());
        }
    }

    private static boolean inOnePlace(Cell one, Cell other) {
        return one.part().equals(other.part()) && one.year().equals(other.year()) && one.column() == other.column();
    }

    /** A cell without a condition is the default beside cells with one; two of a kind must exclude each other. */
    private static boolean bothMayHold(Cell one, Cell other) {
        if (one.condition().isPresent() != other.condition().isPresent()) {
            return false;
        }
        return one.condition().isEmpty()
                || !one.condition().get().excludes(other.condition().get());
    }

    /** The unit of a threshold is that of the kind of the indicator's version. */
    private static void checkUnit(TableFile.Row row, Cell cell, IndicatorDefinition indicator) {
        if (cell.part().isPresent()) {
            if (indicator.bothSexes()) {
                throw row.fault(
                        TableProblem.INCONSISTENT,
                        "part",
                        cell.part().get(),
                        "an indicator that is asked for each sex has no parts");
            }
            return;
        }
        IndicatorKind kind = indicator.kind();
        Requirement requirement = cell.requirement();
        String unit = kind.unit().isPresent() ? kind.unit().get().symbol() : "";
        boolean fits = kind == IndicatorKind.COMPOSITE
                || !requirement.isKnown()
                || requirement == Requirement.Qualitative.ACHIEVED && kind != IndicatorKind.NONE
                || requirement == Requirement.Qualitative.EXISTS && kind.isJudgement()
                || requirement == Requirement.Qualitative.NONE && kind == IndicatorKind.NONE
                || !requirement.unitText().isEmpty() && unit.equals(requirement.unitText());
        if (!fits) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    requirement.unitText().isEmpty() ? "op" : "unit",
                    requirement.unitText().isEmpty() ? requirement.operator() : requirement.unitText(),
                    "an indicator of kind " + kind + " takes " + (unit.isEmpty() ? "no number" : unit));
        }
    }

    private void readCondition(TableFile.Row row) {
        Draft draft = draft(row);
        ConditionDefinition condition = new ConditionDefinition(
                draft.description.id(),
                ((InputKey.OfFact) InputKey.fact(row.text("condition"))).name(),
                row.code("kind", ConditionKind.class),
                row.isBlank("of_set") ? Optional.empty() : Optional.of(knownSet(row, "of_set")),
                comparison(row),
                decimal(row, "value"),
                unit(row),
                decimal(row, "upper"),
                counts(row, "criteria"),
                row.list("fields"),
                row.required("text_vi"),
                row.text("text_en"),
                inForce(row, "from", "to"),
                row.text("act").isEmpty() ? "" : knownAct(row, "act", row.text("act")),
                status(row),
                confidence(row),
                row.text("source"),
                row.text("note"));
        if (condition.comparison().isPresent() != condition.value().isPresent()
                || condition.value().isPresent() != condition.unit().isPresent()) {
            throw row.fault(TableProblem.INCONSISTENT, "value", row.text("value"), "op, value and unit go together");
        }
        checkKind(row, condition);
        boolean overHundred = condition.value().isPresent()
                && condition.value().get().compareTo(Decimal.of(100)) > 0
                && condition.unit().equals(Optional.of(MeasurementUnit.PERCENT));
        if (overHundred) {
            throw row.fault(TableProblem.UNREADABLE, "value", row.text("value"), "a percentage from 0 to 100");
        }
        for (ConditionDefinition other : draft.conditions) {
            if (other.id().equals(condition.id()) && other.inForce().overlaps(condition.inForce())) {
                throw row.fault(TableProblem.OVERLAP, "condition", condition.id(), draft.description.id());
            }
        }
        draft.conditions.add(condition);
    }

    /** What the evaluation of a kind cannot do without. */
    private static void checkKind(TableFile.Row row, ConditionDefinition condition) {
        ConditionKind kind = condition.kind();
        boolean ofOthers = kind == ConditionKind.SHARE_OF_UNITS
                || kind == ConditionKind.OTHER_UNITS
                || kind == ConditionKind.RELATIVE;
        if (ofOthers && condition.ofSet().isEmpty()) {
            throw row.fault(TableProblem.INCONSISTENT, "of_set", "", kind + " needs a set");
        }
        boolean valued = kind == ConditionKind.SHARE_OF_UNITS
                || kind == ConditionKind.RELATIVE
                || kind == ConditionKind.REVOCATION
                || kind == ConditionKind.ONE_OF
                || kind == ConditionKind.OTHER_UNITS && condition.criteria().isEmpty();
        if (valued && condition.value().isEmpty()) {
            throw row.fault(TableProblem.INCONSISTENT, "value", "", kind + " needs op, value and unit");
        }
        String unit = condition.unit().isPresent() ? condition.unit().get().symbol() : "";
        String accepted =
                switch (kind) {
                    case SHARE_OF_UNITS, REVOCATION -> "%";
                    case OWN_CRITERIA, OTHER_UNITS -> "% criteria";
                    case RELATIVE -> "times";
                    default -> unit;
                };
        if (!unit.isEmpty() && !List.of(accepted.split(" ", -1)).contains(unit) && !accepted.equals(unit)) {
            throw row.fault(TableProblem.INCONSISTENT, "unit", unit, kind + " takes " + accepted);
        }
    }

    private void readColumnRule(TableFile.Row row) {
        Draft draft = draft(row);
        Set<CommuneCategory> categories = EnumSet.noneOf(CommuneCategory.class);
        for (String text : row.list("classes")) {
            categories.add(TableFile.code(CommuneCategory.class, text));
        }
        if (categories.isEmpty()) {
            throw row.fault(FileProblem.BLANK, "classes", "", "at least one class");
        }
        ColumnRule rule = new ColumnRule(
                draft.description.id(),
                row.isBlank("indicator") ? Optional.empty() : Optional.of(IndicatorId.parse(row.text("indicator"))),
                inForce(row, "from", "to"),
                categories,
                row.code("stratum", AnnexColumn.class),
                knownAct(row, "act", row.required("act")),
                row.text("source"));
        if (!draft.description.columns().columns().contains(rule.column())) {
            throw row.fault(
                    TableProblem.UNREADABLE,
                    "stratum",
                    row.text("stratum"),
                    TableFile.names(draft.description.columns().columns()));
        }
        if (rule.indicator().isPresent()
                && !draft.versions.containsKey(rule.indicator().get())) {
            throw row.fault(TableProblem.REFERENCE, "indicator", row.text("indicator"), "indicators.csv");
        }
        draft.columnRules.add(rule);
    }

    private void readEquivalent(TableFile.Row row) {
        for (String side : List.of("from", "to")) {
            Draft own = drafts.get(knownSet(row, side + "_set"));
            requireIndicator(row, own, side + "_indicator");
        }
        equivalents.add(new Equivalent(
                knownSet(row, "from_set"),
                row.text("from_indicator"),
                knownSet(row, "to_set"),
                row.text("to_indicator"),
                row.code("relation", Equivalent.Relation.class),
                row.text("note")));
    }

    private void readException(TableFile.Row row) {
        CriteriaSetId set = knownSet(row, "set");
        requireIndicator(row, drafts.get(set), "indicator");
        LintWaiver exception = new LintWaiver(
                set,
                row.text("indicator"),
                row.required("code"),
                inForce(row, "from", "to"),
                knownAct(row, "act", row.required("act")),
                row.required("reason"));
        for (LintWaiver other : exceptions) {
            if (other.set().equals(set)
                    && other.indicator().equals(exception.indicator())
                    && other.code().equals(exception.code())
                    && other.inForce().overlaps(exception.inForce())) {
                throw row.fault(TableProblem.OVERLAP, "indicator", exception.indicator(), set);
            }
        }
        exceptions.add(exception);
    }

    /** An indicator that a line names is one of its set, where that set stands in the same folder. */
    private static void requireIndicator(TableFile.Row row, @Nullable Draft set, String column) {
        String indicator = row.text(column);
        if (set != null
                && !indicator.isEmpty()
                && set.indicators.stream()
                        .noneMatch(i -> indicator.equals(i.id().toString()) || indicator.startsWith(i.id() + "/"))) {
            throw row.fault(TableProblem.REFERENCE, column, indicator, "indicators.csv");
        }
    }

    private CriteriaSetId knownSet(TableFile.Row row, String column) {
        CriteriaSetId id = CriteriaSetId.parse(row.text(column));
        if (!drafts.containsKey(id) && !knownSets.contains(id)) {
            throw row.fault(TableProblem.REFERENCE, column, id.toString(), "sets.csv");
        }
        return id;
    }

    private Draft draft(TableFile.Row row) {
        String text = row.text("set");
        if (lastDraft != null && lastDraft.name.equals(text)) {
            return lastDraft;
        }
        CriteriaSetId id = CriteriaSetId.parse(text);
        Draft draft = drafts.get(id);
        lastDraft = draft;
        if (draft == null) {
            throw row.fault(TableProblem.REFERENCE, "set", id.toString(), "sets.csv");
        }
        return draft;
    }

    private String knownAct(TableFile.Row row, String column, String act) {
        if (!acts.containsKey(act)) {
            throw row.fault(TableProblem.REFERENCE, column, act, "acts.csv");
        }
        return act;
    }

    private static SourceStatus status(TableFile.Row row) {
        SourceStatus status =
                TableFile.find(SourceStatus.class, row.text("status")).orElse(SourceStatus.REPORTED);
        if (status == SourceStatus.REPORTED) {
            throw row.fault(
                    TableProblem.UNREADABLE, "status", row.text("status"), "VERIFIED CORROBORATED RECALLED NOT_FOUND");
        }
        if ((status == SourceStatus.VERIFIED || status == SourceStatus.CORROBORATED)
                && row.text("source").isEmpty()) {
            throw row.fault(TableProblem.INCONSISTENT, "source", "", status + " needs a source");
        }
        return status;
    }

    private static Optional<Confidence> confidence(TableFile.Row row) {
        Optional<Confidence> confidence = confidence(row.text("confidence"));
        if (confidence.isEmpty() && !row.text("confidence").isEmpty()) {
            throw row.fault(TableProblem.UNREADABLE, "confidence", row.text("confidence"), "high medium");
        }
        if (confidence.isPresent() != row.text("status").equals(SourceStatus.RECALLED.name())) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "confidence",
                    row.text("confidence"),
                    "RECALLED takes a confidence, high or medium, and nothing else does");
        }
        return confidence;
    }

    private static Optional<Confidence> confidence(String text) {
        return switch (text) {
            case "high" -> Optional.of(Confidence.HIGH);
            case "medium" -> Optional.of(Confidence.MEDIUM);
            default -> Optional.empty();
        };
    }

    private static boolean yes(TableFile.Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !text.equals("yes")) {
            throw row.fault(TableProblem.UNREADABLE, column, text, "yes or blank");
        }
        return !text.isEmpty();
    }

    private static DateRange inForce(TableFile.Row row, String from, String to) {
        Optional<LocalDate> first = day(row, from);
        Optional<LocalDate> last = day(row, to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw row.fault(
                    TableProblem.INCONSISTENT, to, row.text(to), "the last day lies before the first, " + first.get());
        }
        return new DateRange(first.orElse(null), last.orElse(null));
    }

    private static int count(String text) {
        int count = wholeNumber(text);
        if (count < 1) {
            throw new UnreadableTextException(text, RulesMessages.MESSAGES.text("accepted.wholeNumber"));
        }
        return count;
    }

    /** Returns the number that one to four digits tell, or -1 for any other text. */
    private static int wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static Optional<Integer> declared(TableFile.Row row, String column) {
        return row.isBlank(column) ? Optional.empty() : Optional.of(count(row.text(column)));
    }

    private static List<Integer> counts(TableFile.Row row, String column) {
        return row.list(column).stream().map(TableLoader::count).toList();
    }

    private static Optional<LocalDate> day(TableFile.Row row, String column) {
        return row.isBlank(column) ? Optional.empty() : Optional.of(DateRange.parseDay(row.text(column)));
    }

    private static Optional<Decimal> decimal(TableFile.Row row, String column) {
        return row.isBlank(column) ? Optional.empty() : Optional.of(Decimal.parse(row.text(column)));
    }

    private static Optional<Comparison> comparison(TableFile.Row row) {
        String text = row.text("op");
        Optional<Comparison> comparison = Comparison.find(text);
        if (comparison.isEmpty() && !text.isEmpty()) {
            throw new UnreadableTextException(text, GivenText.same(">= <= > < =="));
        }
        return comparison;
    }

    private static Optional<MeasurementUnit> unit(TableFile.Row row) {
        String text = row.text("unit");
        Optional<MeasurementUnit> unit = MeasurementUnit.find(text);
        if (unit.isEmpty() && !text.isEmpty()) {
            throw new UnreadableTextException(text, RulesMessages.MESSAGES.text("accepted.unit"));
        }
        return unit;
    }

    private static Optional<Integer> year(TableFile.Row row) {
        String text = row.text("year");
        int year = wholeNumber(text);
        if (!text.isEmpty() && (year < 1000 || year > 2999)) {
            throw UnreadableTextException.of(text, "accepted.year");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(year);
    }

    private static Optional<String> part(TableFile.Row row) {
        return row.isBlank("part")
                ? Optional.empty()
                : Optional.of(new InputKey.OfPart(IndicatorId.parse("1"), row.text("part")).part());
    }
}
