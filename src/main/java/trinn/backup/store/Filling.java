package trinn.backup.store;

import static trinn.backup.store.TableShape.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trinn.backup.BackupException;
import trinn.backup.BackupFile;
import trinn.backup.Column;
import trinn.backup.RowSum;
import trinn.backup.TableEntry;
import trinn.store.Product;

/** Writes the rows of a backup into tables that are there, and reads them back. */
final class Filling {

    private final BackupFile file;
    private final Connection connection;

    Filling(BackupFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Fills all tables.
     *
     * @throws BackupException where the tables are not those of the backup, or do not hold afterwards what it does
     */
    void fill(Product product) throws SQLException {
        Map<TableEntry, TableShape> tables = tables();
        for (Map.Entry<TableEntry, TableShape> table : tables.entrySet()) {
            Numbering.set(table.getValue(), table.getKey().next(), connection);
        }
        if (product == Product.POSTGRESQL) {
            keepOthersOut(tables);
        }
        for (TableShape table : List.copyOf(tables.values()).reversed()) {
            execute("DELETE FROM " + quoted(table.name()));
        }
        for (Map.Entry<TableEntry, TableShape> table : tables.entrySet()) {
            write(table.getKey(), table.getValue());
        }
        for (Map.Entry<TableEntry, TableShape> table : tables.entrySet()) {
            compare(table.getKey(), table.getValue());
        }
    }

    /** Each table of the backup with that of the database, in an order in which rows find those that they refer to. */
    private Map<TableEntry, TableShape> tables() throws SQLException {
        Map<String, TableEntry> named = new TreeMap<>();
        file.manifest().tables().forEach(table -> named.put(table.name(), table));
        Map<TableEntry, TableShape> tables = new java.util.LinkedHashMap<>();
        for (TableShape shape : Shapes.of(connection)) {
            TableEntry entry = named.remove(shape.title());
            if (entry == null || !sameColumns(entry.columns(), shape.kinds())) {
                throw other(shape.title());
            }
            tables.put(entry, shape.inOrderOf(entry.columns()));
        }
        if (!named.isEmpty()) {
            throw other(named.keySet().iterator().next());
        }
        return tables;
    }

    private static boolean sameColumns(List<Column> backup, List<Column> database) {
        return backup.size() == database.size() && database.containsAll(backup) && backup.containsAll(database);
    }

    private BackupException other(String table) {
        return new BackupException(
                "The table %s of the backup and that of version %s of the database are not the same. Nothing was restored."
                        .formatted(table, file.manifest().schema()));
    }

    private void keepOthersOut(Map<TableEntry, TableShape> tables) throws SQLException {
        for (TableShape table : tables.values()) {
            execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(quoted(table.name())));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(TableEntry entry, TableShape table) throws SQLException {
        try (TableRows.Writing writing = new TableRows.Writing(table, connection)) {
            file.rows(entry, writing);
            writing.flush();
        }
    }

    private void compare(TableEntry entry, TableShape table) throws SQLException {
        RowSum sum = new RowSum();
        try {
            TableRows.read(table, connection, row -> sum.add(entry.columns(), row));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (sum.rows() != entry.rows() || !sum.hex().equals(entry.sum())) {
            throw new BackupException("The table %s does not hold what was written into it. Nothing was restored."
                    .formatted(entry.name()));
        }
    }
}
