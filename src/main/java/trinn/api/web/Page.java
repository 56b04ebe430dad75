package trinn.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param next where the list goes on, to be sent as {@code after}; null at its end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many there are where nobody says how many. */
    public static final String USUAL = "100";

    private static final int MOST = 1_000;
    private static final String MARK = ":";

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The part of a list behind a place.
     *
     * @param key by which an item is found again, of which no two are the same
     * @param after what the part before gave as the next place; null for the first
     * @throws FaultException where there is no such place, or the part is too large
     */
    public static <T, S> Page<T> of(
            List<S> all, Function<S, String> key, @Nullable String after, int limit, Function<S, T> item) {
        int from = after == null ? 0 : 1 + place(all, key, last(after));
        int to = Math.min(all.size(), from + checked(limit));
        return new Page<>(
                all.subList(from, to).stream().map(item).toList(),
                to == all.size() ? null : cursor((to - 1) + MARK + key.apply(all.get(to - 1))));
    }

    /** Where an item is: mostly where it was; where the list has others before it by now, it is looked for. */
    private static <S> int place(List<S> all, Function<S, String> key, String cursor) {
        int mark = cursor.indexOf(MARK);
        String wanted = cursor.substring(mark + 1);
        if (mark > 0 && cursor.substring(0, mark).matches("\\d{1,9}")) {
            int was = Integer.parseInt(cursor.substring(0, mark));
            if (was < all.size() && key.apply(all.get(was)).equals(wanted)) {
                return was;
            }
        }
        for (int place = 0; place < all.size(); place++) {
            if (key.apply(all.get(place)).equals(wanted)) {
                return place;
            }
        }
        throw noPlace();
    }

    /** Where a list goes on behind the item with a key. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of the last item of the part before.
     *
     * @throws FaultException where that is no place
     */
    public static String last(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw noPlace();
        }
    }

    /**
     * How many items are asked for.
     *
     * @throws FaultException where they are none, or too many
     */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw FaultException.unreadable("The limit is 1 to %d items, not %d.".formatted(MOST, limit));
        }
        return limit;
    }

    private static FaultException noPlace() {
        return FaultException.unreadable(
                "There is no such place in the list. Send what the part before gave as \"next\".");
    }
}
