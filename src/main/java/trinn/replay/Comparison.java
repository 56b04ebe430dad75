package trinn.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.replay.Certificate.Row;

/** Says in sentences where a payout that was worked out again differs from its certificate. */
final class Comparison {

    /** More facts than anybody reads. */
    private static final int MOST = 20;

    private static final Formats FORMATS = Formats.of(Locale.UK);

    private final Certificate then;
    private final Certificate now;
    private final UnaryOperator<String> origin;
    private final List<String> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Comparison(Certificate then, Certificate now, UnaryOperator<String> origin) {
        this.then = then;
        this.now = now;
        this.origin = origin;
    }

    /**
     * Compares.
     *
     * @param origin where the data has the record of a fact, such as {@code sales.csv, row 17}, by the fact's name; the empty text
     *     where that is not known
     */
    static Finding of(Certificate then, Certificate now, UnaryOperator<String> origin) {
        Comparison comparison = new Comparison(then, now, origin);
        comparison.scheme();
        comparison.terms();
        comparison.data();
        comparison.result();
        comparison.engine();
        return new Finding(then, comparison.differences, comparison.notes);
    }

    private void scheme() {
        Certificate.Plan plan = then.scheme();
        if (!plan.id().equals(now.scheme().id())) {
            differences.add(
                    "Scheme: %s then, %s now.".formatted(plan.id(), now.scheme().id()));
        }
        if (!plan.bindings().equals(now.scheme().bindings())) {
            differences.add("Scheme: its KPIs are bound to others of the data: %s then, %s now."
                    .formatted(plan.bindings(), now.scheme().bindings()));
        }
        for (int i = 0;
                i < Math.max(plan.versions().size(), now.scheme().versions().size());
                i++) {
            files(version(plan, i), version(now.scheme(), i));
        }
    }

    private static Certificate.@Nullable Files version(Certificate.Plan plan, int place) {
        return place < plan.versions().size() ? plan.versions().get(place) : null;
    }

    private void files(Certificate.@Nullable Files before, Certificate.@Nullable Files after) {
        if (before == null || after == null) {
            differences.add(
                    before == null
                            ? "Scheme: there is a version more than then."
                            : "Scheme: there is a version fewer than then.");
        } else if (!before.hash().equals(after.hash())) {
            List<String> changed = new ArrayList<>();
            for (String name : names(before.files(), after.files())) {
                if (!after.files().containsKey(name)) {
                    changed.add(name + " is gone");
                } else if (!before.files().containsKey(name)) {
                    changed.add(name + " is new");
                } else if (!before.files().get(name).equals(after.files().get(name))) {
                    changed.add(name + " has other content");
                }
            }
            differences.add("Scheme: %s.".formatted(String.join(", ", changed)));
        }
    }

    private void terms() {
        values("Term", then.terms().values(), now.terms().values(), differences);
    }

    private void data() {
        Certificate.Data before = then.data();
        Certificate.Data after = now.data();
        List<String> facts = records(before.records(), after.records());
        for (String name : names(before.facts(), after.facts())) {
            SortedMap<String, String> was = before.facts().get(name);
            SortedMap<String, String> is = after.facts().get(name);
            String from = origin.apply(name);
            String what = from.isEmpty() ? name : "%s (%s)".formatted(name, from);
            if (was == null || is == null) {
                facts.add("Data: %s was %s."
                        .formatted(what, was == null ? "not there then" : "there then, and is not now"));
            } else {
                values("Data: " + what + ",", was, is, facts);
            }
        }
        differences.addAll(facts.subList(0, Math.min(MOST, facts.size())));
        if (facts.size() > MOST) {
            differences.add("Data: %d further values of this payee differ.".formatted(facts.size() - MOST));
        }
        values("From earlier periods:", before.before(), after.before(), differences);
        if (!before.hash().equals(after.hash())) {
            notes.add("The data set \"%s\" as a whole has other content than then%s."
                    .formatted(
                            after.name(),
                            facts.isEmpty() ? ", but nothing that the rules see of this payee in this period" : ""));
        }
        if (!before.kpis().equals(after.kpis())) {
            notes.add("The definitions of KPIs are not all as they were then.");
        }
    }

    /** Sales that are not as they were; none where the certificate does not tell of them. */
    private List<String> records(SortedMap<String, String> was, SortedMap<String, String> is) {
        List<String> changed = new ArrayList<>();
        if (was.isEmpty()) {
            return changed;
        }
        for (String id : names(was, is)) {
            String before = was.get(id);
            if (!Objects.equals(before, is.get(id))) {
                String from = origin.apply(Replay.SALE + id);
                changed.add("Data: the sale %s%s %s."
                        .formatted(
                                id,
                                from.isEmpty() ? "" : " (" + from + ")",
                                before == null
                                        ? "was not there then"
                                        : is.containsKey(id) ? "has other content than then" : "is not there now"));
            }
        }
        return changed;
    }

    private void result() {
        int others = differences.size();
        Map<String, Row> before = byName(then.result().lines());
        Map<String, Row> after = byName(now.result().lines());
        before.forEach((name, was) -> line(name, was, after.get(name)));
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                differences.add("%s: no such line then, %s now.".formatted(name, money(is.amount())));
            }
        });
        if (!then.result().payout().equals(now.result().payout())) {
            differences.add("Payout: %s then, %s now."
                    .formatted(money(then.result().payout()), money(now.result().payout())));
        }
        Map<String, Row> costs = byName(now.result().costs());
        byName(then.result().costs()).forEach((name, was) -> {
            Row is = costs.get(name);
            if (is == null || !is.amount().equals(was.amount())) {
                differences.add("Cost, %s: %s then, %s now."
                        .formatted(name, money(was.amount()), is == null ? "none" : money(is.amount())));
            }
        });
        values("Open after the period:", open(then.result()), open(now.result()), differences);
        if (others == differences.size()
                && !then.result().hash().equals(now.result().hash())) {
            differences.add(
                    "The result as a whole has another hash than then: what flows on to the next period differs.");
        }
        if (others == 0 && !differences.isEmpty()) {
            differences.add(
                    then.engine().equals(now.engine())
                            ? "Scheme, terms, data and engine are the same, and the result is not. Please report it."
                            : "Scheme, terms and data are the same: it is the engine that pays otherwise.");
        }
    }

    /** What flows on and is no sum of lines. */
    private static SortedMap<String, String> open(Certificate.Result result) {
        SortedMap<String, String> open = new TreeMap<>(result.after());
        open.keySet().removeIf(name -> name.startsWith(FactTexts.SETTLED));
        return open;
    }

    private void line(String name, Row was, @Nullable Row is) {
        if (is == null) {
            differences.add("%s: %s then, no such line now.".formatted(name, money(was.amount())));
        } else if (!was.amount().equals(is.amount())) {
            List<String> inputs = new ArrayList<>();
            for (String input : names(was.inputs(), is.inputs())) {
                String one = Objects.requireNonNullElse(was.inputs().get(input), "");
                String other = Objects.requireNonNullElse(is.inputs().get(input), "");
                if (!one.equals(other)) {
                    inputs.add("%s %s".formatted(input, thenAndNow(one, other)));
                }
            }
            differences.add("%s: %s then, %s now%s."
                    .formatted(
                            name,
                            money(was.amount()),
                            money(is.amount()),
                            inputs.isEmpty() ? "" : "; " + String.join("; ", inputs)));
        }
    }

    /** Lines by what they are called: {@code Line 2 (commission, AWARD, "Commission on revenue")}; each has its own name. */
    private static Map<String, Row> byName(List<Row> rows) {
        Map<String, Row> all = new LinkedHashMap<>();
        for (Row row : rows) {
            String kind = row.step().toLowerCase(Locale.ROOT);
            String name = row.rule().isEmpty()
                    ? "Line %s, %s".formatted(row.component(), kind)
                    : "Line %s, %s by \"%s\"".formatted(row.component(), kind, row.rule());
            String free = name;
            for (int number = 2; all.containsKey(free); number++) {
                free = "%s (%d)".formatted(name, number);
            }
            all.put(free, row);
        }
        return all;
    }

    private void engine() {
        if (!then.engine().equals(now.engine())) {
            notes.add("The engine is another: %s then, %s now.".formatted(words(then.engine()), words(now.engine())));
        }
    }

    private static String words(EngineMark engine) {
        return "%s on Java %s (%s)"
                .formatted(engine.program(), engine.java(), engine.classes().substring(0, Certificate.SHORT));
    }

    private static void values(
            String what, SortedMap<String, String> was, SortedMap<String, String> is, List<String> into) {
        for (String name : names(was, is)) {
            String one = was.getOrDefault(name, "");
            String other = is.getOrDefault(name, "");
            if (!one.equals(other)) {
                into.add("%s %s: %s.".formatted(what, name, thenAndNow(one, other)));
            }
        }
    }

    private static Set<String> names(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static String thenAndNow(String one, String other) {
        String was = value(one);
        String is = value(other);
        return was.equals(is) ? "%s then, %s now".formatted(one, other) : "%s then, %s now".formatted(was, is);
    }

    private static String value(String text) {
        BigDecimal number = number(text);
        return text.isEmpty() ? "nothing" : number == null ? text : FORMATS.workedOut(number);
    }

    private String money(String amount) {
        Currency currency = Currency.getInstance(then.scheme().currency());
        BigDecimal number = number(amount);
        return (number == null ? amount : FORMATS.money(number, currency)) + " " + currency.getCurrencyCode();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }
}
