package trinn.simulation.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import trinn.evaluation.store.Usual;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.Decisions;
import trinn.simulation.store.Investigations;
import trinn.simulation.store.TrialRuns;
import trinn.simulation.store.WhatIfRuns;

/**
 * All that is stored and that the screen chooses from.
 *
 * @param usual what a reader sees first, and the data sets
 * @param versions the versions of schemes
 * @param runs the saved what-ifs
 * @param trials what is tried beside the schemes in force
 * @param investigations looks into results
 * @param decisions takes results out of the screen
 */
@Component
record Store(
        Usual usual,
        SchemeVersions versions,
        WhatIfRuns runs,
        TrialRuns trials,
        Investigations investigations,
        Decisions decisions) {

    List<DataSetSummary> allData() {
        return usual.allData();
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
