package org.ntmcriteria.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.register.table.DisagreementLines;

/** The page on the register lists every point where a public table differs from the acts. */
class RegisterPageTest {
    private static final Path PAGE = Path.of("../docs/register.md");
    private static final String BEGIN = "<!-- disagreements -->\n";
    private static final String END = "<!-- end -->\n";

    private static String table() throws IOException {
        List<List<String>> lines = DisagreementLines.read();
        assertThat(lines).hasSize(76);
        assertThat(lines.get(0))
                .containsExactly(
                        "source",
                        "kind",
                        "province",
                        "from_code",
                        "from_name",
                        "to_code",
                        "to_name",
                        "ours",
                        "theirs",
                        "act",
                        "decision");
        StringBuilder table = new StringBuilder(
                "| source | point | old unit | new unit | here | there | act, clause | why |\n|---|---|---|---|---|---|---|---|\n");
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(List.of(
                    line.get(0),
                    point(line.get(1)),
                    (line.get(3) + " " + line.get(4)).strip(),
                    (line.get(5) + " " + line.get(6)).strip(),
                    line.get(7),
                    line.get(8),
                    line.get(9),
                    line.get(10)));
            table.append("| ")
                    .append(String.join(" | ", cells).replace(" |  | ", " | – | "))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String point(String kind) {
        return switch (kind) {
            case "CODE" -> "another code";
            case "NAME" -> "another name";
            case "EXTENT" -> "another extent";
            case "FALSE_LINK" -> "a link too many";
            case "MISSING_LINK" -> "a link that is missing";
            case "WRONG_TARGET" -> "a link to another unit";
            case "GHOST_UNIT" -> "a unit that had ended";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Test
    void the_page_lists_every_point_where_a_public_table_differs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).isBetween(BEGIN.length(), end);
        if (Boolean.getBoolean("ntm.docs.update")) {
            page = page.substring(0, begin) + table() + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END);
        }
        assertThat(page.substring(begin, end)).isEqualTo(table());
    }
}
