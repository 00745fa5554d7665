package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Takes a district with and without its kind for one, where the file has only one kind of that name: Chi Lăng and Huyện
 * Chi Lăng. Where it has two, a huyện and a thị xã, the name alone may be either and stays apart. Not thread-safe; used
 * once per file.
 */
final class DistrictSpellings {
    /** The districts of a name within a province, by their names with the kind, in the order in which they came. */
    private final Map<String, Map<String, Named>> byName = new LinkedHashMap<>();

    /** The name that stands for a district, by what is looked up. */
    private final Map<String, String> firsts = new HashMap<>();

    /** A district as it was first written, and its other writings. */
    private static final class Named {
        private final String first;
        private final Optional<SourceLocation> location;
        private final Map<String, AttributeStatement> others = new LinkedHashMap<>(1);

        private Named(AttributeStatement statement) {
            first = statement.value().toString();
            location = statement.location();
        }
    }

    /** Takes the statements of a row, one of which may be of its district. */
    void add(List<AttributeStatement> statements) {
        for (AttributeStatement statement : statements) {
            if (statement.attribute() == UnitAttribute.DISTRICT) {
                String text = statement.value().toString();
                Named known = byName.computeIfAbsent(name(text, statements), k -> new LinkedHashMap<>(2))
                        .computeIfAbsent(UnitName.key(text), k -> new Named(statement));
                if (!VietnameseText.same(known.first, text)) {
                    known.others.putIfAbsent(VietnameseText.fold(text), statement);
                }
            }
        }
    }

    private static String name(String district, List<AttributeStatement> statements) {
        String province = UnitCollector.text(statements, UnitAttribute.PROVINCE)
                .map(ProvinceName::key)
                .orElse("");
        return UnitName.keyWithoutKind(district) + "," + province;
    }

    /** Settles which names are one district, and reports it. Returns whether any are. */
    boolean settle(Consumer<Problem> problems) {
        byName.forEach((name, kinds) -> {
            String bare = name.substring(0, name.indexOf(','));
            Named alone = kinds.get(bare);
            List<Named> all = new ArrayList<>(kinds.values());
            if (alone != null && all.size() == 2) {
                join(all.get(0).first, all, name, problems);
            } else {
                all.forEach(one -> join(one.first, List.of(one), name, problems));
                if (alone != null) {
                    kinds.values().stream()
                            .filter(other -> other != alone)
                            .forEach(other -> problems.accept(Problem.of(
                                    InputTableProblem.LOOKS_ALIKE, alone.location, alone.first, other.first)));
                }
            }
        });
        return !firsts.isEmpty();
    }

    private void join(String first, List<Named> same, String name, Consumer<Problem> problems) {
        for (Named one : same) {
            if (!one.first.equals(first)) {
                join(first, one.first, one.location, name, problems);
            }
            one.others
                    .values()
                    .forEach(other -> join(first, other.value().toString(), other.location(), name, problems));
        }
    }

    private void join(
            String first, String other, Optional<SourceLocation> location, String name, Consumer<Problem> problems) {
        firsts.put(name + "," + VietnameseText.fold(other), first);
        problems.accept(Problem.of(InputTableProblem.SPELLINGS, location, other, first));
    }

    /** Returns a report with the first name of its district, and the code with that name where it has the other. */
    UnitReport settled(UnitReport report) {
        Optional<String> district = UnitCollector.text(report.attributes(), UnitAttribute.DISTRICT);
        Optional<String> first =
                district.map(text -> firsts.get(name(text, report.attributes()) + "," + VietnameseText.fold(text)));
        if (first.isEmpty()) {
            return report;
        }
        List<AttributeStatement> statements = new ArrayList<>();
        for (AttributeStatement statement : report.attributes()) {
            statements.add(
                    statement.attribute() == UnitAttribute.DISTRICT
                            ? new AttributeStatement(
                                    statement.attribute(), first.get(), statement.text(), statement.location())
                            : statement);
        }
        String province = UnitCollector.text(report.attributes(), UnitAttribute.PROVINCE)
                .map(text -> ", " + text)
                .filter(report.unit()::endsWith)
                .orElse("");
        String code = report.unit().substring(0, report.unit().length() - province.length());
        int comma = code.lastIndexOf(", ");
        boolean hasDistrict = comma > 0 && VietnameseText.same(code.substring(comma + 2), district.get());
        String settled = hasDistrict ? UnitCollector.code(code.substring(0, comma), first.get()) : code;
        return report.of(settled + province, statements);
    }
}
