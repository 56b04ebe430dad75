package trinn.engine;

import java.util.Arrays;
import trinn.facts.Fact;

/** Facts in their order, each with its place among all facts of a seller and period. */
final class Numbered {

    static final Numbered NONE = new Numbered(0);

    private Fact[] facts;
    private int[] places;
    private int size;
    private boolean open;

    /** Room for so many. */
    Numbered(int most) {
        facts = new Fact[most];
        places = new int[most];
    }

    void add(Fact fact, int place) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size + 1);
            places = Arrays.copyOf(places, 2 * size + 1);
        }
        facts[size] = fact;
        places[size++] = place;
    }

    /** Says that conditions could not be decided for one of them, so that all of them must be tried again. */
    void leaveOpen() {
        open = true;
    }

    /** Whether conditions must be tried again. */
    boolean isOpen() {
        return open;
    }

    int size() {
        return size;
    }

    Fact fact(int index) {
        return facts[index];
    }

    int place(int index) {
        return places[index];
    }
}
