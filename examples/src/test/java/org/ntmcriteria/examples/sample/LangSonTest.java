package org.ntmcriteria.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LangSonTest {
    @TempDir
    private Path folder;

    private static List<Integer> met(List<List<String>> rows) {
        return IntStream.rangeClosed(1, 19)
                .map(c -> rows.get(0).indexOf("TC" + c))
                .mapToObj(i ->
                        (int) rows.stream().filter(r -> r.get(i).equals("Đ")).count())
                .toList();
    }

    private static List<Integer> totals(List<List<String>> rows) {
        return rows.stream()
                .skip(1)
                .map(r -> Integer.parseInt(r.get(r.size() - 2)))
                .toList();
    }

    private static long between(List<Integer> totals, int from, int to) {
        return totals.stream().filter(t -> t >= from && t <= to).count();
    }

    @Test
    void the_table_of_2024_has_the_plans_counts_and_mean() {
        List<List<String>> rows = LangSon.of2024();
        assertThat(rows).hasSize(182);
        assertThat(met(rows))
                .containsExactly(
                        171, 109, 177, 157, 103, 98, 165, 150, 145, 101, 103, 141, 117, 180, 134, 164, 106, 137, 170);
        assertThat(totals(rows).stream().mapToInt(t -> t).sum()).isEqualTo(2628);
    }

    @Test
    void the_table_of_2015_has_the_reports_counts_bands_and_mean() {
        List<List<String>> rows = LangSon.of2015();
        assertThat(rows).hasSize(208);
        assertThat(met(rows))
                .containsExactly(207, 19, 53, 80, 19, 18, 132, 145, 54, 108, 108, 108, 61, 127, 30, 38, 16, 41, 168);
        List<Integer> totals = totals(rows);
        assertThat(totals.stream().mapToInt(t -> t).sum()).isEqualTo(1532);
        assertThat(between(totals, 19, 19)).isEqualTo(13);
        assertThat(between(totals, 15, 18)).isEqualTo(1);
        assertThat(between(totals, 10, 14)).isEqualTo(34);
        assertThat(between(totals, 5, 9)).isEqualTo(109);
        assertThat(between(totals, 2, 4)).isEqualTo(50);
    }

    @Test
    void every_row_says_that_it_is_synthetic() {
        for (List<List<String>> rows : List.of(LangSon.of2024(), LangSon.of2015())) {
            assertThat(rows.stream().skip(1)).allMatch(r -> r.get(r.size() - 1).contains("synthetic"));
        }
    }

    @Test
    void the_files_are_what_the_code_makes() throws IOException {
        LangSon.main(new String[] {folder.toString()});
        for (String name : List.of("lang-son-2024.csv", "lang-son-2015.csv")) {
            assertThat(folder.resolve(name))
                    .hasSameTextualContentAs(Path.of("samples").resolve(name));
            assertThat(Files.size(folder.resolve(name))).isPositive();
        }
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatThrownBy(() -> Margins.table(List.of(2, 2), List.of(3, 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Margins.band(2, 5, 9, 19)).hasMessageContaining("cannot sum to 19");
    }
}
