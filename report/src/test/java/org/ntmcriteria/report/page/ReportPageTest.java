package org.ntmcriteria.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.analysis.audit.Audit;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** The page, as text and, where Chromium is installed, in a browser; pictures of it stay in {@code target/report}. */
class ReportPageTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Path SAMPLES = Path.of("../examples/samples");
    private static final Path KEPT = Path.of("target/report");

    /** Names that would be a program, an attribute, a template or the end of the data, were they not text. */
    private static final List<String> HOSTILE = List.of(
            "<script>document.title='bad'</script>",
            "</script><script>document.title='bad'</script>",
            "\" onmouseover=\"document.title='bad'\" x=\"",
            "{{title}} {{{js}}}",
            "<!-- <img src=x onerror=document.title='bad'>",
            "&lt;b&gt; & \u2028 'x'");

    @TempDir
    private Path folder;

    private static List<Assessment> assessed(Path table) {
        Evaluator evaluator = Evaluator.of(SET);
        return UnitTableReader.read(InputFile.of(table), TableOptions.DEFAULT.withAsOf(DAY)).value().units().stream()
                .map(unit -> evaluator.assess(unit, DAY))
                .toList();
    }

    private static List<Assessment> hostile() {
        Evaluator evaluator = Evaluator.of(SET);
        return HOSTILE.stream()
                .map(name -> {
                    UnitRecordBuilder unit = UnitRecord.builder("U" + HOSTILE.indexOf(name));
                    unit.state(DAY, UnitAttribute.NAME, name, name, Optional.empty());
                    unit.state(DAY, UnitAttribute.DISTRICT, name, name, Optional.empty());
                    unit.add(Observation.of("U" + HOSTILE.indexOf(name), DAY, "TC1", "Đ"));
                    return evaluator.assess(unit.build(), DAY);
                })
                .toList();
    }

    private static ReportPage province(Language language) {
        Map<String, PublishedReport> reports = new LinkedHashMap<>();
        Map<String, List<AuditFinding>> findings = new LinkedHashMap<>();
        Path file = SAMPLES.resolve("published/lang-son-2024-plan.json");
        PublishedReport report =
                NtmJson.readPublished(InputFile.of(file)).value().orElseThrow();
        reports.put(file.toString(), report);
        findings.put(file.toString(), Audit.of(CriteriaCatalog.standard()).findings(report));
        return ReportPage.of(assessed(SAMPLES.resolve("lang-son-2024.csv")), SET, language)
                .withPublished(reports, findings);
    }

    /** What the page shows, without its program and its data. */
    private static String shown(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style>.*?</style>", "");
    }

    @Test
    void the_page_says_what_the_office_reports() {
        String page = shown(province(Language.VI).html());
        assertThat(page)
                .contains("<html lang=\"vi\">", "<b>181</b>", "<b>14,52</b>", "318/QĐ-TTg, 211/QĐ-TTg", "31/12/2024")
                .contains("<th scope=\"row\">15–18</th><td class=\"n\">12</td><td class=\"n\">6,63</td>")
                .contains(
                        "<td class=\"n\">2</td><th scope=\"row\">Giao thông</th><td class=\"n\" data-value=\"109\">109</td>"
                                + "<td class=\"n\">60,22</td><td class=\"n\">109</td>")
                .contains("<td>PERCENT</td><td><code>/criteria/1/percent</code></td><td>60.02</td><td>60.22</td>");
        assertThat(shown(province(Language.EN).html())).contains("<html lang=\"en\">", "<b>14.52</b>", "Transport");
    }

    @Test
    void what_was_wrong_with_the_input_is_on_the_page() {
        Problem failure = Problem.of(InputTableProblem.NO_ROWS, Optional.empty(), "");
        String page = ReportPage.of(assessed(SAMPLES.resolve("observations-2024.csv")), SET, Language.EN)
                .withProblems(List.of(failure))
                .withTitle("Q&A <2024>")
                .html();
        assertThat(shown(page))
                .contains("<li>NTM-1010 the file has a header but no row of data</li>")
                .contains("<title>Q&amp;A &lt;2024&gt;</title>")
                .contains("16–18/19");
        assertThatThrownBy(() -> ReportPage.of(List.of(), SET, Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_page_needs_nothing_beside_it() {
        String page = province(Language.EN).html();
        assertThat(page).doesNotContainPattern("(src|href)=\"[^#\"]");
        assertThat(page).doesNotContainPattern("url\\((?!#)");
        assertThat(page.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:");
    }

    @Test
    void names_are_text_wherever_they_stand() {
        String page = ReportPage.of(hostile(), SET, Language.EN)
                .withTitle(HOSTILE.get(1))
                .html();
        assertThat(page.split("<script", -1)).as("data and program only").hasSize(3);
        // In the text of a picture a quote is nothing but a quote.
        assertThat(shown(page).replaceAll("(?s)<svg.*?</svg\\s*>", ""))
                .doesNotContain("<img", "onmouseover=\"document");
        assertThat(shown(page)).doesNotContain("<img");
    }

    @Test
    void a_set_without_criteria_has_a_page_too() {
        CriteriaSet province = CriteriaCatalog.standard().get("province-completed/2021-2025");
        UnitRecord unit = UnitRecord.builder("LS").on(DAY).build();
        String page = ReportPage.of(List.of(Evaluator.of(province).assess(unit, DAY)), province, Language.EN)
                .html();
        assertThat(shown(page)).contains("<h2 id=\"conditions\">").doesNotContain("<h2 id=\"bands\">");
    }

    @Test
    void in_a_browser_names_stay_text() throws Exception {
        Chromium chromium = Chromium.installed(folder);
        Path page = written(
                "hostile.html",
                ReportPage.of(hostile(), SET, Language.EN).html(),
                "const names = rows().map(r => r.cells[0].querySelector('button').textContent);"
                        + "rows().forEach(r => r.cells[0].querySelector('button').click());"
                        + "return {title: document.title, names, details: document.querySelectorAll('tr.detail').length};");
        JsonNode result = result(chromium.said(page, 1280));
        assertThat(result.path("title").asText()).isEqualTo("Results by criteria set commune-ntm/2021-2025");
        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(result.path("names").get(i).asText()).isEqualTo(HOSTILE.get(i));
        }
        assertThat(result.path("details").asInt()).isEqualTo(HOSTILE.size());
        assertThat(result.path("errors")).isEmpty();
    }

    @Test
    void in_a_browser_the_table_filters_sorts_and_opens() throws Exception {
        Chromium chromium = Chromium.installed(folder);
        Path page = written(
                "province.html",
                province(Language.VI).html(),
                "const out = {};"
                        + "const shown = () => rows().filter(r => !r.hidden).map(r => r.dataset.code);"
                        + "const set = (id, value) => { const e = document.getElementById(id); e.value = value;"
                        + " e.dispatchEvent(new Event('input', {bubbles: true})); };"
                        + "out.all = shown().length;"
                        + "set('text', 'xa so 01'); out.searched = shown();"
                        + "out.said = document.getElementById('shown').textContent;"
                        + "set('text', ''); set('verdict', 'not'); out.notMet = shown().length;"
                        + "set('verdict', ''); const d = document.getElementById('district').options[1].value;"
                        + "set('district', d); out.district = rows().filter(r => !r.hidden).every(r => r.cells[1].textContent === d);"
                        + "set('district', '');"
                        + "const head = document.querySelectorAll('#table thead th')[2];"
                        + "const mins = () => rows().map(r => Number(r.cells[2].dataset.value));"
                        + "const sorted = a => a.every((v, i) => i === 0 || a[i - 1] <= v);"
                        + "head.querySelector('button').click(); out.ascending = sorted(mins()) && head.getAttribute('aria-sort');"
                        + "head.querySelector('button').click(); out.descending = sorted(mins().reverse()) && head.getAttribute('aria-sort');"
                        + "const button = rows()[0].cells[0].querySelector('button');"
                        + "button.focus(); out.focused = document.activeElement === button;"
                        + "button.click(); out.expanded = button.getAttribute('aria-expanded');"
                        + "out.detail = rows()[0].nextElementSibling.textContent.includes('318/QĐ-TTg');"
                        + "const chip = rows()[0].querySelector('.chips .v');"
                        + "chip.dispatchEvent(new Event('mouseover', {bubbles: true})); out.title = chip.title;"
                        + "button.click(); out.closed = document.querySelectorAll('tr.detail').length;"
                        + "return out;");
        JsonNode result = result(chromium.said(page, 1280));
        assertThat(result.path("errors")).isEmpty();
        assertThat(result.path("all").asInt()).isEqualTo(181);
        assertThat(result.path("searched")).hasSize(10);
        assertThat(result.path("said").asText()).isEqualTo("10 trên 181 đang hiện");
        assertThat(result.path("notMet").asInt()).isEqualTo(91);
        assertThat(result.path("district").asBoolean()).isTrue();
        assertThat(result.path("ascending").asText()).isEqualTo("ascending");
        assertThat(result.path("descending").asText()).isEqualTo("descending");
        assertThat(result.path("focused").asBoolean()).isTrue();
        assertThat(result.path("expanded").asText()).isEqualTo("true");
        assertThat(result.path("detail").asBoolean()).isTrue();
        assertThat(result.path("title").asText()).isEqualTo("TC1 Quy hoạch: ✓ đạt");
        assertThat(result.path("closed").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void in_a_browser_the_page_fits_its_window_and_everybody_can_use_it(int width) throws Exception {
        Chromium chromium = Chromium.installed(folder);
        Path page = written(
                "page-" + width + ".html",
                province(Language.VI).html(),
                // WCAG's relative luminance and contrast.
                "const lum = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)"
                        + ".map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));"
                        + " return 0.2126 * r + 0.7152 * g + 0.0722 * b; };"
                        + "const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;"
                        + " if (!/^rgba.*, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };"
                        + "const contrast = e => { const a = lum(getComputedStyle(e).color), b = lum(ground(e));"
                        + " return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };"
                        + "const texts = Array.from(document.querySelectorAll('main *, header *')).filter(e => !e.closest('svg')"
                        + " && Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim()));"
                        + "return {wide: document.documentElement.scrollWidth, inner: window.innerWidth,"
                        + " pale: texts.filter(e => contrast(e) < 4.5).map(e => e.outerHTML.slice(0, 80)),"
                        + " unlabelled: Array.from(document.querySelectorAll('input, select')).filter(e => !e.labels.length).length,"
                        + " unnamed: Array.from(document.querySelectorAll('[role=region], svg')).filter(e =>"
                        + " !e.getAttribute('aria-label') && !e.querySelector('title')).length,"
                        + " ids: Array.from(document.querySelectorAll('[id]')).map(e => e.id).filter((id, i, a) => a.indexOf(id) !== i),"
                        + " headings: Array.from(document.querySelectorAll('h1, h2, h3')).map(e => e.tagName).join(' ')};");
        JsonNode result = result(chromium.said(page, width));
        assertThat(result.path("errors")).isEmpty();
        assertThat(result.path("inner").asInt()).isEqualTo(width);
        assertThat(result.path("wide").asInt()).isLessThanOrEqualTo(width);
        assertThat(result.path("pale")).as("texts with too little contrast").isEmpty();
        assertThat(result.path("unlabelled").asInt()).isZero();
        assertThat(result.path("unnamed").asInt()).isZero();
        assertThat(result.path("ids")).as("ids that stand twice").isEmpty();
        assertThat(result.path("headings").asText()).matches("H1( H2( H3)*)+");
        Path picture = KEPT.resolve("report-" + width + ".png");
        chromium.screenshot(page, width, 3_000, picture);
        assertThat(Files.size(picture)).isGreaterThan(20_000);
    }

    /** The page with a program at its end that says what it finds. */
    private static Path written(String name, String html, String program) throws IOException {
        Files.createDirectories(KEPT);
        String errors = "<script>window.found = []; window.onerror = m => { window.found.push(m); };</script>";
        String probe = "<script>const rows = () => Array.from(document.querySelectorAll('tr.unit'));"
                + "const result = (() => {" + program + "})(); result.errors = window.found;"
                + "parent.postMessage(btoa(unescape(encodeURIComponent(JSON.stringify(result)))), '*');</script>";
        Path page = KEPT.resolve(name);
        Files.writeString(page, html.replace("<style>", errors + "<style>").replace("</body>", probe + "</body>"));
        return page;
    }

    private static JsonNode result(String dom) throws IOException {
        Matcher kept = Pattern.compile("id=\"result\">([^<]+)<").matcher(dom);
        assertThat(kept.find()).as("the page ran its program").isTrue();
        return new ObjectMapper().readTree(java.util.Base64.getDecoder().decode(kept.group(1)));
    }
}
