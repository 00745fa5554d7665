package org.ntmcriteria.analysis.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;

class PanelTest {
    @Test
    void a_cell_of_a_panel_takes_at_most_ten_bytes() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        Panel panel = new Panel(PanelLayout.of(Evaluator.of(set), LocalDate.of(2024, 12, 31)));
        int columns = panel.layout().keys().size();
        ReportedValue[] values = {
            ReportedValue.parse("84.5"),
            ReportedValue.parse("Đ"),
            ReportedValue.parse("không"),
            ReportedValue.parse("NA")
        };
        for (int i = 0; i < 4096; i++) {
            int row = panel.add(AdministrativeUnit.commune("C" + i, Region.TN));
            for (int column = 0; column < columns; column++) {
                panel.set(row, column, values[(row + column) % values.length]);
            }
        }
        assertThat(panel.bytes()).isLessThanOrEqualTo(10L * 4096 * columns);
    }

    @Test
    void numbers_that_cannot_be_reported_are_refused() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        Panel panel = new Panel(PanelLayout.of(Evaluator.of(set), LocalDate.of(2024, 12, 31)));
        int row = panel.add(AdministrativeUnit.commune("A", Region.TN));
        for (double number : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> panel.set(row, 0, number)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> panel.set(1, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> panel.layout().column(InputKey.parse("99.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not ask for 99.1");
    }
}
