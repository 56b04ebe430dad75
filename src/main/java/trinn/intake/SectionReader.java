package trinn.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import trinn.parallel.InOrder;
import trinn.records.Row;
import trinn.source.Spelling;

/** Turns the rows of one file into records: on all cores, some rows at a time, and handed on in their order. */
final class SectionReader implements Table {

    /** How many rows, or letters, are read at a time. */
    private static final int MOST_LINES = 1 << 10;

    private static final int MOST_LETTERS = 1 << 20;

    private static final Pattern OTHER_DELIMITERS = Pattern.compile("[,;\\t|]");

    private final Section section;
    private final Collection<String> used;
    private final String currency;
    private final Report report;
    private final Consumer<Row> sink;
    private final List<Line> waiting = new ArrayList<>();
    private final InOrder<List<Line>, List<Line>> lines = new InOrder<>(this::read, this::handOn);
    private int letters;
    private LineReader reader;
    private List<String> header = List.of();
    private Unused unused = new Unused(List.of(), List.of(), FileFormat.PLAIN);
    private boolean complete = true;

    private SectionReader(
            Section section, Collection<String> used, String currency, Report report, Consumer<Row> sink) {
        this.used = used;
        this.section = section;
        this.currency = currency;
        this.report = report;
        this.sink = sink;
        this.reader = new LineReader(section, header, currency);
    }

    /**
     * Hands on every record that can be read.
     *
     * @param used the columns of the file that this section or another one uses
     * @param currency the one of all amounts
     * @return whether that were all rows, so that what is not there is really missing
     */
    static boolean read(
            Path folder, Section section, Collection<String> used, String currency, Report report, Consumer<Row> sink) {
        SectionReader reader = new SectionReader(section, used, currency, report, sink);
        boolean read =
                TableFile.read(folder.resolve(section.file()), section.title(), section.format(), report, reader);
        reader.tell();
        return read && reader.complete;
    }

    @Override
    public boolean header(int row, List<String> cells) {
        header = cells;
        unused = new Unused(header, used, section.format());
        if (cells.size() == 1 && OTHER_DELIMITERS.matcher(cells.getFirst()).find()) {
            String message = "The cells must be separated by %ss. Write under \"format\" what separates them."
                    .formatted(delimiter().replaceFirst("^an? ", ""));
            fail(Check.UNREADABLE, row, "", cells.getFirst(), message);
            return false;
        }
        section.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(column -> {
            String name = column.getValue();
            int times = Collections.frequency(header, name);
            if (times == 0) {
                fail(Check.COLUMN, row, name, "", "The column is missing. " + Spelling.advice(name, header));
            } else if (times > 1) {
                String message = "The column stands there %d times. Rename all but one.".formatted(times);
                fail(Check.COLUMN, row, name, "", message);
            }
        });
        reader = new LineReader(section, header, currency);
        return complete;
    }

    /** What was made, and what was not used. */
    private void tell() {
        if (section.makesIds() && !header.isEmpty()) {
            String message =
                    "No column has the id, so the records are known by %s. Another column can be chosen for it."
                            .formatted(section.madeOf());
            report.add(new DataProblem(Check.MADE_IDS, section.title(), 0, "", "", message));
        }
        List<String> left = unused.columns();
        if (!left.isEmpty()) {
            String message = "These columns of numbers or dates are left out. Give each that matters a field.";
            report.add(new DataProblem(Check.LEFT_OUT, section.title(), 0, String.join(", ", left), "", message));
        }
    }

    @Override
    public boolean row(int row, List<String> cells) {
        unused.look(cells);
        add(new Line(row, cells));
        return true;
    }

    @Override
    public void tell(DataProblem problem) {
        add(Line.telling(problem));
    }

    private void add(Line line) {
        waiting.add(line);
        for (String cell : line.cells()) {
            letters += cell.length();
        }
        if (waiting.size() == MOST_LINES || letters > MOST_LETTERS) {
            pass();
        }
    }

    private void pass() {
        lines.give(List.copyOf(waiting));
        waiting.clear();
        letters = 0;
    }

    @Override
    public void end() {
        pass();
        lines.finish();
    }

    private List<Line> read(List<Line> some) {
        some.stream().filter(Line::isRow).forEach(this::read);
        return some;
    }

    private void read(Line line) {
        List<String> cells = line.cells();
        if (cells.size() == header.size()) {
            reader.read(line);
        } else if (cells.size() < header.size()) {
            String message = "The row has too few cells: %d instead of %d.".formatted(cells.size(), header.size());
            fail(line, header.get(cells.size()), "", message);
        } else {
            String message =
                    "The row has too many cells: %d instead of %d. A cell that holds %s must stand in quotation marks."
                            .formatted(cells.size(), header.size(), delimiter());
            fail(line, "", cells.get(header.size()), message);
        }
    }

    private void fail(Line line, String column, String value, String message) {
        line.fail(new DataProblem(Check.CELL_COUNT, section.title(), line.number(), column, value, message));
    }

    private void handOn(List<Line> some) {
        for (Line line : some) {
            line.problems().forEach(report::add);
            complete &= !line.failed();
            Row row = line.record();
            if (row != null) {
                sink.accept(row);
            }
        }
    }

    private String delimiter() {
        return switch (section.format().delimiter()) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            default -> "\"" + section.format().delimiter() + "\"";
        };
    }

    private void fail(Check check, int row, String column, String value, String message) {
        complete = false;
        report.add(new DataProblem(check, section.title(), row, column, value, message));
    }
}
