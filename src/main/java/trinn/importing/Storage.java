package trinn.importing;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.audit.store.Erasure;
import trinn.cli.Refusal;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.payrun.store.RunReplay;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.Mappings;
import trinn.population.store.SeenData;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.WhatIfRuns;
import trinn.store.DatabaseTrouble;
import trinn.verification.store.Verification;

/** The stored data sets and schemes, opened with the settings of the application and without the rest of it. */
final class Storage implements AutoCloseable {

    /** What is started of Spring: no server, no views. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({
        DataSets.class,
        Mappings.class,
        SchemeVersions.class,
        WhatIfRuns.class,
        FactStore.class,
        SeenData.class,
        Populations.class,
        CompiledSchemes.class,
        RunReplay.class,
        Verification.class,
        Erasure.class
    })
    static class Parts {}

    private final ConfigurableApplicationContext context;

    /** Does something with it in the name of the program, as whoever may read its files. */
    static <T> T asTrinn(Supplier<T> work) {
        return Signed.as(User.TRINN, work);
    }

    private Storage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param settings of the application, each as {@code --name=value}
     * @param place where the database is, for people
     * @throws Refusal where it cannot be opened, and somebody can do something about it
     */
    static Storage open(List<String> settings, String place) {
        try {
            return new Storage(new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .run(settings.toArray(String[]::new)));
        } catch (RuntimeException e) {
            String trouble = DatabaseTrouble.sentence(e, place);
            throw trouble == null ? e : new Refusal(trouble);
        }
    }

    DataSets dataSets() {
        return context.getBean(DataSets.class);
    }

    Mappings mappings() {
        return context.getBean(Mappings.class);
    }

    SchemeVersions schemes() {
        return context.getBean(SchemeVersions.class);
    }

    Erasure erasure() {
        return context.getBean(Erasure.class);
    }

    Verification verification() {
        return context.getBean(Verification.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
