package trinn.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Kind;
import trinn.kpi.Catalogue;
import trinn.scheme.Acceptance;
import trinn.scheme.FindingKind;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;

/**
 * What the field advises, held against a scheme.
 *
 * @param findings the weightiest first, and in the order of the files
 * @param idle what was accepted and is not found
 * @param data whether the sellers of a data set were looked at
 */
public record Review(List<Judged> findings, List<Acceptance> idle, boolean data) {

    private static final List<Check> CHECKS = List.of(
            new KpiCount(),
            new WeightSums(),
            new SmallComponents(),
            new GoalReach(),
            new Influences(),
            new Conflicts(),
            new PaidTwice(),
            new NumbersOfPay(),
            new EffortBesideResult(),
            new QualityBesideVolume(),
            new CurveFaults(),
            new Unreached(),
            new MeasuringCost(),
            new SmartGoals());

    /** Copies the lists. */
    public Review {
        findings = List.copyOf(findings);
        idle = List.copyOf(idle);
    }

    /** At how many values a little more decides much, accepted or not. */
    public int cliffs() {
        return findings.stream()
                .map(Judged::finding)
                .filter(finding -> finding.kind() == FindingKind.CLIFF)
                .mapToInt(finding -> finding.figures().getLast() instanceof Figure.Number(Kind kind, BigDecimal times)
                        ? times.intValueExact()
                        : 1)
                .sum();
    }

    /** Looks at a scheme without anybody's data: at its texts, and at what its golden cases pay. */
    public static Review of(CompiledScheme compiled) {
        return of(compiled, Catalogue.delivered(), Limits.delivered());
    }

    static Review of(CompiledScheme compiled, Catalogue catalogue, Limits limits) {
        Succession scheme = Succession.of(compiled, compiled.scheme().terms());
        return judged(compiled.scheme(), alone(scheme, catalogue, limits), List.of(), false);
    }

    /**
     * Looks at a scheme and at what it pays the sellers of a data set.
     *
     * @param scheme of one version, with what it means by its KPIs
     * @param catalogue the KPIs of the data
     * @param population sellers and periods as the data has them
     * @throws EvaluationException where the scheme cannot be worked out for somebody
     */
    public static Review of(Succession scheme, Catalogue catalogue, Measurements population) {
        return of(scheme, catalogue, population, Limits.delivered());
    }

    static Review of(Succession scheme, Catalogue catalogue, Measurements population, Limits limits) {
        List<Evaluated> all = Evaluation.of(scheme, population, facts -> {});
        LocalDate day = all.stream()
                .map(one -> one.facts().period().from())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        Plan plan = new Plan(scheme, catalogue, limits, day);
        List<Finding> found = found(plan, new Seen(plan, true, all));
        Scheme text = scheme.versions().getFirst().scheme().scheme();
        List<Finding> alone = text.accepted().isEmpty() ? List.of() : alone(scheme, catalogue, limits);
        return judged(text, found, alone, true);
    }

    private static List<Finding> alone(Succession scheme, Catalogue catalogue, Limits limits) {
        Plan plan = new Plan(scheme, catalogue, limits, LocalDate.MAX);
        return found(plan, new Seen(plan, false, cases(scheme)));
    }

    /** What golden cases pay under the terms as they stand. */
    private static List<Evaluated> cases(Succession scheme) {
        Succession.Version version = scheme.versions().getFirst();
        List<Evaluated> all = new ArrayList<>();
        for (GoldenCase golden : version.scheme().scheme().cases()) {
            if (golden.fails() == null && golden.terms().sameValues(version.terms())) {
                try {
                    all.addAll(Evaluation.of(Succession.of(version.scheme(), version.terms()), golden.population()));
                } catch (EvaluationException e) {
                    // A case that fails is told by the check of the cases.
                    continue;
                }
            }
        }
        return all;
    }

    private static List<Finding> found(Plan plan, Seen seen) {
        return CHECKS.stream()
                .flatMap(check -> check.find(plan, seen).stream())
                .sorted(Comparator.comparing(Finding::grade)
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::file)
                        .thenComparingInt(Finding::line))
                .toList();
    }

    /** @param otherwise what is found without the data, of which nothing is told but that its acceptances are not idle */
    private static Review judged(Scheme scheme, List<Finding> found, List<Finding> otherwise, boolean data) {
        List<Judged> judged = found.stream()
                .map(finding -> new Judged(finding, acceptance(scheme, finding)))
                .toList();
        List<Finding> all = Stream.concat(found.stream(), otherwise.stream()).toList();
        List<Acceptance> idle = data
                ? scheme.accepted().stream()
                        .filter(one -> all.stream().noneMatch(finding -> isOf(one, finding)))
                        .toList()
                : List.of();
        return new Review(judged, idle, data);
    }

    private static @Nullable Acceptance acceptance(Scheme scheme, Finding finding) {
        return scheme.accepted().stream()
                .filter(one -> isOf(one, finding))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Acceptance accepted, Finding finding) {
        return accepted.accepts(finding.kind(), finding.of().name());
    }

    /** What somebody has to do something about. */
    public List<Finding> open() {
        return findings.stream().filter(Judged::isOpen).map(Judged::finding).toList();
    }
}
