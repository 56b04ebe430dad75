package trinn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * One file and what is in it: a part of {@code data.yaml}.
 *
 * @param type what each row is a record of
 * @param file the path within the folder
 * @param format how the file is written
 * @param columns the header of each field that the file has
 * @param always the value of each field that is the same in every row
 * @param meanings by field, what the file's words mean: {@code Closed Won} as {@code won}
 * @param lastEnd the first day after the last target of everybody, where targets have no ends of their own
 */
public record Section(
        RecordType type,
        String file,
        FileFormat format,
        Map<String, String> columns,
        Map<String, String> always,
        Map<String, Map<String, String>> meanings,
        @Nullable LocalDate lastEnd) {

    private static final Set<RecordType> NAMED =
            EnumSet.of(RecordType.DEPARTMENTS, RecordType.PAYEES, RecordType.CUSTOMERS, RecordType.PRODUCTS);

    /** Copies the maps. */
    public Section {
        columns = Map.copyOf(columns);
        always = Map.copyOf(always);
        Map<String, Map<String, String>> copy = new HashMap<>();
        meanings.forEach((field, words) -> copy.put(field, Map.copyOf(words)));
        meanings = Map.copyOf(copy);
    }

    /** The file, with the sheet where one is named, for people: {@code sales.xlsx, January}. */
    public String title() {
        return title(file, format);
    }

    static String title(String file, FileFormat format) {
        return format.sheet().isEmpty() ? file : file + ", " + format.sheet();
    }

    /** Whether the file has a column, or the section a value, for a field. */
    public boolean has(String field) {
        return columns.containsKey(field) || always.containsKey(field);
    }

    /** The attributes that its records have, as fields are named. */
    public List<String> attributes() {
        return Stream.concat(columns.keySet().stream(), always.keySet().stream())
                .filter(Attributes::isOne)
                .sorted()
                .toList();
    }

    /** Whether its records need ids and have none: then they are known by their names, or by file and row. */
    public boolean makesIds() {
        return type.hasId() && !has("id") && (!NAMED.contains(type) || has("name"));
    }

    /** Whether every record needs a field that nothing here says and that cannot be made. */
    boolean lacks(Field field) {
        return field.required() && !has(field.name()) && !(field.name().equals("id") && makesIds());
    }

    /** The id of a record that has none: of who or what others refer to, the name; of anything else, its file and row. */
    String madeId(Row row) {
        boolean named = NAMED.contains(type);
        String sheet = format.sheet().isEmpty() ? "" : ", " + format.sheet();
        return named ? row.text("name") : row.origin() + sheet;
    }

    /** Of what ids are made, for people. */
    String madeOf() {
        return NAMED.contains(type) ? "their names" : "file and row";
    }

    /** Whether its records are payees, or name some. */
    public boolean namesPayees() {
        return type == RecordType.PAYEES || has("payee");
    }

    /** The same of another file. */
    public Section of(String other) {
        return new Section(type, other, format, columns, always, meanings, lastEnd);
    }

    /** With other columns and constants. */
    Section with(Map<String, String> otherColumns, Map<String, String> otherAlways) {
        return new Section(type, file, format, otherColumns, otherAlways, meanings, lastEnd);
    }

    /** With other meanings. */
    Section withMeanings(Map<String, Map<String, String>> other) {
        return new Section(type, file, format, columns, always, other, lastEnd);
    }

    /** With another last end. */
    Section withLastEnd(@Nullable LocalDate other) {
        return new Section(type, file, format, columns, always, meanings, other);
    }

    /** The header of a field that the file has; the field's own name for one that it has not. */
    String header(String field) {
        return columns.getOrDefault(field, field);
    }

    /** What is wrong, or looks wrong, with a field of a record that was read from this file. */
    DataProblem problem(Check check, Row row, String field, String message) {
        Object value = row.value(row.type().place(field));
        String shown =
                value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
        return new DataProblem(check, title(), row.origin().row(), header(field), shown, message);
    }
}
