package org.ntmcriteria.examples.command;

import java.nio.file.Path;
import java.util.List;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import picocli.CommandLine.Option;

/** The catalogue that a verb works with: the built-in sets and the user's own. */
final class SetFolders {
    @Option(names = "--sets", paramLabel = "DIR", description = "A folder with sets of one's own; repeatable.")
    private List<Path> folders = List.of();

    CriteriaCatalog catalog() {
        CriteriaCatalog catalog = CriteriaCatalog.standard();
        for (Path folder : folders) {
            catalog = catalog.combinedWith(CriteriaCatalog.load(folder));
        }
        return catalog;
    }
}
