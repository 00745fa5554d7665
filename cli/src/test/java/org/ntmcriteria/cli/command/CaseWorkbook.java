package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as programs write it, of cells in their own XML: each case says only what is peculiar to it. */
final class CaseWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> rows = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private String merges = "";
    private String styles = "";

    /** Begins a sheet. */
    CaseWorkbook sheet(String name) {
        names.add(name);
        rows.add(new StringBuilder());
        counts.add(0);
        return this;
    }

    /** Adds a row of texts, and of cells in XML, which begin with a bracket; a null is no cell. */
    CaseWorkbook row(String... cells) {
        return add("", cells);
    }

    /** Adds a row that nobody sees. */
    CaseWorkbook hiddenRow(String... cells) {
        return add(" hidden=\"1\"", cells);
    }

    private CaseWorkbook add(String attributes, String... cells) {
        int sheet = names.size() - 1;
        int number = counts.get(sheet) + 1;
        counts.set(sheet, number);
        StringBuilder row = rows.get(sheet).append("<row r=\"" + number + "\"" + attributes + ">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                String cell = cells[i].startsWith("<")
                        ? cells[i]
                        : "<c t=\"inlineStr\"><is><t>" + cells[i].replace("&", "&amp;") + "</t></is></c>";
                row.append(cell.replaceFirst("<c", "<c r=\"" + address(i) + number + "\""));
            }
        }
        row.append("</row>");
        return this;
    }

    /** Merges cells of the last sheet. */
    CaseWorkbook merged(String... ranges) {
        merges = "<mergeCells>";
        for (String range : ranges) {
            merges += "<mergeCell ref=\"" + range + "\"/>";
        }
        merges += "</mergeCells>";
        return this;
    }

    /** Gives cells formats: what stands in the part of styles. */
    CaseWorkbook styles(String xml) {
        styles = xml;
        return this;
    }

    private static String address(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : address(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** Writes the workbook. */
    Path save(Path file) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append(part("worksheets/sheet" + i, "worksheet"));
            sheets.append("<sheet name=\"" + names.get(i - 1) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">" + part("workbook", "sheet.main")
                            + part("styles", "styles") + types + "</Types>");
            add(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                            + "</sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relations + relation(names.size() + 1, "styles", "styles.xml")));
            add(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
            for (int i = 1; i <= names.size(); i++) {
                add(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows.get(i - 1) + "</sheetData>"
                                + (i == names.size() ? merges : "") + "</worksheet>");
            }
        }
        return file;
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name + ".xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
