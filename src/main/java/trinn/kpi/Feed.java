package trinn.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Lookup.Reading;
import trinn.kpi.Owners.Share;
import trinn.records.RecordType;
import trinn.records.Row;

/** What gauges share while records come in: who is who, who shares a sale, and what of it was given back. */
final class Feed {

    final Lookup lookup = new Lookup();
    final Owners owners = new Owners();
    private final Map<String, List<Share>> splits = new HashMap<>();
    private final Map<String, List<Row>> returns = new HashMap<>();

    void split(Row row) {
        splits.computeIfAbsent(row.text("sale"), sale -> new ArrayList<>(2))
                .add(new Share(owners.payee(row.text("payee")), row.amount("share")));
    }

    void giveBack(Row row) {
        returns.computeIfAbsent(row.text("sale"), sale -> new ArrayList<>(1)).add(row);
    }

    /** What was given back of a sale. */
    List<Row> returnsOf(Row sale) {
        return returns.isEmpty() ? List.of() : returns.getOrDefault(sale.text("id"), List.of());
    }

    /** The rows of a source: whether they count, when and for whom. */
    Counted counted(Source source) {
        return new Counted(source);
    }

    /** Reads of rows what the source says. */
    final class Counted {

        private record Test(Reading reading, Condition condition) {}

        private final Reading date;
        private final @Nullable Reading payee;
        private final @Nullable Reading department;
        private final @Nullable Reading sale;
        private final List<Test> tests = new ArrayList<>();

        private Counted(Source source) {
            date = lookup.reading(source.date());
            payee = source.payee() == null ? null : lookup.reading(source.payee());
            department =
                    source.type().has("department") ? lookup.reading(FieldPath.of(source.type(), "department")) : null;
            sale = source.isShared()
                    ? lookup.reading(FieldPath.of(source.type(), source.type() == RecordType.SALES ? "id" : "sale"))
                    : null;
            source.where().forEach(condition -> tests.add(new Test(lookup.reading(condition.field()), condition)));
        }

        boolean counts(Row row) {
            for (Test test : tests) {
                if (!test.condition().holds(test.reading().of(row))) {
                    return false;
                }
            }
            return true;
        }

        /** On which day, or {@link Lookup#NO_DAY}. */
        int day(Row row) {
            return date.day(row);
        }

        /** For whom, and how much of it. */
        List<Share> shares(Row row) {
            List<Share> shared = sale == null || splits.isEmpty() ? null : splits.get(sale.text(row));
            return shared == null ? whole(row) : shared;
        }

        private List<Share> whole(Row row) {
            String id = payee == null ? "" : payee.text(row);
            if (!id.isEmpty()) {
                return owners.whole(id);
            }
            String of = department == null ? "" : department.text(row);
            return of.isEmpty() ? Owners.COMPANYS : owners.wholeOfDepartment(of);
        }
    }

    /** The numbers that an expression adds up. */
    Amounts amounts(Expression expression) {
        return new Amounts(expression, lookup);
    }
}
