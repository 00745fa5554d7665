package org.example.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Assesses the tables of many offices at once: {@code Office SET DAY FILE…} prints the answer to each as a line. */
public final class Office {
    private Office() {}

    /**
     * Assesses tables.
     *
     * @param arguments the set's name, the day, and the tables
     * @throws IOException if the answers cannot be written
     */
    public static void main(String... arguments) throws IOException {
        run(System.out, arguments);
    }

    static void run(OutputStream out, String... arguments) throws IOException {
        AssessmentService service = new AssessmentService(CriteriaCatalog.standard(), Map.of());
        List<Answer> answers = Arrays.stream(arguments)
                .skip(2)
                .map(file -> InputFile.of(Path.of(file)))
                .map(table -> new Posting(arguments[0], Optional.empty(), arguments[1], Language.EN, table))
                .parallel()
                .map(service::answer)
                .toList();
        for (Answer answer : answers) {
            AssessmentService.write(answer, out);
            out.write('\n');
        }
        out.flush();
    }
}
