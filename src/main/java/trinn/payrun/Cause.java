package trinn.payrun;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an earlier period would be paid otherwise now.
 *
 * @param reasons in the order of {@link Reason}, each once, at least one
 * @param records that are not as they were then, those of the payee first; of many, the first ones
 * @param more how many records there are besides
 */
public record Cause(List<Reason> reasons, List<Changed> records, int more) {

    /** The most records that are named. */
    public static final int MOST_RECORDS = 5;

    /** What can have changed. The names are stored. */
    public enum Reason {
        /** The pay was held, and was let go. */
        RELEASED,
        /** Nothing was assigned to them then. */
        ASSIGNED,
        /** Another version of a scheme is assigned to them now. */
        RULES,
        /** Records came late, or were corrected. */
        DATA,
        /** A sale was held, or let go. */
        SALE,
        /** What KPIs are measured by, or what works pay out, is another. */
        MEASURING
    }

    /** What happened to a record. The names are stored. */
    public enum How {
        /** It was not there then. */
        NEW,
        /** It says something else. */
        CHANGED,
        /** It is not there any more. */
        GONE
    }

    /**
     * A record that is not as it was.
     *
     * @param type the {@link trinn.records.RecordType#code() code} of its kind
     * @param id its id, or what it says where it has none
     * @param how what happened to it
     */
    public record Changed(String type, String id, How how) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException where there is no reason
     */
    public Cause {
        reasons = List.copyOf(reasons);
        records = List.copyOf(records);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A difference needs a reason.");
        }
    }

    /** As it is stored, such as {@code RULES,DATA 0 returns/R-7/NEW}. */
    public String text() {
        StringBuilder text = new StringBuilder(reasons.stream().map(Enum::name).collect(Collectors.joining(",")))
                .append(' ')
                .append(more);
        for (Changed one : records) {
            text.append(' ')
                    .append(coded(one.type()))
                    .append('/')
                    .append(coded(one.id()))
                    .append('/')
                    .append(one.how());
        }
        return text.toString();
    }

    /** What was stored. */
    public static Cause of(String text) {
        String[] parts = text.split(" ", -1);
        List<Reason> reasons = new ArrayList<>();
        for (String reason : parts[0].split(",", -1)) {
            reasons.add(Reason.valueOf(reason));
        }
        List<Changed> records = new ArrayList<>();
        for (String part : List.of(parts).subList(2, parts.length)) {
            String[] one = part.split("/", -1);
            records.add(new Changed(plain(one[0]), plain(one[1]), How.valueOf(one[2])));
        }
        return new Cause(reasons, records, Integer.parseInt(parts[1]));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
