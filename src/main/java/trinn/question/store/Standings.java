package trinn.question.store;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.question.Now;
import trinn.question.Now.Standing;
import trinn.question.Question;
import trinn.question.Subject;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;
import trinn.statement.Explanation;
import trinn.statement.store.Statements;

/** Works out what the lines of questions are by the newest version of the data. */
@Component
public final class Standings {

    private static final int MOST = 2_000;

    private record Key(String data, String kpis, Subject about) {}

    private final DataSets dataSets;
    private final SchemeVersions schemes;
    private final Statements statements;
    private final Recent<Key, Now> known = new Recent<>(MOST);

    Standings(DataSets dataSets, SchemeVersions schemes, Statements statements) {
        this.dataSets = dataSets;
        this.schemes = schemes;
        this.statements = statements;
    }

    /** The newest version of the data set that a question is about; none where all were deleted. */
    public Optional<DataSetSummary> newest(Question question) {
        return newest(question.about());
    }

    Optional<DataSetSummary> newest(Subject about) {
        return dataSets.all().stream()
                .filter(data -> data.newest() && data.name().equals(about.data().name()))
                .findFirst();
    }

    /** What its line is now: worked out once for a version of the data. It may take a while. */
    public Now now(Question question) {
        return newest(question).map(data -> now(data, question.about())).orElse(Now.without(Standing.DATA_GONE));
    }

    private Now now(DataSetSummary data, Subject about) {
        try {
            Population population = statements.population(data.id());
            Key key = new Key(population.contentHash(), population.catalogue().hash(), about);
            return known.get(key, any -> workOut(population, about));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Standings.class).warn("A line that was asked about cannot be worked out.", e);
            return Now.without(Standing.FAILED);
        }
    }

    private Now workOut(Population population, Subject about) {
        FactSet facts = facts(population, about);
        if (facts == null) {
            return Now.without(Standing.PAYEE_GONE);
        }
        try {
            return Now.of(about.line(), explain(population, facts, about));
        } catch (NoSuchElementException e) {
            return Now.without(Standing.SCHEME_GONE);
        }
    }

    /** The statement of a line in a version of the data; null where there is no such payee and period. */
    @Nullable Explanation explain(Population population, Subject about) {
        FactSet facts = facts(population, about);
        return facts == null ? null : explain(population, facts, about);
    }

    private @Nullable FactSet facts(Population population, Subject about) {
        FactSet facts =
                statements.facts(population, about.payee(), about.period().id());
        return facts == null || !facts.period().equals(about.period()) ? null : facts;
    }

    private Explanation explain(Population population, FactSet facts, Subject about) {
        Scheme scheme = Scheme.of(schemes.load(about.scheme().hash()));
        return statements.explain(population, scheme, facts, Locale.ENGLISH);
    }
}
