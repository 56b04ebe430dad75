package trinn.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trinn.source.Severity;

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

    private static final int MOST_ROWS = 500;

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

    private static Recognition text(Path file, String name) throws IOException {
        Beginning beginning = Beginning.of(file);
        Point encoding = beginning.encoding();
        Charset charset = Charset.forName(encoding.value());
        Point delimiter = beginning.delimiter(charset);
        char sign = delimiter.value().charAt(0);
        Sample sample =
                Sample.read(file, name, new FileFormat(charset, sign, DecimalSign.POINT, DateOrder.YEAR_FIRST, ""));
        Shapes shapes = new Shapes(sample.header, sample.rows);
        Point decimal = shapes.decimal(false, sign == ';');
        Point dates = shapes.dates();
        FileFormat format = new FileFormat(
                charset, sign, DecimalSign.valueOf(decimal.value()), DateOrder.valueOf(dates.value()), "");
        return new Recognition(
                file,
                name,
                Kind.TEXT,
                format,
                sample.header,
                sample.rows,
                List.of(),
                List.of(encoding, delimiter, decimal, dates, shapes.currency()),
                sample.problems());
    }

    private static Recognition workbook(Path file, String name) throws IOException {
        List<String> sheets = ExcelFile.sheets(file);
        return workbook(file, name, sheets, FileFormat.PLAIN);
    }

    private static Recognition workbook(Path file, String name, List<String> sheets, FileFormat asked) {
        Sample sample = Sample.read(file, name, asked);
        Shapes shapes = new Shapes(sample.header, sample.rows);
        Point decimal = shapes.decimal(true, false);
        Point dates = shapes.dates();
        FileFormat format = new FileFormat(
                asked.encoding(),
                asked.delimiter(),
                DecimalSign.valueOf(decimal.value()),
                DateOrder.valueOf(dates.value()),
                asked.sheet());
        Point sheet = new Point(
                Point.Part.SHEET,
                asked.sheet().isEmpty() && !sheets.isEmpty() ? sheets.getFirst() : asked.sheet(),
                sheets.size() == 1,
                sheets.size() == 1 ? Why.ONLY_SHEET : Why.FIRST_SHEET);
        Sample again = Sample.read(file, name, format);
        return new Recognition(
                file,
                name,
                Kind.WORKBOOK,
                format,
                again.header,
                again.rows,
                sheets,
                List.of(sheet, decimal, dates, shapes.currency()),
                again.problems());
    }

    /**
     * The same beginning, read in another format that somebody chose.
     *
     * @throws DataProblemsException where it cannot be read so
     */
    public Recognition as(FileFormat chosen) {
        Sample sample = Sample.read(file, name, chosen);
        List<Point> corrected = points.stream()
                .map(point -> switch (point.part()) {
                    case ENCODING -> point.chosen(chosen.encoding().name());
                    case DELIMITER -> point.chosen(String.valueOf(chosen.delimiter()));
                    case DECIMAL -> point.chosen(chosen.decimal().name());
                    case DATES -> point.chosen(chosen.dates().name());
                    case SHEET -> chosen.sheet().isEmpty() ? point : point.chosen(chosen.sheet());
                    case CURRENCY -> new Shapes(sample.header, sample.rows).currency();
                })
                .toList();
        return new Recognition(
                file, name, kind, chosen, sample.header, sample.rows, sheets, corrected, sample.problems());
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

    /** What was recognised of one thing. */
    public Point point(Point.Part part) {
        return points.stream()
                .filter(point -> point.part() == part)
                .findFirst()
                .orElse(new Point(part, "", true, Why.WORKBOOK));
    }

    private interface Reading {
        Recognition read() throws IOException;
    }

    private static Recognition attempt(String name, Reading reading) {
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

    /** The header and the first rows. */
    private static final class Sample implements Table {
        private final Report report = new Report();
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> header = List.of();

        static Sample read(Path file, String name, FileFormat format) {
            Sample sample = new Sample();
            TableFile.read(file, name, format, sample.report, sample);
            if (sample.header.isEmpty()) {
                sample.report.refuse();
            }
            return sample;
        }

        List<DataProblem> problems() {
            List<DataProblem> problems = new ArrayList<>(report.problems(Severity.ERROR));
            problems.addAll(report.problems(Severity.WARNING));
            return problems;
        }

        @Override
        public boolean header(int row, List<String> cells) {
            header = cells;
            return true;
        }

        @Override
        public boolean row(int row, List<String> cells) {
            rows.add(List.copyOf(cells));
            return rows.size() < MOST_ROWS;
        }
    }
}
