package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.NamePath;
import org.ntmcriteria.register.lookup.Suggestion;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;

/**
 * Tells which communes of a register the names of a table mean. A name that means several, or none, stays what it is
 * and is named. Immutable and thread-safe.
 */
final class RegisteredNames {
    private final UnitRegister register;
    private final Optional<String> defaultProvince;

    RegisteredNames(UnitRegister register, Optional<String> defaultProvince) {
        this.register = register;
        this.defaultProvince = defaultProvince;
    }

    /** Checks if a unit has no code, so that its name and district stand for one. */
    static boolean isCodedByName(UnitRecord unit, AdministrativeUnit stated) {
        return stated.name()
                .map(name -> UnitCollector.code(name, stated.district().orElse("")))
                .filter(code -> unit.code().equals(code)
                        || stated.province()
                                .filter(province -> unit.code().equals(UnitCollector.code(code, province)))
                                .isPresent())
                .isPresent();
    }

    /**
     * Returns a record whose unit has no code, parted by the units that its name means in turn, and with the district
     * of each where its name and province mean one unit; of a name that means none the nearest are said.
     */
    UnitRecord identified(UnitRecord unit, Consumer<Problem> problems) {
        Optional<LocalDate> last = unit.latestDate();
        if (last.isEmpty() || unit.units().size() > 1 || !isCodedByName(unit, unit.at(last.get(), Level.COMMUNE))) {
            return unit;
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        unit.observations().forEach(observation -> days.add(observation.date()));
        days.add(last.get());
        TreeMap<LocalDate, Match<RegisteredUnit>> matches = new TreeMap<>();
        days.forEach(day -> matches.put(day, register.byName(path(unit, day), day)));
        UnitRecord parted = unit.partedAt(beginnings(matches));
        for (Map.Entry<LocalDate, Match<RegisteredUnit>> match : matches.entrySet()) {
            parted = withDistrict(parted, match.getKey(), match.getValue());
        }
        Match<RegisteredUnit> newest = matches.lastEntry().getValue();
        if (newest instanceof Match.Unknown<RegisteredUnit>) {
            report(
                    register,
                    newest,
                    path(unit, last.get()),
                    last.get(),
                    RegisteredCodes.location(unit, Optional.empty()),
                    problems);
        }
        return parted;
    }

    /** Returns the days from which a name means another unit than before, or none of those before. */
    private static TreeSet<LocalDate> beginnings(TreeMap<LocalDate, Match<RegisteredUnit>> matches) {
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        Optional<RegisteredUnit> before = Optional.empty();
        for (Map.Entry<LocalDate, Match<RegisteredUnit>> match : matches.entrySet()) {
            Optional<RegisteredUnit> one = match.getValue().value();
            if (before.isPresent()
                    && one.isPresent()
                    && !before.get().key().equals(one.get().key())) {
                beginnings.add(one.get().validFrom());
            } else if (before.isPresent() && one.isEmpty()) {
                before.get()
                        .validTo()
                        .filter(end -> end.isBefore(match.getKey()))
                        .ifPresent(end -> beginnings.add(end.plusDays(1)));
            }
            before = one;
        }
        return beginnings;
    }

    private NamePath path(UnitRecord unit, LocalDate day) {
        AdministrativeUnit stated = unit.at(day, Level.COMMUNE);
        return path(
                stated.name().orElse(""),
                stated.district().orElse(""),
                stated.province().or(() -> defaultProvince).orElse(""));
    }

    private UnitRecord withDistrict(UnitRecord unit, LocalDate day, Match<RegisteredUnit> match) {
        AdministrativeUnit stated = unit.at(day, Level.COMMUNE);
        Optional<String> district =
                match.value().flatMap(RegisteredUnit::district).map(Area::name);
        // Without its province a name may be that of a commune elsewhere.
        return stated.district().isPresent()
                        || stated.province().or(() -> defaultProvince).isEmpty()
                        || district.isEmpty()
                ? unit
                : unit.withAttribute(UnitAttribute.DISTRICT, day, district.get());
    }

    /** Returns the path of a name; blank texts say nothing. */
    static NamePath path(String name, String district, String province) {
        return NamePath.of(name).inDistrict(district).inProvince(province);
    }

    /** Reports a name that means several units, or none. */
    static void report(
            UnitRegister register,
            Match<RegisteredUnit> match,
            NamePath path,
            LocalDate day,
            Optional<SourceLocation> location,
            Consumer<Problem> problems) {
        if (match instanceof Match.Ambiguous<RegisteredUnit> several) {
            problems.accept(Problem.of(
                    InputTableProblem.NAME_OF_SEVERAL, location, path.toString(), day, texts(several.candidates())));
        } else if (match instanceof Match.Unknown<RegisteredUnit> unknown) {
            List<RegisteredUnit> elsewhere = elsewhere(register, path, day);
            if (!elsewhere.isEmpty()) {
                problems.accept(Problem.of(
                        InputTableProblem.NAME_IN_OTHER_DISTRICT,
                        location,
                        path.toString(),
                        day,
                        texts(elsewhere),
                        texts(unknown.onOtherDays())));
                return;
            }
            List<RegisteredUnit> near = unknown.onOtherDays().isEmpty()
                    ? unknown.suggestions().stream().map(Suggestion::value).toList()
                    : unknown.onOtherDays();
            problems.accept(Problem.of(InputTableProblem.NAME_OF_NONE, location, path.toString(), day, texts(near)));
        }
    }

    /**
     * Returns the units of a path's name that lie in no district any more, and none of whose parts lay in the path's.
     */
    private static List<RegisteredUnit> elsewhere(UnitRegister register, NamePath path, LocalDate day) {
        return path.district().isEmpty()
                ? List.of()
                : register.byName(path.inDistrict(""), day).candidates().stream()
                        .filter(unit -> unit.district().isEmpty())
                        .toList();
    }

    /** Returns units in words, or a word for none. */
    static Object texts(List<RegisteredUnit> units) {
        return listed(units.stream().map(RegisteredUnit::toString).toList(), "; ");
    }

    /** Returns texts behind one another, or a word for none. */
    static Object listed(List<String> texts, String between) {
        return texts.isEmpty() ? IoMessages.MESSAGES.text("none") : String.join(between, texts);
    }
}
