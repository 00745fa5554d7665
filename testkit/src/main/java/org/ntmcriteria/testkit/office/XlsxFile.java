package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes sheets into a workbook, the same bytes for the same sheets. Used once per workbook. */
final class XlsxFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Day 1 of a workbook is 1900-01-01, and its year 1900 has one day too many. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** The first number of a format of the workbook's own. */
    private static final int OWN_FORMATS = 164;

    /** The styles of cells that are filled, which have no format. */
    private static final String GREEN = "FF00B050";

    private static final String RED = "FFFF0000";

    /** No time of day, so that the bytes do not depend on when they are written. */
    private static final long NO_TIME = new java.util.GregorianCalendar(1980, 1, 1).getTimeInMillis();

    private final Layout layout;
    private final List<String> texts = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));

    private XlsxFile(Layout layout) {
        this.layout = layout;
    }

    /** Returns the bytes of a workbook. */
    static byte[] of(List<Sheet> sheets, Layout layout) {
        XlsxFile file = new XlsxFile(layout);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            file.write(sheets, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(List<Sheet> sheets, ZipOutputStream zip) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String part = "worksheets/sheet" + (i + 1) + ".xml";
            Sheet sheet = sheets.get(i);
            parts.add(sheet(sheet));
            types.append(type("/xl/" + part, "worksheet"));
            relations.append(relation(i + 1, "worksheet", part));
            names.append("<sheet name=\"")
                    .append(escaped(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(i + 1);
            names.append(sheet.isHidden() ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"rId")
                    .append(i + 1);
            names.append("\"/>");
        }
        types.append(type("/xl/workbook.xml", "sheet.main")).append(type("/xl/styles.xml", "styles"));
        types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
        relations.append(relation(sheets.size() + 1, "styles", "styles.xml"));
        relations.append(relation(sheets.size() + 2, "sharedStrings", "sharedStrings.xml"));
        add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + OF_PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>" + types + "</Types>");
        add(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        add(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OF_DOCUMENT + "\"><sheets>" + names
                        + "</sheets></workbook>");
        add(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
        for (int i = 0; i < parts.size(); i++) {
            add(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", parts.get(i));
        }
        add(zip, "xl/styles.xml", styles());
        add(zip, "xl/sharedStrings.xml", sharedTexts());
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String type(String part, String name) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + name + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OF_DOCUMENT + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + OF_PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
        if (!sheet.hiddenColumns().isEmpty()) {
            xml.append("<cols>");
            for (int column : sheet.hiddenColumns()) {
                xml.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1);
                xml.append("\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>");
            }
            xml.append("</cols>");
        }
        xml.append("<sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            xml.append("<row r=\"").append(row + 1);
            xml.append(sheet.hiddenRows().contains(row) ? "\" hidden=\"1\">" : "\">");
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                xml.append(cell(sheet.rows().get(row).get(column), address(column, row)));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!sheet.spans().isEmpty()) {
            xml.append("<mergeCells count=\"").append(sheet.spans().size()).append("\">");
            for (Sheet.Span span : sheet.spans()) {
                xml.append("<mergeCell ref=\"")
                        .append(address(span.left(), span.top()))
                        .append(':');
                xml.append(address(span.right(), span.bottom())).append("\"/>");
            }
            xml.append("</mergeCells>");
        }
        return xml.append("</worksheet>").toString();
    }

    private String cell(Cell cell, String address) {
        String start = "<c r=\"" + address + "\"";
        if (cell instanceof Cell.Text of) {
            return of.text().isEmpty() ? "" : start + text(of.text());
        } else if (cell instanceof Cell.Number of) {
            return start + style(of.format()) + "><v>" + of.number().toPlainString() + "</v></c>";
        } else if (cell instanceof Cell.Filled of) {
            return start + style(of.met() ? GREEN : RED) + "/>";
        } else if (cell instanceof Cell.Bool of) {
            return start + " t=\"b\"><v>" + (of.value() ? 1 : 0) + "</v></c>";
        } else if (cell instanceof Cell.Formula of) {
            return start + "><f>" + escaped(of.formula()) + "</f><v>"
                    + of.value().toPlainString() + "</v></c>";
        }
        Cell.Day of = (Cell.Day) cell;
        return of.isTyped()
                ? start + style("dd/mm/yyyy") + " t=\"d\"><v>" + of.day() + "</v></c>"
                : start + style("dd/mm/yyyy") + "><v>" + ChronoUnit.DAYS.between(DAY_ZERO, of.day()) + "</v></c>";
    }

    private String text(String text) {
        if (layout.has(TEXTS_INLINE)) {
            return " t=\"inlineStr\"><is>" + preserved(text) + "</is></c>";
        }
        int number = texts.indexOf(text);
        if (number < 0) {
            number = texts.size();
            texts.add(text);
        }
        return " t=\"s\"><v>" + number + "</v></c>";
    }

    private static String preserved(String text) {
        return "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
    }

    private String sharedTexts() {
        StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts) {
            // No piece begins inside an escape, a letter of two characters, or between a letter and its marks.
            int half = text.indexOf(' ') + 1;
            xml.append("<si>");
            if (layout.has(TEXTS_IN_RUNS) && half > 0 && half < text.length()) {
                xml.append("<r><rPr><b/></rPr>")
                        .append(preserved(text.substring(0, half)))
                        .append("</r><r>");
                xml.append(preserved(text.substring(half))).append("</r>");
            } else {
                xml.append(preserved(text));
            }
            xml.append("</si>");
        }
        return xml.append("</sst>").toString();
    }

    private String style(String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        int style = formats.indexOf(format);
        return style == 0 ? "" : " s=\"" + style + "\"";
    }

    private String styles() {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        StringBuilder conditional = new StringBuilder();
        // The first two fills are those of every workbook.
        StringBuilder fills = new StringBuilder("<fill/><fill><patternFill patternType=\"gray125\"/></fill>");
        int filled = 2;
        for (int i = 1; i < formats.size(); i++) {
            if (formats.get(i).equals(GREEN) || formats.get(i).equals(RED)) {
                fills.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"")
                        .append(formats.get(i))
                        .append("\"/></patternFill></fill>");
                cells.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"").append(filled++);
                cells.append("\" borderId=\"0\" applyFill=\"1\"/>");
                continue;
            }
            int id = OWN_FORMATS + i - 1;
            String format = "<numFmt numFmtId=\"" + id + "\" formatCode=\"";
            own.append(format).append(escaped(formats.get(i))).append("\"/>");
            cells.append("<xf numFmtId=\"").append(id);
            cells.append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>");
            if (formats.get(i).equals(CellStyle.CONDITIONAL)) {
                conditional.append("<dxf>").append(format).append("0%\"/></dxf>");
            }
        }
        return "<styleSheet xmlns=\"" + MAIN + "\">" + (own.length() == 0 ? "" : "<numFmts>" + own + "</numFmts>")
                + "<fonts><font/></fonts><fills>" + fills + "</fills><borders><border/></borders><cellXfs>" + cells
                + "</cellXfs><dxfs>" + conditional + "</dxfs></styleSheet>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Returns the address of a cell, such as {@code C7} for the third column and the seventh row. */
    static String address(int column, int row) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + (row + 1);
    }
}
