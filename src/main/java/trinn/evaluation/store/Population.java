package trinn.evaluation.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Measurements;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.population.Nameless;
import trinn.population.Person;
import trinn.population.store.StoredFacts;

/**
 * A stored data set, ready to be asked.
 *
 * @param id of the stored data set
 * @param contentHash of its records
 * @param catalogue all KPIs that can be measured in it
 * @param measurements of it, per seller and period
 * @param periods by time, each once
 * @param kpis the codes of the KPIs that anybody has, in the order of the catalogue
 * @param people what figures over many may know of payees besides, by id
 */
public record Population(
        long id,
        String contentHash,
        Catalogue catalogue,
        Measurements measurements,
        List<Period> periods,
        List<String> kpis,
        Map<String, Person> people) {

    /** Per seller and period, as the data has them. */
    public List<FactSet> facts() {
        return measurements.population();
    }

    /** A payee as in the first period that knows the id. */
    public Optional<Seller> payee(String id) {
        return facts().stream()
                .map(FactSet::seller)
                .filter(seller -> seller.id().equals(id))
                .findFirst();
    }

    /** The name of a KPI in a reader's language; its code where the catalogue has none of that code. */
    public String kpiName(String code, Locale reader) {
        return catalogue.name(code, reader);
    }

    /** The same without the names of payees. */
    Population withoutNames(CrossCheck check) {
        return new Population(
                id,
                Nameless.hash(contentHash),
                catalogue,
                new Measurements(Nameless.facts(facts()), check),
                periods,
                kpis,
                people);
    }

    /** The same without the gender of payees. */
    Population withoutGender() {
        Map<String, Person> others = new HashMap<>(people);
        others.replaceAll((id, person) -> person.withoutGender());
        return new Population(id, contentHash, catalogue, measurements, periods, kpis, Map.copyOf(others));
    }

    /** Whether the gender of anybody is known to whoever asks. */
    public boolean tellsGender() {
        return people.values().stream().anyMatch(person -> person.gender() != Person.Gender.UNKNOWN);
    }

    static Population of(StoredFacts stored, Map<String, Person> people, CrossCheck check) {
        List<FactSet> facts = stored.facts();
        List<Period> periods =
                facts.stream().map(FactSet::period).distinct().sorted().toList();
        Set<String> had = new HashSet<>();
        facts.forEach(one -> one.kpis().forEach(kpi -> had.add(kpi.code())));
        List<String> kpis = stored.catalogue().all().stream()
                .map(KpiDefinition::code)
                .filter(had::contains)
                .toList();
        return new Population(
                stored.id(),
                stored.contentHash(),
                stored.catalogue(),
                new Measurements(facts, check),
                periods,
                kpis,
                people);
    }
}
