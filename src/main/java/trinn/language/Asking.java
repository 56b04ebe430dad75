package trinn.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.facts.Window;

/** Reads from the patterns of a rule what it asks the data for. */
final class Asking {

    private static final Set<String> JOINS = Set.of("&&", "||");

    private Asking() {}

    /** What a rule asks for, with the fields of bound facts such as {@code $k.target} that it uses anywhere. */
    static List<Asked> of(Rule rule) {
        String said = rule.place().content();
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
            fieldsOfBound(pattern, said, fields);
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
            when JOINS.contains(binary.sign()) -> {
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
            case Expr.Name name -> {
                if (pattern.fields().containsKey(name.name())) {
                    fields.add(name.name());
                }
            }
            case Expr.Binary binary -> {
                fields(binary.left(), pattern, fields);
                fields(binary.right(), pattern, fields);
            }
            case Expr.Unary unary -> fields(unary.of(), pattern, fields);
            case Expr.Parens parens -> fields(parens.of(), pattern, fields);
            case Expr.In in -> fields(in.left(), pattern, fields);
            case Expr.Field field -> fields(field.of(), pattern, fields);
            case Expr.Call call -> call.arguments().forEach(argument -> fields(argument, pattern, fields));
            case Expr.Attribute attribute ->
                fields.add(Vocabulary.ATTRIBUTE + "." + attribute.name().value());
            case Expr.Num any -> {}
            case Expr.Text any -> {}
            case Expr.Truth any -> {}
            case Expr.Nothing any -> {}
        }
    }

    private static void fieldsOfBound(FactPattern pattern, String said, Set<String> fields) {
        if (pattern.binding().isEmpty()) {
            return;
        }
        Matcher use = Pattern.compile(Pattern.quote(pattern.binding()) + " \\. ([a-zA-Z]+)")
                .matcher(said);
        while (use.find()) {
            if (pattern.fields().containsKey(use.group(1))) {
                fields.add(use.group(1));
            }
        }
    }
}
