package org.ntmcriteria.documents.workbook;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formats of a form's cells. What is to be filled in is white and unlocked, all else is grey and locked. */
final class FormStyles {
    private static final String TEXT_FORMAT = "@";
    private static final byte[] HEADER = {(byte) 0xD9, (byte) 0xE2, (byte) 0xEC};
    private static final byte[] GIVEN = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    final XSSFCellStyle title;
    final XSSFCellStyle header;
    /** Given text. */
    final XSSFCellStyle given;
    /** Text to be filled in: codes, names, ratios; nothing that is typed becomes a number or a day. */
    final XSSFCellStyle text;
    /** What is to be filled in and may be a number, which each spreadsheet reads as its user writes it. */
    final XSSFCellStyle number;
    /** A verdict to be filled in. */
    final XSSFCellStyle verdict;

    final XSSFCellStyle wrapped;

    private final XSSFWorkbook workbook;

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        short text = workbook.createDataFormat().getFormat(TEXT_FORMAT);
        title = style(style -> style.setFont(bold()));
        header = style(style -> {
            style.setFont(bold());
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            fill(style, HEADER);
            border(style);
        });
        given = style(style -> {
            style.setDataFormat(text);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            fill(style, GIVEN);
            border(style);
        });
        this.text = style(style -> {
            style.setDataFormat(text);
            style.setLocked(false);
            border(style);
        });
        number = style(style -> {
            style.setLocked(false);
            border(style);
        });
        verdict = style(style -> {
            style.setDataFormat(text);
            style.setLocked(false);
            style.setAlignment(HorizontalAlignment.CENTER);
            border(style);
        });
        wrapped = style(style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        });
    }

    private XSSFCellStyle style(Consumer<XSSFCellStyle> form) {
        XSSFCellStyle style = workbook.createCellStyle();
        form.accept(style);
        return style;
    }

    private XSSFFont bold() {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        return font;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour, null));
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
