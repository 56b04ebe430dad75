package trinn.plan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.plan.Workforce;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.records.Row;

/** Everybody of data sets, of those that were asked for last. */
@Component
public final class Workforces {

    private static final int MOST = 4;

    private final DataSets dataSets;
    private final Recent<Long, Workforce> kept = new Recent<>(MOST);

    Workforces(DataSets dataSets) {
        this.dataSets = dataSets;
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
        return newest(dataSet).map(one -> kept.get(one.id(), this::load)).orElseGet(Workforce::nobody);
    }

    private Workforce load(long id) {
        return Workforce.of(
                rows(id, RecordType.PAYEES), rows(id, RecordType.ASSIGNMENTS), rows(id, RecordType.DEPARTMENTS));
    }

    private List<Row> rows(long id, RecordType type) {
        List<Row> rows = new ArrayList<>();
        dataSets.each(id, type, rows::add);
        return rows;
    }
}
