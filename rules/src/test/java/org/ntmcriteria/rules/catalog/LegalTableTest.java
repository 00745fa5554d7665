package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LegalTableTest {
    private final CriteriaCatalog catalog = CriteriaCatalog.standard();

    private static List<List<String>> lines(String file) {
        List<List<String>> lines = new ArrayList<>();
        try (InputStream in = LegalTableTest.class.getResourceAsStream("/org/ntmcriteria/rules/tables/" + file)) {
            if (in != null) {
                CsvReader.builder().ofCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                        .map(CsvRecord::getFields)
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static <T> void assertWritten(
            String folder, String table, Collection<T> values, Function<T, List<String>> fields) {
        List<List<String>> written = new ArrayList<>();
        List<List<String>> read = lines(folder + table + ".csv");
        if (!read.isEmpty()) {
            written.add(LegalTable.named(table).header());
        }
        values.forEach(v -> written.add(fields.apply(v)));
        assertThat(written).as(folder + table).isEqualTo(read);
    }

    @Test
    void every_built_in_value_is_written_as_the_line_it_was_read_from() {
        assertWritten("", "acts", catalog.acts(), ActTable::fields);
        assertWritten("", "sets", catalog.descriptions(), SetTable::fields);
        assertWritten("", "equivalents", catalog.equivalents(), EquivalentTable::fields);
        assertWritten("", "exceptions", catalog.waivers(), WaiverTable::fields);
        for (CriteriaSet set : catalog.sets()) {
            String folder = set.id().period() + "/" + set.id().name() + "/";
            assertWritten(folder, "criteria", set.criteria(), CriterionTable::fields);
            assertWritten(folder, "indicators", set.indicators(), IndicatorTable::fields);
            assertWritten(folder, "cells", set.cells(), CellTable::fields);
            assertWritten(folder, "conditions", set.conditions(), ConditionTable::fields);
            assertWritten(folder, "columns", set.columnRules(), ColumnTable::fields);
        }
    }

    @Test
    void each_name_leads_to_its_table_and_no_other_name_to_any() {
        assertThat(LegalTable.NAMES)
                .allSatisfy(name -> assertThat(LegalTable.named(name)).hasToString(name + ".csv"));
        assertThatThrownBy(() -> LegalTable.named("overlay")).isInstanceOf(IllegalArgumentException.class);
    }
}
