package trinn.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.settlement.Component;
import trinn.simulation.Changes.Change;
import trinn.simulation.Changes.Change.Kind;

/**
 * The rules in which two schemes differ, and schemes that have some of these from one and the others from the other. A rule of another name that
 * says the same is no change, and neither is another sentence. Components and terms that one of the schemes has alone do nothing by themselves, and
 * are in every scheme between.
 */
final class RuleChanges {

    /** In the files of a scheme between: the declarations that it has from the other one beside its own. */
    private static final String BESIDE = "beside.yaml";

    private final Scheme baseline;
    private final Scheme alternative;
    private final Map<String, Rule> before = new LinkedHashMap<>();
    private final Map<String, Rule> after = new LinkedHashMap<>();
    private final List<Change> all = new ArrayList<>();

    /** @throws trinn.source.ProblemsException where the rules of one have mistakes */
    RuleChanges(Scheme baseline, Scheme alternative) {
        this.baseline = baseline;
        this.alternative = alternative;
        if (baseline.rules().equals(alternative.rules())) {
            return;
        }
        SchemeChecker.check(baseline).rules().forEach(rule -> before.put(rule.name(), rule));
        SchemeChecker.check(alternative).rules().forEach(rule -> after.put(rule.name(), rule));
        Set<String> saidBefore = saidAlone(before, after);
        Set<String> saidAfter = saidAlone(after, before);
        before.forEach((name, rule) -> {
            Rule now = after.get(name);
            if (now != null && !said(now).equals(said(rule))) {
                all.add(new Change(Kind.OTHER_RULE, name));
            } else if (now == null && !saidAfter.contains(said(rule))) {
                all.add(new Change(Kind.GONE_RULE, name));
            }
        });
        after.forEach((name, rule) -> {
            if (!before.containsKey(name) && !saidBefore.contains(said(rule))) {
                all.add(new Change(Kind.NEW_RULE, name));
            }
        });
    }

    /** What the rules say whose names the others do not have. */
    private static Set<String> saidAlone(Map<String, Rule> rules, Map<String, Rule> others) {
        return rules.values().stream()
                .filter(rule -> !others.containsKey(rule.name()))
                .map(RuleChanges::said)
                .collect(Collectors.toSet());
    }

    private static String said(Rule rule) {
        return rule.stage() + " " + rule.content();
    }

    /** Those of the baseline first, in the order of its files. */
    List<Change> all() {
        return List.copyOf(all);
    }

    /** Whether the schemes differ in what no rule brings along: rounding, measuring, or what both declare otherwise. */
    boolean isRestOther() {
        boolean alike = all.isEmpty()
                ? baseline.components().equals(alternative.components())
                        && baseline.terms().isLike(alternative.terms())
                : common(baseline, alternative).equals(common(alternative, baseline)) && commonTermsAreLike();
        return !alike
                || !baseline.rounding().equals(alternative.rounding())
                || !baseline.measuring().equals(alternative.measuring());
    }

    private static List<Component> common(Scheme one, Scheme other) {
        Set<String> names = names(other);
        return one.components().stream()
                .filter(component -> names.contains(component.name()))
                .toList();
    }

    private static Set<String> names(Scheme scheme) {
        return scheme.components().stream().map(Component::name).collect(Collectors.toSet());
    }

    private boolean commonTermsAreLike() {
        return baseline.terms()
                .taking(termsAlone(alternative, baseline), alternative.terms())
                .isLike(alternative.terms().taking(termsAlone(baseline, alternative), baseline.terms()));
    }

    /** The terms that one scheme has and the other has not. */
    static List<String> termsAlone(Scheme one, Scheme other) {
        return one.terms().all().stream()
                .map(Term::name)
                .filter(name -> other.terms().get(name) == null)
                .toList();
    }

    /**
     * A scheme between both, without its golden cases and other languages.
     *
     * @param rest whether all that is no rule is of the alternative
     * @param made the changed rules that are of the alternative
     */
    Scheme with(boolean rest, Collection<Change> made) {
        Scheme base = rest ? alternative : baseline;
        Scheme other = rest ? baseline : alternative;
        SortedMap<String, String> texts = new TreeMap<>(base.rules());
        Map<String, Rule> from = rest ? after : before;
        Map<String, Rule> to = rest ? before : after;
        List<String> replaced = all.stream()
                .filter(change -> made.contains(change) != rest)
                .map(Change::name)
                .toList();
        replaced.stream()
                .filter(from::containsKey)
                .map(from::get)
                .sorted(Comparator.comparing(Rule::at).reversed())
                .forEach(rule -> texts.computeIfPresent(
                        rule.source().file(),
                        (file, text) -> text.substring(0, rule.at())
                                + text.substring(rule.place().to())));
        replaced.stream()
                .filter(to::containsKey)
                .map(to::get)
                .forEach(rule -> texts.merge(
                        rule.source().file(),
                        rule.alone(base.packageName()),
                        (text, alone) -> text + "\n" + rule.text()));
        texts.put(SchemeFiles.SCHEME, base.files().texts().get(SchemeFiles.SCHEME));
        texts.put(BESIDE, other.files().texts().get(SchemeFiles.SCHEME));
        return declaring(base, other, new SchemeFiles(texts));
    }

    private static Scheme declaring(Scheme base, Scheme other, SchemeFiles files) {
        Set<String> known = names(base);
        List<Component> components = Stream.concat(
                        base.components().stream(),
                        other.components().stream().filter(component -> !known.contains(component.name())))
                .toList();
        return new Scheme(
                files,
                base.id(),
                base.title(),
                base.description(),
                base.currency(),
                base.rounding(),
                components,
                base.terms().taking(termsAlone(other, base), other.terms()),
                base.sums(),
                base.validity(),
                base.monotone(),
                base.measuring(),
                List.of(),
                null,
                null,
                List.of());
    }
}
