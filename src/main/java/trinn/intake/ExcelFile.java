package trinn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * Reads one sheet of an Excel workbook as a stream. Macros are never run, nothing outside of the file is looked at, and
 * every part has a largest size.
 */
final class ExcelFile {

    private static final String SHOWN = "visible";
    private static final int LARGEST_LIST_OF_PARTS = 16_384;
    private static final String BOMB =
            "The workbook unpacks to far more than a table needs. Save the sheet anew, or as CSV, and bring that in.";

    static {
        // Styles that Excel itself writes may pack more than a hundredfold, which is POI's usual limit.
        ZipSecureFile.setMinInflateRatio(0.002);
    }

    private ExcelFile() {}

    /** One sheet of a workbook, as the workbook lists it. */
    record Sheet(String name, String id, String state) {
        boolean isVisible() {
            return state.isEmpty() || state.equals(SHOWN);
        }
    }

    private interface Use<T> {
        T of(XSSFReader parts, ExcelBook book) throws IOException, OpenXML4JException;
    }

    /**
     * Hands on every row of the sheet that the format names, or of the first visible one.
     *
     * @return whether every row was wanted
     * @throws UnreadableException where the rest cannot be read
     */
    static boolean read(Path file, String name, FileFormat format, Report report, Table table) throws IOException {
        return open(file, (parts, book) -> {
            Sheet sheet = book.choose(format.sheet());
            if (format.sheet().isEmpty()) {
                book.hidden()
                        .forEach(hidden -> report.add(new DataProblem(
                                Check.HIDDEN_SHEET,
                                name,
                                0,
                                "",
                                hidden.name(),
                                "This sheet is hidden and was left out. To bring it in, name it under \"format\".")));
            }
            ExcelStrings strings = new ExcelStrings();
            try (InputStream in = parts.getSharedStringsData()) {
                if (in != null) {
                    ExcelXml.parse(in, strings);
                }
            }
            ExcelSheet rows = new ExcelSheet(book, strings, format, table);
            try (InputStream in = parts.getSheet(sheet.id())) {
                return rows.read(in, sheet.name());
            }
        });
    }

    /** The names of the sheets, the visible ones first. */
    static List<String> sheets(Path file) throws IOException {
        return open(file, (parts, book) -> book.names());
    }

    private static <T> T open(Path file, Use<T> use) throws IOException {
        classify(file);
        try (OPCPackage parts = packageOf(file)) {
            XSSFReader reader = reader(parts);
            return use.of(reader, ExcelBook.read(reader));
        } catch (OpenXML4JException e) {
            throw damaged();
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(
                    0,
                    String.valueOf(e.getMessage()).contains("bomb")
                            ? BOMB
                            : damaged().advice());
        }
    }

    private static OPCPackage packageOf(Path file) throws UnreadableException {
        try {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | RuntimeException e) {
            throw damaged();
        }
    }

    private static XSSFReader reader(OPCPackage parts) throws IOException, OpenXML4JException {
        try {
            return new XSSFReader(parts);
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    static UnreadableException damaged() {
        return new UnreadableException(
                0, "The workbook is damaged. Open it in Excel, save it anew as .xlsx or CSV, and bring that in.");
    }

    /** Refuses archives that are no workbook before anything in them is unpacked. */
    private static void classify(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnreadableException(0, "This is a binary workbook (.xlsb). Save it as .xlsx or CSV.");
            }
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                throw new UnreadableException(0, "This is an OpenDocument file. Save it as .xlsx or CSV.");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableException(0, "This is a ZIP archive. Unpack it, and bring in the files in it.");
            }
            if (zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
                throw new UnreadableException(0, "This is an Office document without a workbook. Save it as .xlsx.");
            }
            if (zip.stream()
                    .filter(entry ->
                            entry.getName().startsWith("[") || entry.getName().endsWith(".rels"))
                    .anyMatch(entry -> entry.getCompressedSize() > LARGEST_LIST_OF_PARTS)) {
                throw new UnreadableException(0, BOMB);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    static UnreadableException bomb(int row) {
        return new UnreadableException(row, BOMB);
    }
}
