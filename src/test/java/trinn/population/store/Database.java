package trinn.population.store;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's own database settings on an H2 file, without the rest of the application. */
final class Database implements AutoCloseable {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import(DataSets.class)
    static class Storage {}

    @Import(SampleData.class)
    static class StorageWithSample extends Storage {}

    private final ConfigurableApplicationContext context;

    private Database(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database in a folder, as a restart of the application would. */
    static Database in(Path folder) {
        return start(Storage.class, folder, "scenarios");
    }

    /** As {@link #in(Path)}, adding the sample from a folder of scenarios. */
    static Database withSample(Path folder, String scenarios) {
        return start(StorageWithSample.class, folder, scenarios);
    }

    private static Database start(Class<?> configuration, Path folder, String scenarios) {
        return new Database(new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .run(
                        "--trinn.data-dir=" + folder.toAbsolutePath(),
                        "--trinn.scenarios-dir=" + scenarios,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn"));
    }

    DataSets dataSets() {
        return context.getBean(DataSets.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
