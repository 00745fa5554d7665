package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;
import picocli.CommandLine.Option;

/** The options of a verb on sets that looks at one province's own requirements on one day. */
final class ProvinceOverlay {
    @Nullable @Option(names = "--province", paramLabel = "NAME")
    private String province;

    @Option(names = "--overlay", paramLabel = "FILE")
    private List<String> overlays = new ArrayList<>();

    @Option(names = "--decimal", paramLabel = "point|comma", defaultValue = "point")
    private DecimalStyle decimal = DecimalStyle.POINT;

    /** Whether neither a province nor an overlay is named. */
    boolean isEmpty() {
        return province == null && overlays.isEmpty();
    }

    /** Returns the province, which is named with any overlay. */
    String province() {
        return Optional.ofNullable(province).orElseThrow(ProvinceOverlay::incomplete);
    }

    /** Returns the day on which the overlay is looked at. */
    LocalDate day(Optional<LocalDate> asOf) {
        province();
        return asOf.orElseThrow(ProvinceOverlay::incomplete);
    }

    /** Refuses a province without a day, a day without a province, and an overlay without either. */
    void check(Optional<LocalDate> asOf) {
        if ((province == null) != asOf.isEmpty() || province == null && !overlays.isEmpty()) {
            throw incomplete();
        }
    }

    private static Ntm.UnusableException incomplete() {
        return Ntm.UnusableException.of("unusable.provinceAndDay");
    }

    /** Reads the rows of the overlays. */
    List<OverlayRow> rows(List<Problem> problems) throws IOException {
        return SideTables.overlayRows(overlays, decimal, problems);
    }

    /** Reads the overlays as one of a set. */
    Overlay overlay(CriteriaSet set, List<Problem> problems) throws IOException {
        Overlay overlay = Overlay.bind(set, rows(problems));
        problems.addAll(overlay.problems());
        return overlay;
    }
}
