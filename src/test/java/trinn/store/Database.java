package trinn.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's own database settings, without the rest of the application. */
public final class Database implements AutoCloseable {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Storage {}

    private final ConfigurableApplicationContext context;
    private Runnable afterwards = () -> {};

    private Database(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database in a folder, as a restart of the application would, with these of its components. */
    public static Database in(Path folder, Class<?>... components) {
        return in(folder, List.of(), components);
    }

    /** As {@link #in(Path, Class[])}, with settings of the form {@code name=value}. */
    public static Database in(Path folder, List<String> settings, Class<?>... components) {
        return new Database(new SpringApplicationBuilder(Storage.class)
                .sources(components)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                Stream.of(
                                        "trinn.data-dir=" + folder.toAbsolutePath(),
                                        "spring.main.banner-mode=off",
                                        "logging.level.root=warn"),
                                settings.stream())
                        .map("--"::concat)
                        .toArray(String[]::new)));
    }

    /** Opens a database of PostgreSQL, with these components. */
    public static Database at(String url, Class<?>... components) {
        return at(url, List.of(), components);
    }

    /** As {@link #at(String, Class[])}, with settings of the form {@code name=value}. */
    public static Database at(String url, List<String> settings, Class<?>... components) {
        return in(
                Path.of("target", "unused"),
                Stream.concat(
                                Stream.of(
                                        "spring.datasource.url=" + url, "spring.datasource.username=" + Postgres.USER),
                                settings.stream())
                        .toList(),
                components);
    }

    /** Does something after it was closed. */
    Database afterwards(Runnable work) {
        afterwards = work;
        return this;
    }

    /** The component of a type. */
    public <T> T get(Class<T> component) {
        return context.getBean(component);
    }

    /** What a test looks into the tables with. */
    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    @Override
    public void close() {
        context.close();
        afterwards.run();
    }
}
