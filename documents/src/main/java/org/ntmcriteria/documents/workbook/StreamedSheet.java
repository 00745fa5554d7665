package org.ntmcriteria.documents.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that the library holds without its rows: they are written when the workbook is. The library takes half a
 * kilobyte for each cell and more than one for each link; its own way of streaming measures the machine's fonts, and
 * fails where there are none.
 */
final class StreamedSheet {
    private static final String NO_ROWS = "<sheetData/>";
    private static final String END_OF_LINKS = "</hyperlinks>";

    private final XSSFSheet sheet;
    private final RowWriter.Content rows;
    private final RowWriter.Content links;

    /**
     * Makes a sheet one whose rows are written when the workbook is.
     *
     * @param sheet the sheet, which has no rows
     * @param size the cells that the rows fill
     * @param rows writes the rows
     */
    StreamedSheet(XSSFSheet sheet, CellRangeAddress size, RowWriter.Content rows) {
        this(sheet, size, rows, links -> {});
    }

    private StreamedSheet(XSSFSheet sheet, CellRangeAddress size, RowWriter.Content rows, RowWriter.Content links) {
        this.sheet = sheet;
        this.rows = rows;
        this.links = links;
        sheet.setDimensionOverride(size);
    }

    /**
     * Returns the sheet with links.
     *
     * @param cell the address of the first cell with a link
     * @param target what it leads to
     * @param others writes the other links
     */
    StreamedSheet withLinks(String cell, String target, RowWriter.Content others) {
        // The library knows the place that links have in a part.
        XSSFHyperlink first = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        first.setAddress(target);
        first.setCellReference(cell);
        sheet.addHyperlink(first);
        return new StreamedSheet(sheet, sheet.getDimension(), rows, others);
    }

    private boolean isPart(String name) {
        return sheet.getPackagePart().getPartName().getName().equals("/" + name);
    }

    /** Copies a part of a workbook that the library wrote, with the rows where it is the part of one of some sheets. */
    static void copy(Collection<StreamedSheet> sheets, String part, InputStream content, OutputStream out)
            throws IOException {
        for (StreamedSheet sheet : sheets) {
            if (sheet.isPart(part)) {
                sheet.write(new String(content.readAllBytes(), StandardCharsets.UTF_8), out);
                return;
            }
        }
        content.transferTo(out);
    }

    private void write(String written, OutputStream out) throws IOException {
        int at = written.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("a sheet that is streamed has rows of its own");
        }
        int behind = at + NO_ROWS.length();
        int endOfLinks = written.indexOf(END_OF_LINKS, behind);
        Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        to.write(written, 0, at);
        to.write("<sheetData>");
        RowWriter.write(to, rows);
        to.write("</sheetData>");
        if (endOfLinks >= 0) {
            to.write(written, behind, endOfLinks - behind);
            RowWriter.write(to, links);
            behind = endOfLinks;
        }
        to.write(written, behind, written.length() - behind);
        to.flush();
    }
}
