package trinn.engine;

import java.util.Arrays;
import trinn.facts.Fact;

/** Facts in their order, each with its place among all facts of a seller and period. */
final class Numbered {

    static final Numbered NONE = new Numbered(0);

    private Fact[] facts;
    private int[] places;
    private int size;

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
