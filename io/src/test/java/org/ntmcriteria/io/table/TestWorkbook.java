package org.ntmcriteria.io.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made of their parts as text, with whatever a program or an attacker may write. */
final class TestWorkbook {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>%s</sheetData></worksheet>";

    private TestWorkbook() {}

    /** Returns a sheet with rows. */
    static String sheet(String rows) {
        return SHEET.formatted(rows);
    }

    /** Returns a row of texts and of cells that are written as XML, which begin with a bracket. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(
                    cells[i].startsWith("<")
                            ? cells[i]
                            : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                    .formatted('A' + i, number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    static byte[] of(String sheet) throws IOException {
        return zip(parts(sheet));
    }

    /** The least that a workbook is made of; without styles, as programs other than Excel write it. */
    static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    /** Makes the workbook refer to a part. */
    static void relate(Map<String, String> parts, String type, String target) {
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                                        .formatted(type, type)
                                + " Target=\"%s\"/></Relationships>".formatted(target)));
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return pack(bytes);
    }

    /** Returns a workbook with a sheet in any encoding. */
    static byte[] withSheet(byte[] sheet) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts("").forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("xl/worksheets/sheet1.xml", sheet);
        return pack(bytes);
    }

    private static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Returns the part with the texts that cells refer to. */
    static String texts(String... texts) {
        StringBuilder part = new StringBuilder("<sst>");
        for (String text : texts) {
            part.append("<si><t>").append(text).append("</t></si>");
        }
        return part.append("</sst>").toString();
    }

    /** Returns an archive whose directory has its sizes and offsets in eight bytes each, as Apache POI streams it. */
    static byte[] wide(byte[] archive) {
        ByteBuffer from = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - 22;
        int entry = from.getInt(end + 16);
        ByteBuffer to = ByteBuffer.allocate(2 * archive.length).order(ByteOrder.LITTLE_ENDIAN);
        to.put(archive, 0, entry);
        while (from.getInt(entry) == 0x02014b50) {
            int name = from.getShort(entry + 28);
            int at = to.position();
            to.put(archive, entry, 46 + name);
            to.putShort((short) 1).putShort((short) 24);
            to.putLong(from.getInt(entry + 24)).putLong(from.getInt(entry + 20)).putLong(from.getInt(entry + 42));
            to.putInt(at + 20, -1).putInt(at + 24, -1).putInt(at + 42, -1).putShort(at + 30, (short) 28);
            entry += 46 + name + from.getShort(entry + 30);
        }
        int end64 = to.position();
        to.putInt(0x06064b50).putLong(44).put(new byte[36]).putLong(from.getInt(end + 16));
        to.putInt(0x07064b50).putInt(0).putLong(end64).putInt(1);
        to.put(archive, end, 16).putInt(-1).putShort((short) 0);
        return Arrays.copyOf(to.array(), to.position());
    }
}
