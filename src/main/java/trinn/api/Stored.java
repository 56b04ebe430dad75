package trinn.api;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import trinn.api.web.FaultException;
import trinn.api.web.Told;
import trinn.cache.Recent;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Usual;
import trinn.facts.Period;
import trinn.plan.store.Workforces;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;

/** Finds what addresses and bodies name. */
@Component
final class Stored {

    private static final int MOST_SCHEMES = 200;

    private final Usual usual;
    private final SchemeVersions versions;
    private final Populations populations;
    private final Workforces workforces;
    private final Recent<String, Scheme> schemes = new Recent<>(MOST_SCHEMES);

    Stored(Usual usual, SchemeVersions versions, Populations populations, Workforces workforces) {
        this.usual = usual;
        this.versions = versions;
        this.populations = populations;
        this.workforces = workforces;
    }

    /** Everybody of a version of a data set, as whoever is signed in sees them. */
    Population population(long id) {
        data(id);
        return populations.get(id);
    }

    /** All versions of data sets, by name, the newest first. */
    List<DataSetSummary> dataSets() {
        return usual.dataSets().all();
    }

    /** A version of a data set by its id. */
    DataSetSummary data(long id) {
        return dataSets().stream().filter(one -> one.id() == id).findFirst().orElseThrow(FaultException::notThere);
    }

    /** The newest version of a data set by its name. */
    DataSetSummary newest(String name) {
        return workforces
                .newest(name)
                .orElseThrow(() -> FaultException.refused("There is no data set \"%s\".".formatted(name)));
    }

    /** A version of a scheme by its hash. */
    SchemeVersion version(String hash) {
        return find(hash).orElseThrow(FaultException::notThere);
    }

    /** Whether a version of a scheme is stored. */
    boolean has(String hash) {
        return find(hash).isPresent();
    }

    /** A version of a scheme that a body names. What a hash stands for never changes, so that it is read once. */
    Scheme scheme(String hash) {
        try {
            return schemes.get(hash, key -> Scheme.of(versions.load(key)));
        } catch (NoSuchElementException e) {
            throw FaultException.refused("There is no version of a scheme with this hash.");
        }
    }

    private Optional<SchemeVersion> find(String hash) {
        return versions.all().stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    /** The period that begins on a day, or with a month as 2026-10. */
    static Period period(List<Period> all, String text) {
        return find(all, text)
                .orElseThrow(
                        () -> FaultException.refused("There is no period that begins on %s. The last one begins on %s."
                                .formatted(
                                        Told.shown(text),
                                        all.isEmpty() ? "no day" : all.getLast().id())));
    }

    /** As {@link #period}; empty where there is none. */
    static Optional<Period> find(List<Period> all, String text) {
        String day = text.matches("\\d{4}-\\d{2}") ? text + "-01" : text;
        return all.stream().filter(period -> period.id().equals(day)).findFirst();
    }

    /** A stretch of time. */
    record Span(LocalDate from, LocalDate to) {

        static Span of(Period period) {
            return new Span(period.from(), period.to());
        }
    }
}
