package trinn;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import trinn.audit.store.Lookups;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.paper.PaperLook;
import trinn.paper.Press;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.store.Statements;

/** What statements are made of. */
public final class StatementParts {

    /** Prints, in the plain look. */
    static class Paper {
        @Bean
        Press press() {
            return new Press(PaperLook.PLAIN);
        }
    }

    private StatementParts() {}

    /** These, and some more. */
    public static Class<?>[] and(Class<?>... more) {
        return Stream.concat(
                        Stream.of(
                                DataSets.class,
                                SeenData.class,
                                FactStore.class,
                                Populations.class,
                                Sights.class,
                                SchemeVersions.class,
                                CompiledSchemes.class,
                                Paper.class,
                                Lookups.class,
                                Statements.class),
                        Stream.of(more))
                .toArray(Class<?>[]::new);
    }
}
