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
import org.jspecify.annotations.Nullable;

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
        T of(XSSFReader parts, ExcelBook book) throws IOException;
    }

    /** What POI opens in a package. */
    interface Opening<T> {
        T open() throws IOException, OpenXML4JException;
    }

    /**
     * What POI opens; it throws all kinds of exceptions where a package is not in order.
     *
     * @throws UnreadableException where it cannot be opened
     */
    static <T extends @Nullable Object> T part(Opening<T> opening) throws UnreadableException {
        try {
            return opening.open();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw String.valueOf(e.getMessage()).contains("bomb") ? bomb(0) : damaged();
        }
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
            try (InputStream in = part(parts::getSharedStringsData)) {
                if (in != null) {
                    ExcelXml.parse(in, strings);
                }
            }
            ExcelSheet rows = new ExcelSheet(book, strings, format, table);
            try (InputStream in = part(() -> parts.getSheet(sheet.id()))) {
                if (in == null) {
                    throw damaged();
                }
                return rows.read(in, sheet.name());
            }
        });
    }

    /** The names of the sheets, the visible ones first. */
    static List<String> sheets(Path file) throws IOException {
        return open(file, (parts, book) -> book.names());
    }

    /** The names of the sheets that can be seen. */
    static List<String> visible(Path file) throws IOException {
        return open(
                file,
                (parts, book) -> book.names()
                        .subList(0, book.names().size() - book.hidden().size()));
    }

    private static <T> T open(Path file, Use<T> use) throws IOException {
        classify(file);
        try (OPCPackage parts = part(() -> OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            XSSFReader reader = part(() -> new XSSFReader(parts));
            return use.of(reader, ExcelBook.read(reader));
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
