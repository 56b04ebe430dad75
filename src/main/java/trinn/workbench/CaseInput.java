package trinn.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.source.YamlNode;

/**
 * One value that golden cases state, wherever they state it: {@code sales actual}, {@code seller baseSalary}.
 *
 * @param path from the case to the value
 */
public record CaseInput(List<Step> path) {

    /** What tells the items of a list apart. */
    private static final Map<String, List<String>> IDENTITY = Map.of(
            "kpis", List.of("code", "window"),
            "products", List.of("code"),
            "sales", List.of("code"),
            "refunds", List.of("code"),
            "contracts", List.of("code"),
            "objectives", List.of("code"),
            "balances", List.of("account", "component"),
            "adjustments", List.of("component", "reason"),
            "rates", List.of("currency", "from"));

    private static final Set<String> WORDS = Set.of(
            "id",
            "name",
            "role",
            "department",
            "manager",
            "customer",
            "product",
            "type",
            "sale",
            "group",
            "customerClass");

    /**
     * One step on the way: a key of a mapping, or with words the item of its list that says them.
     *
     * @param item what tells the item from others, by its keys; empty where the key leads to no list
     */
    record Step(String key, Map<String, String> item) {
        Step {
            item = Collections.unmodifiableMap(new LinkedHashMap<>(item));
        }

        String words() {
            return item.isEmpty() ? key : String.join(" ", item.values());
        }
    }

    /** Copies the list. */
    public CaseInput {
        path = List.copyOf(path);
    }

    /** As people call it: the words of the case format, without the mapping that all of them stand in. */
    public String label() {
        return path.stream().skip(given() ? 1 : 0).map(Step::words).collect(Collectors.joining(" "));
    }

    /** Whether it is a word whatever its signs, such as the id of a seller. */
    boolean isWord() {
        return WORDS.contains(path.getLast().key())
                || path.stream().anyMatch(step -> step.key().equals("attributes"));
    }

    private boolean given() {
        return path.getFirst().key().equals("given");
    }

    /** All single values that a case states, in the order of its text. */
    static Map<CaseInput, YamlNode> of(YamlNode golden) {
        Map<CaseInput, YamlNode> all = new LinkedHashMap<>();
        for (String key : List.of("terms", "given")) {
            YamlNode node = golden.get(key);
            if (node != null) {
                walk(node, List.of(new Step(key, Map.of())), all);
            }
        }
        return all;
    }

    private static void walk(YamlNode node, List<Step> path, Map<CaseInput, YamlNode> all) {
        if (!node.isMap()) {
            if (!node.isList()) {
                all.put(new CaseInput(path), node);
            }
            return;
        }
        node.map().forEach((key, value) -> {
            if (value.isList()) {
                items(key, value, path, all);
            } else {
                walk(value, with(path, new Step(key, Map.of())), all);
            }
        });
    }

    private static void items(String key, YamlNode list, List<Step> path, Map<CaseInput, YamlNode> all) {
        Set<Map<String, String>> seen = new HashSet<>();
        for (YamlNode item : list.list()) {
            Map<String, String> identity = identity(key, item);
            if (!identity.isEmpty() && seen.add(identity)) {
                List<Step> inner = with(path, new Step(key, identity));
                item.map().forEach((field, value) -> {
                    if (!identity.containsKey(field)) {
                        walk(value, with(inner, new Step(field, Map.of())), all);
                    }
                });
            }
        }
    }

    private static List<Step> with(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** Empty for what cannot be told from others, such as a sale without a code. */
    private static Map<String, String> identity(String key, YamlNode item) {
        Map<String, String> identity = new LinkedHashMap<>();
        if (item.isMap()) {
            for (String field : IDENTITY.getOrDefault(key, List.of())) {
                YamlNode value = item.get(field);
                if (value != null) {
                    identity.put(field, value.text());
                }
            }
        }
        return identity;
    }

    /** The text with this value in a case. */
    String put(String text, YamlNode golden, String value) {
        YamlNode node = golden;
        for (int i = 0; i < path.size(); i++) {
            Step step = path.get(i);
            YamlNode child = node.get(step.key());
            if (child == null) {
                return YamlEdit.put(text, node, step.key(), rendered(i, value));
            }
            if (!step.item().isEmpty()) {
                YamlNode item = item(child, step);
                if (item == null) {
                    return YamlEdit.add(text, child, fields(i, value));
                }
                child = item;
            }
            node = child;
        }
        return node.text().equals(value) ? text : YamlEdit.replaced(text, node, YamlEdit.word(value));
    }

    /** The text without this value in a case; an item of a list of which nothing else is stated goes with it. */
    String without(String text, YamlNode golden) {
        YamlNode node = golden;
        for (Step step : path.subList(0, path.size() - 1)) {
            YamlNode child = node.get(step.key());
            YamlNode next = child == null || step.item().isEmpty() ? child : item(child, step);
            if (next == null) {
                return text;
            }
            if (!step.item().isEmpty() && next.map().size() == step.item().size() + 1) {
                return next.get(path.getLast().key()) == null ? text : YamlEdit.without(text, child, next);
            }
            node = next;
        }
        String last = path.getLast().key();
        return node.get(last) == null ? text : YamlEdit.without(text, node, last);
    }

    private static @Nullable YamlNode item(YamlNode list, Step step) {
        return list.list().stream()
                .filter(item -> identity(step.key(), item).equals(step.item()))
                .findFirst()
                .orElse(null);
    }

    /** What stands behind the key of a step, for a case that states nothing of it. */
    private String rendered(int at, String value) {
        if (!path.get(at).item().isEmpty()) {
            return "[" + fields(at, value) + "]";
        }
        return at == path.size() - 1
                ? YamlEdit.word(value)
                : new FlowMap()
                        .raw(path.get(at + 1).key(), rendered(at + 1, value))
                        .toString();
    }

    private String fields(int at, String value) {
        FlowMap fields = new FlowMap();
        path.get(at).item().forEach(fields::word);
        return fields.raw(path.get(at + 1).key(), rendered(at + 1, value)).toString();
    }
}
