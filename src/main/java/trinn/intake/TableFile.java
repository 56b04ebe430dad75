package trinn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads one file as a table, row by row and never as a whole; what it is, its first bytes say and not its name. */
final class TableFile {

    /** What is told of a table without rows. */
    static final String EMPTY = "The file is empty. Write a header and at least one row beneath it.";

    /** As the row of a header: the first row is taken for it, and rows may have any number of cells. */
    static final int ANY_WIDTH = -1;

    private TableFile() {}

    /**
     * Hands on every row; what cannot be read is noted.
     *
     * @param file the file itself
     * @param name the path under which people know it
     * @return whether every row was handed on and wanted
     */
    static boolean read(Path file, String name, FileFormat format, Report report, Table records) {
        Table table = format.extras() ? new Skimmer(name, format, records) : records;
        try {
            return rows(file, name, format, report, table);
        } catch (NoSuchFileException e) {
            fail(report, name, 0, "There is no such file. Add it, or correct its name in " + LayoutReader.FILE + ".");
        } catch (UnreadableException e) {
            fail(report, name, e.row(), e.advice());
        } catch (IOException e) {
            fail(report, name, 0, "The file cannot be read.");
        }
        return false;
    }

    private static boolean rows(Path file, String name, FileFormat format, Report report, Table table)
            throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableException(0, "This is a folder. Name a file.");
        }
        boolean read;
        try {
            read = kind(file) == FileKind.WORKBOOK
                    ? ExcelFile.read(file, name, format, report, table)
                    : text(file, format, table);
        } catch (IOException e) {
            table.end();
            throw e;
        }
        table.end();
        return read;
    }

    private static boolean text(Path file, FileFormat format, Table table) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TextFile.read(in, format, table);
        }
    }

    /**
     * What a file is.
     *
     * @throws UnreadableException where it is no table
     */
    static FileKind kind(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(FileKind.LOOKED_AT);
        }
        FileKind kind = FileKind.of(start);
        return kind.orRefuse(file);
    }

    private static void fail(Report report, String name, int row, String message) {
        report.add(new DataProblem(Check.UNREADABLE, name, row, "", "", message));
    }
}
