package trinn.replay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.replay.Certificate.Row;

/** Says in sentences where what was worked out again differs from its certificate. */
final class Comparison {

    /** More facts than anybody reads. */
    private static final int MOST = 20;

    private final Certificate then;
    private final Certificate now;
    private final UnaryOperator<String> origin;
    private final Differing differing;
    private final List<String> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Comparison(Certificate then, Certificate now, UnaryOperator<String> origin) {
        this.then = then;
        this.now = now;
        this.origin = origin;
        this.differing = new Differing(Currency.getInstance(then.scheme().currency()));
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
        comparison.words();
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
            for (String name : Differing.names(before.files(), after.files())) {
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
        Differing.values("Term", then.terms().values(), now.terms().values(), differences);
    }

    private void data() {
        Certificate.Data before = then.data();
        Certificate.Data after = now.data();
        List<String> facts = new ArrayList<>();
        if (then.certifies() == Form.STATEMENT || !before.factsHash().equals(after.factsHash())) {
            facts.addAll(records(before.records(), after.records()));
        }
        for (String name : Differing.names(before.facts(), after.facts())) {
            SortedMap<String, String> was = before.facts().get(name);
            SortedMap<String, String> is = after.facts().get(name);
            String from = origin.apply(name);
            String what = from.isEmpty() ? name : "%s (%s)".formatted(name, from);
            if (was == null || is == null) {
                facts.add("Data: %s was %s."
                        .formatted(what, was == null ? "not there then" : "there then, and is not now"));
            } else {
                Differing.values("Data: " + what + ",", was, is, facts);
            }
        }
        add(facts, "Data: %d further values of this payee differ.");
        Differing.values("From earlier periods:", before.before(), after.before(), differences);
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

    /** Adds so many as anybody reads, and how many more they are. */
    private void add(List<String> some, String more) {
        differences.addAll(some.subList(0, Math.min(MOST, some.size())));
        if (some.size() > MOST) {
            differences.add(more.formatted(some.size() - MOST));
        }
    }

    /** Sales that are not as they were; none where the certificate does not tell of them. */
    private List<String> records(SortedMap<String, String> was, SortedMap<String, String> is) {
        List<String> changed = new ArrayList<>();
        if (was.isEmpty()) {
            return changed;
        }
        for (String id : Differing.names(was, is)) {
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
                differences.add("%s: no such line then, %s now.".formatted(name, differing.money(is.amount())));
            }
        });
        if (!then.result().payout().equals(now.result().payout())) {
            differences.add("Payout: %s then, %s now."
                    .formatted(
                            differing.money(then.result().payout()),
                            differing.money(now.result().payout())));
        }
        add(
                new Promises(differing, then.result().promises(), now.result().promises()).differences(),
                "%d further amounts differ.");
        Map<String, Row> costs = byName(now.result().costs());
        byName(then.result().costs()).forEach((name, was) -> {
            Row is = costs.get(name);
            if (is == null || !is.amount().equals(was.amount())) {
                differences.add("Cost, %s: %s then, %s now."
                        .formatted(
                                name,
                                differing.money(was.amount()),
                                is == null ? "none" : differing.money(is.amount())));
            }
        });
        Differing.values("Open after the period:", open(then.result()), open(now.result()), differences);
        if (others == differences.size()
                && !then.result().hash().equals(now.result().hash())) {
            differences.add(
                    "The result as a whole has another hash than then: what flows on to the next period differs.");
        }
        if (others == 0 && !differences.isEmpty()) {
            differences.add(cause());
        }
    }

    /** Why a result is another, though nothing that it is known to rest on is. */
    private String cause() {
        if (then.certifies() == Form.LETTER
                && !then.data().hash().equals(now.data().hash())) {
            return "Scheme, terms and what the rules see of this payee are the same: it is earlier periods, or other sellers,"
                    + " of which the data says something else.";
        }
        return then.engine().equals(now.engine())
                ? "Scheme, terms, data and engine are the same, and the result is not. Please report it."
                : "Scheme, terms and data are the same: it is the engine that pays otherwise.";
    }

    /** What flows on and is no sum of lines. */
    private static SortedMap<String, String> open(Certificate.Result result) {
        SortedMap<String, String> open = new TreeMap<>(result.after());
        open.keySet().removeIf(name -> name.startsWith(FactTexts.SETTLED));
        return open;
    }

    private void line(String name, Row was, @Nullable Row is) {
        if (is == null) {
            differences.add("%s: %s then, no such line now.".formatted(name, differing.money(was.amount())));
        } else if (!was.amount().equals(is.amount())) {
            List<String> inputs = new ArrayList<>();
            for (String input : Differing.names(was.inputs(), is.inputs())) {
                String one = Objects.requireNonNullElse(was.inputs().get(input), "");
                String other = Objects.requireNonNullElse(is.inputs().get(input), "");
                if (!one.equals(other)) {
                    inputs.add("%s %s".formatted(input, Differing.thenAndNow(one, other)));
                }
            }
            differences.add("%s: %s then, %s now%s."
                    .formatted(
                            name,
                            differing.money(was.amount()),
                            differing.money(is.amount()),
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
            all.put(Differing.free(name, all), row);
        }
        return all;
    }

    /** Words follow amounts, so they are told of where those are the same. */
    private void words() {
        SortedMap<String, String> was = then.result().words();
        SortedMap<String, String> is = now.result().words();
        if (differences.isEmpty() && !was.equals(is)) {
            notes.add("Its words are not all as they were then, here: %s."
                    .formatted(Differing.names(was, is).stream()
                            .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                            .map("\u201c%s\u201d"::formatted)
                            .collect(Collectors.joining(", "))));
        }
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
}
