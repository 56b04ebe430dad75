package trinn.plan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.plan.Workforce;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;
import trinn.records.RecordType;
import trinn.records.Row;

/** Everybody of data sets, of those that were asked for last. */
@Component
public final class Workforces {

    private static final int MOST = 4;

    private final DataSets dataSets;
    private final SeenData seen;
    private final Recent<Key, Workforce> kept = new Recent<>(MOST);

    private record Key(long id, boolean names) {}

    Workforces(DataSets dataSets, SeenData seen) {
        this.dataSets = dataSets;
        this.seen = seen;
    }

    /** The newest version of each data set, by name. */
    public List<DataSetSummary> newest() {
        return dataSets.all().stream().filter(DataSetSummary::newest).toList();
    }

    /** The newest version of a data set; none where there is none of the name. */
    public Optional<DataSetSummary> newest(String dataSet) {
        return newest().stream().filter(one -> one.name().equals(dataSet)).findFirst();
    }

    /** Everybody of the newest version of a data set; nobody where there is none of the name. */
    public Workforce of(String dataSet) {
        return newest(dataSet)
                .map(one -> kept.get(new Key(one.id(), seen.names()), key -> load(key.id())))
                .orElseGet(Workforce::nobody);
    }

    private Workforce load(long id) {
        return Workforce.of(
                rows(id, RecordType.PAYEES), rows(id, RecordType.ASSIGNMENTS), rows(id, RecordType.DEPARTMENTS));
    }

    private List<Row> rows(long id, RecordType type) {
        List<Row> rows = new ArrayList<>();
        seen.each(id, type, rows::add);
        return rows;
    }
}
