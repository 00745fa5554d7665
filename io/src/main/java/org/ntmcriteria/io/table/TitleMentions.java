package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
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
     * @param headsCriteria whether it is the common heading of columns of criteria, should its row be one of the header
     */
    private record Title(int row, boolean headsCriteria, SetMention mention) {}

    /** Adds the row below so many others. */
    void add(TextRow row, int above) {
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            List<SetMention> mentions = SetMention.in(text, row.location(row.column(i)));
            if (!mentions.isEmpty()) {
                boolean headsCriteria = UnitTableColumn.isCriteria(text);
                mentions.forEach(mention -> titles.add(new Title(above, headsCriteria, mention)));
            }
        }
    }

    /**
     * Returns what is mentioned of a table.
     *
     * @param header the location of its header
     * @param titleRows the number of its title rows; those below are of the header
     */
    List<SetMention> of(SourceLocation header, int titleRows) {
        List<SetMention> all = new ArrayList<>();
        titles.stream()
                .filter(title -> title.row < titleRows || title.headsCriteria)
                .forEach(title -> all.add(title.mention));
        header.sheet().ifPresent(sheet -> all.addAll(SetMention.in(sheet, header)));
        String name = FOLDERS.matcher(header.file()).replaceFirst("");
        all.addAll(SetMention.in(name, SourceLocation.ofFile(header.file())));
        return all;
    }
}
