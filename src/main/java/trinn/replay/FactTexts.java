package trinn.replay;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Buyer;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Share;
import trinn.language.Vocabulary;
import trinn.settlement.Ledger;
import trinn.source.Sha256;

/** What the rules saw of one seller and period as texts, fact by fact and value by value, so that two can be compared. */
final class FactTexts {

    /** What the names of amounts begin with that were settled in a period. */
    static final String SETTLED = "settled ";

    private FactTexts() {}

    /** Every fact by its name, such as {@code Kpi revenue MONTH}, with all that it is made of; what is not known is left out. */
    static SortedMap<String, SortedMap<String, String>> of(FactSet facts) {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
        for (Fact fact : facts.all()) {
            String name = name(fact);
            String free = name;
            for (int number = 2; all.containsKey(free); number++) {
                free = name + " (" + number + ")";
            }
            all.put(free, values(fact));
        }
        return all;
    }

    private static String name(Fact fact) {
        String key = Vocabulary.key(fact);
        String window = fact instanceof Kpi kpi ? " " + kpi.window() : "";
        return fact.getClass().getSimpleName() + (key.isEmpty() ? "" : " " + key) + window;
    }

    private static SortedMap<String, String> values(Fact fact) {
        SortedMap<String, String> values = new TreeMap<>();
        parts(fact).forEach((name, value) -> put(name, value, values));
        return values;
    }

    private static Map<String, @Nullable Object> parts(Fact fact) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        switch (fact) {
            case Kpi kpi -> {
                parts.put("actual", kpi.actual());
                parts.put("target", kpi.target());
                parts.put("base", kpi.base());
                parts.put("norm", kpi.norm());
                parts.put("weight", kpi.weight());
                parts.put("addsUp", kpi.additive());
            }
            case Share share -> {
                // The weights are those of colleagues too, so that nothing but their hash is told.
                parts.put("weight", share.weight());
                parts.put("sellers", share.sellers());
                parts.put("place", share.place());
                parts.put("digits", share.digits());
                parts.put("weights", Sha256.hex(Canonical.text(share.weights())));
            }
            case Record record -> parts.putAll(components(record));
        }
        return parts;
    }

    private static void put(String name, @Nullable Object value, Map<String, String> values) {
        switch (value) {
            case Buyer buyer -> components(buyer).forEach((part, of) -> put(part, of, values));
            case Map<?, ?> attributes -> attributes.forEach((key, of) -> put("attribute." + key, of, values));
            case null, default -> {
                String text = Canonical.text(value);
                if (!text.isEmpty()) {
                    values.put(name, text);
                }
            }
        }
    }

    /** The parts of a record by their names, in their order. */
    static Map<String, @Nullable Object> components(Record record) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }

    /** What flows from one period to another, by what it is; what single sales earned is told as a hash. */
    static SortedMap<String, String> of(Ledger ledger) {
        SortedMap<String, String> all = new TreeMap<>();
        ledger.owed().forEach((target, amount) -> all.put("owed " + target, Canonical.text(amount)));
        ledger.withheld().forEach((target, amount) -> all.put("withheld " + target, Canonical.text(amount)));
        List<String> instalments = new ArrayList<>();
        ledger.instalments().forEach(one -> instalments.add(Canonical.text(one)));
        if (!instalments.isEmpty()) {
            all.put("instalments", String.join(", ", instalments));
        }
        ledger.settled()
                .forEach((day, amounts) -> amounts.forEach((target, amount) -> {
                    if (amount.signum() != 0) {
                        all.put("%s%s %s".formatted(SETTLED, day, target), Canonical.text(amount));
                    }
                }));
        hashed("earned by sales", ledger.earned(), all);
        hashed("taken back of sales", ledger.takenBack(), all);
        return all;
    }

    private static void hashed(String name, Map<String, ?> amounts, Map<String, String> into) {
        if (!amounts.isEmpty()) {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(amounts)
                    .forEach((sale, amount) -> text.append(sale)
                            .append(' ')
                            .append(Canonical.text(amount))
                            .append('\n'));
            into.put(name, Sha256.hex(text.toString()));
        }
    }
}
