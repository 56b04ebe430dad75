package trinn.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilder;

/** The translation of rules into classes, which stops where one of the gates refuses something. */
final class GatedProject extends CanonicalModelKieProject {

    /** What stands between the steps of the translation; each throws a {@link RefusedException} to stop it. */
    interface Gates {
        /** After the texts were read, before anything is made of them. */
        void afterReading(Collection<CompositePackageDescr> packages);

        /** After classes were generated, before one of them is loaded. */
        void afterGenerating(Map<String, byte[]> classes);
    }

    private final Gates gates;

    GatedProject(InternalKieModule module, ClassLoader loader, Gates gates) {
        super(module, loader);
        this.gates = gates;
    }

    @Override
    protected @Nullable KnowledgeBuilder createKnowledgeBuilder(KieBaseModelImpl base, InternalKieModule module) {
        if (getInternalKieModule().getKieModuleModel() != base.getKModule()) {
            return null;
        }
        ModelBuilderImpl<PackageSources> builder =
                new ModelBuilderImpl<>(
                        PackageSources::dumpSources,
                        getBuilderConfiguration(base, module),
                        module.getReleaseId(),
                        false) {
                    @Override
                    protected void doFirstBuildStep(Collection<CompositePackageDescr> packages) {
                        gates.afterReading(packages);
                        super.doFirstBuildStep(packages);
                    }
                };
        modelBuilders.put(base.getName(), builder);
        return builder;
    }

    @Override
    public void writeProjectOutput(MemoryFileSystem files, BuildContext context) {
        super.writeProjectOutput(files, context);
        Map<String, byte[]> classes = new HashMap<>();
        files.getMap().forEach((path, bytes) -> {
            if (path.asString().endsWith(".class")) {
                classes.put(path.asString(), bytes);
            }
        });
        gates.afterGenerating(classes);
    }
}
