package trinn.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/**
 * Guesses how a table holds values of KPIs: a value a row with its KPI named beside it, a column for each KPI, or a column for
 * each month or week.
 */
final class MeasuredGuess {

    private static final int ANY_YEAR = 2000;
    private static final int PLANNED = 60;
    private static final int LEAST_PERIODS = 2;

    private final Recognition file;
    private final List<String> usable;

    /** @param usable the columns that may be fields */
    MeasuredGuess(Recognition file, List<String> usable) {
        this.file = file;
        this.usable = usable;
    }

    /** What words say of the file, with the columns of numbers that they do not know. */
    Mapping of(Mapping byWords) {
        Section section = byWords.section();
        List<String> numbers = usable.stream()
                .filter(column -> !isTaken(section, column) && holdsNumbers(column))
                .toList();
        List<String> periods = numbers.stream().filter(this::isPeriod).toList();
        if (periods.size() >= LEAST_PERIODS) {
            return byPeriods(byWords, periods);
        }
        boolean periodic = holdsPeriods(section.columns().getOrDefault("from", ""));
        if (section.has("kpi") || !periodic || numbers.isEmpty()) {
            return byWords;
        }
        return byKpis(byWords, numbers);
    }

    /** What a KPI is called may be any word; a column of numbers that words took for a value or a plan is looked at again. */
    private static boolean isTaken(Section section, String column) {
        return section.columns().entrySet().stream()
                .anyMatch(field -> field.getValue().equals(column)
                        && (section.has("kpi") || !List.of("value", "target").contains(field.getKey())));
    }

    private boolean holdsNumbers(String column) {
        List<String> cells = file.values(column);
        return !cells.isEmpty()
                && 2 * cells.stream().filter(Unused::isNumber).count() >= cells.size()
                && !Words.all().names("code", column);
    }

    /** Months, weeks and the like, or days that are all the first of their month: what is summed up, not what happened. */
    private boolean holdsPeriods(String column) {
        List<PeriodText> read = file.values(column).stream()
                .map(cell -> PeriodText.of(cell, file.format(), column))
                .filter(Objects::nonNull)
                .toList();
        long longer = read.stream()
                .filter(period -> period.unit() != PeriodText.Unit.DAY)
                .count();
        return !read.isEmpty()
                && (2 * longer > read.size()
                        || read.stream().allMatch(period -> period.from().getDayOfMonth() == 1));
    }

    private boolean isPeriod(String header) {
        PeriodText period = period(header, file.format().withYear(ANY_YEAR));
        return period != null && period.unit() != PeriodText.Unit.DAY && period.unit() != PeriodText.Unit.YEAR;
    }

    static @Nullable PeriodText period(String text, FileFormat format) {
        return PeriodText.of(text, format, "");
    }

    private Mapping byPeriods(Mapping byWords, List<String> periods) {
        Map<String, String> columns = new HashMap<>(byWords.section().columns());
        columns.values().removeAll(periods);
        columns.remove("from");
        columns.remove("value");
        List<Mapping.Part> parts = periods.stream()
                .map(column -> new Mapping.Part(Map.of("value", column), Map.of("from", column)))
                .toList();
        return with(byWords, columns, byWords.section().always(), parts);
    }

    private Mapping byKpis(Mapping byWords, List<String> numbers) {
        Map<String, String> columns = new HashMap<>(byWords.section().columns());
        columns.keySet().removeAll(List.of("value", "target"));
        List<Mapping.Part> parts = new ArrayList<>();
        String planned = null;
        for (String column : numbers) {
            if (isPlan(column)) {
                planned = column;
                addPlan(parts, column);
            } else {
                Map<String, String> own = new HashMap<>(Map.of("value", column));
                if (planned != null && parts.isEmpty()) {
                    own.put("target", planned);
                }
                parts.add(new Mapping.Part(own, Map.of("kpi", column)));
            }
        }
        if (parts.isEmpty()) {
            return byWords;
        }
        if (parts.size() > 1) {
            return with(byWords, columns, byWords.section().always(), parts);
        }
        columns.putAll(parts.getFirst().columns());
        Map<String, String> always = new HashMap<>(byWords.section().always());
        always.putAll(parts.getFirst().always());
        return with(byWords, columns, always, List.of());
    }

    /** A plan is that of the KPI before it. */
    private static void addPlan(List<Mapping.Part> parts, String column) {
        if (!parts.isEmpty() && !parts.getLast().columns().containsKey("target")) {
            Map<String, String> both = new HashMap<>(parts.getLast().columns());
            both.put("target", column);
            parts.set(parts.size() - 1, new Mapping.Part(both, parts.getLast().always()));
        }
    }

    private static boolean isPlan(String column) {
        return Words.all().fit(RecordType.TARGETS, "target", column) >= PLANNED;
    }

    private static Mapping with(
            Mapping byWords, Map<String, String> columns, Map<String, String> always, List<Mapping.Part> parts) {
        Map<String, Mapping.Found> found = new HashMap<>(byWords.found());
        found.keySet().retainAll(columns.keySet());
        columns.keySet().forEach(field -> found.putIfAbsent(field, Mapping.Found.VALUES));
        always.keySet().forEach(field -> found.putIfAbsent(field, Mapping.Found.WORDS));
        return new Mapping(byWords.section().with(columns, always), byWords.header(), "", found, parts);
    }

    /** Whether periods stand in the headers without a year, and nothing says which. */
    static boolean lacksYear(Mapping mapping, FileFormat format) {
        return mapping.parts().stream()
                .map(part -> part.always().getOrDefault("from", ""))
                .anyMatch(from -> !from.isEmpty()
                        && period(from, format) == null
                        && period(from, format.withYear(LocalDate.EPOCH.getYear())) != null);
    }
}
