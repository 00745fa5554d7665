package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ntmcriteria.documents.workbook.OfficeBook.DAY;
import static org.ntmcriteria.documents.workbook.OfficeBook.HEADER;
import static org.ntmcriteria.documents.workbook.OfficeBook.NAME;
import static org.ntmcriteria.documents.workbook.OfficeBook.SET;
import static org.ntmcriteria.documents.workbook.OfficeBook.faults;
import static org.ntmcriteria.documents.workbook.OfficeBook.note;
import static org.ntmcriteria.documents.workbook.OfficeBook.open;
import static org.ntmcriteria.documents.workbook.OfficeBook.options;
import static org.ntmcriteria.documents.workbook.OfficeBook.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;

/** Files that are given back, or refused in one sentence. */
class CheckedFilesTest {
    @Test
    void a_csv_file_becomes_a_workbook_of_texts_on_the_rows_of_its_lines() throws IOException {
        byte[] csv = ("\"Biểu\nhai dòng\"\nunit;name;region;date;indicator;value\n"
                        + "06367;Xã mẫu;TDMNPB;2024-12-31;15.1;10/12\n06367;;;2024-12-31;TC2;sai\n")
                .getBytes(StandardCharsets.UTF_8);
        CheckedTable read = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
        byte[] checked = read.checked("bieu.csv", csv, options());
        try (XSSFWorkbook workbook = open(checked)) {
            XSSFSheet sheet = workbook.getSheet("bieu");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("06367");
            assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isEqualTo("10/12");
            assertThat(sheet.getRow(3).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(note(workbook, "bieu", "F5")).contains("'sai'");
        }
        assertThat(CheckedTable.read("bieu.csv", checked, SET, DAY, options()).assessments())
                .hasSize(1);
    }

    @Test
    void a_line_that_is_left_out_is_not_read_from_the_workbook_either() throws IOException {
        byte[] csv = "unit,date,indicator,value,note\nLS-1,2024-12-31,10,39,5,x\nLS-1,2024-12-31,TC1,Đ\n"
                .getBytes(StandardCharsets.UTF_8);
        CheckedTable before = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
        byte[] checked = before.checked("bieu.csv", csv, options());
        try (XSSFWorkbook workbook = open(checked)) {
            assertThat(note(workbook, "bieu", "F2")).contains("LS-1,2024-12-31,10,39,5,x");
        }
        CheckedTable after = CheckedTable.read("bieu.csv", checked, SET, DAY, options());
        assertThat(after.assessments())
                .extracting(assessment -> assessment.criterion(10).verdict())
                .isEqualTo(before.assessments().stream()
                        .map(assessment -> assessment.criterion(10).verdict())
                        .toList());
    }

    @Test
    void macros_are_kept_and_told() throws IOException {
        byte[] table;
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            OfficeBook.fill(workbook.createSheet("Biểu"), HEADER, row("LS-1", "", "", "2024-12-31", "TC1", "Đ"));
            table = OfficeBook.bytes(workbook);
        }
        CheckedWorkbook checked =
                CheckedWorkbook.of(InputFile.of("bieu.xlsm", table), options(), List.of(), Language.VI);
        assertThat(checked.hasMacros()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeTo(out);
        try (XSSFWorkbook workbook = open(out.toByteArray())) {
            assertThat(workbook.isMacroEnabled()).isTrue();
        }
    }

    @Test
    void a_damaged_workbook_is_refused_or_given_back() throws IOException {
        byte[] table = faults();
        Random random = new Random(20_261_129);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = table.clone();
            for (int n = 0; n <= i % 3; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                CheckedTable read = OfficeBook.read(damaged);
                assertThat(read.checked(NAME, damaged, options())).isNotEmpty();
            } catch (UnusableWorkbookException e) {
                assertThat(e.reason().in(Language.VI)).contains("lưu lại thành .xlsx");
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 299);
    }

    @Test
    void a_workbook_in_strict_form_is_read_and_not_given_back() throws IOException {
        byte[] strict = strict(faults());
        CheckedTable read = OfficeBook.read(strict);
        assertThat(read.problems()).isEqualTo(OfficeBook.read(faults()).problems());
        assertThatThrownBy(() -> read.checked(NAME, strict, options()))
                .isInstanceOfSatisfying(
                        UnusableWorkbookException.class,
                        e -> assertThat(e.reason().in(Language.VI)).contains("Strict OOXML"));
    }

    @Test
    void a_workbook_without_what_the_library_looks_for_is_refused() throws IOException {
        byte[] checked = OfficeBook.read(faults()).checked(NAME, faults(), options());
        byte[] damaged = changed(checked, text -> text.replaceAll("<(\\w+:)?workbookView [^>]*/>", ""));
        CheckedTable read = OfficeBook.read(damaged);
        assertThatThrownBy(() -> read.checked(NAME, damaged, options())).isInstanceOf(UnusableWorkbookException.class);
    }

    private static byte[] strict(byte[] workbook) throws IOException {
        return changed(workbook, text -> text.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));
    }

    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_changed_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> CheckedWorkbook.of(
                        InputFile.of(NAME, "PK, nhưng không phải bảng tính".getBytes(StandardCharsets.UTF_8)),
                        options(),
                        List.of(),
                        Language.VI))
                .isInstanceOfSatisfying(UnusableWorkbookException.class, e -> assertThat(
                                e.reason().in(Language.EN))
                        .isEqualTo("the workbook can be read but not changed; open it in Excel or LibreOffice and save"
                                + " it as .xlsx"));
    }

    @Test
    void what_a_sheet_has_no_room_for_is_refused_in_one_sentence() {
        for (String line : List.of("x" + ",".repeat(16_384), "\"" + "x".repeat(40_000) + "\"")) {
            byte[] csv = ("unit,TC1\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            CheckedTable read = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
            assertThatThrownBy(() -> read.checked("bieu.csv", csv, options()))
                    .isInstanceOfSatisfying(
                            UnusableWorkbookException.class,
                            e -> assertThat(e.reason().in(Language.EN))
                                    .isEqualTo(
                                            "the table is too large for a workbook with notes, or a cell has more than 32,767 characters"));
        }
    }

    @Test
    void texts_of_a_csv_file_stand_in_the_workbook_as_they_are() throws IOException {
        List<String> texts = List.of("a & b < c > \"d\"", " x ", "a\tb", "a\r\nb", "_x000D_", "😀 Đ", "'1");
        String csv = "unit,name,TC1\n"
                + texts.stream()
                        .map(text -> "U,\"" + text.replace("\"", "\"\"") + "\",Đ\n")
                        .collect(Collectors.joining());
        CheckedWorkbook checked = CheckedWorkbook.of(
                InputFile.of("bieu.csv", csv.getBytes(StandardCharsets.UTF_8)), options(), List.of(), Language.VI);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeTo(out);
        try (XSSFWorkbook workbook = open(out.toByteArray())) {
            List<String> read = new ArrayList<>();
            workbook.getSheet("bieu").forEach(row -> read.add(row.getCell(1).getStringCellValue()));
            assertThat(read.subList(1, read.size())).isEqualTo(texts);
        }
    }
}
