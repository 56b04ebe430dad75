package trinn.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table in the form that other programs write: UTF-8, commas, its columns named in the first line. */
public final class PlainTable {

    private static final String MARK = "\uFEFF";

    private final Path file;

    /** @param file where it lies */
    public PlainTable(Path file) {
        this.file = file;
    }

    /**
     * The names of its columns; none where it is empty.
     *
     * @throws IllegalArgumentException where it is no table
     */
    public List<String> header() {
        try (CsvReader<CsvRecord> rows = rows()) {
            return rows.stream()
                    .findFirst()
                    .map(row -> row.getFields().stream()
                            .map(name -> name.replace(MARK, "").strip())
                            .toList())
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IllegalArgumentException("This is no table.", e);
        }
    }

    /**
     * The values of a column, each once.
     *
     * @param place of the column, from 0
     * @throws IllegalArgumentException where it is no table
     */
    public Set<String> values(int place) {
        Set<String> values = new HashSet<>();
        try (CsvReader<CsvRecord> rows = rows();
                Stream<CsvRecord> all = rows.stream().skip(1)) {
            all.filter(row -> row.getFieldCount() > place)
                    .forEach(row -> values.add(row.getField(place).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IllegalArgumentException("This is no table.", e);
        }
        return values;
    }

    /**
     * Hands on each row behind the names of the columns.
     *
     * @throws IllegalArgumentException where it is no table
     */
    public void each(Consumer<List<String>> sink) {
        try (CsvReader<CsvRecord> rows = rows();
                Stream<CsvRecord> all = rows.stream().skip(1)) {
            all.forEach(row -> sink.accept(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IllegalArgumentException("This is no table.", e);
        }
    }

    /** Rows with more or fewer cells than there are columns are the matter of who checks them. */
    private CsvReader<CsvRecord> rows() throws IOException {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file);
    }
}
