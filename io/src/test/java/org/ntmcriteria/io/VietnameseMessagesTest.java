package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** What the readers say in Vietnamese, of every fault under {@code faults}. */
class VietnameseMessagesTest {
    /** English words that are not Vietnamese words too, as "in", "no" and "to" are. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?U)\\b(the|of|is|are|not|and|or|with|which|than|that|those|must|such|where|row|cell|file|needed)\\b");

    /** Texts of the input, and codes. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static List<Problem> problems(String fault) throws IOException {
        InputFile input = InputFile.of(fault, Files.readAllBytes(Path.of("src/test/resources/faults", fault)));
        if (fault.startsWith("overlays")) {
            return OverlayReader.read(input).problems();
        }
        if (fault.startsWith("histories")) {
            return HistoryReader.read(input, CriteriaCatalog.standard()).problems();
        }
        if (fault.startsWith("assessments")) {
            return NtmJson.read(input).problems();
        }
        if (fault.startsWith("published")) {
            return NtmJson.readPublished(input).problems();
        }
        ReadResult<UnitTable> read =
                UnitTableReader.read(input, TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)));
        List<Problem> problems = new ArrayList<>(read.problems());
        for (UnitRecord unit : read.value().units()) {
            problems.addAll(unit.problems());
        }
        return problems;
    }

    @ParameterizedTest
    @MethodSource("org.ntmcriteria.io.FaultsTest#faults")
    void no_message_has_an_english_sentence_in_it(String fault) throws IOException {
        for (Problem problem : problems(fault)) {
            String message = problem.message(Language.VI).replace(UnreadableTextException.shorten(problem.text()), "");
            assertThat(QUOTED.matcher(message).replaceAll("")).doesNotContainPattern(ENGLISH);
        }
    }

    @Test
    void what_is_searched_for_is_found_in_english_messages() throws IOException {
        List<Problem> problems = problems("verdicts/total-not-whole/input.csv");
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).message(Language.EN)).containsPattern(ENGLISH);
    }
}
