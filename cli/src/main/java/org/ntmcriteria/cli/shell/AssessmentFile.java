package org.ntmcriteria.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.OutputFile;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.CsvStyle;
import org.ntmcriteria.io.table.TableWorkbook;
import org.ntmcriteria.io.table.VerdictTable;
import org.ntmcriteria.report.page.ReportPage;

/** The kinds of file that assessments are saved as, each known by how the file's name ends. */
enum AssessmentFile {
    /** The assessments in full. */
    JSON {
        @Override
        void write(Path file, Assessments assessments, Language language) throws IOException {
            OutputFile.writeText(file, out -> NtmJson.write(out, assessments));
        }
    },
    /** A row for each verdict. */
    CSV {
        @Override
        void write(Path file, Assessments assessments, Language language) throws IOException {
            OutputFile.writeText(
                    file, out -> CsvStyle.PLAIN.write(out, VerdictTable.table(assessments, assessments.columns())));
        }
    },
    /** The offices' table of marks. */
    XLSX {
        @Override
        void write(Path file, Assessments assessments, Language language) throws IOException {
            OutputFile.write(
                    file,
                    out -> TableWorkbook.write(out, assessments, assessments.columns(), assessments.set(), language));
        }
    },
    /** The page. */
    HTML {
        @Override
        void write(Path file, Assessments assessments, Language language) throws IOException {
            String page =
                    ReportPage.of(assessments, assessments.set(), language).html();
            OutputFile.writeText(file, out -> out.write(page));
        }
    };

    abstract void write(Path file, Assessments assessments, Language language) throws IOException;

    /**
     * The kind that a file's name ends in.
     *
     * @throws IllegalArgumentException if it ends in none of them
     */
    static AssessmentFile named(String file, Language language) {
        for (AssessmentFile kind : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(CliMessages.MESSAGES.get(language, "shell.notSavedAs", "file", file));
    }
}
