package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;

class TableNotesTest {
    /** As {@code sets gaps}, {@code sets template} and {@code sets diff} show them. */
    private static Set<String> shown() {
        CriteriaCatalog catalog = CriteriaCatalog.standard();
        Set<String> notes = new TreeSet<>();
        catalog.descriptions().forEach(set -> catalog.get(set.id()).cells().stream()
                .filter(cell -> !cell.requirement().isKnown())
                .forEach(cell -> notes.add(cell.note())));
        catalog.equivalents().forEach(equivalent -> notes.add(equivalent.note()));
        notes.remove("");
        return notes;
    }

    @Test
    void every_note_that_is_shown_is_there_in_vietnamese() {
        assertThat(shown()).isNotEmpty().allSatisfy(note -> assertThat(TableNotes.in(Language.VI, note))
                .as(note)
                .isNotEqualTo(note));
    }

    @Test
    void a_note_of_an_own_set_stays_as_it_is_written() {
        assertThat(TableNotes.in(Language.VI, "do Sở quy định")).isEqualTo("do Sở quy định");
        assertThat(TableNotes.in(Language.EN, "Direction >=.")).isEqualTo("Direction >=.");
        assertThat(TableNotes.in(Language.VI, "")).isEmpty();
    }
}
