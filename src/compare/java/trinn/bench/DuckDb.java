package trinn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scheme as one SQL query in DuckDB, over tables of what it reads. Filling them is not timed. */
public final class DuckDb implements Rival {

    private @Nullable Connection connection;

    @Override
    public String word() {
        return "duckdb";
    }

    @Override
    public @Nullable String missing() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            return null;
        } catch (SQLException e) {
            return "DuckDB is left out, because it does not start here: %s".formatted(e.getMessage());
        }
    }

    @Override
    public List<Contestant> contestants(Nordhandel company) {
        Connection open = Objects.requireNonNull(connection);
        try {
            try (Statement statement = open.createStatement()) {
                statement.execute("SET threads TO 1");
            }
            DuckDbTables.fill(open, company);
            PreparedStatement query = open.prepareStatement(sql());
            return List.of(new Contestant("DuckDB, one SQL query for everybody", () -> payouts(query)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BigDecimal> payouts(PreparedStatement query) {
        List<BigDecimal> payouts = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                payouts.add(rows.getBigDecimal(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return payouts;
    }

    private static String sql() {
        try (InputStream file = Objects.requireNonNull(DuckDb.class.getResourceAsStream("nordic-sales.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
