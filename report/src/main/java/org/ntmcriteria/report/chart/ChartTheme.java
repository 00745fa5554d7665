package org.ntmcriteria.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;

/**
 * How pictures look: blue and orange, which people who confuse red and green tell apart, dark enough for white marks,
 * and a mark beside every colour.
 */
final class ChartTheme {
    static final Color MET = new Color(0x00, 0x72, 0xB2);
    static final Color NOT_MET = new Color(0xB3, 0x4A, 0x00);
    static final Color UNDETERMINED = new Color(0xDD, 0xDD, 0xDD);
    static final Color NOT_APPLICABLE = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color GRID = new Color(0xCC, 0xCC, 0xCC);
    static final Color PLAN = new Color(0x00, 0x00, 0x00);

    /** From few criteria to many, light to dark. */
    static final List<Color> LEVELS = List.of(
            new Color(0xEF, 0xF3, 0xFF),
            new Color(0xBD, 0xD7, 0xE7),
            new Color(0x6B, 0xAE, 0xD6),
            new Color(0x31, 0x82, 0xBD),
            new Color(0x08, 0x51, 0x9C));

    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private static final Map<Verdict, Color> COLORS = Map.of(
            Verdict.MET, MET,
            Verdict.NOT_MET, NOT_MET,
            Verdict.UNDETERMINED, UNDETERMINED,
            Verdict.NOT_APPLICABLE, NOT_APPLICABLE);

    private static final Map<Verdict, String> MARKS = Map.of(
            Verdict.MET, "✓",
            Verdict.NOT_MET, "✗",
            Verdict.UNDETERMINED, "?",
            Verdict.NOT_APPLICABLE, "–");

    private ChartTheme() {}

    static Color color(Verdict verdict) {
        return COLORS.get(verdict);
    }

    static String mark(Verdict verdict) {
        return MARKS.get(verdict);
    }

    /** The colour of a text on another colour. */
    static Color inkOn(Color color) {
        // The weights of the eye for red, green and blue.
        double light = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
        return light < 140 ? Color.WHITE : INK;
    }

    static LegendItemCollection verdicts(Language language) {
        LegendItemCollection items = new LegendItemCollection();
        for (Verdict verdict : Verdict.values()) {
            items.add(item(mark(verdict) + " " + verdict.displayName(language), color(verdict)));
        }
        return items;
    }

    static LegendItem item(String text, Color color) {
        return new LegendItem(
                text, null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), color, new BasicStroke(1), INK);
    }

    static JFreeChart chart(String title, Plot plot, LegendItemCollection legend) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        if (plot instanceof CategoryPlot categories) {
            categories.setFixedLegendItems(legend);
        } else if (plot instanceof org.jfree.chart.plot.XYPlot points) {
            points.setFixedLegendItems(legend);
        }
        JFreeChart chart = new JFreeChart(title, TITLE, plot, legend.getItemCount() > 0);
        chart.setBackgroundPaint(Color.WHITE);
        TextTitle heading = chart.getTitle();
        heading.setPaint(INK);
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(TEXT);
            chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        return chart;
    }

    static NumberAxis counts(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setTickLabelFont(TEXT);
        axis.setLabelFont(TEXT);
        axis.setAxisLineVisible(false);
        return axis;
    }

    static CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(TEXT);
        axis.setMaximumCategoryLabelWidthRatio(0.6f);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.25);
        return axis;
    }

    static void flat(BarRenderer bars) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setDefaultOutlinePaint(new Color(0x88, 0x88, 0x88));
        bars.setAutoPopulateSeriesOutlinePaint(false);
        bars.setMaximumBarWidth(0.5);
    }
}
