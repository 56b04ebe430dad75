package trinn.payrun.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Gap;
import trinn.evaluation.Measurements;
import trinn.evaluation.Missing;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.payrun.Course;
import trinn.scheme.Scheme;
import trinn.scheme.Validity;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;

/** Works a population out on courses, each once. */
final class Evaluations {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** Somebody in a period. */
    record Key(String payee, Period period) {}

    /**
     * What a course pays.
     *
     * @param paid by payee and period
     * @param lacks what the rules lack of those in the last period
     */
    record On(Map<Key, Evaluated> paid, Map<String, List<Gap>> lacks) {}

    private final SchemeVersions versions;
    private final CompiledSchemes compiled;
    private final Measurements population;
    private final Progress progress;
    private final int courses;
    private final AtomicInteger begun = new AtomicInteger();
    private final Map<Course, On> known = new HashMap<>();

    /**
     * @param population up to the last period that is paid
     * @param courses how many there will be, for the progress
     */
    Evaluations(
            SchemeVersions versions,
            CompiledSchemes compiled,
            Measurements population,
            int courses,
            Progress progress) {
        this.versions = versions;
        this.compiled = compiled;
        this.population = population;
        this.courses = courses;
        this.progress = progress;
    }

    /** @throws EvaluationException where a scheme cannot be worked out for somebody */
    On of(Course course, Period last) {
        On found = known.get(course);
        if (found == null) {
            found = with(course, new ArrayList<>(), scheme -> evaluated(scheme, course, last));
            known.put(course, found);
        }
        return found;
    }

    /** Compiles one version after the other, and keeps all of them open. */
    private <T> T with(Course course, List<CompiledScheme> ready, Function<Succession, T> use) {
        if (ready.size() < course.spans().size()) {
            Scheme scheme =
                    Scheme.of(versions.load(course.spans().get(ready.size()).scheme()));
            return compiled.with(scheme, one -> {
                ready.add(one);
                return with(course, ready, use);
            });
        }
        List<Succession.Version> all = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            LocalDate from = i == 0 ? LocalDate.MIN : course.spans().get(i).from();
            LocalDate to = i + 1 == ready.size()
                    ? LocalDate.MAX
                    : course.spans().get(i + 1).from();
            CompiledScheme one = ready.get(i);
            all.add(new Succession.Version(one, one.scheme().terms(), new Validity(from, to)));
        }
        return use.apply(new Succession(all));
    }

    private On evaluated(Succession scheme, Course course, Period last) {
        Map<Key, Evaluated> paid = new HashMap<>();
        Map<String, List<Gap>> lacks = new HashMap<>();
        for (Evaluated one : Evaluation.from(course.from(), scheme, population, before(scheme))) {
            String payee = one.facts().seller().id();
            paid.put(new Key(payee, one.facts().period()), one);
            if (one.facts().period().equals(last)) {
                List<Gap> gaps = Missing.of(scheme.on(one.facts()), one);
                if (!gaps.isEmpty()) {
                    lacks.put(payee, gaps);
                }
            }
        }
        return new On(paid, lacks);
    }

    private Consumer<FactSet> before(Succession scheme) {
        int all = courses * population.population().size();
        long start = System.nanoTime();
        return facts -> {
            if (System.nanoTime() - start > DEADLINE.toNanos()) {
                throw EvaluationException.outOfTime(scheme.on(facts).scheme().scheme(), facts, DEADLINE);
            }
            progress.tell(Math.min(begun.incrementAndGet(), all), all);
        };
    }
}
