package org.ntmcriteria.examples.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.io.table.CsvStyle;
import org.ntmcriteria.io.table.OutputTable;

/**
 * Tables of verdicts that agree with what the province of Lạng Sơn printed. Which commune meets what is invented, and
 * every row says so; only the counts are the province's.
 */
public final class LangSon {
    /** Communes meeting criteria 1 to 19 at the end of 2024, as the plan for 2024 prints them. */
    private static final List<Integer> MET_2024 =
            List.of(171, 109, 177, 157, 103, 98, 165, 150, 145, 101, 103, 141, 117, 180, 134, 164, 106, 137, 170);

    /** The same for 2015 from the five-year report; criteria 10 to 12 are not printed: 324 communes over the three. */
    private static final List<Integer> MET_2015 =
            List.of(207, 19, 53, 80, 19, 18, 132, 145, 54, 108, 108, 108, 61, 127, 30, 38, 16, 41, 168);

    private LangSon() {}

    /**
     * The table for 2024: 181 communes, the plan's 19 counts, 14.52 criteria on average.
     *
     * @return the rows, the header first
     */
    public static List<List<String>> of2024() {
        List<Integer> ofCommune = new ArrayList<>();
        ofCommune.addAll(Margins.band(90, 19, 19, 1710));
        ofCommune.addAll(Margins.band(12, 15, 18, 194));
        ofCommune.addAll(Margins.band(38, 10, 14, 446));
        ofCommune.addAll(Margins.band(37, 5, 9, 262));
        ofCommune.addAll(Margins.band(4, 3, 4, 16));
        return rows("LS24", ofCommune, MET_2024, 20241231);
    }

    /**
     * The table for 2015: 207 communes, the report's bands and 16 counts, 7.40 criteria on average.
     *
     * @return the rows, the header first
     */
    public static List<List<String>> of2015() {
        List<Integer> ofCommune = new ArrayList<>();
        ofCommune.addAll(Margins.band(13, 19, 19, 247));
        ofCommune.addAll(Margins.band(1, 15, 18, 16));
        ofCommune.addAll(Margins.band(34, 10, 14, 408));
        ofCommune.addAll(Margins.band(109, 5, 9, 697));
        ofCommune.addAll(Margins.band(50, 2, 4, 164));
        return rows("LS15", ofCommune, MET_2015, 20151231);
    }

    private static List<List<String>> rows(
            String prefix, List<Integer> ofCommune, List<Integer> ofCriterion, long seed) {
        boolean[][] table = Margins.table(ofCommune, ofCriterion, seed);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("unit", "name", "district", "province", "classes"));
        for (int criterion = 1; criterion <= ofCriterion.size(); criterion++) {
            header.add("TC" + criterion);
        }
        header.addAll(List.of("total", "note"));
        rows.add(header);
        for (int commune = 0; commune < table.length; commune++) {
            // Neighbours in the file should not be neighbours in the ranking: 11 and the counts share no factor.
            boolean[] met = table[commune * 11 % table.length];
            String number = String.format(java.util.Locale.ROOT, "%03d", commune + 1);
            List<String> row = new ArrayList<>(List.of(
                    prefix + "-" + number,
                    "Xã số " + number,
                    "Huyện số " + (commune * 10 / table.length + 1),
                    "Lạng Sơn",
                    ""));
            int total = 0;
            for (boolean criterion : met) {
                row.add(criterion ? "Đ" : "KĐ");
                total += criterion ? 1 : 0;
            }
            row.add(String.valueOf(total));
            row.add("số liệu mô phỏng (synthetic)");
            rows.add(row);
        }
        return rows;
    }

    /**
     * Writes both tables.
     *
     * @param arguments the folder to write to
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("lang-son-2024.csv"), of2024());
        write(folder.resolve("lang-son-2015.csv"), of2015());
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvStyle.PLAIN.write(text, OutputTable.of(rows));
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
