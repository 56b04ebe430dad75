package trinn.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that was done. Codes are texts, so that also what a later Trinn wrote, or somebody else, can be read and checked.
 *
 * @param number 1, 2, 3 … without a gap
 * @param at when, in whole microseconds
 * @param who a {@linkplain Person#pseudonym pseudonym}
 * @param deed the name of a {@link Deed}
 * @param about what it was done to
 * @param details as {@link Details} writes them
 * @param previous the hash of the entry before; {@link Head#NONE}'s for the first
 * @param hash of all of this
 */
public record Entry(
        long number, Instant at, String who, String deed, Subject about, String details, String previous, String hash) {

    /** The one that comes after a head. */
    public static Entry after(Head head, Instant at, String who, Deed deed, Subject about, String details) {
        Entry open = new Entry(
                head.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                who,
                deed.name(),
                about,
                details,
                head.hash(),
                "");
        return new Entry(open.number, open.at, who, open.deed, about, details, open.previous, open.hashAt(open.number));
    }

    /** What the hash has to be, if this stood at a number. */
    String hashAt(long place) {
        return new Canonical("Trinn audit entry, form 1")
                .text(previous)
                .text(Long.toString(place))
                .text(at.toString())
                .text(who)
                .text(deed)
                .text(about.kind())
                .text(about.id())
                .text(about.name())
                .text(details)
                .hex();
    }

    /** Whether it is as it was written. */
    boolean isWhole() {
        return hash.equals(hashAt(number));
    }

    /** The head of a chain that ends with it. */
    public Head head() {
        return new Head(number, hash);
    }

    /** The details by their names. */
    public Map<String, String> what() {
        return Details.parse(details);
    }
}
