package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.documents.workbook.OfficeBook.TO_MEND;
import static org.ntmcriteria.documents.workbook.OfficeBook.check;
import static org.ntmcriteria.documents.workbook.OfficeBook.faults;
import static org.ntmcriteria.documents.workbook.OfficeBook.listed;
import static org.ntmcriteria.documents.workbook.OfficeBook.note;
import static org.ntmcriteria.documents.workbook.OfficeBook.notes;
import static org.ntmcriteria.documents.workbook.OfficeBook.open;
import static org.ntmcriteria.documents.workbook.OfficeBook.row;
import static org.ntmcriteria.documents.workbook.OfficeBook.sheets;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/** What of a workbook stays as it was, and what goes when it is checked again. */
class CheckedAgainTest {
    @Test
    void a_checked_table_is_checked_again_without_piling_up() throws IOException {
        byte[] once = check(faults());
        byte[] twice = check(once);
        assertThat(OfficeBook.read(twice).problems())
                .isEqualTo(OfficeBook.read(faults()).problems());
        try (XSSFWorkbook first = open(once);
                XSSFWorkbook second = open(twice)) {
            assertThat(sheets(second)).isEqualTo(sheets(first));
            assertThat(listed(second, TO_MEND)).isEqualTo(listed(first, TO_MEND));
            assertThat(notes(second)).isEqualTo(notes(first));
            assertThat(note(second, "Biểu", "F2")).isEqualTo(note(first, "Biểu", "F2"));
            assertThat(second.getSheetAt(0).getCTWorksheet().getConditionalFormattingList())
                    .hasSameSizeAs(first.getSheetAt(0).getCTWorksheet().getConditionalFormattingList());
            assertThat(second.getStylesSource()._getDXfsSize())
                    .isEqualTo(first.getStylesSource()._getDXfsSize());
        }
    }

    @Test
    void what_is_mended_loses_its_note_and_its_colour() throws IOException {
        byte[] mended = OfficeBook.change(check(faults()), workbook -> {
            XSSFSheet sheet = workbook.getSheet("Biểu");
            sheet.getRow(1).getCell(5).setCellValue("84.5");
            sheet.getRow(2).getCell(4).setCellValue("2.1");
            sheet.getRow(4).getCell(5).setCellValue("92");
        });
        try (XSSFWorkbook checked = open(check(mended))) {
            assertThat(notes(checked)).isZero();
            assertThat(checked.getSheet("Biểu").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isZero();
        }
    }

    @Test
    void notes_of_the_office_are_kept_and_come_back_alone() throws IOException {
        byte[] table = OfficeBook.change(faults(), workbook -> {
            note(workbook.getSheetAt(0), "A1", "Lan", "mã mới");
            note(workbook.getSheetAt(0), "F2", "Lan", "chờ báo cáo");
        });
        byte[] once = check(table);
        byte[] twice = check(once);
        try (XSSFWorkbook checked = open(twice)) {
            assertThat(note(checked, "Biểu", "A1")).isEqualTo("mã mới");
            assertThat(note(checked, "Biểu", "F2"))
                    .startsWith("chờ báo cáo\nNTM\nLỖI: không đọc được giá trị '84,5'")
                    .containsOnlyOnce("LỖI");
        }
        byte[] mended = OfficeBook.change(
                twice,
                workbook -> workbook.getSheet("Biểu").getRow(1).getCell(5).setCellValue("84.5"));
        try (XSSFWorkbook checked = open(check(mended))) {
            assertThat(note(checked, "Biểu", "F2")).isEqualTo("chờ báo cáo");
            assertThat(checked.getSheet("Biểu")
                            .getCellComment(new CellAddress("F2"))
                            .getAuthor())
                    .isEqualTo("Lan");
        }
    }

    @Test
    void a_thread_of_comments_is_left_as_it_is() throws IOException {
        byte[] table = OfficeBook.change(
                faults(), workbook -> note(workbook.getSheetAt(0), "F2", "tc={1}", "[Threaded comment]"));
        try (XSSFWorkbook checked = open(check(table))) {
            assertThat(note(checked, "Biểu", "F2")).isEqualTo("[Threaded comment]");
            assertThat(listed(checked, TO_MEND)).anyMatch(cells -> cells.contains("Biểu!F2"));
        }
    }

    @Test
    void formats_formulas_merges_and_other_sheets_stay_as_they_were() throws IOException {
        byte[] table = OfficeBook.change(faults(), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFCellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            Cell cell = sheet.getRow(3).createCell(5);
            cell.setCellValue(0.845);
            cell.setCellStyle(percent);
            sheet.getRow(4).createCell(7).setCellFormula("1+2");
            sheet.addMergedRegion(new CellRangeAddress(7, 8, 0, 3));
            sheet.setColumnWidth(1, 4_000);
            OfficeBook.fill(workbook.createSheet("Ẩn"), row("x"));
            workbook.setSheetHidden(1, true);
            OfficeBook.fill(workbook.createSheet(TO_MEND), row("của văn phòng"));
        });
        try (XSSFWorkbook before = open(table);
                XSSFWorkbook after = open(check(table))) {
            assertThat(sheets(after)).containsExactly("Biểu", "Ẩn", TO_MEND, TO_MEND + " (2)");
            assertThat(after.isSheetHidden(1)).isTrue();
            for (int i = 0; i < 3; i++) {
                XSSFSheet was = before.getSheetAt(i);
                XSSFSheet is = after.getSheetAt(i);
                assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
                assertThat(is.getColumnWidth(1)).isEqualTo(was.getColumnWidth(1));
                for (Row row : was) {
                    for (Cell cell : row) {
                        Cell same = is.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                        assertThat(same.toString()).isEqualTo(cell.toString());
                        assertThat(same.getCellStyle().getDataFormatString())
                                .isEqualTo(cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void many_conditional_formats_of_an_office_are_kept_in_time() throws IOException {
        int many = 20_000;
        byte[] formatted = OfficeBook.change(check(faults()), workbook -> {
            CTWorksheet xml = workbook.getSheet("Biểu").getCTWorksheet();
            for (int i = 0; i < many; i++) {
                CTConditionalFormatting format = xml.addNewConditionalFormatting();
                format.setSqref(List.of("H" + (i + 1)));
                CTCfRule rule = format.addNewCfRule();
                rule.setType(STCfType.EXPRESSION);
                rule.setPriority(i + 10);
                rule.addFormula("H" + (i + 1) + ">1");
            }
        });
        try (XSSFWorkbook once = open(check(faults()));
                XSSFWorkbook checked = open(check(formatted))) {
            assertThat(checked.getSheet("Biểu").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isEqualTo(many + once.getSheet("Biểu").getCTWorksheet().sizeOfConditionalFormattingArray());
        }
    }
}
