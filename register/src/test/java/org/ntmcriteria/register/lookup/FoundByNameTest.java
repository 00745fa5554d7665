package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.register.unit.RegisteredUnit;

/** How far names alone reach, of all units of two days. */
class FoundByNameTest {
    private static final Path FILE = Path.of("src/test/resources/found-by-name.txt");
    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final UnitRegister REGISTER = UnitRegister.standard();

    private static NamePath path(RegisteredUnit unit, String name, boolean district) {
        NamePath path = NamePath.of(name).inProvince(unit.province().name());
        return district && unit.district().isPresent()
                ? path.inDistrict(unit.district().get().name())
                : path;
    }

    private static String count(LocalDate day, String what, Function<RegisteredUnit, NamePath> path, boolean list) {
        int found = 0;
        TreeSet<String> ambiguous = new TreeSet<>();
        int several = 0;
        for (RegisteredUnit unit : REGISTER.on(day)) {
            Match<RegisteredUnit> match = REGISTER.byName(path.apply(unit), day);
            assertThat(match.candidates()).as(unit.toString()).contains(unit);
            if (match instanceof Match.Found<RegisteredUnit>) {
                found++;
            } else {
                several++;
                ambiguous.add(match.candidates().stream()
                        .map(RegisteredUnit::toString)
                        .collect(Collectors.joining(" | ")));
            }
        }
        String line = day + " " + what + ": " + found + " found, " + several + " ambiguous in " + ambiguous.size()
                + " groups\n";
        return list ? line + ambiguous.stream().map(g -> "  " + g + "\n").collect(Collectors.joining()) : line;
    }

    @Test
    void how_many_units_are_found_by_their_names_alone_is_written_down() throws IOException {
        String text = String.join(
                "",
                List.of(
                        count(OLD, "kind, name, district, province", u -> path(u, u.fullName(), true), true),
                        count(OLD, "name, district, province", u -> path(u, u.name(), true), true),
                        count(OLD, "kind, name, province", u -> path(u, u.fullName(), false), false),
                        count(OLD, "name, province", u -> path(u, u.name(), false), false),
                        count(OLD, "kind, name", u -> NamePath.of(u.fullName()), false),
                        count(NEW, "kind, name, province", u -> path(u, u.fullName(), false), true),
                        count(NEW, "name, province", u -> path(u, u.name(), false), true),
                        count(NEW, "kind, name", u -> NamePath.of(u.fullName()), false)));
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(FILE, text);
        }
        assertThat(text).isEqualTo(Files.readString(FILE));
    }
}
