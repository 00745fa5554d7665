package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.rules.RulesMessages;

/** What the tables of one folder have said so far, and what they may refer to. Not thread-safe. */
final class LoadedTables {
    final List<Problem> problems = new ArrayList<>();
    final Map<String, Act> acts;
    final Map<CriteriaSetId, SetDraft> drafts = new LinkedHashMap<>();
    final Map<CriteriaSetId, SourceLocation> locations = new HashMap<>();
    final List<Equivalent> equivalents = new ArrayList<>();
    final List<LintWaiver> waivers = new ArrayList<>();

    private final Set<CriteriaSetId> knownSets;
    private final Map<String, TableRow> ownActs = new LinkedHashMap<>();

    /** Most lines are of the same set as the line before. */
    @Nullable private SetDraft lastDraft;

    /**
     * The state before a folder is read.
     *
     * @param known the acts that the tables may refer to beside their own
     * @param knownSets the sets that the tables may refer to beside their own
     */
    LoadedTables(Map<String, Act> known, Set<CriteriaSetId> knownSets) {
        this.acts = new LinkedHashMap<>(known);
        this.knownSets = knownSets;
    }

    void add(TableRow row, Act act) {
        if (acts.containsKey(act.number()) && !acts.get(act.number()).equals(act)) {
            throw row.fault(
                    TableProblem.DOUBLED, "act", act.number(), RulesMessages.MESSAGES.text("table.otherContent"));
        }
        if (ownActs.put(act.number(), row) != null) {
            throw row.fault(TableProblem.DOUBLED, "act", act.number(), "acts.csv");
        }
        acts.put(act.number(), act);
    }

    void add(TableRow row, CriteriaSet.Description description) {
        CriteriaSetId id = description.id();
        if (drafts.containsKey(id)) {
            throw row.fault(TableProblem.DOUBLED, "set", id.toString(), "sets");
        }
        drafts.put(id, new SetDraft(description));
        locations.put(id, row.location().withColumn("set"));
    }

    /** An act may amend one in a later line, so references are checked after the last line. */
    void checkActs() {
        for (TableRow row : ownActs.values()) {
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

    /** Returns the set that a line belongs to, which must be one of the folder. */
    SetDraft draft(TableRow row) {
        String text = row.text("set");
        if (lastDraft != null && lastDraft.name.equals(text)) {
            return lastDraft;
        }
        CriteriaSetId id = CriteriaSetId.parse(text);
        SetDraft draft = drafts.get(id);
        lastDraft = draft;
        if (draft == null) {
            throw row.fault(TableProblem.REFERENCE, "set", id.toString(), "sets.csv");
        }
        return draft;
    }

    CriteriaSetId requireSet(TableRow row, String column) {
        CriteriaSetId id = CriteriaSetId.parse(row.text(column));
        if (!drafts.containsKey(id) && !knownSets.contains(id)) {
            throw row.fault(TableProblem.REFERENCE, column, id.toString(), "sets.csv");
        }
        return id;
    }

    String requireAct(TableRow row, String column, String act) {
        if (!acts.containsKey(act)) {
            throw row.fault(TableProblem.REFERENCE, column, act, "acts.csv");
        }
        return act;
    }

    /** Checks that an indicator that a line names is one of its set, where the set is in the same folder. */
    void requireIndicator(TableRow row, CriteriaSetId set, String column) {
        SetDraft draft = drafts.get(set);
        String indicator = row.text(column);
        if (draft != null && !indicator.isEmpty() && !draft.hasIndicator(indicator)) {
            throw row.fault(TableProblem.REFERENCE, column, indicator, "indicators.csv");
        }
    }
}
