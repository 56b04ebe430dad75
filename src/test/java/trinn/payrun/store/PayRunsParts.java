package trinn.payrun.store;

import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.plan.store.Assignments;
import trinn.plan.store.Lives;
import trinn.plan.store.Workforces;
import trinn.population.store.DataSets;
import trinn.population.store.FactStore;
import trinn.population.store.SeenData;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.store.WhatIfRuns;
import trinn.verification.store.Verification;
import trinn.workbench.store.Schemes;

/** What pay runs are made of. */
final class PayRunsParts {

    static final Class<?>[] ALL = {
        DataSets.class,
        SeenData.class,
        FactStore.class,
        Populations.class,
        Sights.class,
        SchemeVersions.class,
        CompiledSchemes.class,
        Schemes.class,
        Workforces.class,
        Lives.class,
        Assignments.class,
        Workings.class,
        PayRuns.class,
        RunWriter.class,
        RunDesk.class,
        PayDesk.class,
        Handovers.class,
        WhatIfRuns.class,
        RunReplay.class,
        Verification.class
    };

    private PayRunsParts() {}
}
