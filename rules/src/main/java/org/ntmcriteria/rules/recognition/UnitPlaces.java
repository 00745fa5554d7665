package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.TwoTierGovernment;
import org.ntmcriteria.rules.recognition.CommunesInTime.Commune;
import org.ntmcriteria.rules.recognition.DistrictNames.Area;

/**
 * Where units lie, by what their decisions state, else by their assessments, else by what is known of communes. A
 * commune is the one that its code, or its name, means on the day of the decision. Not thread-safe.
 */
final class UnitPlaces {
    private static final int MOST_OTHERS = 5;

    /**
     * Where a unit lies, by what is the same for all units there.
     *
     * @param district the district
     * @param communeDistrict the district that the commune is shown in, which is one for all its units
     * @param commune the commune of a hamlet
     * @param communeFrom the day from which its code or name means the commune
     */
    record Place(String district, String communeDistrict, String commune, Optional<LocalDate> communeFrom) {}

    /**
     * Where a unit lies, as far as its own decisions tell.
     *
     * @param district the district
     * @param commune what is the same for all that are in the commune of a hamlet; empty text where none is stated
     * @param written the commune as it is to be shown
     * @param from the day from which its code means the commune
     * @param isOfCode whether a code tells the commune, so that the district of one is that of all that lie in it
     * @param isInDoubt whether nothing tells if the commune goes on over the reorganisation of 2025
     * @param decided the decision that names the commune, if one does
     */
    private record Told(
            Area district,
            String commune,
            String written,
            Optional<LocalDate> from,
            boolean isOfCode,
            boolean isInDoubt,
            Optional<RecognitionEvent> decided) {
        static Told of(Area district) {
            return new Told(district, "", "", Optional.empty(), false, false, Optional.empty());
        }

        boolean isSince() {
            return decided.filter(event -> !event.date().isBefore(TwoTierGovernment.DAY))
                    .isPresent();
        }

        Told since(LocalDate since) {
            return new Told(district, commune, written, Optional.of(since), isOfCode, isInDoubt, decided);
        }

        String inTime() {
            return commune + "\n" + from.map(LocalDate::toString).orElse("");
        }
    }

    private final KnownUnits units;
    private final KnownCommunes known;
    private final LocalDate day;
    private final CommunesInTime communes;
    private final Map<RecognitionHistory, Place> places = new HashMap<>();
    private final DistrictNames districts = new DistrictNames();

    /** How communes were first written. */
    private final Map<String, String> written = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * Finds where units lie.
     *
     * @param levels the histories in the order of the input, with the levels of their units
     */
    UnitPlaces(Map<RecognitionHistory, Optional<Level>> levels, KnownUnits units, KnownCommunes known, LocalDate day) {
        this.units = units;
        this.known = known;
        this.day = day;
        communes = new CommunesInTime(units, known, levels.keySet(), day);
        Map<RecognitionHistory, Told> told = new LinkedHashMap<>();
        levels.forEach((history, level) -> told.put(history, told(history, level)));
        told.values().forEach(one -> districts.add(one.district()));
        partAtReorganisation(told);
        Map<String, Map<String, Area>> districtsOf = new HashMap<>();
        for (Told one : told.values()) {
            Map<String, Area> some = districtsOf.computeIfAbsent(one.inTime(), commune -> new LinkedHashMap<>(1));
            if (one.district().isStated()) {
                some.putIfAbsent(districts.id(one.district()), one.district());
            }
        }
        told.forEach((history, one) -> places.put(history, place(one, districtsOf.get(one.inTime()))));
        told.values().forEach(one -> written.putIfAbsent(key(one) + one.from(), one.written()));
    }

    /** A commune of a code lies in one district; a name in another district is that of another commune. */
    private String key(Told one) {
        return one.commune().isEmpty() || one.isOfCode()
                ? one.commune()
                : one.commune() + "\n" + districts.id(one.district());
    }

    private Place place(Told one, Map<String, Area> districtsOf) {
        String own = districts.id(one.district());
        String first =
                districtsOf.isEmpty() ? "" : districtsOf.keySet().iterator().next();
        boolean isCode = one.isOfCode();
        // Since July 2025 there are no districts; before, what is stated of the commune holds for all of it.
        boolean isOfCommune = isCode && own.isEmpty() && districtsOf.size() == 1 && !one.isSince();
        return new Place(isOfCommune ? first : own, isCode ? first : own, key(one), one.from());
    }

    /** Parts what is decided before and since July 2025 where nothing tells whether it is about one commune. */
    private void partAtReorganisation(Map<RecognitionHistory, Told> told) {
        Set<String> before = new HashSet<>();
        for (Told one : told.values()) {
            if (one.isInDoubt() && !one.isSince()) {
                before.add(key(one) + one.from());
            }
        }
        told.replaceAll((history, one) -> {
            if (!one.isInDoubt() || !one.isSince() || !before.contains(key(one) + one.from())) {
                return one;
            }
            RecognitionEvent event = one.decided().orElseThrow();
            report(RecognitionProblem.COMMUNE_PARTED, event, event.commune(), "", TwoTierGovernment.DAY);
            return one.since(TwoTierGovernment.DAY);
        });
    }

    private Told told(RecognitionHistory history, Optional<Level> level) {
        Optional<String> stated = history.district(day);
        boolean isHamlet = level.equals(Optional.of(Level.HAMLET));
        Optional<String> named = isHamlet ? history.commune(day) : Optional.empty();
        if (named.isEmpty()) {
            return Told.of(isHamlet ? Area.of(stated.orElse("")) : ofUnit(history, level, stated));
        }
        RecognitionEvent event = history.events().stream()
                .filter(one -> !one.commune().isEmpty() && !one.date().isAfter(day))
                .max(Comparator.comparing(RecognitionEvent::date))
                .orElseThrow();
        Commune commune = communes.commune(
                named.get(), stated.orElse(""), event.date(), meant -> reportName(meant, event, stated.orElse("")));
        return new Told(
                area(stated, commune.district(), commune.province(), event, commune.text()),
                commune.code().isEmpty() ? commune.key() : commune.code(),
                commune.text(),
                commune.from(),
                !commune.code().isEmpty(),
                communes.isInDoubt(commune.code(), event.date()),
                Optional.of(event));
    }

    /** The district of a unit that is no hamlet: as stated, or as its assessments or what is known of communes say. */
    private Area ofUnit(RecognitionHistory history, Optional<Level> level, Optional<String> stated) {
        Optional<AdministrativeUnit> described = units.unit(history.unit(), day);
        boolean isCommune = level.filter(one -> one != Level.COMMUNE).isEmpty();
        LocalDate last = history.end()
                .filter(end -> !end.isAfter(day))
                .map(end -> end.minusDays(1))
                .orElse(day);
        Optional<KnownCommunes.Known> registered = isCommune ? known.byCode(history.unit(), last) : Optional.empty();
        Optional<String> district =
                described.flatMap(AdministrativeUnit::district).or(() -> registered.map(KnownCommunes.Known::district));
        Optional<String> province =
                described.flatMap(AdministrativeUnit::province).or(() -> registered.map(KnownCommunes.Known::province));
        return history.events().stream()
                .filter(event -> stated.isPresent()
                        && !event.district().isEmpty()
                        && !event.date().isAfter(day))
                .reduce((one, other) -> other)
                .map(event -> area(stated, district.orElse(""), province.orElse(""), event, history.unit()))
                .orElse(new Area(district.orElse(""), district.orElse(""), province.orElse("")));
    }

    /** A district as stated, else as known. What contradicts what is known stands, and is named. */
    private Area area(
            Optional<String> stated, String district, String province, RecognitionEvent event, String commune) {
        if (stated.isEmpty()) {
            return new Area(district, district, province);
        }
        if (district.isEmpty()) {
            return new Area(stated.get(), stated.get(), province);
        }
        if (UnitName.mayBeOfOneUnit(stated.get(), district)) {
            return new Area(stated.get(), UnitName.level(stated.get()).isPresent() ? stated.get() : district, province);
        }
        report(RecognitionProblem.OTHER_DISTRICT, event, stated.get(), commune, commune, district);
        return Area.of(stated.get());
    }

    private void reportName(KnownCommunes.Named meant, RecognitionEvent event, String district) {
        List<String> others =
                meant.others().size() > MOST_OTHERS ? meant.others().subList(0, MOST_OTHERS) : meant.others();
        String units = others.isEmpty() ? "–" : String.join("; ", others) + (others == meant.others() ? "" : "; …");
        report(
                meant.isOfSeveral() ? RecognitionProblem.COMMUNE_OF_SEVERAL : RecognitionProblem.COMMUNE_OF_NONE,
                event,
                district.isEmpty() ? event.commune() : event.commune() + ", " + district,
                "",
                event.date(),
                units);
    }

    /** Reports what is wrong once for all units of which it is. */
    private void report(RecognitionProblem code, RecognitionEvent event, String text, String of, Object... arguments) {
        if (reported.add(code + "\n" + UnitName.key(text) + "\n" + of)) {
            problems.add(Problem.of(code, event.location(), text, arguments));
        }
    }

    /** Returns where a unit lies. */
    Place of(RecognitionHistory history) {
        return places.get(history);
    }

    /** Returns the name of a district as it is to be shown. */
    String districtName(String id) {
        return districts.shown(id);
    }

    /** Returns the name of a commune as it is to be shown. */
    String communeName(String id, Optional<LocalDate> from) {
        return written.getOrDefault(id + from, "");
    }

    /** Returns what is wrong with the places: contradictions, and communes of which it is not told which they are. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
