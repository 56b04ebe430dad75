package trinn.simulation.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.WhatIfRuns;

/**
 * All that is stored and that the screen chooses from.
 *
 * @param dataSets the data sets
 * @param versions the versions of schemes
 * @param runs the saved what-ifs
 */
@Component
record Store(DataSets dataSets, SchemeVersions versions, WhatIfRuns runs) {

    /** By whose name the data set goes that a new reader sees first. */
    static final String FIRST_DATA = "Nordhandel";

    /** The data set that Trinn begins with, then by name; of each name the newest version first. */
    List<DataSetSummary> allData() {
        return dataSets.all().stream()
                .sorted(Comparator.comparing(data -> !data.name().equals(FIRST_DATA)))
                .toList();
    }

    List<SchemeVersion> allVersions() {
        return versions.all();
    }

    Scheme scheme(String hash) {
        return Scheme.of(versions.load(hash));
    }

    String add(SchemeFiles files, String label) {
        return versions.add(files, label);
    }
}
