package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;

/** What the titles above and the notes below a table say of its verdicts that changes what they mean. */
final class TableNotes {
    private static final String CRITERIA = VietnameseText.fold("tiêu chí");

    /** The layouts whose headers name no criteria, which their rows do. */
    private static final EnumSet<UnitTable.Layout> WITHOUT_KEYS =
            EnumSet.of(UnitTable.Layout.OBSERVATIONS, UnitTable.Layout.FORM);

    private TableNotes() {}

    /** Reports a legend by which marks or blanks mean the opposite of what is read. */
    static void reportLegend(TextRow row, Consumer<Problem> problems) {
        StringJoiner texts = new StringJoiner("; ");
        row.texts().stream().filter(text -> !text.isBlank()).forEach(texts::add);
        String text = texts.toString();
        if (HeadingWords.isReversedLegend(text)) {
            problems.accept(Problem.of(InputTableProblem.REVERSED_LEGEND, Optional.of(row.location()), text));
        }
    }

    /**
     * Reports what the titles above a table, and the names of its sheet and file, say of another table, day or year.
     */
    static void reportTitles(
            List<TextRow> titles, TableHeader header, TableOptions options, Consumer<Problem> problems) {
        Optional<LocalDate> day = options.asOf().filter(of -> !header.has(UnitTableColumn.DATE));
        if (!header.keys().isEmpty() || WITHOUT_KEYS.contains(header.layout())) {
            titles.forEach(row -> {
                reportTitle(row, problems);
                day.ifPresent(of -> reportDay(row, of, problems));
            });
            header.location().sheet().ifPresent(sheet -> reportOtherTable(sheet, header.location(), problems));
        }
        day.ifPresent(of -> SetMention.ofAnotherYear(of, header.mentions())
                .ifPresent(year -> problems.accept(
                        Problem.of(InputTableProblem.OTHER_YEAR, Optional.of(year.location()), year.text(), of))));
    }

    /** Reports a title by which the marks of a table are of criteria that are not met, and any legend in it. */
    static void reportTitle(TextRow row, Consumer<Problem> problems) {
        for (int i = 0; i < row.count(); i++) {
            reportOtherTable(row.text(i), row.location(row.column(i)), problems);
        }
        for (String text : row.texts()) {
            if (VietnameseText.fold(text).contains(CRITERIA)
                    && HeadingWords.notMet(text).isPresent()
                    && !HeadingWords.isReversedLegend(text)) {
                problems.accept(Problem.of(InputTableProblem.REVERSED_LEGEND, Optional.of(row.location()), text));
            }
        }
        reportLegend(row, problems);
    }

    /** Reports a title, or the name of a sheet, by which the table holds something else than what was reached. */
    static void reportOtherTable(String text, SourceLocation location, Consumer<Problem> problems) {
        HeadingWords.ofOtherTable(text)
                .ifPresent(words ->
                        problems.accept(Problem.of(InputTableProblem.OTHER_TABLE, Optional.of(location), text, words)));
    }

    /** Reports a title that says that the table is as of another day of the year of its day. */
    static void reportDay(TextRow row, LocalDate day, Consumer<Problem> problems) {
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            if (HeadingWords.endOf(text, day).filter(end -> !end.equals(day)).isPresent()) {
                problems.accept(Problem.of(
                        InputTableProblem.OTHER_YEAR, Optional.of(row.location(row.column(i))), text.strip(), day));
            }
        }
    }

    /** Reports a note that says that verdicts are of another set, unless the options say of which they are. */
    static void reportSet(TextRow row, TableOptions options, Consumer<Problem> problems) {
        if (options.givenUnder().isPresent() || options.set().isEmpty()) {
            return;
        }
        List<SetMention> mentions = new ArrayList<>();
        row.texts().forEach(text -> SetMention.in(text, row.location()).stream()
                .filter(SetMention::isOfSet)
                .forEach(mentions::add));
        SetMention.ofAnother(options.set().get().id(), mentions)
                .ifPresent(other -> problems.accept(Problem.of(
                        InputTableProblem.NOTE_OF_OTHER_SET,
                        Optional.of(other.location()),
                        other.text(),
                        options.set().get().id())));
    }
}
