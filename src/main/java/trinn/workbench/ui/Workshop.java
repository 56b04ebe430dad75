package trinn.workbench.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Usual;
import trinn.population.store.DataSetSummary;
import trinn.review.store.Reviews;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.statement.KpiWords;
import trinn.workbench.store.Drafts;
import trinn.workbench.store.Schemes;
import trinn.workbench.store.Trials;

/**
 * All that somebody needs who writes a scheme.
 *
 * @param schemes what is stored
 * @param drafts what is being written
 * @param trials tries it out
 * @param reviews holds it against what the field advises
 * @param populations whom it is tried out with
 * @param usual the data sets
 * @param shelf the building blocks for rules
 */
@Component
record Workshop(
        Schemes schemes,
        Drafts drafts,
        Trials trials,
        Reviews reviews,
        Populations populations,
        Usual usual,
        BlockShelf shelf) {

    static String newDraft() {
        return Drafts.newId();
    }

    /** Takes up a draft, or begins one; empty where there is no such scheme. */
    Optional<Desk> open(String schemeId, String draft) {
        return Desk.open(schemes, drafts, schemeId, draft);
    }

    Population population(long data) {
        return populations.get(data);
    }

    /** What KPIs are called. */
    KpiWords kpis() {
        return new KpiWords(usual.dataSets().kpis().catalogue());
    }

    /** The data sets in the money of a scheme, of each name the newest version; all of them where it cannot be read. */
    List<DataSetSummary> data(SchemeFiles files) {
        String currency = currency(files);
        return usual.allData().stream()
                .filter(DataSetSummary::newest)
                .filter(data -> currency.isEmpty() || data.currency().equals(currency))
                .toList();
    }

    private static String currency(SchemeFiles files) {
        try {
            return Scheme.of(files).currency().getCurrencyCode();
        } catch (ProblemsException e) {
            return "";
        }
    }
}
