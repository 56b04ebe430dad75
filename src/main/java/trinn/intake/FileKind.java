package trinn.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes. */
enum FileKind {
    /** An Excel workbook, or another archive. */
    WORKBOOK("", "PK\u0003\u0004"),
    /** A text, as far as can be seen. */
    TEXT(""),
    EMPTY_ARCHIVE("This is an empty archive.", "PK\u0005\u0006"),
    OLD_OFFICE("", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    PDF("This is a PDF document.", "%PDF"),
    PICTURE("This is a picture.", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"),
    PACKED("This is a packed file. Unpack it first.", "\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh9", "\u00fd7zXZ"),
    PROGRAM("This is a program.", "MZ\u0090", "\u007fELF"),
    DATABASE("This is a database.", "SQLite format 3"),
    RICH_TEXT("This is a document of a word processor.", "{\\rtf"),
    WEB_PAGE("This is a web page, as some systems write when they are asked for Excel.", "<!doctype html", "<html"),
    XML("This is XML.", "<?xml", "<workbook", "<table");

    /** How many bytes are looked at. */
    static final int LOOKED_AT = 512;

    private static final String INSTEAD = " Save or export the table as .xlsx or CSV, and bring that in.";

    private final String message;
    private final String[] starts;

    FileKind(String message, String... starts) {
        this.message = message;
        this.starts = starts;
    }

    /** By the first bytes of a file. */
    static FileKind of(byte[] start) {
        String raw = new String(start, StandardCharsets.ISO_8859_1);
        String text = raw.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.starts)
                        .anyMatch(known -> raw.startsWith(known) || known.startsWith("<") && text.startsWith(known)))
                .findFirst()
                .orElse(TEXT);
    }

    /**
     * This kind, if it can be a table.
     *
     * @throws UnreadableException where it cannot, with what to do instead
     */
    FileKind orRefuse(Path file) throws UnreadableException {
        if (this == OLD_OFFICE) {
            throw new UnreadableException(0, oldOffice(file) + INSTEAD);
        }
        if (!message.isEmpty()) {
            throw new UnreadableException(0, message + INSTEAD);
        }
        return this;
    }

    private static String oldOffice(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return "The workbook is locked with a password. Take the password off in Excel.";
            }
        } catch (IOException | RuntimeException e) {
            return "This is a damaged document of an old Office program.";
        }
        return "This is a workbook of Excel 2003 or older (.xls), or another old Office document.";
    }
}
