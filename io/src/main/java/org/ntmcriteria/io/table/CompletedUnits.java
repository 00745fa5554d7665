package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.NamePath;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * A list of units with what a register knows of them on a day: the code of a name, and the name, district, province,
 * region and first day of a code. What the list states stands; a name that means several units or none gets no code.
 */
public final class CompletedUnits {
    private static final List<String> HEADER =
            List.of("unit", "name", "district", "province", "region", "classes", "valid_from");

    private final UnitRegister register;
    private final LocalDate day;
    private final Optional<SourceLocation> file;
    private final List<Problem> problems = new ArrayList<>();

    private CompletedUnits(UnitRegister register, LocalDate day, String file) {
        this.register = register;
        this.day = day;
        this.file = Optional.of(SourceLocation.ofFile(file));
    }

    /**
     * Completes a list.
     *
     * @param units the units
     * @param register the register
     * @param day the day
     * @param file the name of the list, for messages
     * @return the rows, the header first, and a warning for each unit that the register does not tell or calls
     *     otherwise
     */
    public static ReadResult<List<List<String>>> of(
            List<ListedUnit> units, UnitRegister register, LocalDate day, String file) {
        CompletedUnits completed = new CompletedUnits(register, day, file);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        units.forEach(unit -> rows.add(completed.row(unit)));
        return new ReadResult<>(rows, completed.problems);
    }

    private List<String> row(ListedUnit unit) {
        Optional<RegisteredUnit> known = unit.code().isEmpty() ? byName(unit) : byCode(unit);
        Optional<Region> region = unit.region()
                .or(() -> known.isPresent() ? register.region(known.get(), day) : ofProvince(unit.province()));
        return List.of(
                unit.code().isEmpty() ? known.map(RegisteredUnit::code).orElse("") : unit.code(),
                or(unit.name(), known.map(RegisteredUnit::fullName)),
                or(unit.district(), known.flatMap(RegisteredUnit::district).map(Area::name)),
                or(unit.province(), known.map(one -> register.provinceName(one, day))),
                region.map(Region::name).orElse(""),
                unit.categories().stream().map(CommuneCategory::name).collect(Collectors.joining(";")),
                unit.validFrom()
                        .or(() -> known.map(RegisteredUnit::validFrom))
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private Optional<Region> ofProvince(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : register.provinces().byName(name, day).value().flatMap(province -> register.provinces()
                        .region(province.code(), day));
    }

    private static String or(String stated, Optional<String> known) {
        return stated.isEmpty() ? known.orElse("") : stated;
    }

    private Optional<RegisteredUnit> byCode(ListedUnit unit) {
        LocalDate on = unit.validFrom().orElse(day);
        Optional<RegisteredUnit> known = register.byCode(unit.code(), on);
        if (known.isEmpty() && unit.code().length() == 4) {
            // A spreadsheet may have robbed it of its first zero, which its name tells.
            known = register.byCode("0" + unit.code(), on)
                    .filter(one -> UnitName.mayBeOfOneUnit(unit.name(), one.fullName()));
        }
        if (known.isEmpty() && !UnitKey.isCode(unit.code())) {
            return known;
        }
        if (known.isEmpty()) {
            problems.add(Problem.of(
                    InputTableProblem.CODE_OF_NONE,
                    file,
                    unit.code(),
                    on,
                    RegisteredNames.texts(register.ofCode(unit.code()))));
            return known;
        }
        if (!unit.name().isEmpty()
                && !UnitName.mayBeOfOneUnit(unit.name(), known.get().fullName())) {
            problems.add(Problem.of(
                    InputTableProblem.OTHER_NAME,
                    file,
                    unit.code(),
                    unit.name(),
                    known.get().fullName()));
            return Optional.empty();
        }
        checkStated(unit, known.get());
        return known;
    }

    /** Names what a list states of a unit that contradicts the register; it stands. */
    private void checkStated(ListedUnit unit, RegisteredUnit known) {
        String province = register.provinceName(known, day);
        if (!unit.province().isEmpty() && !RegisteredCodes.isProvince(register, known, unit.province(), day)) {
            otherArea(unit.province(), UnitAttribute.PROVINCE, province);
        }
        known.district()
                .filter(district ->
                        !unit.district().isEmpty() && !RegisteredCodes.isDistrict(district, unit.district()))
                .ifPresent(district -> otherArea(unit.district(), UnitAttribute.DISTRICT, district.name()));
        RegisteredCodes.otherFormerDistrict(register, known, Optional.of(unit.district()), file)
                .ifPresent(problems::add);
        Optional<Region> region = register.region(known, day);
        if (unit.region().isPresent() && region.isPresent() && !unit.region().equals(region)) {
            problems.add(Problem.of(
                    InputTableProblem.OTHER_REGION,
                    file,
                    unit.region().get().name(),
                    province,
                    region.get().name()));
        }
        if (unit.validFrom().filter(from -> !from.equals(known.validFrom())).isPresent()) {
            problems.add(Problem.of(
                    InputTableProblem.OTHER_BEGINNING,
                    file,
                    unit.code(),
                    unit.validFrom().get(),
                    known.validFrom()));
        }
    }

    private void otherArea(String stated, UnitAttribute attribute, String known) {
        problems.add(Problem.of(InputTableProblem.OTHER_AREA, file, stated, attribute.displayName(), known));
    }

    private Optional<RegisteredUnit> byName(ListedUnit unit) {
        NamePath path = RegisteredNames.path(unit.name(), unit.district(), unit.province());
        Match<RegisteredUnit> match = register.byName(path, day);
        RegisteredNames.report(register, match, path, day, file, problems::add);
        return match.value();
    }
}
