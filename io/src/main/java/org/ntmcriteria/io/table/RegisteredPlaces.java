package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.NamePath;
import org.ntmcriteria.register.lookup.Suggestion;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.rules.recognition.KnownCommunes;

/**
 * The communes that decisions on recognition name, as a register knows them: each as it was on a day. Not thread-safe.
 */
public final class RegisteredPlaces implements KnownCommunes {
    private final UnitRegister register;

    /** The answers to names, of which a file repeats few. */
    private final Map<String, Named> names = new HashMap<>();

    /**
     * Creates the knowledge of a register.
     *
     * @param register the register
     */
    public RegisteredPlaces(UnitRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Known> byCode(String code, LocalDate day) {
        return UnitKey.isCode(code) ? register.byCode(code, day).map(RegisteredPlaces::known) : Optional.empty();
    }

    @Override
    public Optional<Named> byName(String name, String district, LocalDate day) {
        return Optional.of(
                names.computeIfAbsent(day + "\n" + district + "\n" + name, key -> named(name, district, day)));
    }

    private Named named(String name, String district, LocalDate day) {
        Match<RegisteredUnit> match = name.indexOf(',') < 0
                ? register.byName(NamePath.of(name).inDistrict(district), day)
                : register.byName(name, day);
        boolean isOfSeveral = match instanceof Match.Ambiguous<RegisteredUnit>;
        List<RegisteredUnit> others = match.candidates();
        if (match instanceof Match.Unknown<RegisteredUnit> unknown) {
            others = unknown.onOtherDays().isEmpty()
                    ? unknown.suggestions().stream().map(Suggestion::value).toList()
                    : unknown.onOtherDays();
        }
        return new Named(
                match.value().map(RegisteredPlaces::known),
                isOfSeveral,
                others.stream().map(RegisteredUnit::toString).toList());
    }

    private static Known known(RegisteredUnit unit) {
        return new Known(
                unit.code(),
                unit.fullName(),
                unit.district().map(Area::name).orElse(""),
                unit.province().name());
    }

    /**
     * Returns the ends of the communes in which hamlets, residential areas and gardens lie.
     *
     * @param histories decisions that name communes by their codes or names
     * @param units units as assessments describe them, whose ends are told by their names
     * @return the ends of the units that bore the codes
     */
    public List<UnitEnd> ends(Collection<RecognitionHistory> histories, Collection<AdministrativeUnit> units) {
        Set<String> codes = new TreeSet<>();
        for (RecognitionHistory history : histories) {
            for (RecognitionEvent event : history.events()) {
                String commune = event.commune();
                if (UnitKey.isCode(commune)) {
                    codes.add(commune);
                } else if (!commune.isEmpty()) {
                    byName(commune, event.district(), event.date())
                            .flatMap(Named::commune)
                            .ifPresent(one -> codes.add(one.code()));
                }
            }
        }
        units.forEach(unit -> codes.remove(unit.code()));
        return RegisteredEnds.of(register, codes, List.of()).ends().stream()
                .filter(end -> codes.contains(end.unit()))
                .toList();
    }
}
