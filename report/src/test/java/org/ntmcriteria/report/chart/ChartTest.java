package org.ntmcriteria.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path folder;

    private static List<Assessment> assessed(String sample) {
        Evaluator evaluator = Evaluator.of(SET);
        return UnitTableReader.read(
                        InputFile.of(Path.of("../examples/samples", sample)), TableOptions.DEFAULT.withAsOf(DAY))
                .value()
                .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(DAY))
                .value()
                .units()
                .stream()
                .map(unit -> evaluator.assess(unit, DAY))
                .toList();
    }

    /** The texts of a picture, which stay text in SVG. */
    private static List<String> texts(Chart picture) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        Document document = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.toSvg("p").getBytes(StandardCharsets.UTF_8)));
        NodeList found = document.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void a_heat_map_marks_every_verdict_and_explains_its_marks() throws Exception {
        List<Assessment> assessments = assessed("observations-2024.csv");
        List<String> texts = texts(HeatMap.of(assessments, Language.VI));
        Map<String, Long> marks = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            marks.put(
                    ChartTheme.mark(verdict),
                    assessments.stream()
                            .flatMap(a -> a.criteria().stream())
                            .filter(c -> c.verdict() == verdict)
                            .count());
        }
        marks.forEach((mark, cells) ->
                assertThat(texts.stream().filter(mark::equals).count()).as(mark).isEqualTo(cells));
        assertThat(texts).contains("TC1", "TC19", "Xã mẫu 3", "✗ chưa đạt", "? chưa xác định");
    }

    @Test
    void bands_are_drawn_for_each_day_and_what_is_open_is_shown_as_open() throws Exception {
        Map<String, Aggregate> days = new LinkedHashMap<>();
        days.put("2024", Aggregate.of(assessed("lang-son-2024.csv")));
        days.put("mẫu", Aggregate.of(assessed("observations-2024.csv")));
        assertThat(texts(BandsOverTime.of(days, Language.EN)))
                .contains("90", "12", "38", "37", "2024", "mẫu", "15–18", "under 5", "between bands");
    }

    @Test
    void criteria_stand_in_the_order_of_how_many_units_meet_them() throws Exception {
        List<String> texts = texts(CriteriaRanking.of(
                Aggregate.of(assessed("lang-son-2024.csv")),
                SET,
                NtmJson.readPublished(InputFile.of(Path.of("../examples/samples/published/lang-son-2024-plan.json")))
                        .value(),
                Language.VI));
        List<String> names = texts.stream().filter(t -> t.startsWith("TC")).toList();
        assertThat(names).hasSize(19).startsWith("TC14 Giáo dục và Đào tạo").endsWith("TC6 Cơ sở vật chất văn hóa");
        assertThat(texts).contains("180", "98", "kế hoạch");
    }

    @Test
    void a_plan_of_other_counts_is_not_drawn_beside_them() throws Exception {
        Aggregate counts = Aggregate.of(assessed("observations-2024.csv"));
        Optional<PublishedReport> plan = NtmJson.readPublished(
                        InputFile.of(Path.of("../examples/samples/published/lang-son-2024-plan.json")))
                .value();
        assertThatThrownBy(() -> CriteriaRanking.of(counts, SET, plan, Language.EN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("it counts 181 communes, they count 5");
    }

    @Test
    void what_is_just_short_of_its_target_is_not_drawn_as_there() throws Exception {
        Assessment second = assessed("observations-2024.csv").get(1);
        assertThat(texts(DistanceStrip.of(second, Language.EN)))
                .contains("3.1: 79.99 < 80", "✗ 99.9 %", "10: 45 ≥ 45", "✓ 100 %");
        assertThat(DistanceStrip.distances(second, Language.EN))
                .extracting(DistanceStrip.Distance::percent)
                .isSorted();
        assertThatThrownBy(() -> DistanceStrip.of(assessed("lang-son-2024.csv").get(0), Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no indicator that was compared as a number");
    }

    @Test
    void a_picture_is_saved_as_its_name_says() throws Exception {
        Chart picture = HeatMap.of(assessed("observations-2024.csv"), Language.EN);
        picture.save(folder.resolve("p.svg"));
        picture.save(folder.resolve("p.png"));
        assertThat(Files.readString(folder.resolve("p.svg")))
                .startsWith("<?xml")
                .contains("<title", "role=\"img\"");
        BufferedImage image = ImageIO.read(folder.resolve("p.png").toFile());
        assertThat(image.getWidth()).isEqualTo(2 * 684);
        assertThatThrownBy(() -> picture.save(folder.resolve("p.gif")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".svg or .png");
    }

    @Test
    void colours_are_told_apart_by_lightness_too_and_their_marks_can_be_read() {
        for (Verdict one : Verdict.values()) {
            assertThat(contrast(ChartTheme.color(one), ChartTheme.inkOn(ChartTheme.color(one))))
                    .isGreaterThan(4.5);
        }
        assertThat(contrast(ChartTheme.UNDETERMINED, ChartTheme.NOT_MET)).isGreaterThan(3);
        assertThat(contrast(ChartTheme.UNDETERMINED, ChartTheme.MET)).isGreaterThan(3);
    }

    /** WCAG's contrast of two colours. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void too_many_units_for_one_picture_are_refused_with_a_way_out() {
        List<Assessment> assessments = assessed("observations-2024.csv");
        List<Assessment> many = new ArrayList<>();
        for (int i = 0; i <= HeatMap.MOST_UNITS / assessments.size(); i++) {
            many.addAll(assessments);
        }
        assertThatThrownBy(() -> HeatMap.of(many, Language.EN)).hasMessageContaining("a district at a time");
        assertThatThrownBy(() -> HeatMap.of(List.of(), Language.EN)).hasMessageContaining("1 to 1000 units");
    }
}
