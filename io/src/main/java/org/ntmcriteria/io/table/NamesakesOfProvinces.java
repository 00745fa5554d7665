package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitAttribute;

/**
 * Keeps apart units of one name and district in several provinces: each has its province in its code. Not thread-safe;
 * used once per file.
 */
final class NamesakesOfProvinces {
    /** The first province of each name and district. */
    private final Map<String, String> firsts = new HashMap<>();

    /** The longer codes, by the code and the form of the name of the province. */
    private final Map<String, Map<String, String>> longer = new LinkedHashMap<>();

    /** Returns the longer code of a unit whose name and district another province has too, or nothing. */
    Optional<String> code(String code, Optional<String> province) {
        if (province.isEmpty()) {
            return Optional.empty();
        }
        String first = firsts.putIfAbsent(code, province.get());
        if (first == null || first.equals(province.get())) {
            return Optional.empty();
        }
        String key = ProvinceName.key(province.get());
        if (key.equals(ProvinceName.key(first))) {
            return Optional.empty();
        }
        return Optional.of(longer.computeIfAbsent(code, c -> new HashMap<>(1))
                .computeIfAbsent(key, k -> UnitCollector.code(code, province.get())));
    }

    /** Returns a report of a unit that is known by its name with the longer code, where it has one. */
    UnitReport parted(UnitReport report) {
        String named = UnitCollector.code(
                UnitCollector.text(report.attributes(), UnitAttribute.NAME).orElse(""),
                report.attributes().stream()
                        .filter(statement -> statement.attribute() == UnitAttribute.DISTRICT)
                        .map(statement -> statement.value().toString())
                        .findFirst()
                        .orElse(""));
        return named.equals(report.unit())
                ? code(named, UnitCollector.text(report.attributes(), UnitAttribute.PROVINCE))
                        .map(code -> report.of(code, report.attributes()))
                        .orElse(report)
                : report;
    }

    /** Returns the longer codes of those that came first, by the codes that they have so far. */
    Map<String, String> renamed() {
        Map<String, String> all = new LinkedHashMap<>();
        longer.keySet().forEach(code -> all.put(code, UnitCollector.code(code, firsts.get(code))));
        return all;
    }
}
