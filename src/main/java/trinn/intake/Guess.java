package trinn.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;

/** Guesses the mapping of one file: by a ready one, by the words of its header, and by the values in its first rows. */
final class Guess {

    private static final int LEAST_FIT = 40;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_NAME = 200;

    private final Recognition file;
    private final List<String> header;

    /** One column that may be a field. */
    private record Candidate(int fit, int place, String field, String column) {}

    Guess(Recognition file) {
        this.file = file;
        this.header = file.header();
    }

    Mapping best() {
        return ReadyMapping.of(header)
                .map(this::ready)
                .orElseGet(() -> Arrays.stream(RecordType.values())
                        .max(Comparator.comparingInt(this::score))
                        .map(this::byWords)
                        .orElseThrow());
    }

    Mapping of(RecordType type) {
        return ReadyMapping.of(header)
                .filter(ready -> ready.type() == type)
                .map(this::ready)
                .orElseGet(() -> byWords(type));
    }

    private Mapping ready(ReadyMapping ready) {
        Map<String, String> columns = ready.in(header);
        Map<String, String> always = new HashMap<>(ready.always());
        always.keySet().removeAll(columns.keySet());
        Map<String, Mapping.Found> found = new HashMap<>();
        columns.keySet().forEach(field -> found.put(field, Mapping.Found.READY));
        always.keySet().forEach(field -> found.put(field, Mapping.Found.READY));
        Map<String, Map<String, String>> meanings = new HashMap<>(ready.meanings());
        meanings.keySet().retainAll(columns.keySet());
        return new Mapping(
                new Section(ready.type(), file.name(), file.format(), columns, always, meanings, null),
                header,
                ready.name(),
                found);
    }

    /** A type is likely where the file has what it needs, where more of its columns are known, and where its name says so. */
    private int score(RecordType type) {
        Mapping mapping = byWords(type);
        long needed = type.fields().stream().filter(Field::required).count();
        int missing = mapping.missing().size();
        int names = Words.all().fit(type, file.name())
                + header.stream()
                        .mapToInt(name -> Words.all().fit(type, name) > 0 ? LEAST_FIT : 0)
                        .sum();
        int sheet = file.format().sheet().isEmpty()
                ? 0
                : Words.all().fit(type, file.format().sheet());
        return (missing == 0 ? 200 : -(int) (200L * missing / needed))
                + 30 * mapping.section().columns().size()
                + Math.min(names, 150)
                + sheet;
    }

    private Mapping byWords(RecordType type) {
        Map<String, String> columns = new HashMap<>();
        Map<String, Mapping.Found> found = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Candidate one : candidates(type)) {
            if (!columns.containsKey(one.field()) && used.add(one.column())) {
                columns.put(one.field(), one.column());
                found.put(one.field(), Mapping.Found.WORDS);
            }
        }
        for (Field field : type.fields()) {
            if (field.required() && !columns.containsKey(field.name())) {
                byValues(field, used, columns, found);
            }
        }
        Map<String, String> always = always(type, columns, found);
        return new Mapping(
                new Section(type, file.name(), file.format(), columns, always, meanings(type, columns), null),
                header,
                "",
                found);
    }

    /** Best first. */
    private List<Candidate> candidates(RecordType type) {
        List<Candidate> candidates = new ArrayList<>();
        for (String column : usable()) {
            for (Field field : type.fields()) {
                int fit = Words.all().fit(type, field.name(), column);
                if (fit >= LEAST_FIT && fits(field, column)) {
                    candidates.add(new Candidate(fit, type.place(field.name()), field.name(), column));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::fit)
                .reversed()
                .thenComparingInt(Candidate::place)
                .thenComparingInt(one -> header.indexOf(one.column())));
        return candidates;
    }

    /** Names that stand there once and can be written into data.yaml. */
    private List<String> usable() {
        Set<String> once = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (seen.add(name)) {
                once.add(name);
            } else {
                once.remove(name);
            }
        }
        once.removeIf(name -> name.isBlank() || name.length() > LONGEST_NAME);
        return List.copyOf(once);
    }

    /** The only column of days is the day that is needed; the only one of numbers the amount. */
    private void byValues(
            Field field, Set<String> used, Map<String, String> columns, Map<String, Mapping.Found> found) {
        if (field.kind() != FieldKind.DATE && field.kind() != FieldKind.MONEY) {
            return;
        }
        List<String> possible = usable().stream()
                .filter(column -> !used.contains(column) && hasValues(column) && fits(field, column))
                .toList();
        if (possible.size() == 1) {
            used.add(possible.getFirst());
            columns.put(field.name(), possible.getFirst());
            found.put(field.name(), Mapping.Found.VALUES);
        }
    }

    private Map<String, String> always(RecordType type, Map<String, String> columns, Map<String, Mapping.Found> found) {
        Map<String, String> always = new HashMap<>();
        if (type == RecordType.TARGETS && columns.containsKey("of")) {
            Map.of("level", "seller", "kpi", "sales").forEach((field, value) -> {
                if (!columns.containsKey(field)) {
                    always.put(field, value);
                    found.put(field, Mapping.Found.WORDS);
                }
            });
        }
        return always;
    }

    private Map<String, Map<String, String>> meanings(RecordType type, Map<String, String> columns) {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        columns.forEach((field, column) -> {
            List<String> choices = type.field(field).choices();
            Map<String, String> words = new HashMap<>();
            for (String word : choices.isEmpty() ? Set.<String>of() : words(column)) {
                String meaning = Words.all().meaning(type, field, word);
                if (!choices.contains(word) && !meaning.isEmpty()) {
                    words.put(word, meaning);
                }
            }
            if (!words.isEmpty()) {
                meanings.put(field, words);
            }
        });
        return meanings;
    }

    private Set<String> words(String column) {
        Set<String> words = new LinkedHashSet<>();
        for (String cell : values(column)) {
            if (!cell.isEmpty() && words.size() < MOST_WORDS) {
                words.add(cell);
            }
        }
        return words;
    }

    private List<String> values(String column) {
        int place = header.indexOf(column);
        return file.rows().stream()
                .filter(row -> place < row.size())
                .map(row -> row.get(place).strip())
                .toList();
    }

    private boolean hasValues(String column) {
        return values(column).stream().anyMatch(cell -> !cell.isEmpty());
    }

    /** Whether most values of a column can be values of a field; of texts all can. */
    private boolean fits(Field field, String column) {
        if (field.kind() == FieldKind.TEXT) {
            return true;
        }
        List<String> values =
                values(column).stream().filter(cell -> !cell.isEmpty()).toList();
        long fitting = values.stream()
                .filter(cell -> field.kind() == FieldKind.DATE
                        ? Values.date(cell, file.format(), column) != null
                        : Objects.nonNull(Values.number(cell, file.format(), column, field.kind())))
                .count();
        return fitting * 2 >= values.size();
    }
}
