package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ntmcriteria.analysis.panel.UnitCompletion;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.register.lookup.Lineage;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * Tells which units of a register the codes of a table mean. A code that the register has is taken for its code unless
 * what the table states of the unit is another: no name is the register's, or without names the province is another.
 * Then nothing is completed; but the code still means another unit from each day on from which the register says so,
 * unless the codes of the table are those of another list. Immutable and thread-safe.
 */
final class RegisteredCodes {
    private final UnitRegister register;
    private final Optional<String> defaultProvince;
    private final Optional<LocalDate> asOf;

    /** Whether units of other names than the register's have codes of another list. */
    private final boolean haveOtherCodes;

    /** The answers to codes, of which a panel has the same again and again. */
    private final Map<LocalDate, Map<String, UnitCompletion.Known>> known = new ConcurrentHashMap<>();

    /** What a code of a table is. */
    private enum Use {
        /** The register's. */
        REGISTERED,
        /** The register's, or of another list: what is stated contradicts the register. */
        CONTRADICTED,
        /** Of another list, as far as is told. */
        OTHER
    }

    RegisteredCodes(
            UnitRegister register, Optional<String> defaultProvince, Optional<LocalDate> asOf, boolean haveOtherCodes) {
        this.register = register;
        this.defaultProvince = defaultProvince;
        this.asOf = asOf;
        this.haveOtherCodes = haveOtherCodes;
    }

    /** Checks if a code is one of the register's on some day. */
    boolean knows(String code) {
        String whole = whole(code);
        return UnitKey.isCode(whole) && register.hasCode(whole);
    }

    /** Returns the units of a code, which a spreadsheet may have robbed of its first zero. */
    private List<RegisteredUnit> registered(String code) {
        String whole = whole(code);
        // The tables of the register are not read for other codes.
        return UnitKey.isCode(whole) ? register.ofCode(whole) : List.of();
    }

    private static String whole(String code) {
        return code.length() == 4 ? "0" + code : code;
    }

    /** Returns the unit that a code means on a day. */
    Optional<UnitCompletion.Known> unit(String code, LocalDate day) {
        Map<String, UnitCompletion.Known> ofDay = known.get(day);
        if (ofDay == null) {
            ofDay = known.computeIfAbsent(day, d -> new ConcurrentHashMap<>());
        }
        UnitCompletion.Known answer = ofDay.get(code);
        if (answer != null) {
            return Optional.of(answer);
        }
        Optional<UnitCompletion.Known> found = find(code, day);
        if (found.isPresent()) {
            ofDay.put(code, found.get());
        }
        return found;
    }

    private Optional<UnitCompletion.Known> find(String code, LocalDate day) {
        List<RegisteredUnit> registered = register.ofCode(code);
        return on(registered, day).map(one -> {
            AdministrativeUnit unit = AdministrativeUnit.builder()
                    .code(code)
                    .validFrom(isBeginning(one, registered) ? Optional.of(one.validFrom()) : Optional.empty())
                    .name(one.fullName())
                    .level(Level.COMMUNE)
                    .district(one.district().map(Area::name))
                    .province(register.provinceName(one, day))
                    .region(register.region(one, day))
                    .build();
            return new UnitCompletion.Known(unit, one.validFrom());
        });
    }

    /**
     * Returns a record parted by the units of its code, with their districts and provinces where it states none.
     *
     * @param lacksZeros whether the code stands elsewhere in the table with the zeros that it lacks
     */
    UnitRecord identified(UnitRecord unit, boolean lacksZeros, Consumer<Problem> problems) {
        List<RegisteredUnit> registered = registered(unit.code());
        Use use = registered.isEmpty() ? Use.OTHER : use(unit, lacksZeros, registered, problems);
        if (use == Use.OTHER) {
            return unit;
        }
        boolean isUsed = use == Use.REGISTERED;
        TreeMap<LocalDate, LocalDate> stated = stated(unit, registered, isUsed ? problems : problem -> {});
        UnitRecord parted = parted(unit, stated, registered);
        if (!isUsed) {
            return parted;
        }
        for (UnitRecord part : parted.units()) {
            LocalDate day = part.validFrom().orElse(firstDay(part));
            LocalDate ofRegister = stated.getOrDefault(day, day);
            Optional<RegisteredUnit> one = on(registered, ofRegister);
            if (one.isPresent()) {
                checkAreas(part, one.get(), problems);
                parted = withAreas(parted, day, one.get());
            }
        }
        checkEnds(parted, stated, registered, problems);
        return asOf.isPresent() ? completedOn(asOf.get(), parted, stated, registered) : parted;
    }

    private static UnitRecord parted(
            UnitRecord unit, TreeMap<LocalDate, LocalDate> stated, List<RegisteredUnit> registered) {
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        TreeMap<LocalDate, String> names = new TreeMap<>();
        for (RegisteredUnit one : registered) {
            if (isBeginning(one, registered) && !stated.containsValue(one.validFrom())) {
                beginnings.add(one.validFrom());
            }
            names.put(one.validFrom(), one.fullName());
        }
        stated.forEach((day, from) -> on(registered, from).ifPresent(one -> names.put(day, one.fullName())));
        return unit.partedAt(beginnings, names);
    }

    /** Returns a record with the areas of the unit of a day, where nothing is reported of it up to then. */
    private UnitRecord completedOn(
            LocalDate day, UnitRecord unit, TreeMap<LocalDate, LocalDate> stated, List<RegisteredUnit> registered) {
        Optional<LocalDate> from = unit.at(day, Level.COMMUNE).validFrom();
        LocalDate ofRegister = from.isPresent() ? stated.getOrDefault(from.get(), day) : day;
        return on(registered, ofRegister)
                .filter(one -> one.validTo().filter(end -> end.isBefore(day)).isEmpty())
                .map(one -> withAreas(unit, day, one))
                .orElse(unit);
    }

    /** Checks if a table calls a unit otherwise than the register does. */
    boolean contradicts(UnitRecord unit) {
        List<StatedName> names = names(unit, registered(unit.code()));
        return !names.isEmpty() && names.stream().noneMatch(StatedName::isRegistered);
    }

    private static Optional<RegisteredUnit> on(List<RegisteredUnit> registered, LocalDate day) {
        return registered.stream().filter(one -> one.isOn(day)).findFirst();
    }

    /** Whether the code is known to mean a unit from its first day; of one that was there at first it is not. */
    private static boolean isBeginning(RegisteredUnit one, List<RegisteredUnit> registered) {
        return one.isExact() || one != registered.get(0);
    }

    /** Returns the first days that rows state, each with the day of the register that it stands for. */
    private static TreeMap<LocalDate, LocalDate> stated(
            UnitRecord unit, List<RegisteredUnit> registered, Consumer<Problem> problems) {
        TreeMap<LocalDate, LocalDate> stated = new TreeMap<>();
        for (LocalDate day : unit.beginnings()) {
            LocalDate nearest = registered.stream()
                    .map(RegisteredUnit::validFrom)
                    .min(Comparator.comparingLong(first -> Math.abs(ChronoUnit.DAYS.between(first, day))))
                    .orElseThrow();
            stated.put(day, nearest);
            if (!nearest.equals(day)) {
                problems.accept(Problem.of(
                        InputTableProblem.OTHER_BEGINNING,
                        location(unit, Optional.empty()),
                        unit.code(),
                        day,
                        nearest));
            }
        }
        return stated;
    }

    private Use use(UnitRecord unit, boolean lacksZeros, List<RegisteredUnit> registered, Consumer<Problem> problems) {
        // A code without its first zero is one of the register's only where something else says so.
        boolean isWhole = UnitKey.isCode(unit.code()) || lacksZeros;
        List<StatedName> names = names(unit, registered);
        if (names.stream().anyMatch(StatedName::isRegistered)) {
            return Use.REGISTERED;
        }
        if (!names.isEmpty()) {
            StatedName first = names.get(0);
            problems.accept(Problem.of(
                    InputTableProblem.OTHER_NAME,
                    location(unit, Optional.of(first.day())),
                    unit.code(),
                    first.name(),
                    first.known().fullName()));
            return isWhole && !haveOtherCodes ? Use.CONTRADICTED : Use.OTHER;
        }
        if (!isWhole && unit.daysOf(UnitAttribute.PROVINCE).isEmpty()) {
            problems.accept(
                    Problem.of(InputTableProblem.ZERO_MISSING, location(unit, Optional.empty()), unit.code(), 1));
            return Use.OTHER;
        }
        return hasNoOtherProvince(unit, registered, problems) ? Use.REGISTERED : isWhole ? Use.CONTRADICTED : Use.OTHER;
    }

    /** A name that is stated for a day, and the unit that bears the code then. */
    private record StatedName(LocalDate day, String name, RegisteredUnit known) {
        boolean isRegistered() {
            return UnitName.mayBeOfOneUnit(name, known.fullName());
        }
    }

    private static List<StatedName> names(UnitRecord unit, List<RegisteredUnit> registered) {
        List<StatedName> names = new ArrayList<>();
        for (LocalDate day : unit.daysOf(UnitAttribute.NAME)) {
            Optional<String> name = unit.at(day, Level.COMMUNE).name();
            // Of a code that means no unit on the day, the unit that bore it last.
            Optional<RegisteredUnit> one = on(registered, day).or(() -> registered.stream()
                    .filter(unitBefore -> unitBefore.validFrom().isBefore(day))
                    .reduce((earlier, later) -> later));
            if (name.isPresent() && one.isPresent()) {
                names.add(new StatedName(day, name.get(), one.get()));
            }
        }
        return names;
    }

    private boolean hasNoOtherProvince(UnitRecord unit, List<RegisteredUnit> registered, Consumer<Problem> problems) {
        Optional<Problem> contradiction = Optional.empty();
        for (LocalDate day : unit.daysOf(UnitAttribute.PROVINCE)) {
            Optional<String> province = unit.at(day, Level.COMMUNE).province();
            Optional<RegisteredUnit> one = on(registered, day);
            if (province.isPresent() && one.isPresent()) {
                if (isProvince(register, one.get(), province.get(), day)) {
                    return true;
                }
                contradiction = Optional.of(otherArea(
                        unit, day, UnitAttribute.PROVINCE, province.get(), register.provinceName(one.get(), day)));
            }
        }
        contradiction.ifPresent(problems);
        return contradiction.isEmpty();
    }

    /** Checks if a name is that of the province of a unit, on a day or at the end of the unit's time. */
    static boolean isProvince(UnitRegister register, RegisteredUnit one, String name, LocalDate day) {
        return ProvinceName.same(register.provinceName(one, day), name)
                || ProvinceName.same(one.province().name(), name);
    }

    private static Problem otherArea(
            UnitRecord unit, LocalDate day, UnitAttribute attribute, String stated, String known) {
        return Problem.of(
                InputTableProblem.OTHER_AREA, location(unit, Optional.of(day)), stated, attribute.displayName(), known);
    }

    /** Names a district that is stated of a unit that lies in none, and in which no part of it lay before. */
    static Optional<Problem> otherFormerDistrict(
            UnitRegister register, RegisteredUnit one, Optional<String> stated, Optional<SourceLocation> location) {
        return stated.filter(district ->
                        !district.isEmpty() && one.district().isEmpty() && !register.mayHaveLainIn(one, district))
                .map(district ->
                        Problem.of(InputTableProblem.OTHER_FORMER_DISTRICT, location, district, one.toString()));
    }

    /** Names each province and district that is stated of a unit and is not the register's, once. */
    private void checkAreas(UnitRecord part, RegisteredUnit one, Consumer<Problem> problems) {
        Map<LocalDate, String> provinces = stated(part, UnitAttribute.PROVINCE, AdministrativeUnit::province);
        if (provinces.isEmpty() && defaultProvince.isPresent()) {
            provinces.put(part.validFrom().orElse(firstDay(part)), defaultProvince.get());
        }
        provinces.forEach((day, name) -> {
            if (!isProvince(register, one, name, day)) {
                problems.accept(otherArea(part, day, UnitAttribute.PROVINCE, name, register.provinceName(one, day)));
            }
        });
        Optional<Area> district = one.district();
        stated(part, UnitAttribute.DISTRICT, AdministrativeUnit::district).forEach((day, name) -> {
            if (district.isEmpty()) {
                otherFormerDistrict(register, one, Optional.of(name), location(part, Optional.of(day)))
                        .ifPresent(problems);
            } else if (!isDistrict(district.get(), name)) {
                problems.accept(otherArea(
                        part, day, UnitAttribute.DISTRICT, name, district.get().name()));
            }
        });
    }

    /** Checks if a text is the name of a district, whose kind does not matter, or its code. */
    static boolean isDistrict(Area district, String text) {
        return district.code().equals(text)
                || UnitName.keyWithoutKind(district.name()).equals(UnitName.keyWithoutKind(text));
    }

    /** Returns the texts that are stated of an attribute by the first days on which they are. */
    private static Map<LocalDate, String> stated(
            UnitRecord part, UnitAttribute attribute, Function<AdministrativeUnit, Optional<String>> text) {
        Map<LocalDate, String> stated = new TreeMap<>();
        for (LocalDate day : part.daysOf(attribute)) {
            text.apply(part.at(day, Level.COMMUNE))
                    .filter(one -> !stated.containsValue(one))
                    .ifPresent(one -> stated.put(day, one));
        }
        return stated;
    }

    private UnitRecord withAreas(UnitRecord unit, LocalDate day, RegisteredUnit one) {
        AdministrativeUnit stated = unit.at(day, Level.COMMUNE);
        boolean isFilled = stated.province().isEmpty()
                && defaultProvince
                        .filter(name -> !isProvince(register, one, name, day))
                        .isEmpty();
        UnitRecord completed =
                isFilled ? unit.withAttribute(UnitAttribute.PROVINCE, day, register.provinceName(one, day)) : unit;
        Optional<String> district = one.district().map(Area::name);
        return district.isEmpty() ? completed : completed.withAttribute(UnitAttribute.DISTRICT, day, district.get());
    }

    /** Names units that are not there any more on the day for which they are assessed, or of which data are given. */
    private void checkEnds(
            UnitRecord parted,
            TreeMap<LocalDate, LocalDate> stated,
            List<RegisteredUnit> registered,
            Consumer<Problem> problems) {
        Optional<LocalDate> assessed = asOf.or(parted::latestDate);
        for (UnitRecord part : parted.units()) {
            boolean isAssessed = assessed.isPresent()
                    && parted.on(assessed.get()).validFrom().equals(part.validFrom());
            Optional<LocalDate> day = isAssessed
                    ? assessed
                    : part.observations().stream().map(Observation::date).max(LocalDate::compareTo);
            // Without a first day that is stated or known, the code means its last unit.
            RegisteredUnit unit = part.validFrom()
                    .map(from -> stated.getOrDefault(from, from))
                    .flatMap(from -> on(registered, from))
                    .orElse(registered.get(registered.size() - 1));
            day.filter(of -> unit.validTo().filter(end -> end.isBefore(of)).isPresent())
                    .ifPresent(of -> problems.accept(ended(parted, unit, of)));
        }
    }

    private Problem ended(UnitRecord record, RegisteredUnit unit, LocalDate day) {
        List<RegisteredUnit> successors =
                register.lineage().successorsOn(new UnitKey(unit.code(), unit.validFrom()), day).stream()
                        .map(Lineage.Relative::unit)
                        .toList();
        return Problem.of(
                InputTableProblem.UNIT_ENDED,
                location(record, Optional.empty()),
                record.code(),
                unit.fullName(),
                unit.validTo().orElseThrow(),
                RegisteredNames.texts(successors));
    }

    static LocalDate firstDay(UnitRecord part) {
        return part.observations().stream()
                .map(Observation::date)
                .min(LocalDate::compareTo)
                .or(part::latestDate)
                .orElse(LocalDate.MAX);
    }

    static Optional<SourceLocation> location(UnitRecord unit, Optional<LocalDate> day) {
        return unit.observations().stream()
                .filter(one -> day.isEmpty() || one.date().equals(day.get()))
                .findFirst()
                .or(() -> unit.observations().stream().findFirst())
                .flatMap(Observation::location);
    }
}
