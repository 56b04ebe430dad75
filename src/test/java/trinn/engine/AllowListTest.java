package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.junit.jupiter.api.Test;
import trinn.language.SchemeChecker;
import trinn.scheme.Scheme;

/** The allow-list holds what rules reach for and nothing else. */
class AllowListTest {

    @Test
    void theListIsWhatEveryFormOfARuleReachesFor() {
        Set<Reference> reached = new TreeSet<>();
        Forms.all().forEach(scheme -> reached.addAll(reachedBy(scheme)));
        Set<Reference> missing = new TreeSet<>(reached);
        missing.removeIf(AllowList.SHIPPED::allows);
        Set<Reference> idle = new TreeSet<>(AllowList.SHIPPED.references());
        idle.removeAll(reached);

        assertThat(lines(missing)).as("reached for, but not in allowed.txt").isEmpty();
        assertThat(lines(idle)).as("in allowed.txt, but never reached for").isEmpty();
    }

    static Set<Reference> reachedBy(Scheme scheme) {
        Set<Reference> reached = new TreeSet<>();
        SchemeChecker.check(scheme);
        GatedProject.Gates listening = new GatedProject.Gates() {
            @Override
            public void afterReading(Collection<CompositePackageDescr> packages) {}

            @Override
            public void afterGenerating(Map<String, byte[]> classes) {
                reached.addAll(new ByteCodeGate(scheme.packageName()).references(classes));
            }
        };
        SchemeBuilder.Built built = new SchemeBuilder(scheme, listening, (part, nanos) -> {})
                .build(scheme.rules().values());
        assertThat(built).as("the scheme %s", scheme.id()).isNotNull();
        CompiledScheme.dispose(built.container());
        return reached;
    }

    private static String lines(Set<Reference> references) {
        return references.stream()
                .map(reference -> "[%s] %s".formatted(reference.section(), reference.text()))
                .collect(Collectors.joining("\n"));
    }
}
