package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.Provinces;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm units export}: the units of a day as a list that other verbs and spreadsheets take. */
@Command(name = "export")
final class UnitsExportCommand extends UnitsCommand.OfRegister {
    /** The kinds of units, by the words of the option. */
    enum Kind {
        COMMUNE(UnitKind.COMMUNE),
        WARD(UnitKind.WARD),
        TOWNSHIP(UnitKind.TOWNSHIP),
        SPECIAL_ZONE(UnitKind.SPECIAL_ZONE);

        private final UnitKind kind;

        Kind(UnitKind kind) {
            this.kind = kind;
        }

        /** The word that is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Nullable private String province;

    private List<Kind> kinds = List.of();

    @Override
    public void addOptions(CommandSpec spec) {
        super.addOptions(spec);
        spec.addOption(Verb.option("--province", String.class, v -> province = v)
                .paramLabel("NAME")
                .build());
        spec.addOption(Verb.repeatable("--kind", Kind.class, v -> kinds = v)
                .paramLabel("commune|ward|township|special-zone")
                .build());
    }

    @Override
    int print(UnitRegister register, RegisterRows rows) throws IOException {
        LocalDate day = asOf().orElseThrow(() -> Ntm.UnusableException.of("unusable.exportDay"));
        List<RegisteredUnit> there = register.on(day);
        if (there.isEmpty()) {
            throw Ntm.UnusableException.of("unusable.noUnits", "day", day);
        }
        String code = province == null ? "" : province(register, province, day).code();
        List<RegisteredUnit> units = new ArrayList<>();
        for (RegisteredUnit unit : there) {
            boolean isOfKind = kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.kind == unit.kind());
            if (isOfKind && (code.isEmpty() || unit.province().code().equals(code))) {
                units.add(unit);
            }
        }
        output.printRows(rows.listed(units, day));
        return Ntm.DONE;
    }

    private static RegisteredProvince province(UnitRegister register, String name, LocalDate day) {
        Provinces provinces = register.provinces();
        Match<RegisteredProvince> match = provinces.byName(name, day);
        return match.value()
                .orElseThrow(() -> Ntm.UnusableException.of(
                        "unusable.noProvince",
                        "text",
                        UnreadableTextException.shorten(name),
                        "day",
                        day,
                        "names",
                        names(provinces, match, day)));
    }

    /** What may have been meant: the nearest names, and what provinces of other days were or became; else all. */
    private static List<String> names(Provinces provinces, Match<RegisteredProvince> match, LocalDate day) {
        List<RegisteredProvince> near = match instanceof Match.Unknown<RegisteredProvince> unknown
                ? provinces.near(unknown, day)
                : match.candidates();
        return (near.isEmpty() ? provinces.on(day) : near)
                .stream().map(RegisteredProvince::name).distinct().toList();
    }
}
