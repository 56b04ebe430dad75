package trinn.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import trinn.access.store.Signed;
import trinn.api.web.FaultException;
import trinn.api.web.Paths;
import trinn.simulation.Progress;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.source.ProblemsException;

/** What-ifs that other systems asked last, each with its answer as soon as there is one. */
@Component
final class WhatIfs {

    private static final int MOST = 16;

    private final Simulator simulator;
    private final Jobs jobs;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    };

    /** A what-if. */
    static final class Asked {

        private final String id = UUID.randomUUID().toString();
        private final String owner = Signed.in().id();
        private final Question question;
        private volatile String job = "";
        private volatile Answer.@Nullable Results results;
        private WhatIfsApi.@Nullable WhatIfResult told;

        Asked(Question question) {
            this.question = question;
        }

        String id() {
            return id;
        }

        Question question() {
            return question;
        }

        String job() {
            return job;
        }

        /** What is told of the answer, worked out once; null likewise. */
        synchronized WhatIfsApi.@Nullable WhatIfResult told() {
            Answer.Results answer = results;
            if (told == null && answer != null) {
                told = WhatIfsApi.WhatIfResult.of(answer);
            }
            return told;
        }

        /** The answer; null where there is none yet, or it could not be worked out. */
        Answer.@Nullable Results results() {
            return results;
        }
    }

    WhatIfs(Simulator simulator, Jobs jobs) {
        this.simulator = simulator;
        this.jobs = jobs;
    }

    /** Begins to work one out. */
    Asked start(Question question, Locale reader) {
        Asked one = new Asked(question);
        synchronized (asked) {
            asked.put(one.id, one);
        }
        one.job = jobs.start(
                        progress -> {
                            one.results = answer(question, progress);
                            return Paths.V1 + "/what-ifs/" + one.id;
                        },
                        reader)
                .id();
        return one;
    }

    private Answer.Results answer(Question question, Progress progress) {
        return switch (simulator.answer(question, progress)) {
            case Answer.Results results -> results;
            case Answer.Broken broken -> throw new ProblemsException(broken.problems());
            case Answer.Failed(String reason) when reason != null -> throw FaultException.refused(reason);
            case Answer.Failed failed -> throw new IllegalStateException("A what-if failed; the log says why.");
        };
    }

    /**
     * One that was asked.
     *
     * @throws FaultException where whoever is signed in asked no such, or too long ago
     */
    Asked get(String id) {
        synchronized (asked) {
            Asked one = asked.get(id);
            if (one == null || !one.owner.equals(Signed.in().id())) {
                throw FaultException.notThere();
            }
            return one;
        }
    }

    /**
     * What came of one.
     *
     * @throws FaultException where whoever is signed in asked no such, or nothing came of it yet
     */
    Answer.Results results(String id) {
        Answer.Results results = get(id).results();
        if (results == null) {
            throw new FaultException(
                    HttpStatus.CONFLICT,
                    "not-done",
                    "There is no result yet. Ask for the what-if to see how far it is.");
        }
        return results;
    }

    /** Forgets one, and gives it up where it is not done. */
    void forget(String id) {
        Asked one = get(id);
        jobs.cancel(one.job);
        synchronized (asked) {
            asked.remove(id);
        }
    }
}
