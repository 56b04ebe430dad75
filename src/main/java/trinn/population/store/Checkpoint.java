package trinn.population.store;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes committed data survive a power cut: H2 hardly ever asks the disk for that by itself. */
final class Checkpoint {

    private final JdbcTemplate jdbc;

    Checkpoint(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Brings everything that is committed to the disk; other databases than H2 have done so already. */
    void sync() {
        Boolean needed = jdbc.execute((ConnectionCallback<Boolean>)
                connection -> "H2".equals(connection.getMetaData().getDatabaseProductName()));
        if (Boolean.TRUE.equals(needed)) {
            jdbc.execute("CHECKPOINT SYNC");
        }
    }
}
