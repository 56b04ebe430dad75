package trinn.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trinn.facts.Window;

/** Reads from the patterns of a rule what it asks the data for. */
final class Asking {

    private Asking() {}

    /** What a rule asks for, with the fields of bound facts such as {@code $k.target} that it uses anywhere. */
    static List<Asked> of(Rule rule) {
        List<Asked> asked = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            Set<String> keys = new HashSet<>();
            Set<Window> windows = new HashSet<>();
            Set<String> fields = new HashSet<>();
            String key = Vocabulary.KEYS.getOrDefault(pattern.fact(), "");
            for (Expr constraint : pattern.constraints()) {
                keys(constraint, key, keys);
                windows(constraint, windows);
                fields(constraint, pattern, fields);
            }
            if (!pattern.binding().isEmpty()) {
                rule.expressions().forEach(expr -> fieldsOfBound(expr, pattern, fields));
            }
            Set<Asked.Switch> switches = new HashSet<>();
            pattern.constraints().forEach(constraint -> switches(constraint, switches));
            asked.add(new Asked(
                    rule.name(),
                    pattern.fact(),
                    keys,
                    windows,
                    fields,
                    switches,
                    pattern.asks() == FactPattern.Asks.NONE));
        }
        return asked;
    }

    private static void keys(Expr expr, String key, Set<String> keys) {
        List<Expr.Text> texts = new ArrayList<>();
        KnownKeys.collect(expr, key, texts);
        texts.forEach(text -> keys.add(text.value()));
    }

    private static void windows(Expr expr, Set<Window> windows) {
        switch (expr) {
            case Expr.Binary binary
            when binary.isJoin() -> {
                windows(binary.left(), windows);
                windows(binary.right(), windows);
            }
            case Expr.Binary binary
            when binary.sign().equals("==")
                    && Joins.isField(binary.left(), "window")
                    && binary.right() instanceof Expr.Field word ->
                Arrays.stream(Window.values())
                        .filter(window -> window.name().equals(word.name()))
                        .forEach(windows::add);
            case Expr.Parens parens -> windows(parens.of(), windows);
            default -> {}
        }
    }

    private static void switches(Expr expr, Set<Asked.Switch> switches) {
        switch (expr) {
            case Expr.Binary binary
            when binary.sign().equals("&&") -> {
                switches(binary.left(), switches);
                switches(binary.right(), switches);
            }
            case Expr.Binary binary
            when binary.left() instanceof Expr.Field term && Joins.isField(term.of(), "terms") -> {
                if (binary.sign().equals("==") && binary.right() instanceof Expr.Text word) {
                    switches.add(new Asked.Switch(term.name(), word.value(), null, null));
                } else if (binary.sign().equals(">") && binary.right() instanceof Expr.Num number) {
                    switches.add(new Asked.Switch(term.name(), "", number.value(), null));
                } else if (binary.sign().equals("!=") && binary.right() instanceof Expr.Num number) {
                    switches.add(new Asked.Switch(term.name(), "", null, number.value()));
                }
            }
            case Expr.Parens parens -> switches(parens.of(), switches);
            default -> {}
        }
    }

    private static void fields(Expr expr, FactPattern pattern, Set<String> fields) {
        switch (expr) {
            case Expr.Name name when pattern.fields().containsKey(name.name()) -> fields.add(name.name());
            case Expr.Attribute attribute ->
                fields.add(Vocabulary.ATTRIBUTE + "." + attribute.name().value());
            default -> expr.parts().forEach(part -> fields(part, pattern, fields));
        }
    }

    /** The fields of a bound fact that the rule uses by its name, such as {@code $k.target}. */
    private static void fieldsOfBound(Expr expr, FactPattern pattern, Set<String> fields) {
        if (expr instanceof Expr.Field(int at, Expr.Name(int p, String of), String name, int n)
                && of.equals(pattern.binding())
                && pattern.fields().containsKey(name)) {
            fields.add(name);
        }
        expr.parts().forEach(part -> fieldsOfBound(part, pattern, fields));
    }
}
