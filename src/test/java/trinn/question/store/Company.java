package trinn.question.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import trinn.audit.store.Lookups;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.facts.Period;
import trinn.paper.PaperLook;
import trinn.paper.Press;
import trinn.population.SmallFolder;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.question.Event;
import trinn.question.Question;
import trinn.question.State;
import trinn.question.Subject;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.store.Statements;
import trinn.store.Database;
import trinn.store.Engine;

/** The small company in a database, paid by the flat scheme, with what answers questions about it. */
final class Company implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-04-07T12:00:00Z");

    private final Database database;
    private final String scheme;
    final long data;

    static class Paper {
        @Bean
        Press press() {
            return new Press(new PaperLook("", "#1d4ed8", "#f1f4f9"));
        }
    }

    private Company(Database database, Path folder) {
        this.database = database;
        this.scheme = database.get(SchemeVersions.class).add(Flat.files(), "");
        this.data = database.get(DataSets.class).add(SmallFolder.in(folder).read());
    }

    static Company in(Engine engine, Path folder) {
        Database database = engine.open(
                DataSets.class,
                SeenData.class,
                FactStore.class,
                Populations.class,
                SchemeVersions.class,
                CompiledSchemes.class,
                Paper.class,
                Lookups.class,
                Statements.class,
                Sights.class,
                Questions.class,
                QuestionDesk.class,
                Standings.class,
                Corrections.class);
        return new Company(database, folder);
    }

    <T> T get(Class<T> component) {
        return database.get(component);
    }

    /** The next version: the folder with some of its files, each a name and a text, written anew. */
    long next(Path folder, String... files) {
        SmallFolder next = SmallFolder.in(folder);
        for (int i = 0; i < files.length; i += 2) {
            next = next.with(files[i], files[i + 1]);
        }
        return get(DataSets.class).add(next.read());
    }

    /** What Ann is paid for her sales in the first quarter. */
    Subject line() {
        Statements statements = get(Statements.class);
        var population = statements.population(data);
        var facts = statements.facts(population, "2", "2026-01-01");
        var explanation = statements.explain(
                population,
                Scheme.of(get(SchemeVersions.class).load(scheme)),
                Objects.requireNonNull(facts),
                Locale.ENGLISH);
        return Subject.of(
                new Subject.Data(data, "Small", 1),
                new Subject.By(scheme, "Flat commission"),
                explanation,
                0,
                "commission",
                "NOK");
    }

    Question ask() {
        return get(Questions.class).ask(line(), new Event(State.OPEN, "Ann", NOON, "Where is my sale of January?"));
    }

    static Period quarter() {
        return new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    }

    @Override
    public void close() {
        database.close();
    }
}
