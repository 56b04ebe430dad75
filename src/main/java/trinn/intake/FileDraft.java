package trinn.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.RecordType;

/**
 * A file that is about to be brought in: how it is written and which column is what, so far. Immutable; each correction
 * gives a new one.
 *
 * @param recognition how it is written
 * @param mapping which column is what
 * @param remembered whether the mapping began as the one of an earlier file with the same columns
 */
public record FileDraft(Recognition recognition, Mapping mapping, boolean remembered) {

    private static final int MOST_WORDS = 50;

    /**
     * As well as it can be told.
     *
     * @param before what was settled for a file with the same columns, or null
     */
    public static FileDraft of(Recognition file, @Nullable Section before) {
        if (before == null) {
            return new FileDraft(file, Mapping.guess(file), false);
        }
        FileFormat known = knownBy(file, before.format());
        Recognition read = known.equals(file.format()) ? file : file.as(known);
        return new FileDraft(read, Mapping.remembered(read, before), true);
    }

    /** What is not certain is as it was before, of single columns too. */
    private static FileFormat knownBy(Recognition file, FileFormat before) {
        FileFormat now = file.format();
        Map<String, ColumnForm> columns = new HashMap<>(now.columns());
        before.columns().forEach((name, form) -> {
            boolean certain =
                    file.points().stream().anyMatch(point -> point.column().equals(name) && point.certain());
            FileFormat asBefore =
                    now.withColumn(name, form.withTotalOf(now.column(name).totalOf()));
            if (!certain && file.values(name).stream().allMatch(cell -> isValue(cell, asBefore, name))) {
                columns.put(name, asBefore.column(name));
            }
        });
        return now.withColumns(columns)
                .withDecimal(file.point(Point.Part.DECIMAL).certain() ? now.decimal() : before.decimal())
                .withDates(file.point(Point.Part.DATES).certain() ? now.dates() : before.dates());
    }

    private static boolean isValue(String cell, FileFormat format, String column) {
        return format.column(column).dates() != null
                ? PeriodText.of(cell, format, column) != null
                : NumberText.of(cell, format.decimal(column)) != null;
    }

    /** The path under which people know the file. */
    public String name() {
        return recognition.name();
    }

    /** The file, with the sheet where one of several is meant: {@code sales.xlsx, January}. */
    public String title() {
        return Section.title(name(), recognition.format());
    }

    /** What each row is a record of. */
    public RecordType type() {
        return mapping.section().type();
    }

    /** With another mapping. */
    public FileDraft with(Mapping other) {
        return new FileDraft(recognition, other, remembered);
    }

    /** As a file of another type of records, guessed anew. */
    public FileDraft withType(RecordType type) {
        return new FileDraft(recognition, Mapping.guess(recognition, type), false);
    }

    /**
     * Read in another format; what was mapped stays where the columns do.
     *
     * @throws DataProblemsException where it cannot be read so
     */
    public FileDraft as(FileFormat format) {
        Recognition read = recognition.as(format);
        boolean same = read.header().equals(recognition.header());
        return new FileDraft(read, same ? mapping.of(read) : Mapping.guess(read), same && remembered);
    }

    /** What was recognised without being certain. The currency is told of all files together. */
    public List<Point> unsure() {
        return recognition.points().stream()
                .filter(point -> !point.certain() && point.part() != Point.Part.CURRENCY)
                .toList();
    }

    /** Whether its months or weeks stand there without a year, and nothing says which year is meant. */
    public boolean lacksYear() {
        return MeasuredGuess.lacksYear(mapping, recognition.format());
    }

    /** The columns of numbers or dates that no field uses. */
    public List<String> unused() {
        return Unused.of(recognition, mapping.used());
    }

    /** The first rows as they will be read. */
    public Preview preview(String currency) {
        return Preview.of(recognition, mapping, currency);
    }

    /** The fields that have a column and only so many values. */
    public List<Field> choices() {
        return type().fields().stream()
                .filter(field -> !field.choices().isEmpty()
                        && mapping.section().columns().containsKey(field.name()))
                .toList();
    }

    /** The words that stand in the column of a field, at most 50, without those that are a choice as they are. */
    public List<String> words(Field field) {
        int place = recognition.header().indexOf(mapping.section().columns().getOrDefault(field.name(), ""));
        Set<String> words = new LinkedHashSet<>();
        for (List<String> row : recognition.rows()) {
            String word = place >= 0 && place < row.size() ? row.get(place).strip() : "";
            if (!word.isEmpty() && !field.choices().contains(word) && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
