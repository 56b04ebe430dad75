package trinn.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.source.Sha256;

/**
 * Which columns of a file are which fields: guessed, shown, corrected and remembered. Immutable; each correction gives a new
 * one.
 *
 * @param section what was settled so far, as data.yaml would say it; fields may still be missing
 * @param header the file's columns
 * @param ready the name of the ready mapping that was used, such as {@code HubSpot deals}, or the empty text
 * @param found by field that has a column or a constant, where that came from
 * @param parts what each row has several records of, such as a month in each column; none where a row is one record
 */
public record Mapping(Section section, List<String> header, String ready, Map<String, Found> found, List<Part> parts) {

    /**
     * One of the records that a row holds.
     *
     * @param columns the header of each field that only this one has
     * @param always the value of each field that is the same in every row and only this one has
     */
    public record Part(Map<String, String> columns, Map<String, String> always) {

        /** Copies the maps. */
        public Part {
            columns = Map.copyOf(columns);
            always = Map.copyOf(always);
        }
    }

    /** Where each row is one record. */
    public Mapping(Section section, List<String> header, String ready, Map<String, Found> found) {
        this(section, header, ready, found, List.of());
    }

    /** Where a column of a field came from. */
    public enum Found {
        /** A ready mapping of a known system's file. */
        READY,
        /** What was used for a file with the same header before. */
        REMEMBERED,
        /** The words of the header. */
        WORDS,
        /** The values in the column. */
        VALUES,
        /** Somebody chose it. */
        CHOSEN
    }

    /** Copies the collections. */
    public Mapping {
        header = List.copyOf(header);
        found = Map.copyOf(found);
        parts = List.copyOf(parts);
    }

    /** What data.yaml would say of the file: a section for each record that a row holds. */
    public List<Section> sections() {
        return parts.isEmpty()
                ? List.of(section)
                : parts.stream().map(this::with).toList();
    }

    private Section with(Part part) {
        Map<String, String> columns = new HashMap<>(section.columns());
        columns.putAll(part.columns());
        Map<String, String> always = new HashMap<>(section.always());
        always.putAll(part.always());
        return section.with(columns, always);
    }

    /** All columns that become something. */
    public Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        sections().forEach(one -> used.addAll(one.columns().values()));
        return used;
    }

    /** The best guess, of the type too. */
    public static Mapping guess(Recognition file) {
        return new Guess(file).best();
    }

    /** The best guess for a type that is known. */
    public static Mapping guess(Recognition file, RecordType type) {
        return new Guess(file).of(type);
    }

    /**
     * As a file with the same {@linkplain #signature(List) signature} was mapped before; columns that this one has not are
     * left out.
     */
    public static Mapping remembered(Recognition file, Section before) {
        Map<String, String> columns = new HashMap<>(before.columns());
        columns.values().removeIf(name -> !file.header().contains(name));
        Section section = new Section(
                before.type(),
                file.name(),
                file.format(),
                columns,
                before.always(),
                before.meanings(),
                before.lastEnd());
        Map<String, Found> found = new HashMap<>();
        columns.keySet().forEach(field -> found.put(field, Found.REMEMBERED));
        before.always().keySet().forEach(field -> found.put(field, Found.REMEMBERED));
        return new Mapping(section, file.header(), "", found);
    }

    /** By which a mapping is remembered: the SHA-256 over the header's names, whatever their order and capitals. */
    public static String signature(List<String> header) {
        List<String> names = header.stream()
                .map(name -> Words.plain(name) + "\n" + name.length())
                .sorted()
                .toList();
        return Sha256.hex(String.join("\n\n", names));
    }

    /** Whether the records get ids, as no column has them. */
    public boolean makesIds() {
        return section.makesIds();
    }

    /** The fields without which there is no record, and which have neither a column nor a constant; ids can be made. */
    public List<Field> missing() {
        Section first = sections().getFirst();
        return section.type().fields().stream().filter(first::lacks).toList();
    }

    /** The columns that no field uses, in their order. */
    public List<String> left() {
        Set<String> left = new LinkedHashSet<>(header);
        left.removeAll(used());
        left.remove("");
        return new ArrayList<>(left);
    }

    /** With a column for a field, or with none where it is null; a constant of the field is gone then. */
    public Mapping withColumn(String field, @Nullable String column) {
        return with(field, column, null);
    }

    /** With one value for a field in every row, or with none where it is null; a column of the field is gone then. */
    public Mapping withAlways(String field, @Nullable String value) {
        return with(field, null, value);
    }

    private Mapping with(String field, @Nullable String column, @Nullable String value) {
        section.type().field(field);
        Map<String, String> columns = new HashMap<>(section.columns());
        Map<String, String> always = new HashMap<>(section.always());
        Map<String, Found> from = new HashMap<>(found);
        put(columns, field, column);
        put(always, field, value);
        put(from, field, column == null && value == null ? null : Found.CHOSEN);
        List<Part> kept = parts.stream()
                .filter(part ->
                        !part.columns().containsKey(field) && !part.always().containsKey(field))
                .filter(part -> column == null || !part.columns().containsValue(column))
                .toList();
        boolean alone = column != null && kept.isEmpty() && !parts.isEmpty();
        return new Mapping(section.with(columns, always), header, ready, from, alone ? List.of() : kept);
    }

    private static <T> void put(Map<String, T> map, String key, @Nullable T value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** With a meaning for a word of a field, or with none where it is null; the word {@code *} is every other one. */
    public Mapping withMeaning(String field, String word, @Nullable String meaning) {
        section.type().field(field);
        Map<String, Map<String, String>> meanings = new HashMap<>(section.meanings());
        Map<String, String> words = new HashMap<>(meanings.getOrDefault(field, Map.of()));
        put(words, word, meaning);
        put(meanings, field, words.isEmpty() ? null : words);
        return new Mapping(section.withMeanings(meanings), header, ready, found, parts);
    }

    /** With the first day after the last target of everybody, for targets that have no ends of their own. */
    public Mapping withLastEnd(@Nullable LocalDate lastEnd) {
        return new Mapping(section.withLastEnd(lastEnd), header, ready, found, parts);
    }

    /** The same mapping of the file as it is read in another format. */
    public Mapping of(Recognition file) {
        Mapping again = remembered(file, section);
        Map<String, Found> from = new HashMap<>(found);
        from.keySet().retainAll(again.found.keySet());
        return new Mapping(again.section, file.header(), ready, from, parts);
    }
}
