package org.ntmcriteria.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.TextEncoding;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import picocli.CommandLine.Model.CommandSpec;

/** What verbs that read a table of units have in common: how it is written, and of which unit a form is. */
final class ReadingOptions {
    /** What a blank cell of a table of verdicts means. */
    enum Blank {
        UNKNOWN("unknown"),
        NOT_MET("not-met");

        private final String word;

        Blank(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private DecimalStyle decimal = DecimalStyle.POINT;
    private Blank blank = Blank.UNKNOWN;

    @Nullable private String sheet;

    @Nullable private TextEncoding encoding;

    @Nullable private String givenUnder;

    @Nullable private String unit;

    @Nullable private String name;

    @Nullable private String district;

    @Nullable private String region;

    @Nullable private String classes;

    /** Whether the verb's own unit may be that of a form. */
    private boolean isUnitOfVerb;

    private final List<String> declared = new ArrayList<>();

    /** Declares the options, but for those that mean something of their own in the verb. */
    void addTo(CommandSpec verb) {
        verb.addOption(Verb.option("--decimal", DecimalStyle.class, v -> decimal = v)
                .paramLabel("point|comma")
                .defaultValue("point")
                .build());
        verb.addOption(Verb.option("--blank", Blank.class, v -> blank = v)
                .paramLabel("unknown|not-met")
                .defaultValue("unknown")
                .build());
        verb.addOption(Verb.option("--sheet", String.class, v -> sheet = v)
                .paramLabel("NAME")
                .build());
        verb.addOption(Verb.option("--encoding", TextEncoding.class, v -> encoding = v)
                .paramLabel("tcvn3|vni")
                .build());
        declared.addAll(List.of("--decimal", "--blank", "--sheet", "--encoding"));
        addText(verb, "--given-under", "SET", v -> givenUnder = v);
        addText(verb, "--unit", "CODE", v -> unit = v);
        addText(verb, "--name", "NAME", v -> name = v);
        addText(verb, "--district", "NAME", v -> district = v);
        addText(verb, "--region", "REGION", v -> region = v);
        addText(verb, "--classes", "CLASSES", v -> classes = v);
    }

    private void addText(CommandSpec verb, String option, String label, Consumer<String> field) {
        if (verb.findOption(option) == null) {
            verb.addOption(
                    Verb.option(option, String.class, field).paramLabel(label).build());
            declared.add(option);
        }
    }

    /** Takes the unit that the verb is asked for, of which a form would be. */
    void ofUnit(@Nullable String code, @Nullable String inDistrict) {
        isUnitOfVerb = true;
        unit = code;
        district = inDistrict == null ? district : inDistrict;
    }

    /** Returns the names of the options that say how a table is read. */
    List<String> names() {
        return declared;
    }

    /** Returns how numbers are written. */
    DecimalStyle decimal() {
        return decimal;
    }

    /** Returns how to read a table of units, of a set's where one is named. */
    TableOptions options(CriteriaCatalog catalog, Optional<CriteriaSet> set, @Nullable LocalDate asOf) {
        TableOptions options = TableOptions.DEFAULT
                .withDecimals(decimal)
                .withBlank(blank == Blank.NOT_MET ? TableOptions.Blank.NOT_MET : TableOptions.Blank.UNKNOWN);
        if (set.isPresent()) {
            options = options.withSet(set.get());
        }
        if (sheet != null) {
            options = options.withSheet(sheet);
        }
        if (encoding != null) {
            options = options.withEncoding(encoding);
        }
        if (givenUnder != null) {
            options = options.withGivenUnder(catalog.get(givenUnder).id());
        }
        if (asOf != null) {
            options = options.withAsOf(asOf);
        }
        if (set.isPresent() && blank == Blank.NOT_MET) {
            options = options.withCriteria(criteria(set.get(), asOf));
        }
        return describesUnit() || unit != null ? options.withUnit(unit(set)) : options;
    }

    private static List<Integer> criteria(CriteriaSet set, @Nullable LocalDate asOf) {
        return asOf == null
                ? set.criteria().stream().map(c -> c.number()).distinct().toList()
                : set.at(asOf).criteria().stream()
                        .map(c -> c.definition().number())
                        .toList();
    }

    private boolean describesUnit() {
        return name != null || region != null || classes != null || district != null && !isUnitOfVerb;
    }

    private AdministrativeUnit unit(Optional<CriteriaSet> set) {
        if (unit == null) {
            throw Ntm.UnusableException.of("unusable.formUnit");
        }
        AdministrativeUnit.Builder about = AdministrativeUnit.builder()
                .code(unit)
                .level(set.map(CriteriaSet::level).orElse(Level.COMMUNE));
        if (name != null) {
            about.name(name);
        }
        if (district != null) {
            about.district(district);
        }
        if (region != null) {
            about.region(SetsCommand.region(region));
        }
        return about.addAllCategories(categories()).build();
    }

    private Set<CommuneCategory> categories() {
        Set<CommuneCategory> categories = new HashSet<>();
        if (classes != null) {
            for (String word : classes.split(";", -1)) {
                categories.add(CommuneCategory.find(word.strip())
                        .orElseThrow(() -> Ntm.UnusableException.of(
                                "unusable.classes",
                                "text",
                                word,
                                "classes",
                                CommuneCategory.values().stream()
                                        .map(CommuneCategory::name)
                                        .collect(Collectors.joining(" ")))));
            }
        }
        return categories;
    }

    /** Leaves out that the unit is not used where it is the verb's own. */
    List<Problem> of(List<Problem> problems) {
        return problems.stream()
                .filter(problem ->
                        problem.code() != InputTableProblem.UNIT_NOT_USED || !isUnitOfVerb || describesUnit())
                .toList();
    }
}
