package trinn.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.evaluation.Splits.Part;
import trinn.facts.FactSet;

/**
 * Checks what {@link Splits} checks, while sellers pass by and are forgotten: of a sale that is whole only a number is kept. Two
 * sales may have the same number, so that it is in doubt at times where all is in order, and never the other way round.
 */
final class PassingSplits {

    private final Numbers whole = new Numbers();
    private final Map<Part, Other> others = new HashMap<>();
    private boolean twice;

    /**
     * What some sellers have of sales.
     *
     * @param whole the numbers of those of which they have all
     * @param others those of which they have more or less
     */
    record Seen(long[] whole, Map<Part, Other> others) {

        static Seen of(Succession scheme, List<FactSet> sellers) {
            Map<Part, Splits.Sum> sums = Splits.sums(sellers);
            long[] whole = new long[sums.size()];
            int size = 0;
            Map<Part, Other> others = new HashMap<>();
            for (Map.Entry<Part, Splits.Sum> entry : sums.entrySet()) {
                Other sum = new Other(entry.getValue().share(), entry.getValue().mayBeMore(scheme));
                if (sum.isOff()) {
                    others.put(entry.getKey(), sum);
                } else if (!sum.mayBeMore()) {
                    whole[size++] = number(entry.getKey());
                }
            }
            return new Seen(java.util.Arrays.copyOf(whole, size), others);
        }
    }

    /** The share of a sale, and whether it may be more than 1. */
    record Other(BigDecimal share, boolean mayBeMore) {

        private Other and(Other next) {
            return new Other(share.add(next.share), mayBeMore);
        }

        private boolean isOff() {
            int more = share.compareTo(BigDecimal.ONE);
            return mayBeMore ? more < 0 : more != 0;
        }
    }

    /** Adds what other sellers have. */
    void add(Seen seen) {
        for (long number : seen.whole()) {
            twice |= !whole.add(number);
        }
        seen.others().forEach((part, share) -> others.merge(part, share, Other::and));
    }

    /** Whether the shares of a sale may not add up. */
    boolean inDoubt() {
        return twice
                || others.entrySet().stream()
                        .anyMatch(other -> other.getValue().isOff()
                                || !other.getValue().mayBeMore() && whole.has(number(other.getKey())));
    }

    /** By the letters of the code and the day: FNV-1a with 64 bits, stirred. */
    private static long number(Part part) {
        long number = 0xcbf2_9ce4_8422_2325L;
        for (int i = 0; i < part.sale().length(); i++) {
            number = stirred(number, part.sale().charAt(i));
        }
        return stirred(
                stirred(number, part.period().from().toEpochDay()),
                part.period().to().toEpochDay());
    }

    private static long stirred(long number, long next) {
        long mixed = (number ^ next) * 0x100_0000_01b3L;
        return mixed ^ mixed >>> 32;
    }
}
