package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.rules.RulesMessages;

/** The table {@code conditions.csv}: what sets ask beside their indicators. Immutable and thread-safe. */
public final class ConditionTable extends LegalTable {
    static final LegalTable TABLE = new ConditionTable();

    private ConditionTable() {
        super(
                "conditions",
                "set",
                "condition",
                "kind",
                "of_set",
                "op",
                "value",
                "unit",
                "upper",
                "criteria",
                "fields",
                "text_vi",
                "text_en",
                "from",
                "to",
                "act",
                "status",
                "confidence",
                "source",
                "note");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        SetDraft draft = loaded.draft(row);
        ConditionDefinition condition = new ConditionDefinition(
                draft.description.id(),
                ((InputKey.OfFact) InputKey.fact(row.text("condition"))).name(),
                row.code("kind", ConditionKind.class),
                row.isBlank("of_set") ? Optional.empty() : Optional.of(loaded.requireSet(row, "of_set")),
                row.comparison(),
                row.decimal("value"),
                row.unit(),
                row.decimal("upper"),
                row.counts("criteria"),
                row.list("fields"),
                row.names("text_vi", "text_en"),
                row.dates("from", "to"),
                row.text("act").isEmpty() ? "" : loaded.requireAct(row, "act", row.text("act")),
                row.status(),
                row.confidence(),
                row.text("source"),
                row.text("note"));
        if (condition.comparison().isPresent() != condition.value().isPresent()
                || condition.value().isPresent() != condition.unit().isPresent()) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "value",
                    row.text("value"),
                    RulesMessages.MESSAGES.text("table.opValueUnit"));
        }
        checkKind(row, condition);
        boolean overHundred = condition.value().isPresent()
                && condition.value().get().compareTo(Decimal.of(100)) > 0
                && condition.unit().equals(Optional.of(MeasurementUnit.PERCENT));
        if (overHundred) {
            throw row.fault(
                    TableProblem.UNREADABLE,
                    "value",
                    row.text("value"),
                    RulesMessages.MESSAGES.text("table.percentage"));
        }
        if (!draft.add(condition)) {
            throw row.fault(TableProblem.OVERLAP, "condition", condition.id(), draft.description.id());
        }
    }

    /** Checks that the columns without which a condition of this kind cannot be assessed are filled. */
    private static void checkKind(TableRow row, ConditionDefinition condition) {
        ConditionKind kind = condition.kind();
        boolean ofOthers = kind == ConditionKind.SHARE_OF_UNITS
                || kind == ConditionKind.OTHER_UNITS
                || kind == ConditionKind.RELATIVE;
        if (ofOthers && condition.ofSet().isEmpty()) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "of_set",
                    "",
                    RulesMessages.MESSAGES.text("table.needsSet", "kind", kind));
        }
        boolean valued = kind == ConditionKind.SHARE_OF_UNITS
                || kind == ConditionKind.RELATIVE
                || kind == ConditionKind.REVOCATION
                || kind == ConditionKind.ONE_OF
                || kind == ConditionKind.OTHER_UNITS && condition.criteria().isEmpty();
        if (valued && condition.value().isEmpty()) {
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "value",
                    "",
                    RulesMessages.MESSAGES.text("table.needsValue", "kind", kind));
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
            throw row.fault(
                    TableProblem.INCONSISTENT,
                    "unit",
                    unit,
                    RulesMessages.MESSAGES.text("table.takesUnit", "kind", kind, "accepted", accepted));
        }
    }

    /**
     * Returns the line of a condition.
     *
     * @param condition the condition
     * @return its texts, in the order of the header
     */
    public static List<String> fields(ConditionDefinition condition) {
        return List.of(
                condition.set().toString(),
                condition.id(),
                condition.kind().name(),
                text(condition.ofSet()),
                condition.comparison().isPresent()
                        ? condition.comparison().get().operator()
                        : "",
                text(condition.value()),
                condition.unit().isPresent() ? condition.unit().get().symbol() : "",
                text(condition.upper()),
                list(condition.criteria()),
                list(condition.fields()),
                condition.text().vi(),
                condition.text().en(),
                text(condition.inForce().start()),
                text(condition.inForce().end()),
                condition.act(),
                condition.status().name(),
                confidence(condition.confidence()),
                condition.source(),
                condition.note());
    }
}
