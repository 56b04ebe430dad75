package trinn.fetch.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import trinn.access.Demo;
import trinn.access.User;
import trinn.access.store.Accounts;
import trinn.access.store.ActiveUsers;
import trinn.access.store.Signed;
import trinn.audit.store.AuditLog;
import trinn.fetch.Brings;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Place;
import trinn.fetch.Schedule;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.Places;
import trinn.intake.FileFormat;
import trinn.intake.Layout;
import trinn.intake.Periods;
import trinn.intake.Section;
import trinn.outside.Addresses;
import trinn.outside.Secrets;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.store.Database;
import trinn.store.Engine;
import trinn.store.Postgres;

/** Sources with everything around them, asked without patience. */
final class Fetched implements AutoCloseable {

    static final User DESIGNER = Demo.DESIGNER.user();
    static final String SALES = "id,date,payee,amount\nS1,2026-01-05,Ada,100\nS2,2026-01-06,Bo,250.50\n";
    static final Map<String, String> COLUMNS = Map.of("id", "id", "date", "date", "payee", "payee", "amount", "amount");

    final Database database;
    final DataSets dataSets;
    final Sources sources;
    final Arrivals arrivals;
    final Fetching fetching;
    final Databases databases;

    Fetched(Engine engine, Path incoming) {
        this(engine, incoming, Duration.ofSeconds(2), DataSize.ofMegabytes(50));
    }

    Fetched(Engine engine, Path incoming, Duration patience, DataSize largest) {
        database = engine.open(
                AuditLog.class,
                Accounts.class,
                ActiveUsers.class,
                DataSets.class,
                Secrets.class,
                Sources.class,
                Arrivals.class);
        dataSets = database.get(DataSets.class);
        sources = database.get(Sources.class);
        arrivals = database.get(Arrivals.class);
        Addresses addresses = new Addresses(true);
        databases = new Databases(addresses, patience);
        fetching = new Fetching(
                database.jdbc(),
                sources,
                arrivals,
                new Places(addresses, incoming, patience, Duration.ofMillis(300)),
                databases,
                new TakingIn(dataSets),
                database.get(ActiveUsers.class),
                largest);
    }

    /** A database of the PostgreSQL of tests, as a place. */
    static Place.Server at(String url) {
        URI address = URI.create(url.substring("jdbc:".length()));
        return new Place.Server(
                Place.Product.POSTGRESQL,
                address.getHost(),
                address.getPort(),
                address.getPath().substring(1),
                Postgres.USER,
                false);
    }

    static Layout layout(Section... sections) {
        return new Layout("Shop", "NOK", "", Periods.MONTH, List.of(sections));
    }

    static Section sales(String file) {
        return section(RecordType.SALES, file, COLUMNS);
    }

    static Section section(RecordType type, String file, Map<String, String> columns) {
        return new Section(type, file, FileFormat.PLAIN, columns, Map.of(), Map.of(), null);
    }

    static Source source(Place place, Wanted wanted) {
        return source(place, List.of(wanted), layout(sales(wanted.file())), Brings.ALL);
    }

    static Source source(Place place, List<Wanted> wanted, Layout layout, Brings brings) {
        return named("Sales", place, wanted, layout, brings);
    }

    static Source named(String name, Place place, List<Wanted> wanted, Layout layout, Brings brings) {
        return new Source(0, name, place, wanted, layout, brings, Schedule.BY_HAND, true);
    }

    Source save(Source source, @Nullable String secret) {
        return Signed.as(DESIGNER, () -> sources.save(source, secret));
    }

    Fetch fetch(Source source) {
        return fetch(source, Going.PATIENT);
    }

    Fetch fetch(Source source, Going going) {
        return Signed.as(DESIGNER, () -> fetching.fetch(source.id(), going));
    }

    /** The newest version of each data set. */
    List<DataSetSummary> newest() {
        return dataSets.all().stream().filter(DataSetSummary::newest).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
