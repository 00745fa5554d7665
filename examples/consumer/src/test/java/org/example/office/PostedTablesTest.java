package org.example.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.testkit.DamagedInput;
import org.ntmcriteria.testkit.DamagedInputs;

@Domain(DamagedInputs.class)
class PostedTablesTest {
    private static final Pattern PLACED = Pattern.compile(".+: NTM-[0-9]{4} .+", Pattern.DOTALL);

    private final AssessmentService service = new AssessmentService(CriteriaCatalog.standard(), Map.of());

    @Property(tries = 200)
    void whatever_is_posted_is_answered_and_every_problem_names_its_place(@ForAll DamagedInput<Observation> table) {
        Answer answer = service.answer(new Posting(
                "commune-ntm/2021-2025",
                Optional.empty(),
                "2024-12-31",
                Language.EN,
                InputFile.of(table.name(), table.bytes())));
        assertEquals(200, answer.status());
        answer.messages().forEach(message -> assertTrue(PLACED.matcher(message).matches(), message));
    }
}
