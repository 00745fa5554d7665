package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Assesses units that depend on others. */
abstract class OtherUnitsTestBase {
    static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();
    static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);

    static final LocalDate Y2014 = LocalDate.of(2014, 12, 31);
    static final String NTM_2021 = "commune-ntm/2021-2025";

    static final String NTM_2011 = "commune-ntm/2011-2015";

    static AdministrativeUnit unit(String code, Level level, String district, String province) {
        return AdministrativeUnit.builder()
                .code(code)
                .level(level)
                .district(Optional.of(district).filter(d -> !d.isEmpty()))
                .province(Optional.of(province).filter(p -> !p.isEmpty()))
                .region(Region.TDMNPB)
                .build();
    }

    static Assessment assess(
            KnownUnits units, String set, AdministrativeUnit unit, LocalDate day, String... keysAndValues) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            observations.add(Observation.of(unit.code(), day, keysAndValues[i], keysAndValues[i + 1]));
        }
        return Evaluator.of(CATALOG.get(set)).withUnits(units).assess(unit, day, observations);
    }

    /** A commune of district D with all 19 criteria reported as met, but for some. */
    static Assessment commune(String set, String code, String district, LocalDate day, String... keysAndValues) {
        List<String> all = new ArrayList<>(List.of(keysAndValues));
        for (int criterion = 1; criterion <= 19; criterion++) {
            if (!all.contains("TC" + criterion)) {
                all.addAll(List.of("TC" + criterion, "Đ"));
            }
        }
        return assess(
                KnownUnits.none(), set, unit(code, Level.COMMUNE, district, "P"), day, all.toArray(new String[0]));
    }

    static List<Assessment> communes(int met, int open, int failed) {
        List<Assessment> communes = new ArrayList<>();
        for (int i = 0; i < met + open + failed; i++) {
            String ten = i < met ? "Đ" : i < met + open ? "?" : "KĐ";
            communes.add(commune(NTM_2021, "C" + i, "D", Y2024, "TC10", ten));
        }
        return communes;
    }

    static ConditionResult condition(Assessment assessment, String id) {
        return assessment.conditions().stream()
                .filter(c -> c.condition().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ConditionResult district(List<Assessment> communes, String condition, String... keysAndValues) {
        return condition(
                assess(
                        KnownUnits.of(communes),
                        "district-ntm/2021-2025",
                        unit("D", Level.DISTRICT, "", "P"),
                        Y2024,
                        keysAndValues),
                condition);
    }

    static Assessment advanced(String code, String... keysAndValues) {
        return commune("commune-advanced/2021-2025", code, "D", Y2024, keysAndValues);
    }
}
