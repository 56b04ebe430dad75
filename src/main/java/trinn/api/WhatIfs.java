package trinn.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import trinn.access.User;
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

    private static final int MOST = 32;
    private static final int MOST_OWN = 8;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Simulator simulator;
    private final Jobs jobs;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** A what-if. */
    static final class Asked {

        private final String id = UUID.randomUUID().toString();
        private final User owner = Signed.in();
        private final Instant since;
        private final Question question;
        private volatile String job = "";
        private volatile Answer.@Nullable Results results;
        private WhatIfsApi.@Nullable WhatIfResult told;

        Asked(Question question, Instant since) {
            this.since = since;
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
        Asked one = new Asked(question, clock.instant());
        one.job = jobs.start(
                        progress -> {
                            one.results = answer(question, progress);
                            return Paths.V1 + "/what-ifs/" + one.id;
                        },
                        reader)
                .id();
        synchronized (asked) {
            asked.values().removeIf(other -> other.since.isBefore(one.since.minus(KEPT)));
            makeRoom(other -> other.owner.equals(one.owner), MOST_OWN);
            makeRoom(other -> true, MOST);
            asked.put(one.id, one);
        }
        return one;
    }

    /** The oldest ones go, those that are answered before others. */
    private void makeRoom(Predicate<Asked> among, int most) {
        List<Asked> all = asked.values().stream().filter(among).toList();
        if (all.size() >= most) {
            asked.remove(
                    all.stream().filter(one -> one.results != null).findFirst().orElseGet(all::getFirst).id);
        }
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
     * @throws FaultException where whoever is signed in asked no such, or too long ago, or sees something else by now
     */
    Asked get(String id) {
        synchronized (asked) {
            Asked one = asked.get(id);
            if (one == null || !one.owner.equals(Signed.in())) {
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
        synchronized (asked) {
            asked.remove(id);
        }
        jobs.giveUp(one.job);
    }
}
