package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Headers for tests of what reads below them. */
final class Headers {
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private Headers() {}

    /** Returns the header that rows make. */
    static Optional<TableHeader> find(Optional<CriteriaSet> set, Consumer<Problem> problems, TextRow... rows) {
        HeaderDetector detector = new HeaderDetector(true, new SetKeys(set), Optional.of(DAY), problems);
        for (TextRow row : rows) {
            Optional<HeaderDetector.Found> found = detector.offer(row);
            if (found.isPresent()) {
                return found.map(HeaderDetector.Found::header);
            }
        }
        return detector.finish().map(HeaderDetector.Found::header);
    }

    /** Returns the header that a row makes where no set is known. */
    static TableHeader of(Consumer<Problem> problems, TextRow row) {
        return find(Optional.empty(), problems, row).orElseThrow();
    }
}
