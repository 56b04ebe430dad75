package trinn.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kie.builder.impl.KieProject;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trinn.language.Rule;
import trinn.scheme.Scheme;
import trinn.source.Sha256;

/** Translates the rules of one scheme into classes and loads them, past the gates. */
final class SchemeBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SchemeBuilder.class);
    private static final AtomicLong COUNTER = new AtomicLong();

    private final Scheme scheme;
    private final GatedProject.Gates gates;
    private final ObjLongConsumer<String> parts;

    /**
     * Rules that are loaded.
     *
     * @param container where they live
     * @param models each rule as it was compiled
     * @param classes the class files that it was translated to, by their path
     */
    record Built(KieContainer container, Collection<Model> models, Map<String, byte[]> classes) {
        /** The names of the rules that are there. */
        Set<String> ruleNames() {
            return models.stream()
                    .flatMap(model -> model.getRules().stream())
                    .map(NamedModelItem::getName)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Builds for a scheme.
     *
     * @param gated whether anything is refused; only tests do without
     * @param parts is told how many nanoseconds each part took
     */
    SchemeBuilder(Scheme scheme, boolean gated, ObjLongConsumer<String> parts) {
        this(scheme, gated ? new BothGates(scheme) : new NoGates(), parts);
    }

    SchemeBuilder(Scheme scheme, GatedProject.Gates gates, ObjLongConsumer<String> parts) {
        this.scheme = scheme;
        this.gates = gates;
        this.parts = parts;
    }

    /**
     * The rules, ready to run; null where they cannot be translated.
     *
     * @param texts the rule files; nothing depends on their names
     * @throws RefusedException where a gate refuses something
     */
    @Nullable Built build(Collection<String> texts) {
        return build(texts, newVersion());
    }

    /** A version that nothing was translated under. */
    static String newVersion() {
        return Long.toString(COUNTER.incrementAndGet());
    }

    /** As {@link #build(Collection)}, under a name that {@link #load(Map, String)} must be told. */
    @Nullable Built build(Collection<String> texts, String version) {
        KieServices services = KieServices.get();
        ClassLoader loader = new VocabularyLoader(scheme.packageName());
        ReleaseId id = id(services, version);
        long start = System.nanoTime();
        Timed timed = new Timed(gates);
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files(services, id, texts), loader);
        try {
            builder.buildAll((module, parent) -> new GatedProject(module, parent, timed), java -> false);
        } catch (RuntimeException | StackOverflowError e) {
            if (timed.refused != null) {
                throw timed.refused;
            }
            LOG.debug("Building {} failed.", scheme.id(), e);
            services.getRepository().removeKieModule(id);
            return null;
        }
        if (timed.refused != null) {
            services.getRepository().removeKieModule(id);
            throw timed.refused;
        }
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            LOG.debug("Building {} failed: {}", scheme.id(), builder.getResults());
            services.getRepository().removeKieModule(id);
            return null;
        }
        parts.accept("generate and compile", System.nanoTime() - start - timed.nanos);
        parts.accept("gate", timed.nanos);
        return load(() -> services.newKieContainer(id, loader), id, timed.classes);
    }

    /**
     * Rules that were translated in an earlier process; null where they cannot be loaded or the gate refuses them.
     *
     * @param classes as {@link Built#classes} gave them
     * @param version under which they were built
     */
    @Nullable Built load(Map<String, byte[]> classes, String version) {
        KieServices services = KieServices.get();
        ReleaseId id = id(services, version);
        try {
            gates.afterGenerating(classes);
        } catch (RefusedException e) {
            LOG.warn("What was kept of {} is translated anew: {}", scheme.id(), e.refusals());
            return null;
        }
        return load(() -> container(services, id, classes), id, classes);
    }

    /** As Drools makes one of a module that it knows, without making the module known. */
    private KieContainer container(KieServices services, ReleaseId id, Map<String, byte[]> classes) {
        MemoryFileSystem files = new MemoryFileSystem();
        classes.forEach((path, bytes) -> files.write(PortablePath.of(path), bytes));
        KieModuleModel model = services.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        CanonicalKieModule module = new CanonicalKieModule(new MemoryKieModule(id, model, files));
        KieModuleKieProject project = new KieModuleKieProject(module, new VocabularyLoader(scheme.packageName()));
        project.init();
        return new KieContainerImpl(project, services.getRepository(), id);
    }

    /** What a translation depends on: schemes of which this is the same differ in cases, words and values of terms alone. */
    String key() {
        StringBuilder all =
                new StringBuilder(EngineVersion.CURRENT).append('\n').append(scheme.id());
        Stream.concat(Stream.of(TermsType.declaration(scheme)), scheme.rules().values().stream())
                .forEach(text ->
                        all.append('\n').append(text.length()).append('\n').append(text));
        return Sha256.hex(all.toString());
    }

    private ReleaseId id(KieServices services, String version) {
        return services.newReleaseId("trinn.schemes", scheme.id(), version);
    }

    /** Whether these rules alone can be translated. */
    boolean builds(List<Rule> rules) {
        Built built = build(
                rules.stream().map(rule -> rule.alone(scheme.packageName())).toList());
        if (built != null) {
            CompiledScheme.dispose(built.container());
        }
        return built != null;
    }

    private @Nullable Built load(Supplier<KieContainer> loading, ReleaseId id, Map<String, byte[]> classes) {
        long start = System.nanoTime();
        try {
            KieContainer container = loading.get();
            container.getKieBase();
            Built built = new Built(container, models(container), classes);
            parts.accept("load", System.nanoTime() - start);
            return built;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.debug("Loading {} failed.", scheme.id(), e);
            KieServices.get().getRepository().removeKieModule(id);
            return null;
        }
    }

    /** What Drools made of the rules, before it built its network of them; nothing where it keeps no such thing. */
    private static Collection<Model> models(KieContainer container) {
        KieProject project = ((KieContainerImpl) container).getKieProject();
        return project.getDefaultKieBaseModel() instanceof KieBaseModelImpl base
                        && project.getKieModuleForKBase(base.getName()) instanceof CanonicalKieModule module
                ? module.getModelForKBase(base)
                : List.of();
    }

    private KieFileSystem files(KieServices services, ReleaseId id, Collection<String> texts) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        String folder = "src/main/resources/" + scheme.packageName() + "/";
        int number = 0;
        for (String text : texts) {
            files.write("%srules%d.drl".formatted(folder, ++number), text);
        }
        return files.write(folder + "terms.drl", TermsType.declaration(scheme));
    }

    /** Both layers of refusal that stand between the texts and running code. */
    private record BothGates(Scheme scheme) implements GatedProject.Gates {
        @Override
        public void afterReading(Collection<CompositePackageDescr> packages) {
            stopAt(new Outline(scheme.packageName(), TermsType.fields(scheme)).check(packages));
        }

        @Override
        public void afterGenerating(Map<String, byte[]> classes) {
            stopAt(new ByteCodeGate(scheme.packageName()).check(classes));
        }

        private static void stopAt(List<Refusal> refusals) {
            if (!refusals.isEmpty()) {
                throw new RefusedException(refusals);
            }
        }
    }

    private record NoGates() implements GatedProject.Gates {
        @Override
        public void afterReading(Collection<CompositePackageDescr> packages) {}

        @Override
        public void afterGenerating(Map<String, byte[]> classes) {}
    }

    /** Takes the time of the gates, and keeps a refusal that the translation may wrap on its way out. */
    private static final class Timed implements GatedProject.Gates {
        private final GatedProject.Gates gates;
        private @Nullable RefusedException refused;
        private Map<String, byte[]> classes = Map.of();
        private long nanos;

        private Timed(GatedProject.Gates gates) {
            this.gates = gates;
        }

        @Override
        public void afterReading(Collection<CompositePackageDescr> packages) {
            timed(() -> gates.afterReading(packages));
        }

        @Override
        public void afterGenerating(Map<String, byte[]> generated) {
            classes = generated;
            timed(() -> gates.afterGenerating(generated));
        }

        private void timed(Runnable gate) {
            long start = System.nanoTime();
            try {
                gate.run();
            } catch (RefusedException e) {
                refused = e;
                throw e;
            } finally {
                nanos += System.nanoTime() - start;
            }
        }
    }
}
