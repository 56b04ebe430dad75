package trinn.board;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trinn.facts.FactSet;
import trinn.facts.Seller;

/**
 * A board of recognition: the goals that some of a department reached in a period. It is no leaderboard: nothing in it depends on
 * how much anybody sold or was paid, and who is not on it has not opted in or has reached no goal; which of these, nobody can tell.
 */
public record Board(List<Entry> entries) {

    /**
     * What one has reached.
     *
     * @param goals never empty
     */
    public record Entry(Seller seller, List<Goal> goals) {

        /** Copies the list. */
        public Entry {
            goals = List.copyOf(goals);
        }
    }

    /** Copies the list. */
    public Board {
        entries = List.copyOf(entries);
    }

    /**
     * Who is on the board.
     *
     * @param facts as a scheme measures them, at least those of the circle
     * @param optedIn the ids of those who show their goals
     */
    public static Board of(Circle circle, Collection<FactSet> facts, Set<String> optedIn, Goals goals) {
        return new Board(facts.stream()
                .filter(one -> circle.has(one) && optedIn.contains(one.seller().id()))
                .map(one -> new Entry(one.seller(), goals.reached(one)))
                .filter(entry -> !entry.goals().isEmpty())
                .toList());
    }

    /** This board with one more; who reached nothing does not appear. */
    public Board with(Seller seller, List<Goal> goals) {
        if (goals.isEmpty()) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(seller, goals));
        return new Board(all);
    }

    /** By name in the alphabet of a reader. */
    public List<Entry> byName(Locale reader) {
        Collator alphabet = Collator.getInstance(reader);
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.seller().name(), alphabet)
                        .thenComparing(entry -> entry.seller().id()))
                .toList();
    }
}
