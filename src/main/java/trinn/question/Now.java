package trinn.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trinn.statement.Explanation;

/**
 * What the line of a question is by the newest version of the data.
 *
 * @param standing whether it is still there
 * @param amount of the line; where several may be meant, of all of them; null where there is none
 * @param total of all lines of the statement; null where there is none
 */
public record Now(
        Standing standing,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal total) {

    /** Whether a line is still there. */
    public enum Standing {
        /** It is. */
        THERE,
        /** Its statement has no such line any more. */
        LINE_GONE,
        /** There are more or fewer lines like it than there were, so that nobody can say which one it is. */
        UNCLEAR,
        /** The data has no such payee and period any more. */
        PAYEE_GONE,
        /** There is no version of the data set any more. */
        DATA_GONE,
        /** The scheme is not there any more. */
        SCHEME_GONE,
        /** It cannot be worked out. */
        FAILED
    }

    /** Where there is no statement. */
    public static Now without(Standing standing) {
        return new Now(standing, null, null);
    }

    /** The line that was asked about, in a statement of the same payee, period and scheme. */
    public static Now of(LineKey asked, Explanation now) {
        List<LineKey> keys = LineKey.all(now);
        int[] alike = IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).isLike(asked))
                .toArray();
        BigDecimal total = now.statement().total();
        if (alike.length == 0) {
            return new Now(Standing.LINE_GONE, null, total);
        }
        if (alike.length != asked.alike()) {
            BigDecimal sum = IntStream.of(alike).mapToObj(i -> amount(now, i)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Now(Standing.UNCLEAR, sum, total);
        }
        return new Now(Standing.THERE, amount(now, alike[asked.place() - 1]), total);
    }

    private static BigDecimal amount(Explanation now, int place) {
        return now.statement().lines().get(place).amount();
    }
}
