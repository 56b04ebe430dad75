package trinn.fetch.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;
import trinn.fetch.Collected;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.fetch.place.Incoming;
import trinn.outside.Addresses;
import trinn.outside.UnreachableException;

/**
 * Asks databases, which are told that nothing shall be changed. All queries of a source see the same state, but on SQL Server, where each
 * sees its own. What comes is written as tables whose
 * columns have the names of the query's.
 */
@Component
public final class Databases {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int PER_CELL = 1;

    private final Addresses addresses;
    private final Duration patience;

    /** @param addresses those that may be asked */
    @org.springframework.beans.factory.annotation.Autowired
    public Databases(Addresses addresses) {
        this(addresses, Duration.ofMinutes(10));
    }

    Databases(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /**
     * Takes what is wanted.
     *
     * @throws UnreachableException where not all could be got, with a sentence that says why
     */
    public Collected collect(Place.Server place, List<Wanted> wanted, String password, Incoming to) {
        addresses.requireHost(place.host());
        List<String> queries = wanted.stream()
                .map(one -> Query.of(one.what(), one.file(), place.product()))
                .toList();
        try (Connection connection = open(place, password)) {
            List<Collected.Part> parts = new ArrayList<>();
            for (int number = 0; number < queries.size(); number++) {
                Wanted one = wanted.get(number);
                boolean rows = ask(connection, queries.get(number), one.file(), to);
                parts.add(new Collected.Part(one, List.of(one.file()), rows));
            }
            return new Collected(parts, Rights.warnings(connection, place));
        } catch (SQLException e) {
            throw SqlTrouble.told(place, e);
        }
    }

    private Connection open(Place.Server place, String password) throws SQLException {
        Properties settings = Door.settings(place, patience);
        settings.setProperty("user", place.user());
        settings.setProperty("password", password);
        Connection connection = DriverManager.getConnection(Door.url(place), settings);
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            if (place.product() != Place.Product.SQL_SERVER) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private boolean ask(Connection connection, String query, String file, Incoming to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setQueryTimeout(Math.toIntExact(patience.toSeconds()));
            try (ResultSet rows = statement.executeQuery();
                    CsvWriter csv = CsvWriter.builder().build(to.file(file), StandardCharsets.UTF_8)) {
                return write(rows, csv, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw SqlTrouble.in(file, e);
        }
    }

    /** @return whether there was any row */
    private static boolean write(ResultSet rows, CsvWriter csv, Incoming to) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= count; column++) {
            cells.add(columns.getColumnLabel(column));
        }
        csv.writeRecord(cells);
        boolean any = false;
        while (rows.next()) {
            any = true;
            cells.clear();
            long size = 0;
            for (int column = 1; column <= count; column++) {
                String cell = Cell.text(rows, column, columns.getColumnType(column));
                cells.add(cell);
                size += cell.length() + PER_CELL;
            }
            csv.writeRecord(cells);
            to.grow(size);
        }
        return any;
    }
}
