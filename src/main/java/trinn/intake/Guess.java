package trinn.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;

/** Guesses the mapping of one file: by a ready one, by the words of its header, and by the values in its first rows. */
final class Guess {

    /** What rules and KPIs ask for attributes of. */
    private static final Set<RecordType> ATTRIBUTED = EnumSet.of(
            RecordType.DEPARTMENTS,
            RecordType.PAYEES,
            RecordType.ASSIGNMENTS,
            RecordType.CUSTOMERS,
            RecordType.PRODUCTS,
            RecordType.SALES,
            RecordType.OPPORTUNITIES,
            RecordType.ACTIVITIES);

    private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");
    private static final int LEAST_FIT = 40;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LENGTH_OF_DAY = 8;

    private final Recognition file;
    private final List<String> header;

    /** One column that may be a field. */
    private record Candidate(int fit, int place, String field, String column) {}

    Guess(Recognition file) {
        this.file = file;
        this.header = file.header();
    }

    Mapping best() {
        return withAttributes(ReadyMapping.of(header)
                .map(this::ready)
                .orElseGet(() -> Arrays.stream(RecordType.values())
                        .map(this::byWords)
                        .max(Comparator.comparingInt(new Weight(file)::of))
                        .orElseThrow()));
    }

    Mapping of(RecordType type) {
        return withAttributes(ReadyMapping.of(header)
                .filter(ready -> ready.type() == type)
                .map(this::ready)
                .orElseGet(() -> byWords(type)));
    }

    /** Whether a cell is a number that is no code, such as the code of a district. */
    private static boolean isAmount(String cell) {
        return Unused.isNumber(cell) && !CODE.matcher(cell).matches();
    }

    /** Columns of words or codes that companies like to divide sales by become attributes, where no field has them. */
    private Mapping withAttributes(Mapping mapping) {
        if (!ATTRIBUTED.contains(mapping.section().type())) {
            return mapping;
        }
        Map<String, String> columns = new HashMap<>(mapping.section().columns());
        Map<String, Mapping.Found> found = new HashMap<>(mapping.found());
        List<String> left = new ArrayList<>(usable());
        left.removeAll(mapping.used());
        for (String column : left) {
            String name = Words.all().attribute(column);
            List<String> cells = file.values(column);
            boolean words = !cells.isEmpty() && cells.stream().noneMatch(Guess::isAmount);
            if (!name.isEmpty() && words && columns.putIfAbsent(Attributes.PREFIX + name, column) == null) {
                found.put(Attributes.PREFIX + name, Mapping.Found.WORDS);
            }
        }
        return new Mapping(
                mapping.section().with(columns, mapping.section().always()),
                header,
                mapping.ready(),
                found,
                mapping.parts());
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
        statusOfStage(type, columns, found);
        new LineAmounts(file).correct(usable(), columns, found);
        Map<String, String> always = always(type, columns, found);
        Mapping mapping = new Mapping(
                new Section(type, file.name(), file.format(), columns, always, meanings(type, columns), null),
                header,
                "",
                found);
        return type == RecordType.MEASUREMENTS ? new MeasuredGuess(file, usable()).of(mapping) : mapping;
    }

    /** Best first. */
    private List<Candidate> candidates(RecordType type) {
        List<Candidate> candidates = new ArrayList<>();
        for (String column : usable()) {
            for (Field field : type.fields()) {
                int fit = Words.all().fit(type, field.name(), column);
                if (fit >= LEAST_FIT
                        && fits(field, column)
                        && isKnown(type, field, column)
                        && (!field.name().equals("id") || isUnique(column))) {
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
        once.removeIf(name -> name.isBlank()
                || name.length() > LONGEST_NAME
                || !file.format().column(name).totalOf().isEmpty());
        return List.copyOf(once);
    }

    /** The only column of days is the day that is needed; the only one of numbers the amount. */
    private void byValues(
            Field field, Set<String> used, Map<String, String> columns, Map<String, Mapping.Found> found) {
        if (field.kind() != FieldKind.DATE && field.kind() != FieldKind.MONEY) {
            return;
        }
        List<String> possible = usable().stream()
                .filter(column -> !used.contains(column) && !file.values(column).isEmpty() && fits(field, column))
                .filter(column -> field.kind() != FieldKind.DATE || !areNumbers(column))
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
            Map.of("level", "seller", "kpi", "revenue").forEach((field, value) -> {
                if (!columns.containsKey(field)) {
                    always.put(field, value);
                    found.put(field, Mapping.Found.WORDS);
                }
            });
        }
        return always;
    }

    /** Where nothing else says it, the stage says whether a deal is won or lost. */
    private void statusOfStage(RecordType type, Map<String, String> columns, Map<String, Mapping.Found> found) {
        String stage = columns.getOrDefault("stage", "");
        if (type != RecordType.OPPORTUNITIES || stage.isEmpty() || columns.containsKey("status")) {
            return;
        }
        boolean ends = words(stage).stream()
                .map(word -> Words.all().meaning(type, "status", word))
                .anyMatch(meaning -> meaning.equals("won") || meaning.equals("lost"));
        if (ends) {
            columns.put("status", stage);
            found.put("status", Mapping.Found.VALUES);
        }
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
            if (field.equals("status") && column.equals(columns.get("stage"))) {
                words.put("*", "open");
            }
            if (!words.isEmpty()) {
                meanings.put(field, words);
            }
        });
        return meanings;
    }

    private Set<String> words(String column) {
        Set<String> words = new LinkedHashSet<>();
        for (String cell : file.values(column)) {
            if (words.size() < MOST_WORDS) {
                words.add(cell);
            }
        }
        return words;
    }

    /** What stands there twice is no id, such as the number of an order with several lines. */
    private boolean isUnique(String column) {
        List<String> cells = file.values(column);
        return new HashSet<>(cells).size() == cells.size();
    }

    private boolean areNumbers(String column) {
        return file.values(column).stream().allMatch(cell -> Unused.isNumber(cell) && cell.length() < LENGTH_OF_DAY);
    }

    /** Whether a column mostly has words for the choices of a field, if it has only so many. */
    private boolean isKnown(RecordType type, Field field, String column) {
        List<String> words = file.values(column).stream().distinct().toList();
        long known = words.stream()
                .filter(word -> field.choices().contains(word)
                        || !Words.all().meaning(type, field.name(), word).isEmpty())
                .count();
        return field.choices().isEmpty() || words.isEmpty() || known * 2 > words.size();
    }

    /** Whether most values of a column can be values of a field; of texts all can. */
    private boolean fits(Field field, String column) {
        List<String> values = file.values(column);
        if (field.kind() == FieldKind.TEXT) {
            return true;
        }
        long fitting = values.stream()
                .filter(cell -> field.kind() == FieldKind.DATE
                        ? Values.date(cell, file.format(), column) != null
                        : Objects.nonNull(Values.number(cell, file.format(), column, field.kind())))
                .count();
        return fitting * 2 >= values.size();
    }
}
