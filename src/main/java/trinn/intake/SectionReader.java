package trinn.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Spelling;

/** Turns the rows of one file into records. */
final class SectionReader implements Table {

    private static final Pattern OTHER_DELIMITERS = Pattern.compile("[,;\\t|]");

    private final Section section;
    private final Collection<String> used;
    private final String currency;
    private final Report report;
    private final Consumer<Row> sink;
    private final Attributes attributes = new Attributes();
    private final List<Field> own;
    private final Map<String, Integer> positions = new HashMap<>();
    private List<String> header = List.of();
    private Unused unused = new Unused(List.of(), List.of(), FileFormat.PLAIN);
    private boolean complete = true;

    private SectionReader(
            Section section, Collection<String> used, String currency, Report report, Consumer<Row> sink) {
        this.used = used;
        this.section = section;
        this.own = section.attributes().stream().map(section.type()::field).toList();
        this.currency = currency;
        this.report = report;
        this.sink = sink;
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
            positions.put(column.getKey(), header.indexOf(name));
            int times = Collections.frequency(header, name);
            if (times == 0) {
                fail(Check.COLUMN, row, name, "", "The column is missing. " + Spelling.advice(name, header));
            } else if (times > 1) {
                String message = "The column stands there %d times. Rename all but one.".formatted(times);
                fail(Check.COLUMN, row, name, "", message);
            }
        });
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
        if (cells.size() == header.size()) {
            read(new Cells(section, currency, row, cells, positions, report));
        } else if (cells.size() < header.size()) {
            String message = "The row has too few cells: %d instead of %d.".formatted(cells.size(), header.size());
            fail(Check.CELL_COUNT, row, header.get(cells.size()), "", message);
        } else {
            String message =
                    "The row has too many cells: %d instead of %d. A cell that holds %s must stand in quotation marks."
                            .formatted(cells.size(), header.size(), delimiter());
            fail(Check.CELL_COUNT, row, "", cells.get(header.size()), message);
        }
        return true;
    }

    private String delimiter() {
        return switch (section.format().delimiter()) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            default -> "\"" + section.format().delimiter() + "\"";
        };
    }

    private void read(Cells cells) {
        List<Field> fields = section.type().fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int place = 0; place < values.length; place++) {
            if (section.has(fields.get(place).name())) {
                values[place] = cells.value(fields.get(place));
            }
        }
        endPeriod(cells, values);
        SortedMap<String, String> said = attributes(cells);
        if (cells.failed()) {
            complete = false;
        } else {
            Row row = new Row(section.type(), cells.origin(), said, values);
            sink.accept(section.makesIds() ? withId(row, values) : row);
        }
    }

    private SortedMap<String, String> attributes(Cells cells) {
        if (own.isEmpty()) {
            return Collections.emptySortedMap();
        }
        Map<String, String> said = new HashMap<>();
        for (Field field : own) {
            Object value = cells.value(field);
            said.put(Attributes.name(field.name()), value == null ? "" : value.toString());
        }
        return attributes.of(said);
    }

    private Row withId(Row row, @Nullable Object[] values) {
        values[section.type().place("id")] = section.madeId(row);
        return new Row(section.type(), row.origin(), row.attributes(), values);
    }

    /** A period that is named as a month, say, ends with it, where nothing else says when it ends. */
    private void endPeriod(Cells cells, @Nullable Object[] values) {
        RecordType type = section.type();
        if (type.has("from") && type.has("to") && section.has("from") && values[type.place("to")] == null) {
            values[type.place("to")] = cells.periodEnd(type.field("from"));
        }
    }

    private void fail(Check check, int row, String column, String value, String message) {
        complete = false;
        report.add(new DataProblem(check, section.title(), row, column, value, message));
    }
}
