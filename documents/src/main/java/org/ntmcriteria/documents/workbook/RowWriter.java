package org.ntmcriteria.documents.workbook;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellReference;
import org.ntmcriteria.io.table.WorkbookText;

/**
 * Writes the rows of a sheet, and the links of its cells, as they stand in the sheet's part of a workbook; rows and the
 * cells of a row in their order. Not thread-safe.
 */
final class RowWriter {
    private final XMLStreamWriter xml;
    private int row;

    RowWriter(Writer out) throws XMLStreamException {
        // Not one that is found on the class path, which may escape in other ways.
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /**
     * Begins a row.
     *
     * @param index its index from 0
     * @param points its height, or 0 for that of all rows
     */
    void beginRow(int index, float points) throws XMLStreamException {
        row = index;
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(index + 1));
        if (points > 0) {
            xml.writeAttribute("ht", String.valueOf(points));
            xml.writeAttribute("customHeight", "1");
        }
    }

    /**
     * Writes a cell.
     *
     * @param column the index of its column
     * @param style the number of its style
     * @param text its text, which may be blank
     */
    void text(int column, int style, String text) throws XMLStreamException {
        beginCell(column, style);
        if (!text.isEmpty()) {
            xml.writeAttribute("t", "inlineStr");
            xml.writeStartElement("is");
            xml.writeStartElement("t");
            xml.writeAttribute("xml:space", "preserve");
            // A reader of XML takes a carriage return for a line feed.
            xml.writeCharacters(WorkbookText.encode(text).replace("\r", "_x000D_"));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Writes a cell with a number. */
    void number(int column, int style, int number) throws XMLStreamException {
        beginCell(column, style);
        xml.writeStartElement("v");
        xml.writeCharacters(String.valueOf(number));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void beginCell(int column, int style) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", CellReference.convertNumToColString(column) + (row + 1));
        xml.writeAttribute("s", String.valueOf(style));
    }

    /** Ends the row. */
    void endRow() throws XMLStreamException {
        xml.writeEndElement();
    }

    /**
     * Writes a link.
     *
     * @param cell the address of the cell
     * @param target the address that it leads to
     */
    void link(String cell, String target) throws XMLStreamException {
        xml.writeEmptyElement("hyperlink");
        xml.writeAttribute("ref", cell);
        xml.writeAttribute("location", target);
    }

    /** Hands over what was written. */
    void flush() throws XMLStreamException {
        // An empty element is left open until something follows.
        xml.writeCharacters("");
        xml.flush();
    }

    /** What is written. */
    interface Content {
        void writeTo(RowWriter out) throws XMLStreamException;
    }

    /** Writes something to a part, which goes on behind it. */
    static void write(Writer out, Content content) throws IOException {
        try {
            RowWriter rows = new RowWriter(out);
            content.writeTo(rows);
            rows.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
