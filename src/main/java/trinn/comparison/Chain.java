package trinn.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import trinn.engine.Evaluated;
import trinn.evaluation.Measurements;
import trinn.settlement.Line;

/** From the old side to the new one, one thing after the other. */
final class Chain {

    private final List<Atom> atoms = new ArrayList<>();
    private final States states;

    /** From one payout to the next; several things where none before the last could be worked out. */
    private record Link(List<Atom> atoms, Evaluated from, Evaluated to) {

        List<Cause> causes() {
            return atoms.stream().map(Atom::cause).distinct().sorted().toList();
        }

        BigDecimal amount() {
            return to.payout().total().subtract(from.payout().total());
        }
    }

    Chain(Side before, Side after, Measurements population) {
        List<Atom> ofScheme = SchemeAtoms.of(before, after);
        states = new States(before, after, population, ofScheme);
        List<Atom> others = new ArrayList<>(FactAtoms.of(before.facts(), states.facts(Set.of())));
        others.addAll(FactAtoms.corrections(before.facts(), after.facts()));
        others.addAll(LedgerAtoms.of(before.paid().before(), after.paid().before()));
        states.add(others);
        atoms.addAll(ofScheme);
        atoms.addAll(others);
        atoms.sort(Comparator.comparing(Atom::cause));
    }

    /** What differs, in the order in which it is replaced. */
    List<Atom> atoms() {
        return List.copyOf(atoms);
    }

    States states() {
        return states;
    }

    /** By cause, those that make nothing left out. */
    List<Difference> differences() {
        Map<List<Cause>, List<Link>> forth = byCauses(links(atoms));
        Map<List<Cause>, List<Link>> back = byCauses(links(atoms.reversed()));
        List<Difference> differences = new ArrayList<>();
        forth.forEach((causes, links) -> {
            List<Part> parts = parts(links);
            List<Link> other = back.get(causes);
            BigDecimal otherOrder = back.keySet().equals(forth.keySet()) && other != null ? sum(other) : null;
            SortedMap<String, BigDecimal> components = components(links);
            if (!parts.isEmpty() || !components.isEmpty() || otherOrder != null && otherOrder.signum() != 0) {
                differences.add(new Difference(causes, parts, sum(links), components, otherOrder));
            }
        });
        return differences;
    }

    private List<Link> links(List<Atom> order) {
        List<Link> links = new ArrayList<>();
        Set<Atom> replaced = new HashSet<>();
        Evaluated at = states.at(replaced);
        List<Atom> waiting = new ArrayList<>();
        for (Atom atom : order) {
            replaced.add(atom);
            waiting.add(atom);
            Evaluated next = states.at(replaced);
            if (next != null && at != null) {
                links.add(new Link(List.copyOf(waiting), at, next));
                waiting.clear();
                at = next;
            }
        }
        return links;
    }

    /** In the order in which causes are taken. */
    private static Map<List<Cause>, List<Link>> byCauses(List<Link> links) {
        Map<List<Cause>, List<Link>> byCauses = new LinkedHashMap<>();
        links.forEach(link -> byCauses.computeIfAbsent(link.causes(), key -> new ArrayList<>())
                .add(link));
        return byCauses;
    }

    private static BigDecimal sum(List<Link> links) {
        return links.stream().map(Link::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Part> parts(List<Link> links) {
        List<Part> parts = new ArrayList<>();
        for (Link link : links) {
            if (link.causes().equals(List.of(Cause.RULES))) {
                differences(link, Line::rule)
                        .forEach((rule, amount) -> parts.add(new Part(List.of(new Subject.RuleText(rule)), amount)));
            } else if (link.amount().signum() != 0
                    || !differences(link, Line::component).isEmpty()) {
                parts.add(new Part(link.atoms().stream().map(Atom::subject).toList(), link.amount()));
            }
        }
        return parts;
    }

    private static SortedMap<String, BigDecimal> components(List<Link> links) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        links.forEach(link -> differences(link, Line::component)
                .forEach((component, amount) -> sums.merge(component, amount, BigDecimal::add)));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    /** What lines add more than before, by something that they name. */
    private static SortedMap<String, BigDecimal> differences(Link link, Function<Line, String> name) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        link.to().payout().lines().forEach(line -> sums.merge(name.apply(line), line.amount(), BigDecimal::add));
        link.from()
                .payout()
                .lines()
                .forEach(line -> sums.merge(name.apply(line), line.amount().negate(), BigDecimal::add));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }
}
