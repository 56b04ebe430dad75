package trinn.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.promise.Sites.Known;
import trinn.promise.Sites.Site;

/** Where inputs are cut, so that what is open becomes known: at the border of a condition or table, and where there is none in the middle. */
final class Cuts {

    /** More pieces take longer than anybody waits. */
    private static final int MOST_PIECES = 4_000;

    private final Situation situation;
    private final Box everything;
    private final Map<Border, TreeSet<Long>> borders = new HashMap<>();
    private String last = "";
    private int pieces;

    private record Border(Site site, int input) {}

    /**
     * A cut.
     *
     * @param input which is cut
     * @param at the first step of the upper part
     */
    record Cut(int input, long at) {
        /** The two parts of a box, the lower first. */
        List<Box> parts(Box box) {
            return List.of(box.with(input, box.from()[input], at - 1), box.with(input, at, box.to()[input]));
        }
    }

    Cuts(Situation situation) {
        this.situation = situation;
        this.everything = situation.inputs().everything();
    }

    /** Counts one more piece; whether there are more than anybody waits for. */
    boolean isTooMuch() {
        return ++pieces > MOST_PIECES;
    }

    /** How many pieces were counted. */
    int pieces() {
        return pieces;
    }

    /** Whether more were counted than anybody waits for. */
    boolean gaveUp() {
        return pieces > MOST_PIECES;
    }

    /** That the pieces were too many, and at the border of which rule was cut last. */
    Outcome.NotDecided tooMany() {
        return new Outcome.NotDecided(Why.TOO_MANY_PIECES, last);
    }

    /**
     * Where to cut next.
     *
     * @param look that left something open
     * @param inputs on which the result depends, one bit each
     * @return null where no input has two values left
     */
    @Nullable Cut cut(Look look, long inputs) {
        long free = free(look) & inputs;
        Map.Entry<Site, Known> open = look.sites().open(free);
        if (open != null) {
            last = open.getKey().rule().isEmpty() ? last : open.getKey().rule();
            long of = open.getValue().inputs() & free;
            int input = widest(look.box(), of);
            boolean alone = Long.bitCount(open.getValue().inputs()) == 1;
            Long border = alone || Long.bitCount(of) == 1 ? border(open.getKey(), input, look.box(), alone) : null;
            return border == null ? middle(look.box(), input) : new Cut(input, border);
        }
        return free == 0 ? null : middle(look.box(), widest(look.box(), free));
    }

    private static long free(Look look) {
        long free = 0;
        for (int input = 0; input < look.box().from().length; input++) {
            boolean fixed = input == look.moves() && look.step();
            if (!fixed && look.box().width(input) > 0) {
                free |= 1L << input;
            }
        }
        return free;
    }

    private static Cut middle(Box box, int input) {
        return new Cut(input, box.middle(input) + 1);
    }

    /** The input of which most is left. */
    private int widest(Box box, long inputs) {
        int widest = -1;
        double most = -1;
        for (int input = 0; input < box.from().length; input++) {
            double share = (double) box.width(input) / Math.max(1, everything.width(input));
            if ((inputs & 1L << input) != 0 && share > most) {
                widest = input;
                most = share;
            }
        }
        return widest;
    }

    /** The first step from which on something else is chosen; null where that is not known. */
    private @Nullable Long border(Site site, int input, Box box, boolean alone) {
        TreeSet<Long> known = borders.computeIfAbsent(new Border(site, input), any -> new TreeSet<>());
        Long seen = alone ? known.higher(box.from()[input]) : null;
        if (seen != null && seen <= box.to()[input]) {
            return seen;
        }
        long low = box.from()[input];
        long high = box.to()[input];
        Object first = choice(site, box.with(input, low, low));
        Object last = choice(site, box.with(input, high, high));
        if (first == null || last == null || first.equals(last)) {
            return null;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Object choice = choice(site, box.with(input, middle, middle));
            if (choice == null) {
                return null;
            }
            if (choice.equals(first)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (alone) {
            known.add(high);
        }
        return high;
    }

    private @Nullable Object choice(Site site, Box box) {
        Look look = situation.look(box);
        try {
            situation.declaring(look, site.rule());
        } catch (UndecidableException e) {
            // What was chosen before is known all the same.
        }
        return look.sites().choice(site);
    }
}
