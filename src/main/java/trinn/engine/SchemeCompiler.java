package trinn.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.cache.Recent;
import trinn.language.Mistake;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.language.Source;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Makes a scheme's rules runnable, at run time and from text. Any number of threads may compile at the same time. */
public final class SchemeCompiler {

    private static final String REFUSED = "This rule reaches for something that rules cannot use.";
    private static final String ADVICE = "It reads its facts and terms, calculates, and pays.";
    private static final String REFUSED_FILE = "A rule reaches for something that rules cannot use.";

    private static final Logger LOG = LoggerFactory.getLogger(SchemeCompiler.class);

    /** What this process translated last. Most edits change no rule: cases, words, values of terms. */
    private static final Recent<String, Translated> MADE = new Recent<>(256);

    private final boolean checked;
    private final boolean gated;
    private final Translations translations;
    private final @Nullable Recent<String, Translated> made;

    /** Rules as classes, by their path, under the version that they were built for. */
    private record Translated(String version, Map<String, byte[]> classes) {}

    /** A compiler that lets pass what is safe to run, and nothing else. */
    public SchemeCompiler() {
        this(Translations.NONE);
    }

    /** As {@link #SchemeCompiler()}; rules that were translated before are not translated again. */
    public SchemeCompiler(Translations translations) {
        this(true, true, translations, MADE);
    }

    /** As {@link #SchemeCompiler()}, but translates whatever it is given: to measure how long that takes, and to test it. */
    public static SchemeCompiler anew() {
        return new SchemeCompiler(true, true, Translations.NONE, null);
    }

    /** For tests alone: a compiler without the check of the texts, or without the gate behind it. */
    SchemeCompiler(boolean checked, boolean gated) {
        this(checked, gated, Translations.NONE, null);
    }

    private SchemeCompiler(
            boolean checked, boolean gated, Translations translations, @Nullable Recent<String, Translated> made) {
        this.checked = checked;
        this.gated = gated;
        this.translations = translations;
        this.made = made;
    }

    /**
     * Checks and compiles the rules of a scheme. The first call in a process takes seconds, later ones some 0.2 s.
     *
     * @throws ProblemsException with every mistake in the rules, by file, line and column of the designer's text
     */
    public CompiledScheme compile(Scheme scheme) {
        return compile(scheme, (part, nanos) -> {});
    }

    /** As {@link #compile(Scheme)}; {@code parts} is told how many nanoseconds each part of the work took. */
    public CompiledScheme compile(Scheme scheme, ObjLongConsumer<String> parts) {
        long start = System.nanoTime();
        SchemeChecker.Checked result =
                checked ? SchemeChecker.check(scheme) : new SchemeChecker.Checked(List.of(), List.of());
        List<Rule> rules = result.rules();
        parts.accept("check", System.nanoTime() - start);
        SchemeBuilder builder = new SchemeBuilder(scheme, gated, parts);
        try {
            SchemeBuilder.Built built = built(builder, scheme, rules);
            if (built == null) {
                throw new ProblemsException(untranslatable(builder, scheme, rules));
            }
            return new CompiledScheme(scheme, result, built);
        } catch (RefusedException e) {
            LOG.warn("The scheme {} was refused: {}", scheme.id(), e.refusals());
            throw new ProblemsException(refused(scheme, rules, e.refusals()));
        }
    }

    private SchemeBuilder.@Nullable Built built(SchemeBuilder builder, Scheme scheme, List<Rule> rules) {
        if (made == null) {
            return builder.build(scheme.rules().values());
        }
        String key = builder.key();
        Translated known = translations == Translations.NONE ? made.ready(key) : kept(key);
        SchemeBuilder.Built built = known == null ? null : loaded(builder, known, rules);
        if (built == null) {
            // Under its key where it is kept for other processes, which know no other name.
            String version = translations == Translations.NONE ? SchemeBuilder.newVersion() : key;
            built = builder.build(scheme.rules().values(), version);
            if (built == null) {
                return null;
            }
            translations.keep(key, built.classes());
            known = new Translated(version, built.classes());
        }
        made.put(key, Objects.requireNonNull(known));
        return built;
    }

    private @Nullable Translated kept(String key) {
        Map<String, byte[]> classes = translations.find(key);
        return classes == null ? null : new Translated(key, classes);
    }

    /** What was translated before, where it holds the very rules of the scheme. */
    private static SchemeBuilder.@Nullable Built loaded(SchemeBuilder builder, Translated known, List<Rule> rules) {
        SchemeBuilder.Built built = builder.load(known.classes(), known.version());
        if (built == null
                || built.ruleNames().equals(rules.stream().map(Rule::name).collect(Collectors.toSet()))) {
            return built;
        }
        CompiledScheme.dispose(built.container());
        return null;
    }

    /** Says of which rules nothing more is told than that they go too far. */
    private static List<Problem> refused(Scheme scheme, List<Rule> rules, List<Refusal> refusals) {
        Set<Problem> problems = new LinkedHashSet<>();
        boolean named = refusals.stream().anyMatch(refusal -> refusal.rule() != null);
        for (Refusal refusal : refusals) {
            if (named && refusal.rule() == null) {
                continue;
            }
            Problem problem = null;
            for (Rule rule : rules) {
                if (rule.name().equals(refusal.rule())) {
                    problem = rule.source().problem(Mistake.REACHES_OUT, rule.at(), REFUSED, ADVICE);
                }
            }
            problems.add(problem != null ? problem : refused(scheme, refusal));
        }
        return List.copyOf(problems);
    }

    private static Problem refused(Scheme scheme, Refusal refusal) {
        for (Map.Entry<String, String> file : scheme.rules().entrySet()) {
            int at = refusal.rule() == null ? -1 : file.getValue().indexOf('"' + refusal.rule() + '"');
            if (at >= 0) {
                return new Source(file.getKey(), file.getValue()).problem(Mistake.REACHES_OUT, at, REFUSED, ADVICE);
            }
        }
        Map.Entry<String, String> first = scheme.rules().entrySet().iterator().next();
        return new Source(first.getKey(), first.getValue()).problem(Mistake.REACHES_OUT, 0, REFUSED_FILE, ADVICE);
    }

    /** Names the rules that the check let pass and Drools did not, by building ever smaller parts of them. */
    private static List<Problem> untranslatable(SchemeBuilder builder, Scheme scheme, List<Rule> rules) {
        List<Problem> problems = new ArrayList<>();
        suspects(builder, rules)
                .forEach(rule -> problems.add(rule.source()
                        .problem(
                                Mistake.UNTRANSLATABLE,
                                rule.at(),
                                "This rule cannot be translated.",
                                "Write its conditions and calculations in simpler parts.")));
        if (problems.isEmpty()) {
            problems.add(new Problem(
                    scheme.rules().keySet().iterator().next(),
                    0,
                    0,
                    "The rules of this scheme cannot be translated together."));
        }
        return problems;
    }

    private static List<Rule> suspects(SchemeBuilder builder, List<Rule> rules) {
        if (rules.isEmpty() || builder.builds(rules)) {
            return List.of();
        }
        if (rules.size() == 1) {
            return rules;
        }
        List<Rule> suspects = new ArrayList<>(suspects(builder, rules.subList(0, rules.size() / 2)));
        suspects.addAll(suspects(builder, rules.subList(rules.size() / 2, rules.size())));
        return suspects;
    }
}
