package trinn.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import trinn.access.store.Signed;
import trinn.api.web.FaultException;
import trinn.api.web.Problem;
import trinn.api.web.Tokens;
import trinn.api.web.Told;
import trinn.simulation.Progress;

/** Work that takes longer than a request should: it goes on by itself, can be asked how far it is, and given up. */
@Component
final class Jobs implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int MOST_QUEUED = 100;

    /** Of the threads that answer requests, pages need the others. */
    private static final int MOST_WAITING = 50;

    private static final Duration KEPT = Duration.ofHours(1);

    private final ExecutorService workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_QUEUED),
            Thread.ofPlatform().daemon().name("api-job-", 0).factory());
    private final Map<String, Running> all = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Clock clock = Clock.systemUTC();

    /** How far a job is. */
    enum State {
        /** Others go before. */
        WAITING,
        /** It is worked on. */
        RUNNING,
        /** It is done. */
        DONE,
        /** It could not be done, and nothing was half done. */
        FAILED,
        /** Somebody gave it up, and nothing was half done. */
        CANCELLED
    }

    /**
     * How far a job is.
     *
     * @param id by which it is asked for, for an hour after its end
     * @param done so much of all is done
     * @param all 0 as long as nobody knows
     * @param result the address of what it made; null before it is done
     * @param problem why it failed, as the answer to a request would say it; null otherwise
     */
    record Job(
            String id,
            State state,
            long done,
            long all,
            @Nullable String result,
            @Nullable Problem problem) {}

    /** What is done, and at which address its result is found. */
    interface Work {
        String run(Progress progress);
    }

    private static final class Running implements Progress {

        private final String id = UUID.randomUUID().toString();
        private final String owner = Signed.in().id();
        private final String token = Tokens.current().id();
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile State state = State.WAITING;
        private volatile boolean wanted = true;
        private volatile int done;
        private volatile int of;
        private volatile @Nullable String result;
        private volatile @Nullable Problem problem;
        private volatile @Nullable Instant ended;

        @Override
        public boolean worked(int now, int all) {
            done = now;
            of = all;
            return wanted;
        }

        Job told() {
            return new Job(id, state, done, of, result, problem);
        }

        void run(Work work, Runnable afterwards, Locale reader, Clock clock) {
            State last = State.FAILED;
            try {
                if (wanted) {
                    state = State.RUNNING;
                    result = work.run(this);
                    last = State.DONE;
                } else {
                    last = State.CANCELLED;
                }
            } catch (CancellationException e) {
                last = State.CANCELLED;
            } catch (RuntimeException e) {
                problem = Told.of(e, reader);
                last = State.FAILED;
            } finally {
                ended = clock.instant();
                state = last;
                end.countDown();
                afterwards.run();
            }
        }
    }

    /**
     * Begins work that whoever is signed in asks for.
     *
     * @throws FaultException where too much waits already
     */
    Job start(Work work, Locale reader) {
        return start(work, () -> {}, reader);
    }

    /** As {@link #start(Work, Locale)}; in any case something is done afterwards, also where the work never began. */
    Job start(Work work, Runnable afterwards, Locale reader) {
        forget();
        Running job = new Running();
        all.put(job.id, job);
        try {
            workers.execute(Signed.carry(() -> job.run(work, afterwards, reader, clock)));
        } catch (RejectedExecutionException e) {
            all.remove(job.id);
            afterwards.run();
            throw new FaultException(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too much is being worked on. Send it again in a while.");
        }
        return job.told();
    }

    /**
     * How far a job is.
     *
     * @param wait how long to wait for its end, where it has not come; where many wait already, nobody else does
     * @throws NoSuchElementException where whoever is signed in has no such job
     */
    Job get(String id, Duration wait) {
        Running job = own(id);
        if (wait.isPositive() && waiting.tryAcquire()) {
            try {
                job.end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
        return job.told();
    }

    /**
     * Gives a job up, by the token that began it.
     *
     * @throws NoSuchElementException where it began no such job
     */
    Job cancel(String id) {
        Running job = own(id);
        if (!job.token.equals(Tokens.current().id())) {
            throw new NoSuchElementException("There is no such job.");
        }
        job.wanted = false;
        return job.told();
    }

    /** Gives a job up, where it is still known. */
    void giveUp(String id) {
        Running job = all.get(id);
        if (job != null) {
            job.wanted = false;
        }
    }

    /** How far a job is, where it is still known; otherwise it ended long ago. */
    Job get(String id, Duration wait, String result) {
        return all.containsKey(id) ? get(id, wait) : new Job(id, State.DONE, 0, 0, result, null);
    }

    private Running own(String id) {
        Running job = all.get(id);
        if (job == null || !job.owner.equals(Signed.in().id())) {
            throw new NoSuchElementException("There is no such job.");
        }
        return job;
    }

    private void forget() {
        Instant before = clock.instant().minus(KEPT);
        for (Iterator<Running> jobs = all.values().iterator(); jobs.hasNext(); ) {
            Instant ended = jobs.next().ended;
            if (ended != null && ended.isBefore(before)) {
                jobs.remove();
            }
        }
    }

    @Override
    public void destroy() {
        all.values().forEach(job -> job.wanted = false);
        workers.shutdownNow();
    }
}
