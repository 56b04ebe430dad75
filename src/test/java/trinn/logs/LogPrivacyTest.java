package trinn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.DefaultApplicationArguments;
import trinn.parallel.Latest;
import trinn.population.store.DataSets;
import trinn.population.store.SampleData;
import trinn.population.store.SampleFolders;
import trinn.store.Database;

/** Data that names somebody whom a search finds in any log. */
class LogPrivacyTest {

    private static final String NAME = "Zebedeus Qvist";
    private static final String AMOUNT = "98765.43";

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger trinn = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("trinn");
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    @TempDir
    Path home;

    @TempDir
    Path scenarios;

    @BeforeEach
    void listen() {
        seen.start();
        root.addAppender(seen);
    }

    @AfterEach
    void stop() {
        root.detachAppender(seen);
        trinn.setLevel(null);
    }

    @Test
    void dataThatComesInIsNotLogged() throws IOException {
        folder("good", NAME, "2026-01-01", AMOUNT);
        folder("bad", NAME, NAME, AMOUNT);
        folder("worse", NAME, "2026-01-01", NAME + AMOUNT);
        try (Database database = Database.in(home, DataSets.class, SampleFolders.class)) {
            listen();
            trinn.setLevel(Level.DEBUG);
            new SampleData(database.get(DataSets.class), database.get(SampleFolders.class), scenarios.toString())
                    .run(new DefaultApplicationArguments());
            assertThat(database.get(DataSets.class).all()).hasSize(1);
        }
        assertThat(log()).contains("was not added").doesNotContain("Zebedeus", "Qvist", "98765");
    }

    @Test
    void aFailureThatNamesSomebodyIsLoggedByItsClassAndPlace() throws InterruptedException {
        IllegalStateException failure = new IllegalStateException(
                NAME + " is paid " + AMOUNT, new SQLException("Key (payee, amount)=(%s, %s)".formatted(NAME, AMOUNT)));
        failure.addSuppressed(new IllegalArgumentException(NAME));
        trinn().error("A statement failed.", failure);

        assertThat(log())
                .contains("A statement failed.")
                .contains("java.lang.IllegalStateException\n\tat trinn.logs.LogPrivacyTest")
                .contains("Caused by: java.sql.SQLException\n")
                .doesNotContain("Zebedeus", "98765");
    }

    @Test
    void whatTheJvmSaysOfTheCodeIsKept() {
        trinn().error("A fault.", new NullPointerException("Cannot invoke \"x\" because \"y\" is null"));
        assertThat(log()).contains("NullPointerException: Cannot invoke");
    }

    @Test
    void failuresThatCauseThemselvesEnd() {
        IllegalStateException one = new IllegalStateException();
        IllegalStateException other = new IllegalStateException(one);
        one.initCause(other);
        assertThat(Trace.of(one)).contains("Caused by");
    }

    /** Both forms of the log use it. */
    @Test
    void theSettingsLeaveMessagesOut() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        assertThat(settings)
                .containsEntry("logging.exception-conversion-word", "%trace")
                .containsEntry("logging.structured.json.stacktrace.printer", TracePrinter.class.getName())
                .containsEntry("logging.structured.json.exclude", "error.message");
        assertThat(Files.readString(Path.of("src/main/resources/logback-spring.xml")))
                .contains("conversionWord=\"trace\" class=\"%s\"".formatted(TraceConverter.class.getName()));
    }

    private void folder(String name, String payee, String day, String amount) throws IOException {
        Path data = Files.createDirectories(scenarios.resolve(name).resolve("data"));
        Files.writeString(data.resolve("payees.csv"), "Id,Name\n1,%s\n".formatted(payee));
        Files.writeString(
                data.resolve("sales.csv"),
                "Order,Day,Seller,Amount\nA,%s,1,%s\nB,%s,1,1\n".formatted(day, amount, day));
        Files.writeString(scenarios.resolve(name).resolve("data.yaml"), """
                name: %s
                currency: NOK
                description: One seller.
                payees:
                  file: data/payees.csv
                  columns: {id: Id, name: Name}
                sales:
                  file: data/sales.csv
                  columns: {id: Order, date: Day, payee: Seller, amount: Amount}
                """.formatted(name));
    }

    private static org.slf4j.Logger trinn() {
        return LoggerFactory.getLogger(Latest.class);
    }

    /** As it would be printed. */
    private String log() {
        TraceConverter failures = new TraceConverter();
        StringBuilder text = new StringBuilder();
        seen.list.forEach(event -> text.append(event.getLoggerName())
                .append(' ')
                .append(event.getFormattedMessage())
                .append('\n')
                .append(failures.convert(event)));
        return text.toString();
    }
}
