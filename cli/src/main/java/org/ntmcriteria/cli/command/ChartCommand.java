package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.UnitGroups;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.report.chart.BandsOverTime;
import org.ntmcriteria.report.chart.Chart;
import org.ntmcriteria.report.chart.CriteriaRanking;
import org.ntmcriteria.report.chart.DistanceStrip;
import org.ntmcriteria.report.chart.HeatMap;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm chart}: a table of units, or assessments, as a picture. */
final class ChartCommand implements Callable<Integer>, Verb {
    /** What a picture shows. */
    enum Kind {
        HEAT_MAP("heat-map"),
        BANDS("bands"),
        CRITERIA("criteria"),
        DISTANCE("distance");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private final AssessmentOptions assessing = new AssessmentOptions();
    private final Output output = new Output();
    private Kind kind = Kind.HEAT_MAP;

    @Nullable private String unit;

    @Nullable private String plan;

    @Nullable private String district;

    private List<LocalDate> days = List.of();

    @Override
    public void addOptions(CommandSpec spec) {
        spec.usageMessage();
        spec.addOption(Verb.option("--kind", Kind.class, v -> kind = v)
                .paramLabel("heat-map|bands|criteria|distance")
                .defaultValue("heat-map")
                .build());
        spec.addOption(Verb.option("--unit", String.class, v -> unit = v)
                .paramLabel("CODE")
                .build());
        spec.addOption(Verb.option("--plan", String.class, v -> plan = v)
                .paramLabel("FILE")
                .build());
        spec.addOption(Verb.repeatable("--day", LocalDate.class, v -> days = v)
                .paramLabel("DATE")
                .build());
        spec.addOption(Verb.option("--district", String.class, v -> district = v)
                .paramLabel("NAME")
                .build());
        assessing.addTo(spec, false);
        output.addFileTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        Path file = output.file()
                .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(svg|png)"))
                .orElseThrow(() -> Ntm.UnusableException.of("unusable.chartFile"));
        if (unit != null && kind != Kind.DISTANCE || plan != null && kind != Kind.CRITERIA) {
            throw Ntm.UnusableException.of("unusable.chartOptions");
        }
        if (!days.isEmpty() && (kind != Kind.BANDS || assessing.isAssessed())) {
            throw Ntm.UnusableException.of("unusable.chartDay");
        }
        assessing.reading().ofUnit(unit, district);
        AssessmentOptions.OneSet all = days.isEmpty() ? assessing.oneSet() : assessing.onEachOf(days);
        AssessmentOptions.OneSet assessed =
                new AssessmentOptions.OneSet(all.set(), all.tables(), of(district, all.assessments()), all.problems());
        Optional<PublishedReport> published =
                plan == null ? Optional.empty() : AuditCommand.read(plan, assessed.problems());
        output.printProblems(assessed.problems());
        if (assessed.assessments().isEmpty()) {
            return Ntm.UNUSABLE;
        }
        Chart picture;
        try {
            picture = draw(assessed, published);
        } catch (InvalidValueException e) {
            throw new Ntm.UnusableException(e.rule());
        }
        output.saving(file, () -> picture.save(file));
        return assessed.exitCode();
    }

    /** The units of a district, which may be named with its province, or all units. */
    private List<Assessment> of(@Nullable String district, List<Assessment> assessments) {
        if (district == null || assessments.isEmpty()) {
            return assessments;
        }
        int comma = district.lastIndexOf(',');
        List<Assessment> some = inDistrict(district, assessments);
        if (some.isEmpty() && comma >= 0) {
            String province = ProvinceName.key(district.substring(comma + 1).strip());
            some = inDistrict(district.substring(0, comma).strip(), assessments).stream()
                    .filter(a -> assessing
                            .provinceOf(a.unit())
                            .map(ProvinceName::key)
                            .equals(Optional.of(province)))
                    .toList();
        }
        if (some.isEmpty()) {
            throw Ntm.UnusableException.of("unusable.noDistrict", "district", district);
        }
        Function<Assessment, Collection<String>> names = UnitGroups.byDistrict(assessments, assessing::provinceOf);
        List<String> named =
                some.stream().flatMap(a -> names.apply(a).stream()).distinct().toList();
        if (named.size() > 1) {
            throw Ntm.UnusableException.of(
                    "unusable.severalDistricts", "district", district, "districts", String.join("; ", named));
        }
        return some;
    }

    private static List<Assessment> inDistrict(String name, List<Assessment> assessments) {
        String key = UnitName.key(name);
        return assessments.stream()
                .filter(a -> a.unit().district().map(UnitName::key).equals(Optional.of(key)))
                .toList();
    }

    private Chart draw(AssessmentOptions.OneSet assessed, Optional<PublishedReport> published) {
        return switch (kind) {
            case HEAT_MAP -> HeatMap.of(assessed.assessments(), output.language);
            case BANDS -> BandsOverTime.overDays(assessed.assessments(), output.language);
            case CRITERIA ->
                CriteriaRanking.of(Aggregate.of(assessed.assessments()), assessed.set(), published, output.language);
            case DISTANCE -> {
                if (unit == null) {
                    throw Ntm.UnusableException.of("unusable.distanceUnit");
                }
                yield DistanceStrip.of(
                        ExplainCommand.find(assessed.assessments(), unit, output.language), output.language);
            }
        };
    }
}
