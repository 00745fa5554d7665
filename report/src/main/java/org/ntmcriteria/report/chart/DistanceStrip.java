package org.ntmcriteria.report.chart;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.DegreeOfAchievement;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.ReportMessages;

/**
 * How far one unit is from each target that is a number: value ÷ threshold where more is better, threshold ÷ value
 * where less is better, in percent (the degree of achievement of 372/QĐ-TTg). What is not a number has no distance.
 */
public final class DistanceStrip {
    private static final int WIDTH = 820;
    private static final int BAR = 22;
    private static final int AROUND = 130;

    /** Where the strip ends; what is farther is drawn up to here and its label tells the rest. */
    private static final double END = 200;

    private DistanceStrip() {}

    /**
     * One indicator's distance.
     *
     * @param name the indicator with its comparison
     * @param percent of the target reached, 100 at the target
     * @param verdict its verdict
     */
    record Distance(String name, double percent, Verdict verdict) {}

    /**
     * Draws one assessment.
     *
     * @param assessment the assessment
     * @param language of the texts
     * @return the picture
     * @throws IllegalArgumentException if no indicator was compared as a number
     */
    public static Chart of(Assessment assessment, Language language) {
        List<Distance> distances = distances(assessment, language);
        if (distances.isEmpty()) {
            throw new InvalidValueException(ReportMessages.MESSAGES.text(
                    "chart.noDistance", "unit", assessment.unit().code()));
        }
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        distances.forEach(d -> data.addValue(Math.min(END, d.percent()), "distance", d.name()));
        BarRenderer bars = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return ChartTheme.color(distances.get(column).verdict());
            }
        };
        ChartTheme.flat(bars);
        bars.setBase(100);
        bars.setDefaultItemLabelFont(ChartTheme.TEXT);
        bars.setDefaultItemLabelPaint(ChartTheme.INK);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                Distance distance = distances.get(column);
                return ChartTheme.mark(distance.verdict()) + " " + printed(distance, language) + " %";
            }
        });
        NumberAxis axis = ChartTheme.counts(ReportMessages.MESSAGES.get(language, "chart.distance.axis"));
        axis.setRange(0, END + 30);
        CategoryPlot plot = new CategoryPlot(data, ChartTheme.categories(), axis, bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        plot.addRangeMarker(new ValueMarker(100, ChartTheme.INK, new BasicStroke(1.5f)));
        LegendItemCollection legend = new LegendItemCollection();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET)) {
            legend.add(ChartTheme.item(
                    ChartTheme.mark(verdict) + " " + verdict.displayName(language), ChartTheme.color(verdict)));
        }
        String title = ReportMessages.MESSAGES.get(
                language, "chart.distance.title", "unit", assessment.unit().displayName(), "day", assessment.asOf());
        return new Chart(
                ChartTheme.chart(title, plot, legend),
                WIDTH,
                AROUND + distances.size() * BAR,
                ReportMessages.MESSAGES.get(
                        language, "chart.distance.text", "title", title, "count", distances.size()));
    }

    /** The distances, the farthest from its target first. */
    static List<Distance> distances(Assessment assessment, Language language) {
        List<Distance> distances = new ArrayList<>();
        assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .flatMap(i -> i.parts().isEmpty() ? Stream.of(i) : i.parts().stream())
                .forEach(i -> distance(i, language).ifPresent(distances::add));
        distances.sort(Comparator.comparing(Distance::percent));
        return distances;
    }

    private static Optional<Distance> distance(IndicatorResult result, Language language) {
        OptionalDouble percent = percent(result);
        return percent.isPresent()
                ? Optional.of(new Distance(name(result, language), percent.getAsDouble(), result.verdict()))
                : Optional.empty();
    }

    /**
     * How much of its target an indicator reaches.
     *
     * @param result the result
     * @return in percent, 100 at the target; empty where no number was compared
     */
    public static OptionalDouble percent(IndicatorResult result) {
        Optional<DegreeOfAchievement> degree = result.degree();
        if (degree.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<BigDecimal> percent = degree.get().percent();
        if (percent.isEmpty()) {
            // A value of zero, where less is better, is as good as can be; of a target of zero there is no percentage.
            return degree.get().reached().signum() > 0 ? OptionalDouble.of(END) : OptionalDouble.empty();
        }
        return OptionalDouble.of(percent.get().doubleValue());
    }

    /** Cut, not rounded: what is just short of its target must not read as if it were there. */
    private static String printed(Distance distance, Language language) {
        return language.format()
                .decimal(BigDecimal.valueOf(distance.percent())
                        .setScale(1, RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static String name(IndicatorResult result, Language language) {
        return result.key() + ": " + result.reason(language).replaceFirst(";.*", "");
    }
}
