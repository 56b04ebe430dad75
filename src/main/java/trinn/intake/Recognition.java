package trinn.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the beginning of a file says of how it is written. A caller shows it, lets people correct the format, and reads the
 * same beginning again {@link #as(FileFormat)} they say.
 *
 * @param file the file itself
 * @param name the path under which people know it
 * @param kind whether it is a text or an Excel workbook
 * @param format how it is to be read
 * @param header the names of the columns
 * @param rows the first rows, at most 500, each with as many cells as the file has there
 * @param sheets the sheets of a workbook, the visible ones first; none for a text
 * @param points what was recognised, and how surely
 * @param problems what could not be read, and what was left out, in the beginning of the file
 */
public record Recognition(
        Path file,
        String name,
        Kind kind,
        FileFormat format,
        List<String> header,
        List<List<String>> rows,
        List<String> sheets,
        List<Point> points,
        List<DataProblem> problems) {

    /** How many rows a preview shows. */
    public static final int PREVIEW = 20;

    /** What files there are. */
    public enum Kind {
        /** A text with delimiters, such as CSV. */
        TEXT,
        /** A workbook of Excel. */
        WORKBOOK
    }

    /** Copies the lists. */
    public Recognition {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        sheets = List.copyOf(sheets);
        points = List.copyOf(points);
        problems = List.copyOf(problems);
    }

    /**
     * Looks at the beginning of a file, never at all of it.
     *
     * @param name the path under which people know it
     * @throws DataProblemsException where it is no table, with what to do instead
     */
    public static Recognition of(Path file, String name) {
        return attempt(name, () -> {
            boolean workbook = TableFile.kind(file) == FileKind.WORKBOOK;
            return workbook ? workbook(file, name) : text(file, name);
        });
    }

    /**
     * As {@link #of}, of a workbook each sheet that can be seen and is a table. The first sheet is always there.
     *
     * @throws DataProblemsException where it is no table, with what to do instead
     */
    public static List<Recognition> all(Path file, String name) {
        Recognition first = of(file, name);
        List<Recognition> all = new ArrayList<>(List.of(first));
        List<String> visible = attempt(name, () -> first.kind == Kind.WORKBOOK ? ExcelFile.visible(file) : List.of());
        for (String sheet : visible.subList(Math.min(1, visible.size()), visible.size())) {
            try {
                Recognition read = first.ofSheet(sheet);
                if (read.header.size() > 1 && !read.rows.isEmpty()) {
                    all.add(read);
                }
            } catch (DataProblemsException e) {
                continue; // An empty sheet is none that anybody misses.
            }
        }
        return all;
    }

    /**
     * Another sheet of the workbook.
     *
     * @throws DataProblemsException where it is no table
     */
    public Recognition ofSheet(String sheet) {
        Point point = new Point(Point.Part.SHEET, sheet, true, Why.EVERY_TABLE);
        return recognise(file, name, kind, sheets, FileFormat.PLAIN.withSheet(sheet), List.of(point));
    }

    private static Recognition text(Path file, String name) throws IOException {
        Beginning beginning = Beginning.of(file);
        Point encoding = beginning.encoding();
        Charset charset = Charset.forName(encoding.value());
        Point delimiter = beginning.delimiter(charset);
        FileFormat plain = FileFormat.PLAIN
                .withEncoding(charset)
                .withDelimiter(delimiter.value().charAt(0));
        return recognise(file, name, Kind.TEXT, List.of(), plain, List.of(encoding, delimiter));
    }

    private static Recognition workbook(Path file, String name) throws IOException {
        List<String> sheets = ExcelFile.sheets(file);
        Point sheet = new Point(
                Point.Part.SHEET,
                sheets.isEmpty() ? "" : sheets.getFirst(),
                sheets.size() == 1,
                sheets.size() == 1 ? Why.ONLY_SHEET : Why.FIRST_SHEET);
        return recognise(file, name, Kind.WORKBOOK, sheets, FileFormat.PLAIN, List.of(sheet));
    }

    /** Finds the header first, then how the columns beneath it are written, and reads the beginning so. */
    private static Recognition recognise(
            Path file, String name, Kind kind, List<String> sheets, FileFormat known, List<Point> first) {
        Sample raw = Sample.raw(file, name, known);
        int header = known.header() > 0 ? known.header() : raw.headerRow();
        FileFormat table = known.withHeader(header).withExtras(true);
        Sample sample = Sample.read(file, name, table);
        boolean workbook = kind == Kind.WORKBOOK;
        Shapes shapes = new Shapes(sample.header(), sample.rows(), raw.above(header) + name + " " + known.sheet());
        List<Point> points = new ArrayList<>(first);
        if (header > 0) {
            Why why = known.header() > 0 ? Why.CHOSEN : Why.TITLES_ABOVE;
            points.add(new Point(Point.Part.HEADER, String.valueOf(header), true, why));
        }
        Point decimal = shapes.decimal(workbook, known.delimiter() == ';');
        Point dates = shapes.dates();
        FileFormat usual =
                table.withDecimal(DecimalSign.valueOf(decimal.value())).withDates(DateOrder.valueOf(dates.value()));
        points.add(decimal);
        points.add(dates);
        points.addAll(shapes.columns(usual, workbook));
        points.addAll(shapes.years());
        points.add(shapes.currency());
        FileFormat format = TotalColumns.mark(sample, Shapes.format(usual, points));
        Sample again = Sample.read(file, name, format);
        return new Recognition(
                file, name, kind, format, again.header(), again.rows(), sheets, points, again.problems());
    }

    /**
     * The same beginning, read in another format that somebody chose.
     *
     * @throws DataProblemsException where it cannot be read so
     */
    public Recognition as(FileFormat chosen) {
        boolean other = !chosen.sheet().equals(format.sheet())
                || chosen.delimiter() != format.delimiter()
                || chosen.header() != format.header();
        return other ? anew(chosen) : read(chosen);
    }

    /** Another sheet, header or way to divide rows into cells makes another table, which is looked at anew. */
    private Recognition anew(FileFormat chosen) {
        FileFormat known = FileFormat.PLAIN
                .withEncoding(chosen.encoding())
                .withDelimiter(chosen.delimiter())
                .withSheet(chosen.sheet())
                .withHeader(chosen.header() == format.header() ? 0 : chosen.header());
        List<Point> first = points.stream()
                .filter(point -> point.part() == Point.Part.ENCODING
                        || point.part() == Point.Part.DELIMITER
                        || point.part() == Point.Part.SHEET)
                .map(point -> corrected(point, chosen))
                .toList();
        return recognise(file, name, kind, sheets, known, first);
    }

    private Recognition read(FileFormat chosen) {
        Sample sample = Sample.read(file, name, chosen);
        List<Point> corrected =
                points.stream().map(point -> corrected(point, chosen)).toList();
        return new Recognition(
                file, name, kind, chosen, sample.header(), sample.rows(), sheets, corrected, sample.problems());
    }

    private Point corrected(Point point, FileFormat chosen) {
        return switch (point.part()) {
            case ENCODING -> point.chosen(chosen.encoding().name());
            case DELIMITER -> point.chosen(String.valueOf(chosen.delimiter()));
            case HEADER -> point.chosen(String.valueOf(chosen.header()));
            case DECIMAL -> point.chosen(chosen.decimal(point.column()).name());
            case DATES -> point.chosen(chosen.dates(point.column()).name());
            case YEARS -> point.chosen(chosen.shortYears() ? "two-digit" : "four-digit");
            case YEAR -> chosen.year() == 0 ? point : point.chosen(String.valueOf(chosen.year()));
            case SHEET -> chosen.sheet().isEmpty() ? point : point.chosen(chosen.sheet());
            case CURRENCY -> point;
        };
    }

    /** The rows that a preview shows, at most 20. */
    public List<List<String>> preview() {
        return rows.subList(0, Math.min(PREVIEW, rows.size()));
    }

    /** The currency that stands in the header or with amounts, as its code; empty where none or several do. */
    public String currency() {
        Point point = point(Point.Part.CURRENCY);
        return point.certain() ? point.value() : "";
    }

    /** The cells of a column that are not empty, in the first rows. */
    List<String> values(String column) {
        int place = header.indexOf(column);
        return rows.stream()
                .filter(row -> place >= 0 && place < row.size())
                .map(row -> row.get(place).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** What was recognised of one thing. */
    public Point point(Point.Part part) {
        return points.stream()
                .filter(point -> point.part() == part && point.column().isEmpty())
                .findFirst()
                .orElse(new Point(part, "", true, Why.WORKBOOK));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T attempt(String name, Reading<T> reading) {
        String message;
        int row = 0;
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            message = "There is no such file.";
        } catch (UnreadableException e) {
            message = e.advice();
            row = e.row();
        } catch (IOException e) {
            message = "The file cannot be read.";
        }
        throw new DataProblemsException(List.of(new DataProblem(Check.UNREADABLE, name, row, "", "", message)), 1);
    }
}
