package trinn.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes wholly or not at all, and so that what is written survives a power cut. */
public final class Durable {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** On the application's database. */
    public Durable(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does some work in one transaction and brings it to the disk; where it throws, nothing is written. */
    public <T> T write(Supplier<T> work) {
        T result = Objects.requireNonNull(transaction.execute(status -> work.get()));
        sync();
        return result;
    }

    /** H2 hardly ever asks the disk to keep a commit by itself; other databases have done so already. */
    private void sync() {
        if (Product.of(jdbc) == Product.H2) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }
}
