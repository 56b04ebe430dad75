package trinn.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import trinn.language.Rule;
import trinn.scheme.DatedValue;
import trinn.scheme.FindingKind;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.settlement.Component;

/** Whether weights that pay one group of components add up to 100 % on every day. */
final class WeightSums implements Check {

    private static final Pattern WEIGHT = Pattern.compile("weight|.*Weight|weight[A-Z0-9].*");

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        groups(plan).forEach((group, weights) -> {
            BigDecimal wrong = wrong(plan, weights);
            if (weights.size() > 1 && wrong.compareTo(BigDecimal.ONE) != 0) {
                found.add(plan.places()
                        .atTerm(
                                weights.iterator().next(),
                                FindingKind.WEIGHTS,
                                new Subject(Subject.Sort.COMPONENT, group),
                                List.of(
                                        new Figure.Several(weights.stream()
                                                .map(name -> new Figure.Named(new Subject(Subject.Sort.TERM, name)))
                                                .toList()),
                                        Figure.ratio(wrong))));
            }
        });
        return found;
    }

    /** Whether a term is a weight. */
    static boolean isWeight(Term term) {
        return term.kind() == TermKind.RATIO && WEIGHT.matcher(term.name()).matches();
    }

    /** The weights that rules read, by the group of what they pay for. */
    private static SortedMap<String, Set<String>> groups(Plan plan) {
        SortedMap<String, Set<String>> groups = new TreeMap<>();
        for (Rule rule : plan.rules()) {
            for (String name : rule.terms()) {
                Term term = plan.version().terms().get(name);
                if (term != null && isWeight(term) && Plan.awards(rule)) {
                    groups.computeIfAbsent(group(plan, rule.component()), any -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        return groups;
    }

    private static String group(Plan plan, String component) {
        return plan.scheme().components().stream()
                .filter(one -> one.name().equals(component))
                .map(Component::group)
                .findFirst()
                .orElse(component);
    }

    /** The first sum that is not 1, of all days; 1 where there is none. */
    private static BigDecimal wrong(Plan plan, Set<String> weights) {
        Set<LocalDate> days = new TreeSet<>();
        weights.forEach(
                name -> term(plan, name).values().stream().map(DatedValue::from).forEach(days::add));
        for (LocalDate day : days) {
            BigDecimal sum = weights.stream()
                    .map(name -> (BigDecimal) term(plan, name).on(day))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                return sum;
            }
        }
        return BigDecimal.ONE;
    }

    private static Term term(Plan plan, String name) {
        return plan.version().terms().all().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All weights by name, with their last values. */
    static Map<String, BigDecimal> weights(Plan plan) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        plan.version().terms().all().stream()
                .filter(WeightSums::isWeight)
                .forEach(term -> weights.put(term.name(), (BigDecimal) term.on(LocalDate.MAX)));
        return weights;
    }
}
