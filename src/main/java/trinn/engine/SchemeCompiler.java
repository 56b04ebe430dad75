package trinn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/** Makes a scheme's rules runnable, at run time and from text. */
public final class SchemeCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(SchemeCompiler.class);
    private static final AtomicLong COUNTER = new AtomicLong();

    /** Drools' builder keeps state of its own in statics, so one scheme is translated at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * Checks and compiles the rules of a scheme. The first call in a process takes seconds, later ones some 0.2 s.
     *
     * @throws ProblemsException with every mistake in the rules, by file, line and column of the designer's text
     */
    public CompiledScheme compile(Scheme scheme) {
        SchemeChecker.Checked checked = SchemeChecker.check(scheme);
        List<CheckedRule> rules = checked.rules();
        synchronized (ONE_AT_A_TIME) {
            KieContainer container = build(scheme, scheme.rules());
            if (container == null) {
                throw new ProblemsException(untranslatable(scheme, rules));
            }
            return new CompiledScheme(scheme, checked, container);
        }
    }

    private static @Nullable KieContainer build(Scheme scheme, Map<String, String> texts) {
        KieServices services = KieServices.get();
        ClassLoader loader = SchemeCompiler.class.getClassLoader();
        ReleaseId id = services.newReleaseId("trinn.schemes", scheme.id(), Long.toString(COUNTER.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        String folder = "src/main/resources/" + scheme.packageName() + "/";
        texts.forEach((name, text) -> files.write(folder + name, text));
        files.write(folder + "generated-terms.drl", declaration(scheme));
        KieBuilder builder = services.newKieBuilder(files, loader);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("Building {} failed.", scheme.id(), e);
            return null;
        }
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            LOG.debug("Building {} failed: {}", scheme.id(), builder.getResults());
            services.getRepository().removeKieModule(id);
            return null;
        }
        return services.newKieContainer(id, loader);
    }

    /** The type of the global {@code terms}, in a resource of its own so that the designer's lines stay as they are. */
    private static String declaration(Scheme scheme) {
        StringBuilder text = new StringBuilder("package " + scheme.packageName() + "\ndeclare Terms\n");
        for (Term term : scheme.terms().all()) {
            String type = term.kind() == TermKind.TIERS
                    ? "trinn.facts.Tiers"
                    : term.kind() == TermKind.CHOICE ? "String" : "java.math.BigDecimal";
            text.append("  ").append(term.name()).append(" : ").append(type).append('\n');
        }
        return text.append("end\n").toString();
    }

    /** Names the rules that the check let pass and Drools did not, by building each of them alone. */
    private static List<Problem> untranslatable(Scheme scheme, List<CheckedRule> rules) {
        List<Problem> problems = new ArrayList<>();
        for (CheckedRule rule : rules) {
            String text = rule.source().text();
            int firstRule = rules.stream()
                    .filter(other -> other.source() == rule.source())
                    .mapToInt(CheckedRule::at)
                    .min()
                    .orElse(0);
            int end = rules.stream()
                    .filter(other -> other.source() == rule.source())
                    .mapToInt(CheckedRule::at)
                    .filter(at -> at > rule.at())
                    .min()
                    .orElse(text.length());
            String alone = text.substring(0, firstRule) + text.substring(rule.at(), end);
            KieContainer container = build(scheme, Map.of(rule.source().file(), alone));
            if (container == null) {
                problems.add(rule.source()
                        .problem(
                                Mistake.UNTRANSLATABLE,
                                rule.at(),
                                "This rule cannot be translated.",
                                "Write its conditions and calculations in simpler parts."));
            } else {
                CompiledScheme.dispose(container);
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem(
                    scheme.rules().keySet().iterator().next(),
                    0,
                    0,
                    "The rules of this scheme cannot be translated together."));
        }
        return problems;
    }
}
