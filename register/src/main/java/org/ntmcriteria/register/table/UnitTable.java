package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;

/** The table of units: {@code units.csv} and {@code units_2016_2021.csv}. Immutable and thread-safe. */
public final class UnitTable extends RegisterTable<RegisteredUnit> {
    /** The table. */
    public static final UnitTable TABLE = new UnitTable();

    private UnitTable() {
        super(
                List.of("units.csv", "units_2016_2021.csv"),
                "code,valid_from,valid_to,kind,name,name_full,district_code,district,province_code,province,act,status,"
                        + "source,exact,note");
    }

    @Override
    RegisteredUnit read(TableRow row) {
        LocalDate first = row.day("valid_from");
        RegisteredUnit unit = new RegisteredUnit(
                new UnitKey(row.code("code", 5), first),
                row.lastDay("valid_to", Optional.of(first)),
                kind(row.text("kind")),
                row.required("name"),
                district(row),
                new Area(row.code("province_code", 2), row.required("province")),
                isExact(row),
                row.evidence());
        if (!row.text("name_full").equals(unit.fullName())) {
            throw new UnreadableTextException(row.text("name_full"), GivenText.same(unit.fullName()));
        }
        return unit;
    }

    private static Optional<Area> district(TableRow row) {
        if (row.text("district").isEmpty() && row.text("district_code").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Area(row.code("district_code", 3), row.required("district")));
    }

    private static boolean isExact(TableRow row) {
        String text = row.text("exact");
        if (!text.equals("Y") && !text.equals("N")) {
            throw new UnreadableTextException(text, GivenText.same("Y N"));
        }
        return text.equals("Y");
    }

    private static UnitKind kind(String word) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new UnreadableTextException(word, RegisterMessages.MESSAGES.text("accepted.kind"));
    }

    /**
     * Returns the line of a unit.
     *
     * @param unit the unit
     * @return its texts, in the order of the header
     */
    public static List<String> fields(RegisteredUnit unit) {
        return List.of(
                unit.code(),
                unit.validFrom().toString(),
                unit.validTo().map(LocalDate::toString).orElse(""),
                unit.kind().word(),
                unit.name(),
                unit.fullName(),
                unit.district().map(Area::code).orElse(""),
                unit.district().map(Area::name).orElse(""),
                unit.province().code(),
                unit.province().name(),
                unit.evidence().act().orElse(""),
                unit.evidence().status().name(),
                unit.evidence().source(),
                unit.isExact() ? "Y" : "N",
                unit.evidence().note());
    }
}
