package trinn.simulation.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.kpi.KpiDefinition;
import trinn.population.DataSet;

/**
 * A stored data set, ready to be asked.
 *
 * @param id of the stored data set
 * @param data its records
 * @param measurements of it, per seller and period
 * @param periods by time, each once
 * @param kpis the codes of the KPIs that anybody has, in the order of the catalogue
 */
record Population(long id, DataSet data, Measurements measurements, List<Period> periods, List<String> kpis) {

    /** Per seller and period, as the data has them. */
    List<FactSet> facts() {
        return measurements.population();
    }

    /** The name of a KPI in a reader's language; its code where the catalogue has none of that code. */
    String kpiName(String code, Locale reader) {
        return data.catalogue().all().stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(kpi -> kpi.name(reader.getLanguage()))
                .findFirst()
                .orElse(code);
    }

    static Population of(long id, DataSet data, CrossCheck check) {
        List<FactSet> facts = data.factSets();
        List<Period> periods =
                facts.stream().map(FactSet::period).distinct().sorted().toList();
        Set<String> had = new HashSet<>();
        facts.forEach(one -> one.kpis().forEach(kpi -> had.add(kpi.code())));
        List<String> kpis = data.catalogue().all().stream()
                .map(KpiDefinition::code)
                .filter(had::contains)
                .toList();
        return new Population(id, data, new Measurements(facts, check), periods, kpis);
    }
}
