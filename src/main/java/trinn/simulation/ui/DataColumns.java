package trinn.simulation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;
import trinn.simulation.NextYear;
import trinn.simulation.store.DataColumn;
import trinn.simulation.store.Neighbours;
import trinn.simulation.ui.Beside.Data;
import trinn.ui.TextSource;

/** Names the data sets that stand beside the question's own. */
final class DataColumns {

    private final Experiment experiment;
    private final Formats formats;
    private final TextSource texts;

    /** @param texts texts of the screen */
    DataColumns(Experiment experiment, Locale reader, TextSource texts) {
        this.experiment = experiment;
        this.formats = Formats.of(reader);
        this.texts = texts;
    }

    /** None where the data set is gone, is of other money, or is the question's own as it is. */
    Optional<DataColumn> of(Data data) {
        Optional<DataSetSummary> own = experiment.data();
        return own.flatMap(mine -> data.in(experiment.allData(), mine))
                .filter(one -> one.id() != own.get().id() || !data.scenario().equals(NextYear.SAME))
                .map(one -> new DataColumn(
                        title(one, data.scenario()),
                        one.id(),
                        one.name().equals(own.get().name()),
                        data.scenario()));
    }

    /** All that stands beside the question. */
    Neighbours all() {
        return new Neighbours(
                experiment.beside().plans().stream().map(Plan::side).toList(),
                experiment.beside().data().stream()
                        .flatMap(data -> of(data).stream())
                        .toList());
    }

    /** A data set as it is. */
    String title(DataSetSummary one) {
        return title(one, NextYear.SAME);
    }

    private String title(DataSetSummary one, NextYear scenario) {
        List<String> parts = new ArrayList<>();
        parts.add(one.newest() ? one.name() : texts.get("data.version", one.name(), one.version()));
        if (scenario.growth().signum() != 0) {
            parts.add(texts.get("side.growth", signed(scenario.growth())));
        }
        if (scenario.quotas().signum() != 0) {
            parts.add(texts.get("side.quotas", signed(scenario.quotas())));
        }
        return String.join(", ", parts);
    }

    private String signed(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + formats.percent(share);
    }
}
