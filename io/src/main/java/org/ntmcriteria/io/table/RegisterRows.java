package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.lookup.Lineage.Relative;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.Suggestion;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * The units of a register, the answers to names and the links between units as rows of tables. Constants are written by
 * their names, what is not known is blank. Immutable and thread-safe.
 */
public final class RegisterRows {
    /** What a row says of a name that was asked for. */
    public enum Answer {
        /** The one unit that the name means. */
        FOUND,
        /** One of several units that the name may mean. */
        AMBIGUOUS,
        /** The name means no unit; what it may have meant follows. */
        UNKNOWN,
        /** A unit that the name means on other days. */
        OTHER_DAYS,
        /** A unit whose name is near. */
        SUGGESTED
    }

    /**
     * A row of the answer to a name.
     *
     * @param asked the name as it was asked for
     * @param answer what the row says
     * @param unit the unit; empty where the name is unknown
     */
    public record AnswerRow(String asked, Answer answer, Optional<RegisteredUnit> unit) {}

    private static final List<String> UNIT = List.of(
            "code",
            "valid_from",
            "valid_to",
            "exact",
            "kind",
            "name",
            "district_code",
            "district",
            "province_code",
            "province",
            "region",
            "act",
            "status",
            "source",
            "note");

    private static final List<String> LINK = List.of(
            "unit",
            "unit_valid_from",
            "date",
            "extent",
            "link",
            "code",
            "valid_from",
            "valid_to",
            "kind",
            "name",
            "district",
            "province",
            "act",
            "status",
            "source",
            "note");

    private static final List<String> LISTED = List.of("unit", "name", "district", "province", "region", "valid_from");

    private final UnitRegister register;

    private RegisterRows(UnitRegister register) {
        this.register = register;
    }

    /**
     * Returns the rows of a register.
     *
     * @param register the register
     * @return its rows
     */
    public static RegisterRows of(UnitRegister register) {
        return new RegisterRows(register);
    }

    /**
     * Returns what an answer says, row by row.
     *
     * @param asked the name as it was asked for
     * @param match the answer
     * @return at least one row
     */
    public static List<AnswerRow> answer(String asked, Match<RegisteredUnit> match) {
        List<AnswerRow> rows = new ArrayList<>();
        if (match instanceof Match.Unknown<RegisteredUnit> unknown) {
            rows.add(new AnswerRow(asked, Answer.UNKNOWN, Optional.empty()));
            for (RegisteredUnit unit : unknown.onOtherDays()) {
                rows.add(new AnswerRow(asked, Answer.OTHER_DAYS, Optional.of(unit)));
            }
            for (Suggestion<RegisteredUnit> suggestion : unknown.suggestions()) {
                rows.add(new AnswerRow(asked, Answer.SUGGESTED, Optional.of(suggestion.value())));
            }
        }
        for (RegisteredUnit unit : match.candidates()) {
            Answer answer = match.value().isPresent() ? Answer.FOUND : Answer.AMBIGUOUS;
            rows.add(new AnswerRow(asked, answer, Optional.of(unit)));
        }
        return rows;
    }

    /**
     * Returns answers as a table.
     *
     * @param answers the rows of the answers
     * @param day the day that the names were asked for, of which the region is taken; empty if on any
     * @return the rows, the header first
     */
    public List<List<String>> answers(List<AnswerRow> answers, Optional<LocalDate> day) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(List.of("asked", "answer"), UNIT));
        for (AnswerRow row : answers) {
            List<String> unit = row.unit().isPresent() ? unit(row.unit().get(), day) : blank(UNIT.size());
            rows.add(joined(List.of(row.asked(), row.answer().name()), unit));
        }
        return rows;
    }

    /**
     * Returns units as a table, each with how many links lead to it and leave it.
     *
     * @param units the units
     * @param day the day of which the region is taken; empty if of the last day of each
     * @return the rows, the header first
     */
    public List<List<String>> units(List<RegisteredUnit> units, Optional<LocalDate> day) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(UNIT, List.of("predecessors", "successors")));
        for (RegisteredUnit unit : units) {
            int before = register.lineage().predecessors(unit.key()).size();
            int after = register.lineage().successors(unit.key()).size();
            rows.add(joined(unit(unit, day), List.of(String.valueOf(before), String.valueOf(after))));
        }
        return rows;
    }

    /**
     * Returns the links of a unit as a table, each with the unit at its other end.
     *
     * @param unit the unit
     * @param links links that lead to the unit or leave it
     * @return the rows, the header first
     */
    public List<List<String>> links(RegisteredUnit unit, List<UnitLink> links) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(LINK);
        for (UnitLink link : links) {
            List<String> row = new ArrayList<>(List.of(
                    unit.code(),
                    unit.validFrom().toString(),
                    link.day().toString(),
                    link.extent().name(),
                    link.note().isPresent() ? link.note().get().name() : ""));
            row.addAll(end(otherEnd(unit, link), link.day()));
            row.add(link.evidence().act().orElse(""));
            row.add(link.evidence().status().name());
            row.add(link.evidence().source());
            row.add(link.evidence().note());
            rows.add(row);
        }
        return rows;
    }

    /**
     * Returns the unit at the other end of a link.
     *
     * @param unit the unit at one end
     * @param link a link of this register
     * @return the unit at the other
     */
    public RegisteredUnit otherEnd(RegisteredUnit unit, UnitLink link) {
        return register.get(link.from().equals(unit.key()) ? link.to() : link.from())
                .orElseThrow();
    }

    /**
     * Returns the units of another day that a unit came from or went to as a table. What the single changes between
     * rest on is blank.
     *
     * @param unit the unit
     * @param relatives the units of the other day
     * @param day the other day
     * @return the rows, the header first
     */
    public List<List<String>> relatives(RegisteredUnit unit, List<Relative> relatives, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(LINK);
        for (Relative relative : relatives) {
            List<String> row = new ArrayList<>(List.of(
                    unit.code(),
                    unit.validFrom().toString(),
                    day.toString(),
                    relative.extent().name(),
                    ""));
            row.addAll(end(relative.unit(), day));
            row.addAll(blank(LINK.size() - row.size()));
            rows.add(row);
        }
        return rows;
    }

    /**
     * Returns units of a day as a list of units, in the columns of the tables that offices hand in.
     *
     * @param units the units
     * @param day the day, of which the name of the province and the region are taken
     * @return the rows, the header first
     */
    public List<List<String>> listed(List<RegisteredUnit> units, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(LISTED);
        for (RegisteredUnit unit : units) {
            rows.add(List.of(
                    unit.code(),
                    unit.fullName(),
                    name(unit.district()),
                    province(unit, Optional.of(day)),
                    region(unit, Optional.of(day)),
                    unit.validFrom().toString()));
        }
        return rows;
    }

    /**
     * Returns the region that a unit lay in.
     *
     * @param unit the unit
     * @param day the day; on one that is none of the unit's, and without one, its last day counts
     * @return the name of the region's constant, or empty text where none is known
     */
    public String region(RegisteredUnit unit, Optional<LocalDate> day) {
        LocalDate own = day.filter(unit::isOn).orElse(unit.validTo().orElse(unit.validFrom()));
        Optional<Region> region = register.region(unit, own);
        return region.isPresent() ? region.get().name() : "";
    }

    /**
     * Returns the name of the province that a unit lay in.
     *
     * @param unit the unit
     * @param day the day; without one its last day counts
     * @return the name that the province bears then
     */
    public String province(RegisteredUnit unit, Optional<LocalDate> day) {
        return day.or(unit::validTo)
                .map(on -> register.provinceName(unit, on))
                .orElse(unit.province().name());
    }

    private List<String> unit(RegisteredUnit unit, Optional<LocalDate> day) {
        return List.of(
                unit.code(),
                unit.validFrom().toString(),
                last(unit),
                unit.isExact() ? "Y" : "N",
                unit.kind().name(),
                unit.fullName(),
                unit.district().isPresent() ? unit.district().get().code() : "",
                name(unit.district()),
                unit.province().code(),
                province(unit, day),
                region(unit, day),
                unit.evidence().act().orElse(""),
                unit.evidence().status().name(),
                unit.evidence().source(),
                unit.evidence().note());
    }

    /** The unit at the other end of a link. */
    private List<String> end(RegisteredUnit unit, LocalDate day) {
        return List.of(
                unit.code(),
                unit.validFrom().toString(),
                last(unit),
                unit.kind().name(),
                unit.fullName(),
                name(unit.district()),
                province(unit, Optional.of(day)));
    }

    private static String last(RegisteredUnit unit) {
        return unit.validTo().isPresent() ? unit.validTo().get().toString() : "";
    }

    private static String name(Optional<Area> area) {
        return area.isPresent() ? area.get().name() : "";
    }

    private static List<String> blank(int cells) {
        return Collections.nCopies(cells, "");
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
