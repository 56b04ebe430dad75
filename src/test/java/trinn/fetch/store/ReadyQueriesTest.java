package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.fetch.store.Fetched.section;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.fetch.Brings;
import trinn.fetch.Collected;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Ready;
import trinn.fetch.Wanted;
import trinn.fetch.place.Incoming;
import trinn.intake.Layout;
import trinn.intake.Periods;
import trinn.intake.Section;
import trinn.records.RecordType;
import trinn.store.Engine;
import trinn.store.Postgres;

/** The queries for systems that are known bring what they should from a small company, whose figures were worked out by hand. */
@ParameterizedClass
@EnumSource(Ready.class)
final class ReadyQueriesTest {

    @Parameter
    Ready system;

    @TempDir
    Path folder;

    private Fetched all;
    private String url;
    private Place.Server place;

    @BeforeEach
    void open() throws SQLException, IOException {
        all = new Fetched(Engine.H2, folder);
        url = Postgres.newDatabase();
        place = Fetched.at(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(text(code() + ".schema.sql"));
        }
    }

    @AfterEach
    void close() {
        all.close();
        Postgres.drop(url);
    }

    private String code() {
        return system.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReadyQueriesTest.class.getResourceAsStream("/trinn/fetch/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> cells(CsvReader<CsvRecord> csv) {
        return csv.stream().map(CsvRecord::getFields).toList();
    }

    private Collected collect() {
        return all.databases.collect(place, system.wanted(), "", new Incoming(folder, Long.MAX_VALUE, Going.PATIENT));
    }

    @Test
    void eachQueryBringsWhatItShould() throws IOException {
        Collected collected = collect();
        assertThat(collected.parts()).hasSizeGreaterThan(9);
        for (Collected.Part part : collected.parts()) {
            String type = part.wanted().file();
            try (CsvReader<CsvRecord> is = CsvReader.builder()
                            .ofCsvRecord(folder.resolve(part.files().getFirst()));
                    CsvReader<CsvRecord> should =
                            CsvReader.builder().ofCsvRecord(text("expected/%s/%s.csv".formatted(code(), type)))) {
                assertThat(cells(is)).as(type).containsExactlyElementsOf(cells(should));
            }
        }
    }

    @Test
    void allTogetherAreOneDataSet() {
        List<Wanted> wanted = system.wanted();
        Collected collected = collect();
        List<Section> sections = collected.parts().stream().map(this::mapped).toList();
        Layout layout = new Layout(system.label(), "NOK", "", Periods.MONTH, sections);
        Fetch fetch = all.fetch(all.save(Fetched.source(place, wanted, layout, Brings.ALL), ""));
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(all.dataSets.load(fetch.data()).records().of(RecordType.SALES))
                .isNotEmpty();
        assertThat(fetch.records())
                .isEqualTo(collected.parts().stream()
                        .mapToLong(part -> rows(part) - 1)
                        .sum());
    }

    private long rows(Collected.Part part) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(folder.resolve(part.files().getFirst()))) {
            return csv.stream().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each column has the name of a field. */
    private Section mapped(Collected.Part part) {
        RecordType type = RecordType.of(part.wanted().file()).orElseThrow();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(folder.resolve(part.files().getFirst()))) {
            List<String> columns = csv.stream().findFirst().orElseThrow().getFields();
            assertThat(type.fields())
                    .extracting(field -> field.name())
                    .as(type.code())
                    .containsAll(columns);
            Map<String, String> same =
                    columns.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
            return section(type, part.wanted().file(), same);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
