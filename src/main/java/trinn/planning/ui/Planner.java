package trinn.planning.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import trinn.intake.Report;
import trinn.planning.NoPlanException;
import trinn.planning.Norms;
import trinn.planning.Plan;
import trinn.planning.PlanTargets;
import trinn.planning.PlanningData;
import trinn.planning.store.NormBook;
import trinn.population.DataHead;
import trinn.population.DataSet;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;
import trinn.records.RecordType;
import trinn.records.Row;

/** Works plans out and stores them as targets; what was measured last is kept. */
@Component
final class Planner {

    private static final int MOST = 2;

    /**
     * A data set, ready to be planned with.
     *
     * @param targets those that it has
     */
    record Ready(DataSetSummary stored, DataHead head, PlanningData data, List<Row> targets) {}

    /** What came of a question. */
    sealed interface Answer {
        /** A plan. */
        record Planned(Plan plan) implements Answer {}

        /** There can be no plan; the reason can be acted on. */
        record Refused(NoPlanException.Reason reason) implements Answer {}

        /** Something is wrong with the program; the log says what. */
        record Failed() implements Answer {}
    }

    private final DataSets dataSets;
    private final SeenData seen;
    private final NormBook norms;
    private final Map<Key, Ready> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(long id, boolean names) {}

    Planner(DataSets dataSets, SeenData seen, NormBook norms) {
        this.dataSets = dataSets;
        this.seen = seen;
        this.norms = norms;
    }

    /** What was kept for a data set, or null. */
    @Nullable Norms norms(String dataSet) {
        return norms.find(dataSet);
    }

    /** Keeps the norms of a data set, for all its versions. */
    void keep(String dataSet, Norms now) {
        norms.keep(dataSet, now);
    }

    /** All data sets. */
    List<DataSetSummary> all() {
        return dataSets.all();
    }

    /**
     * A data set, measured.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    synchronized Ready ready(long id) {
        Key key = new Key(id, seen.names());
        Ready known = kept.get(key);
        if (known != null) {
            return known;
        }
        DataSet data = seen.load(id);
        DataSetSummary stored =
                all().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        Ready ready = new Ready(
                stored,
                data.head(),
                PlanningData.of(data.catalogue(), data.records()),
                data.records().of(RecordType.TARGETS));
        kept.put(key, ready);
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return ready;
    }

    /** Never throws: what went wrong is an answer too. */
    Answer answer(PlanningData data, Wishes.Wish wish) {
        try {
            return new Answer.Planned(data.plan(wish.goal()));
        } catch (NoPlanException e) {
            return new Answer.Refused(e.reason());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Planner.class).error("A plan failed.", e);
            return new Answer.Failed();
        }
    }

    /**
     * Stores the data set anew with the targets of a plan, as its next version; records pass by one by one.
     *
     * @return the new data set, or the one that has the same content already; null where storing failed
     */
    DataSets.@Nullable Imported store(Ready ready, PlanTargets targets, boolean replace) {
        try {
            List<Row> merged = targets.into(ready.targets(), replace).rows();
            return dataSets.add(ready.head(), sink -> {
                for (RecordType type : RecordType.values()) {
                    if (type == RecordType.TARGETS) {
                        merged.forEach(sink);
                    } else {
                        dataSets.each(ready.stored().id(), type, sink);
                    }
                }
                return new Report();
            });
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Planner.class).error("Targets could not be stored.", e);
            return null;
        }
    }
}
