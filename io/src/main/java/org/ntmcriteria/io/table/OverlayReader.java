package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.EnumNames;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CellTable;
import org.ntmcriteria.rules.overlay.OverlayProblem;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * Reads a decision of a province that fills or tightens cells of a set:
 *
 * <pre>
 * act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,value,unit,status,note
 * </pre>
 *
 * <p>Rows with a blank {@code op} and a blank {@code value} are passed over, so that a template can be filled in step
 * by step. {@link org.ntmcriteria.rules.overlay.Overlay#bind} decides whether a row is valid. Not thread-safe; used
 * once per file.
 */
public final class OverlayReader extends SimpleTableReader {
    /** The columns, in the order in which a template writes them. */
    static final List<String> HEADER = List.of(
            "act",
            "issuer",
            "signed",
            "in_force_from",
            "in_force_to",
            "province",
            "set",
            "indicator",
            "part",
            "year",
            "stratum",
            "condition",
            "op",
            "value",
            "unit",
            "status",
            "note");

    private static final String OPERATORS = ">= <= > < == ACHIEVED EXISTS NONE";

    private static final Pattern WITH_COMMA = Pattern.compile("[0-9.]{1,60}(?:,[0-9]{1,60})?");

    private static final List<String> REQUIRED =
            List.of("act", "in_force_from", "province", "set", "indicator", "stratum", "op");

    private final List<OverlayRow> rows = new ArrayList<>();

    private final DecimalStyle decimals;

    private OverlayReader(DecimalStyle decimals) {
        super("table.overlay", HEADER, REQUIRED, OverlayProblem.UNREADABLE);
        this.decimals = decimals;
    }

    /**
     * Reads an overlay.
     *
     * @param file the input
     * @return the rows that have a requirement, and what is wrong with the rest
     */
    public static ReadResult<List<OverlayRow>> read(InputFile file) {
        return read(file, DecimalStyle.POINT);
    }

    /**
     * Reads an overlay.
     *
     * @param file the input
     * @param decimals how its values are written
     * @return the rows that have a requirement, and what is wrong with the rest
     */
    public static ReadResult<List<OverlayRow>> read(InputFile file, DecimalStyle decimals) {
        OverlayReader reader = new OverlayReader(decimals);
        List<Problem> problems = reader.readAll(file);
        return new ReadResult<>(List.copyOf(reader.rows), problems);
    }

    @Override
    void readRow(TextRow row) {
        if (!text(row, "op").isEmpty()) {
            rows.add(overlayRow(row));
        } else if (!text(row, "value").isEmpty()) {
            throw fault(row, "op", FileProblem.BLANK, OPERATORS);
        }
    }

    private OverlayRow overlayRow(TextRow row) {
        LocalDate from = parse(row, "in_force_from", DateRange::parseOfficeDay);
        Optional<LocalDate> to = optional(row, "in_force_to", DateRange::parseOfficeDay);
        optional(row, "signed", DateRange::parseOfficeDay);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw unreadable(row, "in_force_to", IoMessages.MESSAGES.text("accepted.dayNotBefore", "day", from));
        }
        Requirement requirement = requirement(row);
        return new OverlayRow(
                required(row, "act"),
                text(row, "issuer"),
                DateRange.of(from, to.orElse(null)),
                required(row, "province"),
                parse(row, "set", CriteriaSetId::parse),
                key(row),
                optional(row, "year", OverlayReader::year),
                parse(row, "stratum", OverlayReader::column),
                optional(row, "condition", CellCondition::parse),
                requirement,
                optional(row, "status", OverlayReader::status).orElse(SourceStatus.VERIFIED),
                text(row, "note"),
                Optional.of(row.location()));
    }

    private Requirement requirement(TextRow row) {
        String value = text(row, "value");
        String unit = text(row, "unit");
        try {
            String operator = text(row, "op").replace("≥", ">=").replace("≤", "<=");
            Requirement requirement = Requirement.parse(operator, plain(value), unit);
            if (requirement.isKnown()) {
                return requirement;
            }
            throw unreadable(row, "op", OPERATORS);
        } catch (UnreadableTextException e) {
            throw unreadable(row, CellTable.columnOf(e, value, unit), e.accepted());
        }
    }

    /** Returns a number with a decimal comma as the tables write it; any other text as it is. */
    private String plain(String value) {
        return decimals == DecimalStyle.COMMA && WITH_COMMA.matcher(value).matches()
                ? ReportedValue.parse(value, decimals).toString()
                : value;
    }

    private InputKey key(TextRow row) {
        if (text(row, "indicator").startsWith("@")) {
            return parse(row, "indicator", InputKey::parse);
        }
        IndicatorId indicator = parse(row, "indicator", IndicatorId::parse);
        return optional(row, "part", text -> text.toLowerCase(Locale.ROOT))
                .map(text -> parse(row, "part", part -> part(indicator, text)))
                .orElse(new InputKey.OfIndicator(indicator));
    }

    private static InputKey part(IndicatorId indicator, String text) {
        return new InputKey.OfPart(indicator, text);
    }

    private static int year(String text) {
        if (!text.matches("[12][0-9]{3}")) {
            throw UnreadableTextException.of(text, "accepted.year");
        }
        return Integer.parseInt(text);
    }

    private static AnnexColumn column(String text) {
        return AnnexColumn.find(text)
                .orElseThrow(() -> new UnreadableTextException(
                        text,
                        GivenText.same(AnnexColumn.values().stream()
                                .map(AnnexColumn::name)
                                .collect(Collectors.joining(" ")))));
    }

    private static SourceStatus status(String text) {
        return EnumNames.parseFolded(
                List.of(SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED), text);
    }
}
