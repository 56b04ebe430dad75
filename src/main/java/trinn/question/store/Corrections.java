package trinn.question.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.access.store.Signed;
import trinn.evaluation.store.Population;
import trinn.intake.Amended;
import trinn.kpi.KpiRecords;
import trinn.population.Amendment;
import trinn.population.Base;
import trinn.population.Behind;
import trinn.population.DataSet;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.question.Change;
import trinn.question.Correction;
import trinn.question.Event;
import trinn.question.LineKey;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.State;
import trinn.question.Subject;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.statement.Explanation;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.store.Statements;

/** Corrects the data that a question is about: one value of one record, which makes a new version of the data set. */
@Component
public final class Corrections {

    /** What is recorded of a payee besides what KPIs are measured from. */
    private static final Set<RecordType> OF_PAYEES = EnumSet.of(
            RecordType.ASSIGNMENTS,
            RecordType.CONTRACTS,
            RecordType.OBJECTIVES,
            RecordType.BALANCES,
            RecordType.REFUNDS,
            RecordType.ADJUSTMENTS);

    private final DataSets dataSets;
    private final Statements statements;
    private final QuestionDesk questions;
    private final Standings standings;

    Corrections(DataSets dataSets, Statements statements, QuestionDesk questions, Standings standings) {
        this.dataSets = dataSets;
        this.statements = statements;
        this.questions = questions;
        this.standings = standings;
    }

    /**
     * The records that the line may be wrong because of, in the newest version of the data: those behind its values, the
     * targets of its KPIs, and what is recorded of the payee.
     *
     * @throws RefusedException where there is no version of the data, or whoever is signed in may not correct it
     */
    public List<Row> records(Question question) {
        questions.require(question, State.CORRECTED);
        Subject about = question.about();
        DataSetSummary newest = newest(question);
        Population population = statements.population(newest.id());
        DataSet data = dataSets.load(newest.id());
        Set<Row> rows = new LinkedHashSet<>();
        Set<String> kpis = new LinkedHashSet<>();
        for (Measure measure : measures(population, about)) {
            if (measure.fact().equals("Kpi")) {
                kpis.add(measure.key());
            }
            if (Behind.knows(measure.fact())) {
                statements.records(population, about.payee(), about.period(), measure).stream()
                        .map(KpiRecords.Line::row)
                        .filter(row -> row.type() != RecordType.PAYEES)
                        .forEach(rows::add);
            }
        }
        data.records().of(RecordType.TARGETS).stream()
                .filter(row -> kpis.contains(row.text("kpi")) && concerns(row, about))
                .forEach(rows::add);
        data.records().of(RecordType.PAYEES).stream()
                .filter(row -> row.text("id").equals(about.payee()))
                .forEach(rows::add);
        for (RecordType type : OF_PAYEES) {
            data.records().of(type).stream()
                    .filter(row -> row.text("payee").equals(about.payee()))
                    .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    /** The payee's own targets and those of all others but sellers, where they hold in the period. */
    private static boolean concerns(Row target, Subject about) {
        boolean theirs =
                !target.text("level").equals("seller") || target.text("of").equals(about.payee());
        var to = target.date("to");
        return theirs
                && target.day("from").isBefore(about.period().to())
                && (to == null || to.isAfter(about.period().from()));
    }

    /** What the line was worked out of: by the newest version of the data, or where it is gone there, by the one asked about. */
    private List<Measure> measures(Population newest, Subject about) {
        List<Measure> now = measures(standings.explain(newest, about), about.line());
        if (!now.isEmpty() || newest.id() == about.data().id()) {
            return now;
        }
        try {
            Population then = statements.population(about.data().id());
            return measures(standings.explain(then, about), about.line());
        } catch (NoSuchElementException e) {
            return List.of();
        }
    }

    private static List<Measure> measures(@Nullable Explanation explanation, LineKey line) {
        if (explanation == null) {
            return List.of();
        }
        List<LineKey> keys = LineKey.all(explanation);
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).isLike(line)) {
                for (Input input : explanation.inputs().get(i)) {
                    Measure measure = input.measure();
                    boolean planned = Behind.isPlanned(measure.field());
                    measures.putIfAbsent(measure.fact() + " " + measure.key() + " " + planned, measure);
                }
            }
        }
        return List.copyOf(measures.values());
    }

    private DataSetSummary newest(Question question) {
        return standings.newest(question).orElseThrow(() -> new RefusedException(Refusal.NO_RECORD));
    }

    /**
     * Changes a value: the data set gets a new version and the question is corrected, both or neither. The new version is
     * checked whole, as by an import, and takes as long.
     *
     * @param row a record of the newest version of the data
     * @param field of the record
     * @param text the new value as files have it: numbers with a point, days as 2026-03-01, nothing as the empty text
     * @param why it was wrong
     * @throws RefusedException where the question may not be corrected, the value is the one that is there, or there is no such record
     * @throws trinn.intake.DataProblemsException where the data would not be in order
     */
    public Question correct(Question question, Row row, String field, String text, String why, Instant at) {
        return questions.add(question, () -> {
            // Whoever may not correct learns of it before the long work.
            Event tried = new Event(State.CORRECTED, Signed.in().name(), at, why, new Correction(0, 0, null));
            question.with(tried);
            Base base = dataSets.base(newest(question).id());
            Row amended = Amended.of(row, field, text, base.head().currency());
            Change change = Change.between(row, amended, field);
            long made = store(new Amendment(base, row, marked(amended, question.id(), change)));
            Correction correction = new Correction(made, version(made), change);
            dataSets.corrected(made, row, field, question.id());
            return new Event(State.CORRECTED, Signed.in().name(), at, why, correction);
        });
    }

    private long store(Amendment amendment) {
        try {
            return dataSets.add(
                            amendment.base().head(),
                            sink -> amendment.rows(dataSets.kpis().catalogue(), sink))
                    .id();
        } catch (NoSuchElementException e) {
            throw new RefusedException(Refusal.NO_RECORD);
        }
    }

    private int version(long data) {
        return dataSets.all().stream()
                .filter(one -> one.id() == data)
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** Says at the record itself what was changed of it, so that nobody looks for the value in its file. */
    private static Row marked(Row row, long question, Change change) {
        SortedMap<String, String> attributes = new TreeMap<>(row.attributes());
        String mark = "#%d: %s %s → %s".formatted(question, change.field(), change.before(), change.after());
        attributes.merge(Amendment.MARK, mark, (before, now) -> before + "; " + now);
        Object[] values = new Object[row.type().fields().size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.value(place);
        }
        return new Row(row.type(), row.origin(), attributes, values);
    }

    /**
     * Notes that the newest version of the data, which came in whole, has it right.
     *
     * @throws RefusedException where there is none newer than the one that was asked about
     */
    public Question broughtIn(Question question, String why, Instant at) {
        questions.require(question, State.CORRECTED);
        DataSetSummary newest = newest(question);
        if (newest.version() <= question.about().data().version()) {
            throw new RefusedException(Refusal.NO_NEWER_DATA);
        }
        Correction correction = new Correction(newest.id(), newest.version(), null);
        return questions.add(
                question, () -> new Event(State.CORRECTED, Signed.in().name(), at, why, correction));
    }
}
