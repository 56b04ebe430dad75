package trinn.importing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import trinn.backup.store.Restore;
import trinn.backup.store.Snapshot;

/** A database as it is: nothing of it is brought up to date. */
final class BareDatabase implements AutoCloseable {

    /** What is started of Spring. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    @Import({Snapshot.class, Restore.class})
    static class Parts {}

    private final ConfigurableApplicationContext context;

    private BareDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens it with settings of the application, each as {@code --name=value}. */
    static BareDatabase open(List<String> settings) {
        return new BareDatabase(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                settings.stream(),
                                Stream.of(
                                        "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true"))
                        .toArray(String[]::new)));
    }

    Snapshot snapshot() {
        return context.getBean(Snapshot.class);
    }

    Restore restore() {
        return context.getBean(Restore.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
