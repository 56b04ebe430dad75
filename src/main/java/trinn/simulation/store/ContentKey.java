package trinn.simulation.store;

import trinn.evaluation.Bindings;
import trinn.evaluation.store.Population;
import trinn.scheme.TermWriter;

/**
 * What tells a question about all periods from all others, by content: questions of the same key have the same results.
 *
 * @param data the hash of the records
 * @param kpis the hash of the KPIs that can be measured
 * @param baseline the hash of its files
 * @param alternative the hash of its files
 * @param terms the changed ones of the alternative
 * @param bindings what both mean by their KPIs
 */
record ContentKey(String data, String kpis, String baseline, String alternative, String terms, Bindings bindings) {

    /** The same with other changed terms. */
    ContentKey withTerms(String changed) {
        return new ContentKey(data, kpis, baseline, alternative, changed, bindings);
    }

    static ContentKey of(Question question, Population population) {
        return new ContentKey(
                population.contentHash(),
                population.catalogue().hash(),
                question.baseline().files().hash(),
                question.alternative().files().hash(),
                TermWriter.json(
                        question.terms().changedFrom(question.alternative().terms())),
                question.bindings());
    }
}
