package trinn.payrun.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Gap;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Cause;
import trinn.payrun.Closed;
import trinn.payrun.Course;
import trinn.payrun.Courses;
import trinn.payrun.Inputs;
import trinn.payrun.Result;
import trinn.plan.Workforce;
import trinn.population.store.DataSets;
import trinn.records.RecordType;

/** What a run is worked out from, as it is stored now; what takes long is made when it is asked for, and once. */
final class StoredInputs implements Inputs {

    /**
     * What is known before anything is worked out.
     *
     * @param held whom and what somebody holds now
     * @param heldBy what was held when each closed run was worked out, by its number
     */
    record Known(
            Period period,
            Result.Basis basis,
            Courses courses,
            List<Closed> closed,
            Set<About> held,
            Map<Long, Set<About>> heldBy,
            Bounds bounds,
            Workforce workforce) {}

    private final Known known;
    private final DataSets dataSets;
    private final Evaluations evaluations;
    private final Map<Evaluations.Key, FactSet> facts = new HashMap<>();
    private final Set<String> overlapping = new HashSet<>();
    private final Map<Long, Map<String, List<Cause.Changed>>> changes = new HashMap<>();

    StoredInputs(Known known, DataSets dataSets, Evaluations evaluations, List<FactSet> population) {
        this.known = known;
        this.dataSets = dataSets;
        this.evaluations = evaluations;
        for (FactSet one : population) {
            facts.put(new Evaluations.Key(one.seller().id(), one.period()), one);
            if (one.period().overlaps(known.period())) {
                overlapping.add(one.seller().id());
            }
        }
    }

    @Override
    public Result.Basis basis() {
        return known.basis();
    }

    @Override
    public @Nullable LocalDate newest() {
        List<LocalDate> days = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            if (type.has("date") && type != RecordType.HOLIDAYS) {
                dataSets.each(known.basis().dataSet(), type, row -> {
                    LocalDate day = row.date("date");
                    if (day != null && (days.isEmpty() || day.isAfter(days.getFirst()))) {
                        days.clear();
                        days.add(day);
                    }
                });
            }
        }
        return days.isEmpty() ? null : days.getFirst();
    }

    @Override
    public Courses courses() {
        return known.courses();
    }

    @Override
    public @Nullable FactSet facts(String payee, Period period) {
        return facts.get(new Evaluations.Key(payee, period));
    }

    @Override
    public boolean isKnown(String payee) {
        return overlapping.contains(payee);
    }

    @Override
    public String department(String id) {
        return known.workforce().departments().getOrDefault(id, id);
    }

    @Override
    public @Nullable Evaluated paid(String payee, Period period) {
        Course course = courses().of(payee, period);
        return course == null
                ? null
                : evaluations.of(course, known.period()).paid().get(new Evaluations.Key(payee, period));
    }

    @Override
    public List<Gap> lacks(Evaluated one) {
        String payee = one.facts().seller().id();
        Course course = courses().of(payee, one.facts().period());
        return course == null
                ? List.of()
                : evaluations.of(course, known.period()).lacks().getOrDefault(payee, List.of());
    }

    @Override
    public List<Evaluated> before(String payee, Period period) {
        Course course = courses().of(payee, period);
        if (course == null) {
            return List.of();
        }
        Map<Evaluations.Key, Evaluated> paid =
                evaluations.of(course, known.period()).paid();
        List<Evaluated> before = new ArrayList<>();
        for (Period one : courses().periods()) {
            Evaluated found = one.compareTo(period) < 0 ? paid.get(new Evaluations.Key(payee, one)) : null;
            if (found != null) {
                before.add(found);
            }
        }
        return before;
    }

    @Override
    public List<Closed> closed() {
        return known.closed();
    }

    @Override
    public Set<About> held() {
        return known.held();
    }

    @Override
    public Set<About> heldThen(Closed run) {
        return known.heldBy().getOrDefault(run.run().id(), new LinkedHashSet<>());
    }

    @Override
    public Map<String, List<Cause.Changed>> changes(Closed since) {
        long then = since.result().data().dataSet();
        return then == known.basis().dataSet()
                ? Map.of()
                : changes.computeIfAbsent(
                        then,
                        id -> RecordChanges.between(dataSets, id, known.basis().dataSet()));
    }

    @Override
    public Bounds bounds() {
        return known.bounds();
    }
}
