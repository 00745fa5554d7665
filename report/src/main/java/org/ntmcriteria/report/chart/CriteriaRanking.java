package org.ntmcriteria.report.chart;

import java.awt.BasicStroke;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.VerdictCounts;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.ReportMessages;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The criteria of a set in the order of how many units meet them, with what a plan wants. */
public final class CriteriaRanking {
    private static final int WIDTH = 820;
    private static final int BAR = 24;
    private static final int AROUND = 140;
    private static final int LONGEST_NAME = 44;

    private CriteriaRanking() {}

    /**
     * Draws counts.
     *
     * @param counts the counts
     * @param set the set that they are of
     * @param plan the counts that are wanted, or were printed; a line across each bar
     * @param language of the texts
     * @return the picture
     * @throws InvalidValueException if the counts list no criteria, or the plan {@linkplain Aggregate#differenceFrom
     *     cannot stand beside them}
     */
    public static Chart of(Aggregate counts, CriteriaSet set, Optional<PublishedReport> plan, Language language) {
        if (counts.criteria().isEmpty()) {
            throw new InvalidValueException(ReportMessages.MESSAGES.text("chart.noCriteria", "set", counts.set()));
        }
        plan.flatMap(counts::differenceFrom).ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        Map<Integer, String> names = new LinkedHashMap<>();
        set.criteria().forEach(c -> names.put(c.number(), c.name(language)));
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        plan.ifPresent(report -> report.criteria().forEach((CriterionCount c) -> wanted.put(c.criterion(), c.met())));
        String met = Verdict.MET.displayName(language);
        String open = Verdict.UNDETERMINED.displayName(language);
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        DefaultCategoryDataset lines = new DefaultCategoryDataset();
        Comparator<Map.Entry<Integer, VerdictCounts>> most =
                Comparator.comparing(e -> -e.getValue().met());
        List<Map.Entry<Integer, VerdictCounts>> ranked =
                counts.criteria().entrySet().stream().sorted(most).toList();
        for (Map.Entry<Integer, VerdictCounts> entry : ranked) {
            String name = "TC" + entry.getKey() + " " + names.getOrDefault(entry.getKey(), "");
            name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
            bars.addValue(entry.getValue().met(), met, name);
            bars.addValue(entry.getValue().undetermined(), open, name);
            lines.addValue(wanted.get(entry.getKey()), "plan", name);
        }
        StackedBarRenderer renderer = new StackedBarRenderer();
        ChartTheme.flat(renderer);
        renderer.setSeriesPaint(0, ChartTheme.MET);
        renderer.setSeriesPaint(1, ChartTheme.UNDETERMINED);
        renderer.setDefaultItemLabelFont(ChartTheme.TEXT);
        renderer.setSeriesItemLabelPaint(0, java.awt.Color.WHITE);
        renderer.setSeriesItemLabelPaint(1, ChartTheme.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                int units = dataset.getValue(row, column).intValue();
                return units == 0 ? "" : row == 0 ? String.valueOf(units) : "? " + units;
            }
        });
        CategoryPlot plot = new CategoryPlot(
                bars,
                ChartTheme.categories(),
                ChartTheme.counts(ReportMessages.MESSAGES.get(language, "chart.unitsOf", "units", counts.units())),
                renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        plot.getRangeAxis().setRange(0, Math.max(1, counts.units()) * 1.02);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartTheme.item(met, ChartTheme.MET));
        legend.add(ChartTheme.item(open, ChartTheme.UNDETERMINED));
        if (!wanted.isEmpty()) {
            LevelRenderer line = new LevelRenderer();
            line.setSeriesPaint(0, ChartTheme.PLAN);
            line.setSeriesStroke(0, new BasicStroke(3));
            line.setItemMargin(0.1);
            plot.setDataset(1, lines);
            plot.setRenderer(1, line);
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
            boolean target = plan.orElseThrow().kind() == PublishedReport.Kind.TARGET;
            legend.add(ChartTheme.item(
                    ReportMessages.MESSAGES.get(language, target ? "chart.plan" : "chart.published"), ChartTheme.PLAN));
        }
        String title = ReportMessages.MESSAGES.get(language, "chart.criteria.title");
        return new Chart(
                ChartTheme.chart(title, plot, legend),
                WIDTH,
                AROUND + ranked.size() * BAR,
                ReportMessages.MESSAGES.get(
                        language, "chart.criteria.text", "title", title, "set", counts.set(), "units", counts.units()));
    }
}
