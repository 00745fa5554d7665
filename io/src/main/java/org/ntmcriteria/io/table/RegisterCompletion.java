package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ntmcriteria.analysis.panel.UnitCompletion;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * Gives units what a register knows of their codes and of their provinces. What the office states stands, and what
 * contradicts the register is named.
 *
 * <p>A unit without a region gets that of its province. A commune whose code the register has is also parted by the
 * units that the code means in turn, and gets their districts and provinces where it states none; a code is taken for
 * the register's unless the names, or without names the province, are others. Thread-safe.
 */
public final class RegisterCompletion implements UnitCompletion {
    private final UnitRegister register;
    private final Optional<String> defaultProvince;
    private final Optional<LocalDate> asOf;
    private final Optional<RegisteredCodes> codes;
    private final Optional<RegisteredNames> names;

    /** The answers to provinces, of which a table has few. */
    private final Map<LocalDate, Map<String, KnownProvince>> provinces = new ConcurrentHashMap<>();

    private record KnownProvince(Match<RegisteredProvince> match, Optional<Region> region) {}

    /**
     * Creates a completion.
     *
     * @param register the register
     * @param level the level of the units
     * @param defaultProvince the province of units that state none, or empty
     * @param asOf the day on which the units are assessed, or empty for the latest of each
     */
    public RegisterCompletion(
            UnitRegister register, Level level, Optional<String> defaultProvince, Optional<LocalDate> asOf) {
        this(
                register,
                defaultProvince,
                asOf,
                level == Level.COMMUNE
                        ? Optional.of(new RegisteredCodes(register, defaultProvince, asOf, false))
                        : Optional.empty());
    }

    private RegisterCompletion(
            UnitRegister register,
            Optional<String> defaultProvince,
            Optional<LocalDate> asOf,
            Optional<RegisteredCodes> codes) {
        this.register = register;
        this.defaultProvince = defaultProvince;
        this.asOf = asOf;
        this.codes = codes;
        this.names = codes.map(of -> new RegisteredNames(register, defaultProvince));
    }

    @Override
    public boolean contradicts(UnitRecord unit) {
        return codes.isPresent() && codes.get().contradicts(unit);
    }

    @Override
    public RegisterCompletion ofTable(int contradicting, int units) {
        return CompletionProblems.areMost(contradicting, units)
                ? new RegisterCompletion(
                        register,
                        defaultProvince,
                        asOf,
                        Optional.of(new RegisteredCodes(register, defaultProvince, asOf, true)))
                : this;
    }

    /**
     * Completes the units of a table. Contradictions that hold of an area are named at the first of its units; where
     * most codes mean units of other names in the register, they are codes of another list, which is named once.
     *
     * @param withoutZeros the codes that stand elsewhere in the table with the zeros that they lack
     */
    ReadResult<List<UnitRecord>> complete(List<UnitRecord> units, Set<String> withoutZeros) {
        List<UnitRecord> completed = new ArrayList<>(units.size());
        CompletionProblems problems = new CompletionProblems();
        int contradicting = (int) units.stream().filter(this::contradicts).count();
        RegisterCompletion ofTable = ofTable(contradicting, units.size());
        for (UnitRecord unit : units) {
            UnitRecord named = names.isEmpty() ? unit : names.get().identified(unit, problems);
            completed.add(ofTable.complete(named, withoutZeros.contains(unit.code()), problems));
        }
        return new ReadResult<>(completed, problems.all(units.size()));
    }

    /**
     * Returns the ends of units that a register knows. A unit whose code the register gives to other names is not one
     * of its units.
     *
     * @param units units as assessments describe them
     * @param register the register
     * @return the ends of those that are communes
     */
    public static List<UnitEnd> endsOf(Collection<AdministrativeUnit> units, UnitRegister register) {
        Set<String> codes = new TreeSet<>();
        for (AdministrativeUnit unit : units) {
            boolean isRegistered = unit.level() == Level.COMMUNE
                    && UnitKey.isCode(unit.code())
                    && register.ofCode(unit.code()).stream()
                            .anyMatch(one -> unit.name().isEmpty()
                                    || UnitName.mayBeOfOneUnit(unit.name().get(), one.fullName()));
            if (isRegistered) {
                codes.add(unit.code());
            }
        }
        return RegisteredEnds.of(register, codes, List.of()).ends();
    }

    @Override
    public UnitRecord complete(UnitRecord unit, Consumer<Problem> problems) {
        return complete(unit, false, problems);
    }

    private UnitRecord complete(UnitRecord unit, boolean lacksZeros, Consumer<Problem> problems) {
        UnitRecord identified = codes.isEmpty() ? unit : codes.get().identified(unit, lacksZeros, problems);
        return withRegions(identified, problems);
    }

    @Override
    public boolean knows(String code) {
        return codes.isPresent() && codes.get().knows(code);
    }

    @Override
    public Optional<Known> unit(String code, LocalDate day) {
        return codes.flatMap(known -> known.unit(code, day));
    }

    @Override
    public Optional<Region> region(Optional<String> province, LocalDate day) {
        Optional<String> of = province.isPresent() ? province : defaultProvince;
        return of.filter(name -> holds(asOf.orElse(day), name, day)).flatMap(name -> province(name, day).region);
    }

    @Override
    public boolean isComplete(Optional<String> province, Optional<Region> region, Optional<Region> known) {
        return province.isPresent()
                ? known.isPresent() ? region.isEmpty() || region.equals(known) : region.isPresent()
                : defaultProvince.isEmpty();
    }

    private UnitRecord withRegions(UnitRecord unit, Consumer<Problem> problems) {
        UnitRecord completed = unit;
        Set<LocalDate> days = unit.daysOf(UnitAttribute.PROVINCE);
        if (days.isEmpty() && defaultProvince.isPresent()) {
            days = new TreeSet<>();
            for (UnitRecord part : unit.units()) {
                days.add(part.validFrom().orElse(RegisteredCodes.firstDay(part)));
            }
        }
        for (LocalDate day : days) {
            completed = withRegion(completed, day, problems);
        }
        return completed;
    }

    private UnitRecord withRegion(UnitRecord unit, LocalDate day, Consumer<Problem> problems) {
        AdministrativeUnit stated = unit.at(day, Level.COMMUNE);
        Optional<String> province = stated.province().or(() -> defaultProvince);
        if (province.isEmpty()) {
            return unit;
        }
        KnownProvince answer = province(province.get(), day);
        Optional<Region> known = answer.region;
        if (known.isPresent()) {
            if (stated.region().isPresent() && !stated.region().equals(known)) {
                problems.accept(Problem.of(
                        InputTableProblem.OTHER_REGION,
                        RegisteredCodes.location(unit, Optional.of(day)),
                        stated.region().get().name(),
                        province.get(),
                        known.get().name()));
            }
            // A region of before is none of a day on which the provinces have none any more.
            LocalDate last = asOf.or(() -> unit.on(day).latestDate()).orElse(day);
            boolean holds = holds(last, province.get(), day);
            return holds ? unit.withAttribute(UnitAttribute.REGION, day, known.get()) : unit;
        }
        if (stated.region().isEmpty() && answer.match instanceof Match.Unknown<RegisteredProvince> unknown) {
            problems.accept(Problem.of(
                    InputTableProblem.UNKNOWN_PROVINCE,
                    RegisteredCodes.location(unit, Optional.of(day)),
                    province.get(),
                    day,
                    RegisteredNames.listed(
                            register.provinces().near(unknown, day).stream()
                                    .map(RegisteredProvince::name)
                                    .distinct()
                                    .toList(),
                            ", ")));
        }
        return unit;
    }

    /** Whether a region that a province had on an earlier day still holds on a day. */
    private boolean holds(LocalDate day, String province, LocalDate earlier) {
        if (!day.isAfter(earlier)) {
            return true;
        }
        // The province may bear another name on the day.
        Optional<RegisteredProvince> known = province(province, earlier).match.value();
        return known.isPresent()
                ? register.provinces().region(known.get().code(), day).isPresent()
                : province(province, day).region.isPresent();
    }

    private KnownProvince province(String name, LocalDate day) {
        return provinces.computeIfAbsent(day, d -> new ConcurrentHashMap<>()).computeIfAbsent(name, text -> {
            Match<RegisteredProvince> match = register.provinces().byName(text, day);
            return new KnownProvince(
                    match, match.value().flatMap(one -> register.provinces().region(one.code(), day)));
        });
    }
}
