package trinn.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Walks along a chain, from its first entry on, and finds the first that is not as it was. Keeps nothing but the last one. */
public final class Chain {

    private final Head end;
    private final Map<Long, String> known = new HashMap<>();
    private Head last = Head.NONE;

    /**
     * @param end where the chain says that it ends
     * @param known heads that somebody wrote down, which the chain has to lead through
     */
    public Chain(Head end, List<Head> known) {
        this.end = end;
        known.forEach(head -> this.known.put(head.number(), head.hash()));
    }

    /** The last entry that was as it was. */
    public Head last() {
        return last;
    }

    /** Looks at the next entry; after a finding there is nothing more to look for. */
    public Optional<Finding> add(Entry entry) {
        Optional<Finding> finding = fault(entry);
        if (finding.isEmpty()) {
            last = entry.head();
        }
        return finding;
    }

    private Optional<Finding> fault(Entry entry) {
        long expected = last.number() + 1;
        if (entry.number() > expected) {
            return Optional.of(
                    expected > end.number()
                            ? Finding.at(Fault.ENTRY_ADDED, entry.number())
                            : Finding.at(Fault.ENTRY_MISSING, expected));
        }
        if (entry.number() < expected) {
            return Optional.of(Finding.at(Fault.ENTRY_ADDED, entry.number()));
        }
        if (!entry.isWhole()) {
            return Optional.of(changed(entry));
        }
        if (!entry.previous().equals(last.hash())) {
            return Optional.of(
                    last.number() == 0
                            ? Finding.at(Fault.ENTRY_REPLACED, entry.number())
                            : Finding.at(Fault.ENTRY_REPLACED, last.number()));
        }
        if (entry.number() > end.number()) {
            return Optional.of(Finding.at(Fault.ENTRY_ADDED, entry.number()));
        }
        String written = known.remove(entry.number());
        return written == null || written.equals(entry.hash())
                ? Optional.empty()
                : Optional.of(Finding.at(Fault.OTHER_HEAD, entry.number()));
    }

    /** Where an entry is whole at another number, it is that one, moved. */
    private Finding changed(Entry entry) {
        for (long place = 1; place <= end.number(); place++) {
            if (entry.hash().equals(entry.hashAt(place))) {
                return new Finding(Fault.ENTRY_MOVED, entry.number(), Long.toString(place));
            }
        }
        return Finding.at(Fault.ENTRY_CHANGED, entry.number());
    }

    /** What is wrong after the last entry: the end is not where it was. */
    public Optional<Finding> end() {
        if (last.number() < end.number()) {
            return Optional.of(new Finding(Fault.CUT_OFF, last.number() + 1, Long.toString(end.number())));
        }
        if (!Objects.equals(last.hash(), end.hash())) {
            return Optional.of(Finding.at(Fault.ENTRY_REPLACED, last.number()));
        }
        return known.entrySet().stream()
                .filter(head -> head.getKey() > 0 || !head.getValue().equals(Head.NONE.hash()))
                .findFirst()
                .map(head -> new Finding(
                        Fault.CUT_OFF, last.number() + 1, head.getKey().toString()));
    }
}
