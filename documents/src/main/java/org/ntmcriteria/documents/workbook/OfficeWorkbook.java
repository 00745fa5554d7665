package org.ntmcriteria.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.AddedSheet;
import org.ntmcriteria.io.table.WorkbookLimits;

/** Opens and writes workbooks, wholly in memory, and marks the sheets that are added to them. */
final class OfficeWorkbook {
    private OfficeWorkbook() {}

    /** Returns an empty workbook that tells no day of its making. */
    static XSSFWorkbook create() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("ntm");
        properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        return workbook;
    }

    /**
     * Opens a workbook.
     *
     * @throws UnusableWorkbookException if it cannot be changed
     */
    static XSSFWorkbook open(InputFile file, WorkbookLimits limits) throws IOException {
        byte[] content;
        try (InputStream in = file.open()) {
            content = in.readAllBytes();
        }
        requireWithinLimits(content, limits);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            // The library says in many ways that it does not understand a workbook, and none is for its user.
            throw new UnusableWorkbookException(isStrict(e) ? "unusable.strict" : "unusable.workbook");
        }
    }

    /** A change of a workbook, or of several things in it. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException;
    }

    /**
     * Makes a change of a workbook that was opened.
     *
     * @throws UnusableWorkbookException if the library does not understand what it read
     */
    static <T> T change(Change<T> change) throws IOException {
        try {
            return change.make();
        } catch (RuntimeException e) {
            if (isOwn(e)) {
                throw e;
            }
            throw new UnusableWorkbookException("unusable.workbook");
        }
    }

    /** Checks if an exception was thrown by code of this project, not by that of the library for workbooks. */
    private static boolean isOwn(RuntimeException e) {
        for (StackTraceElement element : e.getStackTrace()) {
            if (!element.getClassName().startsWith("java.")) {
                return element.getClassName().startsWith("org.ntmcriteria.");
            }
        }
        return true;
    }

    private static boolean isStrict(Throwable e) {
        return String.valueOf(e.getMessage()).contains("Strict OOXML");
    }

    /** Refuses what would unpack to more than is read: all parts are unpacked here, also those that no reader needs. */
    private static void requireWithinLimits(byte[] content, WorkbookLimits limits) throws IOException {
        byte[] buffer = new byte[1 << 13];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) {
                        throw new UnusableWorkbookException("unusable.size");
                    }
                }
            }
        } catch (UnusableWorkbookException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableWorkbookException("unusable.workbook");
        }
    }

    /**
     * Returns the bytes of a workbook as the library writes it, without rows of sheets that are streamed and with the
     * times at which it did.
     *
     * @throws UnusableWorkbookException if the library cannot write what it read
     */
    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            workbook.write(written);
        } catch (RuntimeException e) {
            throw new UnusableWorkbookException("unusable.workbook");
        }
        return written.toByteArray();
    }

    /** Marks a sheet as one that this library added. */
    static void mark(XSSFSheet sheet, AddedSheet kind) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        XSSFName name = workbook.createName();
        name.setNameName(kind.mark());
        name.setSheetIndex(workbook.getSheetIndex(sheet));
        name.setRefersToFormula(SheetLink.to(sheet.getSheetName(), 0, 0));
    }

    /** Removes the sheets that were marked as added before. */
    static void removeMarked(XSSFWorkbook workbook, AddedSheet kind) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (isMarked(workbook, i, kind) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
    }

    /** Checks if a sheet was added before. */
    static boolean isMarked(XSSFWorkbook workbook, int sheet, AddedSheet kind) {
        for (Name name : workbook.getNames(kind.mark())) {
            if (name.getSheetIndex() == sheet) {
                return true;
            }
        }
        return false;
    }
}
