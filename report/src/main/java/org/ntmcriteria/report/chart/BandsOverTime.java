package org.ntmcriteria.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.report.ReportMessages;

/** Units by how many criteria they meet, in the offices' bands, a bar for each day; what is open is shown as open. */
public final class BandsOverTime {
    private static final int BAR = 90;
    private static final int HEIGHT = 420;
    private static final int AROUND = 160;

    private BandsOverTime() {}

    /**
     * Draws the bands of each day on which units were assessed.
     *
     * @param assessments the assessments, all by one set or by sets of as many criteria
     * @param language of the texts
     * @return the picture, the earliest day first
     * @throws InvalidValueException if there are none
     */
    public static Chart overDays(Collection<Assessment> assessments, Language language) {
        Map<String, Aggregate> counts = new LinkedHashMap<>();
        Aggregate.by(assessments, a -> List.of(a.asOf()))
                .forEach((day, aggregate) -> counts.put(language.format().date(day), aggregate));
        return of(counts, language);
    }

    /**
     * Draws counts.
     *
     * @param counts the counts, named as the bars are, in their order; all by sets of as many criteria
     * @param language of the texts
     * @return the picture
     * @throws IllegalArgumentException if there are none, or their sets have different numbers of criteria
     */
    public static Chart of(Map<String, Aggregate> counts, Language language) {
        if (counts.isEmpty()
                || counts.values().stream()
                                .map(Aggregate::criteriaOfTheSet)
                                .distinct()
                                .count()
                        > 1) {
            throw new InvalidValueException(ReportMessages.MESSAGES.text("chart.bandsOf", "counts", counts.keySet()));
        }
        Aggregate first = counts.values().iterator().next();
        // From few criteria at the foot to all at the top.
        List<BandCount> bands = new ArrayList<>(first.bands(Aggregate.USUAL_CUTS));
        Collections.reverse(bands);
        String open = ReportMessages.MESSAGES.get(language, "chart.betweenBands");
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        counts.forEach((name, aggregate) -> {
            int certain = 0;
            List<BandCount> its = aggregate.bands(Aggregate.USUAL_CUTS);
            for (int i = its.size() - 1; i >= 0; i--) {
                data.addValue(its.get(i).certain(), name(its.get(i), language), name);
                certain += its.get(i).certain();
            }
            data.addValue(aggregate.units() - certain, open, name);
        });
        StackedBarRenderer bars = new StackedBarRenderer();
        ChartTheme.flat(bars);
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i <= bands.size(); i++) {
            boolean isOpen = i == bands.size();
            Color color = isOpen
                    ? ChartTheme.UNDETERMINED
                    : ChartTheme.LEVELS.get(
                            Math.max(0, ChartTheme.LEVELS.size() - bands.size() + i) % ChartTheme.LEVELS.size());
            bars.setSeriesPaint(i, color);
            bars.setSeriesItemLabelPaint(i, ChartTheme.inkOn(color));
            legend.add(ChartTheme.item(isOpen ? open : name(bands.get(i), language), color));
        }
        bars.setDefaultItemLabelFont(ChartTheme.TEXT);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(org.jfree.data.category.CategoryDataset dataset, int row, int column) {
                int units = dataset.getValue(row, column).intValue();
                return units == 0 ? "" : String.valueOf(units);
            }
        });
        CategoryPlot plot = new CategoryPlot(
                data,
                ChartTheme.categories(),
                ChartTheme.counts(ReportMessages.MESSAGES.get(language, "chart.units")),
                bars);
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        String title = ReportMessages.MESSAGES.get(language, "chart.bands.title");
        return new Chart(
                ChartTheme.chart(title, plot, legend),
                AROUND + Math.max(4, counts.size()) * BAR,
                HEIGHT,
                title + ": " + String.join(", ", counts.keySet()));
    }

    private static String name(BandCount band, Language language) {
        return band.from() == 0
                ? ReportMessages.MESSAGES.get(language, "band.under", "criteria", band.to() + 1)
                : band.from() == band.to() ? String.valueOf(band.to()) : band.from() + "–" + band.to();
    }
}
