package trinn.evaluation.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;

/**
 * What a reader sees first who has chosen nothing.
 *
 * @param dataSets the data sets
 * @param schemes the versions of schemes
 */
@Component
public record Usual(DataSets dataSets, SchemeVersions schemes) {

    /** By whose name the data set goes that a new reader sees first. */
    private static final String FIRST_DATA = "Nordhandel";

    /** The shipped schemes that the shipped data sets are asked about at first. */
    private static final Set<String> FIRST_SCHEMES = Set.of("nordic-sales", "territory-commission");

    /** The data set that Trinn begins with, then by name; of each name the newest version first. */
    public List<DataSetSummary> allData() {
        return dataSets.all().stream()
                .sorted(Comparator.comparing(data -> !data.name().equals(FIRST_DATA)))
                .toList();
    }

    /** The data set that an address names; the one that Trinn begins with where the id is empty. */
    public Optional<DataSetSummary> data(String id) {
        return allData().stream()
                .filter(one -> id.isEmpty() || Long.toString(one.id()).equals(id))
                .findFirst();
    }

    /** The versions of schemes in the money of a data set. */
    public List<SchemeVersion> schemes(DataSetSummary data) {
        return schemes.all().stream()
                .filter(version -> version.currency().equals(data.currency()))
                .toList();
    }

    /**
     * The scheme's version that an address names.
     *
     * @param hash what its hash begins with; where that is empty or none has it, it is the one that is asked about at first
     */
    public Optional<SchemeVersion> scheme(DataSetSummary data, String hash) {
        return schemes(data).stream()
                .filter(version -> !hash.isEmpty() && version.hash().startsWith(hash))
                .findFirst()
                .or(() -> scheme(data));
    }

    /** The scheme that a data set is asked about at first; none where there is none in its money. */
    public Optional<SchemeVersion> scheme(DataSetSummary data) {
        List<SchemeVersion> fitting = schemes(data);
        return fitting.stream()
                .filter(version -> FIRST_SCHEMES.contains(version.schemeId()))
                .reduce((newer, older) -> older)
                .or(() -> fitting.stream().findFirst());
    }
}
