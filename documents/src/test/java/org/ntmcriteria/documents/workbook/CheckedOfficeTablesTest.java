package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.testkit.office.FileVariant;
import org.ntmcriteria.testkit.office.LayoutPlan;
import org.ntmcriteria.testkit.office.OfficeTable;
import org.ntmcriteria.testkit.office.OfficeTruth;

/** Tables as offices write them, checked and read again. */
class CheckedOfficeTablesTest {
    private static final int TABLES = Integer.getInteger("ntm.office.tables", 200);
    private static final long SEED = Long.getLong("ntm.office.seed", 20_261_129L);

    private static List<OfficeTable> tables() {
        List<OfficeTable> tables = new ArrayList<>();
        LayoutPlan.of(TABLES, SEED)
                .layouts()
                .forEach(layout -> tables.add(OfficeTable.of(layout, SEED + tables.size())));
        return tables;
    }

    private static CriteriaSet set(OfficeTable table) {
        return CriteriaCatalog.standard().get(table.truth().set());
    }

    private static TableOptions options(OfficeTable table) {
        OfficeTruth truth = table.truth();
        CriteriaSet set = set(table);
        TableOptions options = TableOptions.DEFAULT.withSet(set).withAsOf(truth.day());
        if (table.blankIsNotMet()) {
            options = options.withBlank(TableOptions.Blank.NOT_MET)
                    .withCriteria(set.at(truth.day()).criteria().stream()
                            .map(c -> c.definition().number())
                            .toList());
        }
        return table.hasDecimalComma() ? options.withDecimals(DecimalStyle.COMMA) : options;
    }

    private static CheckedTable read(OfficeTable table, String name, byte[] bytes) {
        return CheckedTable.read(name, bytes, set(table), table.truth().day(), options(table));
    }

    /** Unit, verdict and verdicts of the criteria. */
    private static List<String> verdicts(CheckedTable table) {
        return table.assessments().stream()
                .map(CheckedOfficeTablesTest::verdicts)
                .toList();
    }

    private static String verdicts(Assessment assessment) {
        return assessment.unit() + " " + assessment.verdict() + " "
                + assessment.criteria().stream().map(CriterionResult::verdict).toList();
    }

    @Test
    void a_checked_table_is_read_as_the_table_was() throws IOException {
        for (OfficeTable table : tables()) {
            CheckedTable before = read(table, table.name(), table.bytes());
            byte[] checked = before.checked(table.name(), table.bytes(), options(table));
            CheckedTable after = read(table, table.name(), checked);
            assertThat(verdicts(after)).as(table.toString()).isEqualTo(verdicts(before));
            if (table.layout().has(FileVariant.XLSX)) {
                assertThat(after.problems()).as(table.toString()).isEqualTo(before.problems());
            }
        }
    }
}
