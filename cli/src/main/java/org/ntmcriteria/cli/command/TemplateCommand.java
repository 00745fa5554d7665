package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import org.ntmcriteria.documents.workbook.UnitForm;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.TextEncoding;
import org.ntmcriteria.io.table.UnitListReader;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm template}: a form for the units of a set, to be filled in and read back. */
final class TemplateCommand implements Callable<Integer>, Verb {
    /** The layouts of a form, by the words of the option. */
    enum FormLayout {
        VERDICTS,
        OBSERVATIONS
    }

    private final SetFolders folders = new SetFolders();
    private final OfficeOutput output = new OfficeOutput();
    private String set = "";
    private FormLayout layout = FormLayout.VERDICTS;

    @Nullable private LocalDate asOf;

    @Nullable private String units;

    @Nullable private String region;

    @Nullable private String sheet;

    @Nullable private TextEncoding encoding;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addOption(Verb.option("--set", String.class, v -> set = v == null ? "" : v)
                .paramLabel("ID")
                .required(true)
                .build());
        spec.addOption(Verb.option("--as-of", LocalDate.class, v -> asOf = v)
                .paramLabel("DATE")
                .build());
        spec.addOption(Verb.option("--units", String.class, v -> units = v)
                .paramLabel("FILE")
                .build());
        spec.addOption(Verb.option("--region", String.class, v -> region = v)
                .paramLabel("R")
                .build());
        spec.addOption(Verb.option("--layout", FormLayout.class, v -> layout = v)
                .paramLabel("verdicts|observations")
                .defaultValue("verdicts")
                .build());
        spec.addOption(Verb.option("--sheet", String.class, v -> sheet = v)
                .paramLabel("NAME")
                .build());
        spec.addOption(Verb.option("--encoding", TextEncoding.class, v -> encoding = v)
                .paramLabel("tcvn3|vni")
                .build());
        folders.addTo(spec);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        Path target = output.file("unusable.formFile", ".xlsx");
        CriteriaSet asked = folders.catalog().get(set);
        UnitForm form = UnitForm.of(asked).withLayout(UnitForm.Layout.valueOf(layout.name()));
        if (asOf != null) {
            form = form.withDay(asOf);
        }
        if (region != null) {
            form = form.withRegion(SetsCommand.region(region));
        }
        if (layout == FormLayout.OBSERVATIONS && (units == null || asOf == null)) {
            throw Ntm.UnusableException.of("unusable.formOfObservations");
        }
        if (asked.criteria().isEmpty()) {
            throw Ntm.UnusableException.of("unusable.noCriteria", "set", asked.id());
        }
        int exit = Ntm.DONE;
        if (units != null) {
            ReadResult<List<ListedUnit>> reading = UnitListReader.read(AssessmentOptions.input(units), options(asked));
            output.printProblems(reading.problems());
            if (reading.value().isEmpty()) {
                return Ntm.UNUSABLE;
            }
            exit = reading.hasFailures() ? Ntm.FAILURES : Ntm.DONE;
            form = form.withUnits(reading.value());
        }
        UnitForm filled = form;
        output.write(target, out -> filled.write(out, output.language()));
        return exit;
    }

    private TableOptions options(CriteriaSet asked) {
        TableOptions options = TableOptions.DEFAULT.withSet(asked);
        options = sheet == null ? options : options.withSheet(sheet);
        return encoding == null ? options : options.withEncoding(encoding);
    }
}
