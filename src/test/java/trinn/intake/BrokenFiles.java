package trinn.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static trinn.intake.BadFile.PLAIN;
import static trinn.intake.BadFile.SALE;
import static trinn.intake.Book.GOOD;
import static trinn.intake.Book.HEADER;
import static trinn.intake.Book.row;
import static trinn.intake.Book.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that are broken or harmful, and files that only look like tables. */
final class BrokenFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private BrokenFiles() {}

    static Stream<BadFile> all() {
        return Stream.of(broken(), bombs(), kinds()).flatMap(cases -> cases);
    }

    private static BadFile accepted(String what, BadFile.Content content, String... sales) {
        return BadFile.accepted(what, content, PLAIN, sales);
    }

    private static BadFile refused(String what, BadFile.Content content, int row, String column, String says) {
        return BadFile.refused(what, content, PLAIN, row, column, says);
    }

    private static Stream<BadFile> broken() {
        String entity = Book.sheet(HEADER, GOOD)
                .replaceFirst("\n", "\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        String laughs = Book.sheet(HEADER, GOOD)
                .replaceFirst(
                        "\n",
                        "\n<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(100) + "\"><!ENTITY b \"" + "&a;".repeat(100)
                                + "\">]>")
                .replace("Bo", "&b;");
        return Stream.of(
                refused("an outer entity", Book.of().with(SHEET, entity.replace("Bo", "&e;")), 0, "", "outer entities"),
                refused("entities within entities", Book.of().with(SHEET, laughs), 0, "", "outer entities"),
                refused(
                        "an outer entity in the texts",
                        Book.of(HEADER, GOOD).with("xl/sharedStrings.xml", entity),
                        0,
                        "",
                        "outer entities"),
                refused(
                        "an outer entity in the list of parts",
                        Book.of(HEADER, GOOD)
                                .with(
                                        "[Content_Types].xml",
                                        Book.types("x")
                                                .replaceFirst("\n", "\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")),
                        0,
                        "",
                        "damaged"),
                refused(
                        "a sheet that is cut off",
                        Book.of()
                                .with(
                                        SHEET,
                                        Book.sheet(HEADER, GOOD, GOOD.replace("2\"", "3\""))
                                                .replaceFirst("(?s)<row r=\"3\".*", "")),
                        2,
                        "",
                        "damaged"),
                refused("a sheet that is no XML", Book.of().with(SHEET, "Order,Day"), 0, "", "damaged"),
                refused("a workbook without its sheet", Book.of().without(SHEET), 0, "", "damaged"),
                refused("a workbook without a list of sheets", Book.of().without("xl/workbook.xml"), 0, "", "damaged"),
                refused(
                        "a workbook without relations",
                        Book.of(HEADER, GOOD).without("xl/_rels/workbook.xml.rels"),
                        0,
                        "",
                        "damaged"),
                accepted(
                        "a workbook without styles and texts",
                        BadWorkbooks.dated(
                                Book.of()
                                        .without("xl/styles.xml")
                                        .without("xl/sharedStrings.xml")
                                        .with(
                                                "xl/_rels/workbook.xml.rels",
                                                Book.relations(
                                                        Book.relation("r1", "worksheet", "worksheets/sheet1.xml"),
                                                        Book.relation("r2", "worksheet", "worksheets/sheet2.xml"))),
                                text("B2", "2026-01-02")),
                        "A1 2026-01-02 Bo 1"),
                accepted(
                        "macros are left alone",
                        Book.of(HEADER, GOOD)
                                .with(
                                        "[Content_Types].xml",
                                        Book.types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                                .with("xl/vbaProject.bin", "no macro"),
                        SALE),
                refused(
                        "a workbook that is cut off",
                        out -> out.write(bytes(Book.of(HEADER, GOOD)), 0, 700),
                        0,
                        "",
                        "damaged"),
                refused(
                        "the start of a workbook only",
                        out -> out.write("PK\u0003\u0004".getBytes(UTF_8)),
                        0,
                        "",
                        "damaged"));
    }

    private static Stream<BadFile> bombs() {
        return Stream.of(
                refused(
                        "a sheet that unpacks to a thousand times its size",
                        Book.of().with(SHEET, out -> {
                            out.write((Book.sheetStart() + HEADER).getBytes(UTF_8));
                            fill(out, 12);
                        }),
                        1,
                        "",
                        "unpacks to far more"),
                refused(
                        "texts that unpack to a thousand times their size",
                        Book.of(HEADER, GOOD).with("xl/sharedStrings.xml", out -> {
                            out.write("<sst><si><t>".getBytes(UTF_8));
                            fill(out, 12);
                        }),
                        0,
                        "",
                        "100000 characters"),
                refused(
                        "styles that unpack to a thousand times their size",
                        Book.of(HEADER, GOOD).with("xl/styles.xml", out -> {
                            out.write("<styleSheet>".getBytes(UTF_8));
                            fill(out, 12);
                        }),
                        0,
                        "",
                        "unpacks to far more"),
                refused(
                        "a list of parts that unpacks to far more",
                        Book.of(HEADER, GOOD).with("[Content_Types].xml", out -> {
                            out.write("<Types>".getBytes(UTF_8));
                            fill(out, 40);
                        }),
                        0,
                        "",
                        "unpacks to far more"),
                refused(
                        "an archive in an archive",
                        zip("inner.xlsx", bytes(Book.of(HEADER, GOOD))),
                        0,
                        "",
                        "ZIP archive"),
                accepted(
                        "an archive within a workbook is left alone",
                        Book.of(HEADER, GOOD).with("xl/embeddings/inner.bin", out -> fill(out, 5)),
                        SALE));
    }

    /** So many megabytes of blanks. */
    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    private static Stream<BadFile> kinds() {
        return Stream.of(
                refused(
                        "an archive of CSV files",
                        zip("sales.csv", BadFile.GOOD.getBytes(UTF_8)),
                        0,
                        "",
                        "ZIP archive"),
                refused("a document", zip("[Content_Types].xml", "word/document.xml"), 0, "", "without a workbook"),
                refused("a binary workbook", zip("[Content_Types].xml", "xl/workbook.bin"), 0, "", ".xlsb"),
                refused("an OpenDocument table", zip("mimetype", "content.xml"), 0, "", "OpenDocument"),
                refused(
                        "an old workbook",
                        out -> {
                            try (HSSFWorkbook book = new HSSFWorkbook()) {
                                book.createSheet("One");
                                book.write(out);
                            }
                        },
                        0,
                        "",
                        "Excel 2003"),
                refused("a workbook with a password", BrokenFiles::locked, 0, "", "password"),
                refused(
                        "the start of an old document",
                        out -> out.write(new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        }),
                        0,
                        "",
                        "old Office"),
                BadFile.refused("a PDF document", "%PDF-1.7\n" + BadFile.GOOD, 0, "", "PDF"),
                BadFile.refused(
                        "a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, 0, "", "picture"),
                BadFile.refused("a web page", "\n<html><table><tr><td>Order", 0, "", "web page"),
                BadFile.refused("a web page with its type", "<!DOCTYPE html>\n<html>", 0, "", "web page"),
                BadFile.refused("a table of XML", "<?xml version=\"1.0\"?><Workbook/>", 0, "", "XML"),
                BadFile.refused("a packed file", new byte[] {0x1F, (byte) 0x8B, 8, 0}, 0, "", "Unpack"));
    }

    private static BadFile.Content zip(String name, byte[] content) {
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.finish();
        };
    }

    private static BadFile.Content zip(String... names) {
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
            zip.finish();
        };
    }

    private static byte[] bytes(Book book) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void locked(OutputStream out) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                inner.write(bytes(Book.of(HEADER, GOOD)));
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            files.writeFilesystem(out);
        }
    }
}
