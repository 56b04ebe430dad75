package trinn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import trinn.facts.Kind;
import trinn.language.SchemeChecker;
import trinn.language.Texts;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.source.ProblemsException;

/** Rules by chance: patterns of every fact with comparisons, bindings, keys, {@code not} and {@code exists}, and verbs of pay. */
final class RandomRules {

    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> FACTS = List.copyOf(Vocabulary.FACTS.keySet());

    private final Random random;
    private final List<String> numbers = new ArrayList<>();
    private int names;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** So many rules. */
    String some(int count) {
        StringBuilder rules = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rules.append(possible(i)).append('\n');
        }
        return rules.toString();
    }

    /** A rule that can fire, whose conditions do not contradict each other. */
    private String possible(int number) {
        while (true) {
            String rule = rule(number);
            try {
                SchemeChecker.check(Texts.small(rule));
                return rule;
            } catch (ProblemsException e) {
                // Another one then.
            }
        }
    }

    private String rule(int number) {
        numbers.clear();
        names = 0;
        StringBuilder patterns = new StringBuilder();
        int count = 1 + random.nextInt(3);
        boolean many = false;
        for (int i = 0; i < count; i++) {
            String fact = FACTS.get(random.nextInt(FACTS.size()));
            boolean keyed = Vocabulary.KEYS.containsKey(fact);
            int asks = random.nextInt(6);
            boolean each = asks > 1;
            boolean key = keyed && (each && many || random.nextBoolean());
            many |= each && keyed && !key;
            patterns.append("  ")
                    .append(asks == 0 ? "not " : asks == 1 ? "exists " : "")
                    .append(pattern(fact, key, each))
                    .append('\n');
        }
        return """
                rule "Rule %d"
                  @Component("%s")
                  @Because("It is {amount}")
                when
                %sthen
                %send
                """.formatted(number, random.nextBoolean() ? "base" : "extra", patterns, declarations());
    }

    private String pattern(String fact, boolean key, boolean binds) {
        Map<String, ValueType> fields = Vocabulary.FACTS.get(fact);
        List<String> conditions = new ArrayList<>();
        if (key) {
            conditions.add("%s == \"%s\"".formatted(Vocabulary.KEYS.get(fact), pick(RandomFacts.CODES)));
        }
        List<String> plain = fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof ValueType.Number(Kind kind) && kind == Kind.NUMBER)
                .map(Map.Entry::getKey)
                .toList();
        for (int i = random.nextInt(3); i > 0 && !plain.isEmpty(); i--) {
            conditions.add(condition(pick(plain)));
        }
        if (binds && !plain.isEmpty() && random.nextInt(3) > 0) {
            String field = pick(plain);
            conditions.add(field + " != null");
            conditions.add("$v" + ++names + " : " + field);
            numbers.add("$v" + names);
        }
        if (binds && !plain.isEmpty() && random.nextInt(4) == 0) {
            String field = pick(plain);
            conditions.add("%s != null, $v%d : (%s * 2B)".formatted(field, ++names, field));
            numbers.add("$v" + names);
        }
        return fact + conditions.stream().distinct().collect(Collectors.joining(", ", "( ", " )"));
    }

    private String condition(String field) {
        String value = random.nextInt(4) == 0
                ? "terms.plan"
                : numbers.isEmpty() || random.nextBoolean() ? pick(RandomFacts.NUMBERS) : pick(numbers);
        String written =
                value.startsWith("$") || value.startsWith("terms") || !value.contains(".") ? value : value + "B";
        return switch (random.nextInt(5)) {
            case 0 -> field + " != null";
            case 1 -> "%s != null && %s %s %s".formatted(field, field, pick(SIGNS), written);
            case 2 -> "%s in (0, 1, 2)".formatted(field);
            default -> "%s %s %s".formatted(field, pick(SIGNS), written);
        };
    }

    private String declarations() {
        StringBuilder all = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String number = numbers.isEmpty() ? "1B" : pick(numbers);
            all.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "  pay.scale( 0.5B );\n";
                        case 1 -> "  pay.multiply( terms.rate );\n";
                        case 2 -> "  pay.cap( terms.bonus );\n";
                        case 3 -> "  pay.award( terms.rates.stepped( %s ) );\n".formatted(number);
                        default -> "  pay.award( %s * terms.bonus );\n".formatted(number);
                    });
        }
        return all.toString();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
