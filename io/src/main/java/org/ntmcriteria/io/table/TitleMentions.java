package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.SourceLocation;

/** Collects what stands above a table, and on its sheet and its file, of sets and years. Not thread-safe. */
final class TitleMentions {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private final List<Title> titles = new ArrayList<>();

    /**
     * What a title mentions.
     *
     * @param row the number of rows above it
     * @param column its column
     * @param isOfCriteria whether it speaks of criteria, so that it is their common heading should its row be one of
     *     the header
     */
    private record Title(int row, int column, boolean isOfCriteria, SetMention mention) {}

    /** Adds the row below so many others. */
    void add(TextRow row, int above) {
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            List<SetMention> mentions = SetMention.in(text, row.location(row.column(i)));
            if (!mentions.isEmpty()) {
                boolean isOfCriteria = UnitTableColumn.isCriteria(text);
                int column = row.column(i);
                mentions.forEach(mention -> titles.add(new Title(above, column, isOfCriteria, mention)));
            }
        }
    }

    /**
     * Returns what is mentioned of a table.
     *
     * @param header the location of its header
     * @param titleRows the number of its title rows; those below are of the header
     * @param isOfKey whether a column is of a criterion or indicator, so that what stands above it heads such columns
     */
    List<SetMention> of(SourceLocation header, int titleRows, IntPredicate isOfKey) {
        List<SetMention> all = new ArrayList<>();
        titles.stream()
                .filter(title -> title.row < titleRows
                        || title.isOfCriteria
                        || title.mention.isOfSet() && isOfKey.test(title.column))
                .forEach(title -> all.add(title.mention));
        header.sheet().ifPresent(sheet -> all.addAll(SetMention.in(sheet, header)));
        String name = FOLDERS.matcher(header.file()).replaceFirst("");
        all.addAll(SetMention.in(name, SourceLocation.ofFile(header.file())));
        return all;
    }
}
