package trinn.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.source.Severity;

/**
 * What the checks found: the first problems in full, and of alike ones how many there are. Its size is bounded however
 * many there are.
 */
public final class Report {

    /** How many errors, and how many warnings, are kept in full. */
    static final int KEPT = 200;

    private static final Set<Check> LEFT_OUT = EnumSet.of(Check.LEFT_OUT, Check.EXTRA_ROW, Check.TOTAL_DIFFERS);

    private static final int MOST_GROUPS = 1_000;

    /** What is told of a file once, however often it is read. */
    private static final Set<Check> OF_FILES = EnumSet.of(
            Check.TOTAL, Check.TOTAL_DIFFERS, Check.EXTRA_ROW, Check.HIDDEN_SHEET, Check.LEFT_OUT, Check.CELL_COUNT);

    private final Map<Severity, List<DataProblem>> kept;
    private final Map<Severity, Integer> counts;
    private final Map<Key, Alike> groups;
    private final boolean again;

    /** Without a problem so far. */
    public Report() {
        this(new EnumMap<>(Severity.class), new EnumMap<>(Severity.class), new LinkedHashMap<>(), false);
    }

    private Report(
            Map<Severity, List<DataProblem>> kept,
            Map<Severity, Integer> counts,
            Map<Key, Alike> groups,
            boolean again) {
        this.kept = kept;
        this.counts = counts;
        this.groups = groups;
        this.again = again;
    }

    /** The same report, for a file that is read once more for other records: what was told of the file is not told again. */
    Report again() {
        return new Report(kept, counts, groups, true);
    }

    private record Key(Check check, String file, String column) {}

    /**
     * Problems of one kind in one column.
     *
     * @param first the first of them
     * @param rows how many there are
     */
    public record Alike(DataProblem first, int rows) {}

    /** Notes a problem. */
    public void add(DataProblem problem) {
        if (again && OF_FILES.contains(problem.check())) {
            return;
        }
        Severity severity = problem.check().severity();
        counts.merge(severity, 1, Integer::sum);
        List<DataProblem> list = kept.computeIfAbsent(severity, any -> new ArrayList<>());
        if (list.size() < KEPT) {
            list.add(problem);
        }
        Key key = new Key(problem.check(), problem.file(), problem.column());
        if (groups.size() < MOST_GROUPS || groups.containsKey(key)) {
            groups.merge(key, new Alike(problem, 1), (known, one) -> new Alike(known.first(), known.rows() + 1));
        }
    }

    /** How many errors there are. */
    public int errors() {
        return counts.getOrDefault(Severity.ERROR, 0);
    }

    /** How many warnings there are. */
    public int warnings() {
        return counts.getOrDefault(Severity.WARNING, 0);
    }

    /** How many notes there are. */
    public int notes() {
        return counts.getOrDefault(Severity.NOTE, 0);
    }

    /** Whether numbers or rows that the files hold are not used, or do not agree with their totals. */
    public boolean leavesOut() {
        return groups.keySet().stream().map(Key::check).anyMatch(LEFT_OUT::contains);
    }

    /** The first problems of a severity, at most 200, as they were found. */
    public List<DataProblem> problems(Severity severity) {
        return List.copyOf(kept.getOrDefault(severity, List.of()));
    }

    /** Alike problems together: errors before warnings before notes, then as they were found. */
    public List<Alike> alike() {
        return groups.values().stream()
                .sorted((one, other) -> one.first()
                        .check()
                        .severity()
                        .compareTo(other.first().check().severity()))
                .toList();
    }

    /** @throws DataProblemsException where there is any error */
    public void refuse() {
        if (errors() > 0) {
            throw new DataProblemsException(problems(Severity.ERROR), errors());
        }
    }
}
