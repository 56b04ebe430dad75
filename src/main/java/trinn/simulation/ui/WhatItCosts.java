package trinn.simulation.ui;

import java.math.BigDecimal;
import trinn.simulation.Progress;
import trinn.simulation.Sensitivity;
import trinn.simulation.TermSearch;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Simulator;

/** What the alternative of a what-if would cost with other terms, over the periods that are shown. */
record WhatItCosts(Simulator simulator) implements SensitivityPane.Asked {

    @Override
    public Sensitivity sensitivity(Answer.Results results, Progress progress) {
        return Sensitivity.of(results.question().terms(), simulator.costs(results), progress);
    }

    @Override
    public TermSearch search(Answer.Results results, String term, BigDecimal wanted, Progress progress) {
        return TermSearch.of(results.question().terms(), term, wanted, simulator.costs(results), progress);
    }
}
