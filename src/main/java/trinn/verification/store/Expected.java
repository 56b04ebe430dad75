package trinn.verification.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import trinn.audit.Deed;
import trinn.audit.Entry;
import trinn.audit.Kind;

/** What has to be there by what the log says was done. What was stored before there was a log is not in it. */
final class Expected {

    private final Map<String, Entry> dataSets = new LinkedHashMap<>();
    private final Map<String, Entry> whatIfs = new LinkedHashMap<>();
    private final Map<String, Entry> payRuns = new LinkedHashMap<>();
    private final Map<String, Entry> schemes = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, Long> people = new LinkedHashMap<>();
    private final Set<String> erased = new HashSet<>();

    /** Takes note of the next entry. */
    void note(Entry entry) {
        people.putIfAbsent(entry.who(), entry.number());
        if (entry.about().isPerson()) {
            people.putIfAbsent(entry.about().id(), entry.number());
        }
        String id = entry.about().id();
        if (entry.about().is(Kind.RUN) && entry.what().containsKey("place")) {
            payRuns.put(id, entry);
        }
        Deed.of(entry.deed()).ifPresent(deed -> {
            switch (deed) {
                case DATA_IMPORTED -> dataSets.put(id, entry);
                case DATA_DELETED -> dataSets.remove(id);
                case WHAT_IF_SAVED -> whatIfs.put(id, entry);
                case WHAT_IF_DELETED -> whatIfs.remove(id);
                case PERSON_ERASED -> erased.add(id);
                default -> scheme(entry);
            }
        });
    }

    private void scheme(Entry entry) {
        String version = entry.what().getOrDefault("version", "");
        if (entry.about().is(Kind.SCHEME) && !version.isEmpty()) {
            schemes.put(entry.about().id(), entry);
            versions.put(version, entry.about().name());
        }
    }

    /** The data sets that came in and were not deleted, by their ids. */
    Map<String, Entry> dataSets() {
        return dataSets;
    }

    /** The what-ifs that were saved and not deleted, by their ids. */
    Map<String, Entry> whatIfs() {
        return whatIfs;
    }

    /** What was done last with each pay run, by their numbers. */
    Map<String, Entry> payRuns() {
        return payRuns;
    }

    /** The last version of each scheme, by their short names. */
    Map<String, Entry> schemes() {
        return schemes;
    }

    /** All versions of schemes by their hashes, and what they are called. */
    Map<String, String> versions() {
        return versions;
    }

    /** The first entry of everybody who was not erased, by pseudonyms. */
    Map<String, Long> people() {
        people.keySet().removeAll(erased);
        return people;
    }
}
