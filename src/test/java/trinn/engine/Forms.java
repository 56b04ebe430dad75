package trinn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.scheme.Scheme;

/** Schemes that between them say all that the rule language can say. */
final class Forms {

    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

    private static final int RULES_OF_A_SCHEME = 150;

    private Forms() {}

    /** The shipped schemes, and small ones full of rules. */
    static List<Scheme> all() {
        List<Scheme> schemes = new ArrayList<>();
        for (String id : List.of("coefficients", "department-plan", "territory-commission", "unit-extra", "web-shop")) {
            schemes.add(Texts.shipped(id));
        }
        for (List<Rule> all : List.of(tested(), everyFieldComparedAndBound(), calculations(), manyBindings())) {
            List<Rule> rules = all.stream().distinct().toList();
            for (int from = 0; from < rules.size(); from += RULES_OF_A_SCHEME) {
                List<Rule> some = rules.subList(from, Math.min(rules.size(), from + RULES_OF_A_SCHEME));
                schemes.add(Texts.small(rules(some)));
            }
        }
        return schemes;
    }

    /** A rule with conditions and what it pays. */
    private record Rule(String when, String then) {}

    private static String rules(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> "rule \"R%d\" @Component(\"extra\") @Because(\"one\") when %s then %s end\n"
                        .formatted(i, rules.get(i).when(), rules.get(i).then()))
                .collect(Collectors.joining());
    }

    /** Every rule that {@link RulesTest} pays with. */
    private static List<Rule> tested() {
        List<Rule> rules = new ArrayList<>();
        for (var method : RulesTest.class.getDeclaredMethods()) {
            CsvSource source = method.getAnnotation(CsvSource.class);
            if (source != null && method.getName().equals("aRulePays")) {
                for (String line : source.textBlock().lines().toList()) {
                    String[] parts = line.split("\\|");
                    rules.add(new Rule(parts[0].replace("or-else", "||"), parts[1]));
                }
            }
        }
        return rules;
    }

    private static List<Rule> everyFieldComparedAndBound() {
        List<Rule> rules = new ArrayList<>();
        Vocabulary.FACTS.forEach((fact, fields) -> fields.forEach((field, type) -> {
            String bonus = "pay.award( terms.bonus );";
            rules.add(new Rule("%s( $x : %s )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( %s != null )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( %s == null )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( $x : %s ) not %s( %s == $x )".formatted(fact, field, fact, field), bonus));
            rules.add(new Rule("$f : %s( ) exists %s( %s != $f.%s )".formatted(fact, fact, field, field), bonus));
            switch (type) {
                case ValueType.Number number -> {
                    for (String sign : COMPARISONS) {
                        for (String value : List.of("0.5B", "5", "0", "(5B - 0.5B)")) {
                            rules.add(new Rule("%s( %s %s %s )".formatted(fact, field, sign, value), bonus));
                        }
                    }
                    rules.add(new Rule("%s( %s in (1, 0.5B) )".formatted(fact, field), bonus));
                    rules.add(new Rule("%s( $x : %s > 0.5B && < 7 )".formatted(fact, field), bonus));
                    rules.add(new Rule("%s( $x : (%s * 2B) )".formatted(fact, field), bonus));
                    rules.add(new Rule("%s( !(%s > 2) || %s < 1 )".formatted(fact, field, field), bonus));
                    rules.add(new Rule("%s( (%s - 1) > 5 )".formatted(fact, field), bonus));
                    rules.add(new Rule(
                            "$f : %s( ) %s( %s%s >= $f.%s )".formatted(fact, fact, key(fact), field, field), bonus));
                    rules.add(new Rule("$f : %s( %s != null )".formatted(fact, field), "pay.award( terms.bonus );"));
                }
                case ValueType.Words words -> {
                    rules.add(new Rule("%s( %s == \"a\" )".formatted(fact, field), bonus));
                    rules.add(new Rule(
                            "%s( %s != \"a\", %s in (\"b\", terms.form) )".formatted(fact, field, field), bonus));
                    rules.add(new Rule("%s( %s == \"a\" || == \"b\" )".formatted(fact, field), bonus));
                    rules.add(new Rule("%s( %s != terms.form )".formatted(fact, field), bonus));
                }
                case ValueType.OneOf(Class<?> list) -> {
                    for (String word : Vocabulary.words(list)) {
                        String value = list.getSimpleName() + "." + word;
                        rules.add(new Rule("%s( %s == %s )".formatted(fact, field, value), bonus));
                        rules.add(new Rule("%s( %s != %s )".formatted(fact, field, value), bonus));
                        rules.add(new Rule("%s( %s in (%s) )".formatted(fact, field, value), bonus));
                    }
                }
                default -> {}
            }
        }));
        return rules;
    }

    /** Joins go by a key where a seller has many of a fact. */
    private static String key(String fact) {
        return Vocabulary.FACTS.get(fact).containsKey("code") ? "code == \"a\", " : "";
    }

    private static List<Rule> calculations() {
        List<Rule> rules = new ArrayList<>();
        String facts = "Product( code == \"p\", $q : quantity, $v : unitValue )"
                + " Kpi( code == \"k\", $a : attainment, $n : actual ) $k : Kpi( )";
        Map<String, String> amounts = Map.of(
                "award",
                "terms.bonus * 2B",
                "floor",
                "terms.bonus + 1B",
                "cap",
                "1B - terms.bonus",
                "scale",
                "terms.rate / 2B",
                "multiply",
                "terms.table.at(1B) * 2B");
        Vocabulary.VERBS.keySet().forEach(verb -> {
            for (String value : List.of(
                    amounts.get(verb),
                    verb.equals("scale") ? "1" : "5",
                    "0.5B",
                    "(5B - 0.5B) / 3B",
                    "$n",
                    "$k.actual * 2")) {
                rules.add(new Rule(facts, "pay.%s( %s );".formatted(verb, value)));
            }
        });
        for (String sign : List.of("+", "-", "*", "/")) {
            for (String value : List.of("5", "0.5B", "$n", "terms.bonus", "($n - 1)", "$k.actual")) {
                rules.add(new Rule(facts, "pay.award( $n %s %s );".formatted(sign, value)));
                rules.add(new Rule(facts, "pay.award( %s %s $n );".formatted(value, sign)));
                rules.add(new Rule(
                        "Kpi( actual %s %s > 5 )".formatted(sign, value.contains("$") ? "target" : value),
                        "pay.award( 1 );"));
            }
        }
        for (String asked : List.of("$a", "1", "0.5B", "$a * 2", "terms.rate", "$k.attainment")) {
            rules.add(new Rule(facts, "pay.scale( terms.table.at(%s) );".formatted(asked)));
        }
        rules.addAll(readings(facts));
        rules.add(new Rule("Kpi( attainment > terms.table.at(1) )", "pay.award( 1 );"));
        rules.add(new Rule("Kpi( terms.table.at(attainment) > 0.1B, terms.table.at(0.5B) < 1 )", "pay.award( 1 );"));
        rules.add(new Rule("Seller( terms.plan == 5, terms.rate > 0.5B, terms.form != \"b\" )", "pay.award( 1 );"));
        rules.add(
                new Rule("Seller( 1 < 2, 5 == terms.plan, \"a\" == name, 0.5B < commissionRate )", "pay.award( 1 );"));
        return rules;
    }

    private static List<Rule> readings(String facts) {
        List<Rule> rules = new ArrayList<>();
        for (String asked : List.of(
                "at($n, $n)",
                "at($n, 0.5B)",
                "at($k.actual, $k.target)",
                "stepped($a)",
                "stepped(1)",
                "stepped($n * 2, $k.actual)",
                "between($a, 1B)",
                "between($a, $a * 2)",
                "between($n, 0B, $k.target)",
                "interpolated($a)",
                "interpolated(1)",
                "interpolated($n, $k.target)")) {
            rules.add(new Rule(facts, "pay.scale( terms.table.%s );".formatted(asked)));
        }
        for (String asked : List.of("at(actual, target)", "between(actual, target)", "interpolated(actual, target)")) {
            rules.add(new Rule("Kpi( terms.table.%s > 0.1B )".formatted(asked), "pay.award( 1 );"));
        }
        for (String asked : List.of("$a, $n", "0.5B, $k.actual * 2", "$k.attainment, 5B")) {
            rules.add(new Rule(facts, "pay.scale( terms.grid.at(%s) );".formatted(asked)));
        }
        rules.add(new Rule("Kpi( terms.grid.at(attainment, actual) > 0.1B )", "pay.award( 1 );"));
        return rules;
    }

    private static List<Rule> manyBindings() {
        List<Rule> rules = new ArrayList<>();
        List<String> fields = List.of("actual", "target", "base", "norm", "weight", "attainment", "index");
        for (int count = 1; count <= 20; count++) {
            StringBuilder when = new StringBuilder();
            StringBuilder sum = new StringBuilder();
            for (int i = 0; i < count; i++) {
                boolean first = i % fields.size() == 0;
                when.append(first ? (i == 0 ? "Kpi( code == \"k\", " : " ) Kpi( code == \"k\", ") : ", ")
                        .append("$x%d : %s".formatted(i, fields.get(i % fields.size())));
                if (!fields.get(i % fields.size()).matches("weight|attainment|index")) {
                    sum.append(sum.isEmpty() ? "" : " + ").append("$x").append(i);
                }
            }
            rules.add(new Rule(when + " )", "pay.award( %s );".formatted(sum)));
            rules.add(new Rule(when + " )", "pay.award( %s + terms.bonus );".formatted(sum)));
        }
        return rules;
    }
}
