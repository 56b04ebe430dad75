package trinn.kpi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Lookup.Reading;
import trinn.kpi.Owners.Share;
import trinn.records.Row;

/** Which values there were, or on which day each was there for the first time. */
final class ValuesGauge implements Gauge {

    private record Seen(int day, String id, List<Share> shares) {

        /** On the same day the lower id is the first, so that the order of the records does not matter. */
        boolean isAfter(int otherDay, String otherId) {
            return day > otherDay || day == otherDay && id.compareTo(otherId) > 0;
        }
    }

    private final Feed.Counted counted;
    private final List<Reading> fields;
    private final @Nullable Sets sets;
    private final @Nullable Sums firsts;
    private final Map<String, Seen> seen = new HashMap<>();

    private ValuesGauge(Feed.Counted counted, List<Reading> fields, @Nullable Sets sets, @Nullable Sums firsts) {
        this.counted = counted;
        this.fields = fields;
        this.sets = sets;
        this.firsts = firsts;
    }

    static ValuesGauge all(Feed.Counted counted, List<Reading> fields, Sets into) {
        return new ValuesGauge(counted, fields, into, null);
    }

    static ValuesGauge firsts(Feed.Counted counted, List<Reading> fields, Sums into) {
        return new ValuesGauge(counted, fields, null, into);
    }

    @Override
    public void accept(Row row) {
        int day = counted.day(row);
        String value = day == Lookup.NO_DAY || !counted.counts(row) ? "" : value(row);
        if (value.isEmpty()) {
            return;
        }
        if (sets == null) {
            Seen before = seen.get(value);
            String id = row.type().has("id") ? row.text("id") : "";
            if (before == null || before.isAfter(day, id)) {
                seen.put(value, new Seen(day, id, counted.shares(row)));
            }
            return;
        }
        for (Share share : counted.shares(row)) {
            if (share.share().signum() != 0) {
                sets.add(share.owner(), day, value);
            }
        }
    }

    /** The first field that is given; equal words of different fields are different values. */
    private String value(Row row) {
        return value(fields, row);
    }

    static String value(List<Reading> fields, Row row) {
        for (int at = 0; at < fields.size(); at++) {
            String value = fields.get(at).text(row);
            if (!value.isEmpty()) {
                return at == 0 ? value : at + "\0" + value;
            }
        }
        return "";
    }

    @Override
    public void finish() {
        if (firsts != null) {
            for (Seen first : seen.values()) {
                first.shares().forEach(share -> firsts.add(share.owner(), first.day(), share.share()));
            }
            seen.clear();
        }
    }
}
