package org.ntmcriteria.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damages files at random: pieces are taken out, doubled, changed, or put in; of a workbook mostly within one of its
 * parts. The same state of the random source gives the same damage. What comes out may be anything, so that readers
 * have to take or refuse it without an exception; where the damage itself is to be known, {@link DamagedInputs} makes
 * it.
 */
public final class RandomDamage {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\ufeff",
            "\u0000",
            "\u001b",
            "\u0085",
            "\u00a0",
            "\ue000",
            "\ufffd",
            "\u0323\u0302",
            "\ud83c\udf3e",
            "=",
            "'",
            "@",
            "TC1",
            "17.10",
            "17.1",
            "Đ",
            "KĐ",
            "12/37",
            "1.286,5",
            "9".repeat(70),
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\ud83d",
            "null",
            "true",
            "-1",
            "1e9",
            "huyện ",
            "Tổng",
            "ngày 1 tháng 2 năm 2024",
            "unit",
            "name",
            "value",
            "<c r=\"ZZZZZZ2\"/>",
            "<v>99999999999</v>",
            "</row>",
            "&amp;",
            "&#1;",
            "t=\"s\"");

    private RandomDamage() {}

    /**
     * Damages a file.
     *
     * @param bytes the file, a text or a workbook
     * @param random decides what is damaged, and how
     * @return the damaged file
     * @throws IOException never, since nothing is read from outside
     */
    public static byte[] of(byte[] bytes, Random random) throws IOException {
        boolean isWorkbook = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        if (isWorkbook && random.nextInt(4) > 0) {
            try {
                return withDamagedPart(bytes, random);
            } catch (IOException | IllegalArgumentException e) {
                return cut(bytes, random);
            }
        }
        byte[] damaged = bytes;
        for (int times = random.nextInt(6); times >= 0; times--) {
            damaged = cut(damaged, random);
        }
        return damaged;
    }

    /** One piece is taken out, put in, doubled or changed. */
    private static byte[] cut(byte[] bytes, Random random) throws IOException {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(3) == 0 ? 200 : 8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {
                // Taken out.
            }
            case 1 -> {
                out.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, from, to - from);
            }
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, to - from);
            }
            case 3 -> out.write(random.nextInt(256));
            default -> {
                out.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] withDamagedPart(byte[] bytes, Random random) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                parts.add(in.readAllBytes());
            }
        }
        if (parts.isEmpty()) {
            return cut(bytes, random);
        }
        int part = random.nextInt(parts.size());
        parts.set(part, cut(parts.get(part), random));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(parts.get(i));
            }
        }
        return out.toByteArray();
    }
}
