package org.ntmcriteria.documents.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The lists of words of a form that are too long for a cell: columns of a hidden sheet, which no reader reads. */
final class FormLists {
    private final XSSFWorkbook workbook;
    private final String name;
    private int columns;

    FormLists(XSSFWorkbook workbook, String name) {
        this.workbook = workbook;
        this.name = name;
    }

    /** Adds a list and returns the formula that leads to it. */
    String add(List<String> words) {
        XSSFSheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            sheet = workbook.createSheet(name);
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
        for (int i = 0; i < words.size(); i++) {
            XSSFRow row = sheet.getRow(i);
            (row == null ? sheet.createRow(i) : row).createCell(columns).setCellValue(words.get(i));
        }
        CellRangeAddress range = new CellRangeAddress(0, words.size() - 1, columns, columns);
        columns++;
        return range.formatAsString(name, true);
    }
}
