package org.ntmcriteria.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.ReportMessages;

/** Units × criteria: a cell for every verdict, told by colour and by mark. */
public final class HeatMap {
    /** The most units of a picture; more would be taller than programs show. */
    public static final int MOST_UNITS = 1_000;

    private static final int CELL_WIDTH = 26;
    private static final int CELL_HEIGHT = 16;
    private static final int NAMES = 190;
    private static final int AROUND = 120;

    /** Part of a cell that is filled, the rest being the gap to its neighbours. */
    private static final double FILLED = 0.92;

    private HeatMap() {}

    /**
     * Draws assessments by one set.
     *
     * @param assessments the assessments, in the order of the rows
     * @param language of the texts
     * @return the picture
     * @throws IllegalArgumentException if there are none, or more than {@value #MOST_UNITS}
     */
    public static Chart of(List<Assessment> assessments, Language language) {
        if (assessments.isEmpty() || assessments.size() > MOST_UNITS) {
            throw new InvalidValueException(
                    ReportMessages.MESSAGES.text("chart.heatMapOf", "most", MOST_UNITS, "units", assessments.size()));
        }
        TreeSet<Integer> criteria = assessments.stream()
                .flatMap(a -> a.criteria().stream())
                .map(CriterionResult::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        if (criteria.isEmpty()) {
            throw new InvalidValueException(ReportMessages.MESSAGES.text(
                    "chart.noCriteria", "set", assessments.get(0).set()));
        }
        List<Integer> columns = List.copyOf(criteria);
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setBlockWidth(FILLED);
        blocks.setBlockHeight(FILLED);
        blocks.setPaintScale(colors());
        blocks.setDefaultItemLabelFont(ChartTheme.SMALL);
        blocks.setDefaultItemLabelsVisible(true);
        blocks.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        blocks.setDefaultItemLabelGenerator((data, series, item) -> ChartTheme.mark(Verdict.values()[series]));
        for (Verdict verdict : Verdict.values()) {
            blocks.setSeriesItemLabelPaint(verdict.ordinal(), ChartTheme.inkOn(ChartTheme.color(verdict)));
        }
        XYPlot plot = new XYPlot(
                cells(assessments, columns),
                axis(columns.stream().map(c -> "TC" + c).toList()),
                axis(assessments.stream().map(HeatMap::name).toList()),
                blocks);
        plot.getRangeAxis().setInverted(true);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        LegendItemCollection legend = ChartTheme.verdicts(language);
        String title = ReportMessages.MESSAGES.get(
                language, "chart.heatMap.title", "set", assessments.get(0).set());
        return new Chart(
                ChartTheme.chart(title, plot, legend),
                NAMES + Math.max(16, columns.size()) * CELL_WIDTH,
                AROUND + assessments.size() * CELL_HEIGHT,
                ReportMessages.MESSAGES.get(
                        language,
                        "chart.heatMap.text",
                        "title",
                        title,
                        "units",
                        assessments.size(),
                        "criteria",
                        columns.size()));
    }

    private static String name(Assessment assessment) {
        String name = assessment.unit().displayName();
        return name.length() > 28 ? name.substring(0, 27) + "…" : name;
    }

    private static SymbolAxis axis(List<String> names) {
        SymbolAxis axis = new SymbolAxis(null, names.toArray(new String[0]));
        axis.setTickUnit(new NumberTickUnit(1), false, false);
        axis.setAutoTickUnitSelection(false);
        axis.setRange(-0.5, names.size() - 0.5);
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(ChartTheme.SMALL);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static LookupPaintScale colors() {
        LookupPaintScale scale = new LookupPaintScale(0, Verdict.values().length, Color.WHITE);
        for (Verdict verdict : Verdict.values()) {
            scale.add(verdict.ordinal(), ChartTheme.color(verdict));
        }
        return scale;
    }

    /** A series for each verdict, whose marks then have the ink that its colour needs. */
    private static DefaultXYZDataset cells(List<Assessment> assessments, List<Integer> columns) {
        Map<Verdict, List<double[]>> found = new EnumMap<>(Verdict.class);
        for (int row = 0; row < assessments.size(); row++) {
            for (CriterionResult criterion : assessments.get(row).criteria()) {
                found.computeIfAbsent(criterion.verdict(), v -> new ArrayList<>())
                        .add(new double[] {columns.indexOf(criterion.criterion()), row});
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        for (Verdict verdict : Verdict.values()) {
            List<double[]> points = found.getOrDefault(verdict, List.of());
            double[][] series = new double[3][points.size()];
            for (int i = 0; i < points.size(); i++) {
                series[0][i] = points.get(i)[0];
                series[1][i] = points.get(i)[1];
                series[2][i] = verdict.ordinal();
            }
            data.addSeries(verdict.name(), series);
        }
        return data;
    }
}
