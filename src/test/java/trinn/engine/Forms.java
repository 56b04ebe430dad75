package trinn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.Kind;
import trinn.language.Rule;
import trinn.language.Texts;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.scheme.Scheme;

/** Schemes that between them say all that the rule language can say. */
final class Forms {

    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

    private static final int RULES_OF_A_SCHEME = 150;

    private Forms() {}

    /** The shipped schemes, and small ones full of rules. */
    static List<Scheme> all() {
        List<Scheme> schemes = new ArrayList<>(Texts.shipped());
        for (List<Rule> all : List.of(tested(), everyFieldComparedAndBound(), calculations(), manyBindings())) {
            List<Rule> rules = all.stream().distinct().toList();
            for (int from = 0; from < rules.size(); from += RULES_OF_A_SCHEME) {
                List<Rule> some = rules.subList(from, Math.min(rules.size(), from + RULES_OF_A_SCHEME));
                schemes.add(Texts.small(rules(some)));
            }
        }
        schemes.add(Texts.crediting(crediting()));
        return schemes;
    }

    /** Every form of a rule of crediting. */
    private static String crediting() {
        List<String> declarations = List.of(
                "credit.part( 0 );",
                "credit.part( 0.5B );",
                "credit.part( terms.rate / 2B );",
                "credit.part( $s / 100B );",
                "credit.cap( 5 );",
                "credit.cap( 0.5B );",
                "credit.cap( terms.bonus * 2B );",
                "credit.cap( $v / 2 );");
        return IntStream.range(0, declarations.size())
                .mapToObj(i -> "rule \"C%d\" when Seller( $n : name ) Sale( $v : value, $s : quantity ) then %s end\n"
                        .formatted(i, declarations.get(i)))
                .collect(Collectors.joining());
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
        String bonus = "pay.award( terms.bonus );";
        for (String fact : Vocabulary.ATTRIBUTED) {
            rules.add(new Rule("%s( attribute(\"a\") == \"b\" )".formatted(fact), bonus));
            rules.add(new Rule(
                    "%s( attribute(\"a\") != \"b\", attribute(\"c\") in (\"d\", terms.form) )".formatted(fact), bonus));
            rules.add(new Rule("%s( $x : (attribute(\"a\")) )".formatted(fact), bonus));
            rules.add(new Rule("%s( attribute(\"a\") == terms.form )".formatted(fact), bonus));
        }
        Vocabulary.FACTS.forEach((fact, fields) -> fields.forEach((field, type) -> {
            if (type instanceof ValueType.Attributes) {
                return;
            }
            rules.add(new Rule("%s( $x : %s )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( %s != null )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( %s == null )".formatted(fact, field), bonus));
            rules.add(new Rule("%s( $x : %s ) not %s( %s == $x )".formatted(fact, field, fact, field), bonus));
            rules.add(new Rule("$f : %s( ) exists %s( %s != $f.%s )".formatted(fact, fact, field, field), bonus));
            switch (type) {
                case ValueType.Number number -> {
                    boolean all = fact.equals("Kpi") || fact.equals("Product");
                    for (String sign : all ? COMPARISONS : List.of("==", ">=")) {
                        for (String value : all ? List.of("0.5B", "5", "0", "(5B - 0.5B)") : List.of("0.5B", "5")) {
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
        return Vocabulary.KEYS.containsKey(fact) ? Vocabulary.KEYS.get(fact) + " == \"a\", " : "";
    }

    private static List<Rule> calculations() {
        List<Rule> rules = new ArrayList<>();
        String facts = "Product( code == \"p\", $q : quantity, $v : unitValue )"
                + " Kpi( code == \"k\", $a : attainment, $n : actual ) $k : Kpi( )";
        Map<Kind, String> amounts = Map.of(
                Kind.MONEY, "terms.bonus * 2B", Kind.RATIO, "terms.table.at(1B) * 2B", Kind.COUNT, "terms.plan + 1B");
        Set<String> shares = Set.of("scale", "withhold", "release", "forgive", "recover");
        Vocabulary.PAY_VERBS.forEach((verb, kind) -> {
            for (String value : List.of(
                    amounts.get(kind),
                    shares.contains(verb) ? "1" : "5",
                    verb.equals("spread") ? "2B" : "0.5B",
                    "(5B - 0.5B) / 3B",
                    "$n",
                    "$k.actual * 2")) {
                rules.add(new Rule(facts, "pay.%s( %s );".formatted(verb, value)));
            }
        });
        rules.add(new Rule(facts, "pay.award( $n, 5B, terms.bonus );"));
        for (String amount : List.of("terms.bonus", "5", "0.5B", "$n * 2B")) {
            for (String shared : List.of("Share( basis == \"equal\" )", "Rank( contest == \"spring\" )")) {
                rules.add(new Rule(facts + " $s : " + shared, "pay.award( $s.of( %s ) );".formatted(amount)));
            }
        }
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
