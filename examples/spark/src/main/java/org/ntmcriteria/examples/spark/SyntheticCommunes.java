package org.ntmcriteria.examples.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Invented observations of any number of communes, always the same: written the ways in which offices write them, with
 * one fault of each kind in about a thousand communes. Half of all communes lie in one province, and every tenth stands
 * in two files.
 */
final class SyntheticCommunes {
    private static final String[] REGIONS = {"TDMNPB", "DBSH", "BTB", "TN", "DBSCL"};
    private static final String HEADER = "unit,name,district,province,region,classes,date,indicator,value,note";

    /** A commune has one fault if its number leaves one of these remainders by 1,009. */
    private static final int PERIOD = 1_009;

    private final int communes;
    private final int faultsFrom;

    /**
     * Communes.
     *
     * @param communes how many
     * @param faults whether some rows are bad
     */
    SyntheticCommunes(int communes, boolean faults) {
        this.communes = communes;
        this.faultsFrom = faults ? 0 : PERIOD;
    }

    /** Writes the observations to CSV files of a folder; rows of one commune may stand in two. */
    void write(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        List<Out> outs = new ArrayList<>();
        try {
            for (int i = 0; i < files; i++) {
                outs.add(new Out(
                        Files.newOutputStream(folder.resolve(String.format(Locale.ROOT, "part-%04d.csv", i))), i));
            }
            for (int i = 0; i < communes; i++) {
                commune(i, outs.get(i % files), outs.get(i % 10 == 0 ? (i + 1) % files : i % files));
            }
        } finally {
            for (Out out : outs) {
                out.close();
            }
        }
    }

    private void commune(int i, Out first, Out second) throws IOException {
        int fault = i % PERIOD + faultsFrom;
        String unit = String.format(Locale.ROOT, "X%07d", i);
        String province = i % 2 == 0 ? "Tỉnh lớn" : "Tỉnh " + (i / 2) % 62;
        String region = REGIONS[(i / 3) % REGIONS.length];
        String name = "Xã " + i;
        String classes = i % 7 == 0 ? "AREA_III;SAFETY_ZONE" : i % 11 == 0 ? "AREA_I" : "";
        String attributes = name + ",Huyện " + i / 20 + "," + province + ","
                + (fault == 1 ? "Miền nào" : region) + ","
                + (classes.isEmpty() && fault == 2 ? "AREA_IV" : quoted(classes, first.separator));
        first.row(unit + "," + attributes + ",2024-12-31,1.1,Đ,");
        first.row(unit + ",,,,,,2024-12-31,2.1," + (60 + i % 41) + "." + i % 10 + ",");
        first.row(unit + ",,,,,,2024-12-31,2.2," + i % 60 + "/60,\"ghi chú, hai dòng\n" + i + "\"");
        first.row(unit + ",,,,,,2023-12-31,10," + (20 + i % 30) + ",");
        second.row(unit + ",,,,,,2024-12-31,10," + (25 + i % 40) + ",");
        second.row(unit + ",,,,,,2024-12-31,TC" + (3 + i % 5) + ","
                + (i % 3 == 0 ? Normalizer.normalize("Chưa đạt", Normalizer.Form.NFD) : "x") + ",");
        second.row(unit + ",,,,,,2024-12-31,17.1," + i % 101 + ",");
        second.row(unit + ",,,,,,2024-12-31,19.1,Đ,");
        switch (fault) {
            case 3 -> second.row(",,,,,,2024-12-31,3.1,84.5,");
            case 4 -> second.row(unit + ",,,,,,31/12/24,3.1,84.5,");
            case 5 -> second.row(unit + ",,,,,,2024-12-31,ba chấm một,84.5,");
            case 6 -> second.row(unit + ",,,,,,2024-12-31,3.1,84.5 kg,");
            case 7 -> second.row(unit + ",,,,,,2024-12-31,3.1,84,5,");
            case 8 -> second.row(unit + ",,,,,,2024-12-31,3.1,\"84\".5,");
            case 9 -> second.row(unit + ",,,,,,2024-12-31,17.1," + i % 101 + ",");
            case 10 -> second.row(unit + ",,,,,,2024-12-31,10," + (25 + i % 40) + ",");
            case 11 -> second.row(unit + ",Xã khác,,,,,2024-12-31,16,Đ,");
            case 12 -> second.row(unit + ",,,,,,2024-12-31,99.9,Đ,");
            case 13 -> second.row(unit + ",,,,,,2024-12-31,3.1,101,");
            case 14 -> second.row(unit + ",,,,,,2024-12-31,@không-hỏi,4,");
            case 15 -> second.row(unit + ",,,,,,2025-06-30,1.1,KĐ,");
            case 16 -> second.bytes(unit + ",Xã ", new byte[] {(byte) 0xC3, (byte) 0x28}, ",,,,,2024-12-31,3.2,Đ,");
            case 17 -> second.row(unit + ",,,,,,2024-12-31,3.2,NA,");
            case 18 -> second.row("");
            case 19 -> second.row(unit + ",,,,,,2024-12-31,1.2,?,");
            // Both files say it, as two offices may.
            case 20 -> {
                first.row(unit + ",,,,,,2024-12-31,13.1,Đ,");
                second.row(unit + ",,,,,,2024-12-31,13.1,KĐ,");
            }
            default -> {}
        }
    }

    private static String quoted(String classes, char separator) {
        return separator == ';' && !classes.isEmpty() ? '"' + classes + '"' : classes;
    }

    /** A file: one in three with semicolons, one with carriage returns, one with a byte-order mark. */
    private static final class Out implements AutoCloseable {
        private final OutputStream out;
        private final char separator;
        private final String lineEnd;

        Out(OutputStream out, int number) throws IOException {
            this.out = new BufferedOutputStream(out, 1 << 16);
            this.separator = number % 3 == 1 ? ';' : ',';
            this.lineEnd = number % 3 == 2 ? "\r\n" : "\n";
            if (number % 4 == 3) {
                bytes("\ufeff");
            }
            row(HEADER);
        }

        void row(String text) throws IOException {
            bytes(separated(text) + lineEnd);
        }

        private void bytes(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(String before, byte[] between, String behind) throws IOException {
            bytes(separated(before));
            out.write(between);
            bytes(separated(behind) + lineEnd);
        }

        /** The same fields with this file's separator; commas inside quotes stay. */
        private String separated(String text) {
            if (separator == ',') {
                return text;
            }
            StringBuilder row = new StringBuilder(text);
            boolean quoted = false;
            for (int i = 0; i < row.length(); i++) {
                quoted ^= row.charAt(i) == '"';
                if (row.charAt(i) == ',' && !quoted) {
                    row.setCharAt(i, separator);
                }
            }
            return row.toString();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
