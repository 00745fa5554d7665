package org.example.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.overlay.OverlayRow;

class AssessmentServiceTest {
    private static final String SET = "commune-ntm/2021-2025";

    private static final InputFile COMMUNES = InputFile.ofText("communes.csv", """
            unit,province,region,date,indicator,value
            LS-001,Lạng Sơn,TDMNPB,2024-12-31,3.1,81
            LS-001,,,2024-12-31,3.2,Đ
            LS-002,Lạng Sơn,TDMNPB,2024-12-31,3.1,12/37
            """);

    /** An invented decision that asks for more irrigated land than the set. */
    private static final InputFile DECISION = InputFile.ofText("decision.csv", """
            act,in_force_from,province,set,indicator,stratum,op,value,unit
            99/QĐ-UBND,2024-06-17,Lạng Sơn,commune-ntm/2021-2025,3.1,TDMNPB,>=,82,%
            98/QĐ-UBND,2024-06-17,Lạng Sơn,commune-ntm/2021-2025,10,TDMNPB,>=,1,million VND/person/year
            """);

    private final CriteriaCatalog catalog = CriteriaCatalog.standard();
    private final AssessmentService service = service();

    private AssessmentService service() {
        ReadResult<List<OverlayRow>> decision = OverlayReader.read(DECISION);
        assertEquals(List.of(), decision.problems());
        return new AssessmentService(catalog, Map.of("lang-son", decision.value()));
    }

    private static Posting posting(InputFile table) {
        return new Posting(SET, Optional.empty(), "2024-12-31", Language.EN, table);
    }

    private static Posting under(String set, String day, Language language) {
        return new Posting(set, Optional.empty(), day, language, COMMUNES);
    }

    @Test
    void every_commune_of_a_posted_table_is_assessed() {
        Answer answer = service.answer(posting(COMMUNES));
        assertEquals(200, answer.status());
        assertEquals(List.of(), answer.messages());
        assertEquals(
                List.of(Verdict.MET, Verdict.NOT_MET),
                answer.assessments().stream()
                        .map(assessment -> assessment.criterion(3).verdict())
                        .toList());
    }

    @Test
    void a_table_of_verdicts_is_assessed_on_the_day_that_was_posted() {
        InputFile verdicts = InputFile.ofText("verdicts.csv", "unit,TC1,TC2,total\nLS-001,Đ,KĐ,3\n");
        Answer answer = service.answer(posting(verdicts));
        assertEquals(LocalDate.of(2024, 12, 31), answer.assessments().get(0).asOf());
        assertEquals(1, answer.assessments().get(0).criteriaMet().min());
    }

    @Test
    void a_decision_is_asked_for_by_name_and_its_refused_rows_are_named() {
        Posting posting = new Posting(SET, Optional.of("lang-son"), "2024-12-31", Language.EN, COMMUNES);
        Answer answer = service.answer(posting);
        assertEquals(Verdict.NOT_MET, answer.assessments().get(0).criterion(3).verdict());
        assertEquals(1, answer.messages().size());
        assertTrue(answer.messages().get(0).startsWith("decision.csv:3 [value]: NTM-4003"), answer::toString);
    }

    @Test
    void a_bad_row_is_named_and_the_others_are_assessed() {
        InputFile table = InputFile.ofText("communes.csv", """
                unit,region,date,indicator,value
                LS-001,TDMNPB,2024-12-31,3.1,84.5
                LS-001,,2024-12-31,10,39 triệu
                """);
        Answer answer = service.answer(posting(table));
        assertEquals(200, answer.status());
        assertTrue(answer.messages().get(0).contains("NTM-2004"), answer::toString);
        assertEquals(List.of("10"), answer.assessments().get(0).decidingInputs(10));
    }

    @Test
    void what_cannot_be_assessed_is_refused_in_the_offices_language() {
        Answer unknown = service.answer(under("commune-ntm/1999-2000", "2024-12-31", Language.EN));
        assertEquals(404, unknown.status());
        assertTrue(unknown.messages().get(0).startsWith("there is no set 'commune-ntm/1999-2000'"));

        assertEquals(
                Answer.refused(422, SET + " is not yet in force on 2021-12-31; it begins on 2022-03-08"),
                service.answer(under(SET, "2021-12-31", Language.EN)));
        assertEquals(
                Answer.refused(422, SET + " đã hết hiệu lực trước ngày 01/03/2026; hiệu lực đến hết 14/02/2026"),
                service.answer(under(SET, "2026-03-01", Language.VI)));
        assertEquals(
                Answer.refused(400, "NTM-2002 'today' is not a day; write it as a date such as 2024-12-31"),
                service.answer(under(SET, "today", Language.EN)));
        assertEquals(
                Answer.refused(404, "there is no such provincial decision"),
                service.answer(new Posting(SET, Optional.of("cao-bang"), "2024-12-31", Language.EN, COMMUNES)));
    }

    @Test
    void an_evaluator_is_made_once() {
        CriteriaSet set = catalog.get(SET);
        assertSame(service.evaluator(set, Optional.empty()), service.evaluator(catalog.get(SET), Optional.empty()));
    }

    @Test
    void many_at_once_are_answered_as_one_after_another() throws Exception {
        List<Posting> postings = new ArrayList<>();
        for (String day : List.of("2024-02-29", "2024-03-01", "2024-12-31", "2025-06-30")) {
            for (String set : List.of(SET, "commune-advanced/2021-2025", "commune-ntm/2026-2030")) {
                for (Optional<String> overlay : List.of(Optional.<String>empty(), Optional.of("lang-son"))) {
                    postings.add(new Posting(set, overlay, day, Language.VI, COMMUNES));
                }
            }
        }
        List<Answer> oneByOne = postings.stream().map(service()::answer).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                for (Posting posting : postings) {
                    futures.add(threads.submit(() -> service.answer(posting)));
                }
            }
            for (int i = 0; i < futures.size(); i++) {
                assertEquals(oneByOne.get(i % postings.size()), futures.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_answer_is_json_that_reads_back_as_the_same_assessments() throws Exception {
        Answer answer = service.answer(posting(COMMUNES));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentService.write(answer, out);
        JsonMapper mapper = NtmJson.mapper();
        JsonNode json = mapper.readTree(out.toByteArray());
        assertEquals(200, json.get("status").asInt());
        assertEquals(0, json.get("messages").size());
        List<Assessment> read = new ArrayList<>();
        for (JsonNode assessment : json.get("assessments")) {
            read.add(mapper.treeToValue(assessment, Assessment.class));
        }
        assertEquals(answer.assessments(), read);
    }

    @Test
    void the_command_prints_a_line_for_each_table(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("one.csv"), "unit,TC1\nLS-001,Đ\n");
        Path other = folder.resolve("missing.csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Office.run(out, SET, "2024-12-31", one.toString(), other.toString());
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"LS-001\""), lines::toString);
        assertTrue(lines.get(1).contains("NTM-1001"), lines::toString);
    }
}
