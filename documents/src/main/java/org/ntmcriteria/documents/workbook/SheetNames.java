package org.ntmcriteria.documents.workbook;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names of sheets that are added to a workbook. */
final class SheetNames {
    private SheetNames() {}

    /** Returns a name that no sheet of the workbook has, with a number where one has it already. */
    static String free(XSSFWorkbook workbook, String name) {
        String free = name;
        for (int number = 2; workbook.getSheetIndex(free) >= 0; number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
