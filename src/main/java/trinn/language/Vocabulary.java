package trinn.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Adjustment;
import trinn.facts.Attributed;
import trinn.facts.Balance;
import trinn.facts.Contract;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Measured;
import trinn.facts.Objective;
import trinn.facts.Paid;
import trinn.facts.Product;
import trinn.facts.Rank;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.TeamKpi;
import trinn.facts.Window;
import trinn.settlement.Step;

/** The words that rules are written with: facts and their fields, lists of words, the verbs of pay. */
public final class Vocabulary {

    /** All but corrections by hand, which are paid whatever the rules say. */
    private static final List<Class<?>> FACT_CLASSES = Arrays.stream(Fact.class.getPermittedSubclasses())
            .filter(type -> type != Adjustment.class)
            .toList();

    /** The facts by name, each with the types of its fields. */
    public static final Map<String, Map<String, ValueType>> FACTS = facts();

    /** The lists of words by name. */
    public static final Map<String, Class<?>> LISTS = Map.of("Level", Level.class, "Window", Window.class);

    /** The verbs of pay, each with the kind of number it takes. */
    public static final Map<String, Kind> PAY_VERBS = new TreeMap<>(Map.ofEntries(
            Map.entry("award", Kind.MONEY),
            Map.entry("scale", Kind.RATIO),
            Map.entry("multiply", Kind.RATIO),
            Map.entry("floor", Kind.MONEY),
            Map.entry("cap", Kind.MONEY),
            Map.entry("spread", Kind.COUNT),
            Map.entry("withhold", Kind.RATIO),
            Map.entry("release", Kind.RATIO),
            Map.entry("forgive", Kind.RATIO),
            Map.entry("recover", Kind.RATIO),
            Map.entry("draw", Kind.MONEY),
            Map.entry("supplement", Kind.RATIO),
            Map.entry("oncost", Kind.RATIO)));

    /** The verbs of crediting, each with the kind of number it takes. */
    public static final Map<String, Kind> CREDIT_VERBS = new TreeMap<>(Map.of("part", Kind.RATIO, "cap", Kind.MONEY));

    /** What tells one from another of the facts that a seller has many of; a seller has one of every other fact. */
    public static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Balance", "component"),
            Map.entry("Contract", "code"),
            Map.entry("ExchangeRate", "currency"),
            Map.entry("Kpi", "code"),
            Map.entry("Objective", "code"),
            Map.entry("Paid", "component"),
            Map.entry("Product", "code"),
            Map.entry("Rank", "contest"),
            Map.entry("Refund", "code"),
            Map.entry("Sale", "code"),
            Map.entry("Share", "basis"),
            Map.entry("TeamKpi", "code"));

    /** By which conditions ask for an attribute of the company's own. */
    public static final String ATTRIBUTE = "attribute";

    /** The facts that have such attributes. */
    public static final List<String> ATTRIBUTED = FACT_CLASSES.stream()
            .filter(Attributed.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .sorted()
            .toList();

    private static final Map<String, Method> GETTERS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** What tells a fact from others of its type, as {@link #KEYS} says; the empty text where a seller has one of the type. */
    public static String key(Fact fact) {
        return switch (fact) {
            case Balance balance -> balance.component();
            case Contract contract -> contract.code();
            case ExchangeRate rate -> rate.currency();
            case Kpi kpi -> kpi.code();
            case Objective objective -> objective.code();
            case Paid paid -> paid.component();
            case Product product -> product.code();
            case Rank rank -> rank.contest();
            case Refund refund -> refund.code();
            case Sale sale -> sale.code();
            case Share share -> share.basis();
            case TeamKpi kpi -> kpi.code();
            default -> "";
        };
    }

    /** The class of a fact, or null where there is no such fact. */
    public static @Nullable Class<?> fact(String name) {
        for (Class<?> type : FACT_CLASSES) {
            if (type.getSimpleName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** Whether a field that is asked for is an attribute, such as {@code attribute.territory}. */
    public static boolean isAttribute(String field) {
        return field.startsWith(ATTRIBUTE + ".");
    }

    /** The value of a field of a fact, or null where the data has none, or the fact no such field. */
    public static @Nullable Object value(Fact fact, String field) {
        if (isAttribute(field)) {
            return fact instanceof Attributed one
                    ? one.attributes().get(field.substring(ATTRIBUTE.length() + 1))
                    : null;
        }
        Map<String, ValueType> fields = FACTS.getOrDefault(fact.getClass().getSimpleName(), Map.of());
        if (!fields.containsKey(field) || field.equals(ATTRIBUTE)) {
            return null;
        }
        try {
            return GETTERS.computeIfAbsent(fact.getClass().getSimpleName() + "." + field, any -> getter(fact, field))
                    .invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method getter(Fact fact, String field) {
        try {
            return fact.getClass().getMethod(field);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step that a verb of pay declares. */
    public static Step step(String verb) {
        return Step.valueOf(verb.toUpperCase(Locale.ROOT));
    }

    /** The words of a list. */
    public static List<String> words(Class<?> list) {
        return Arrays.stream(list.getEnumConstants()).map(Object::toString).toList();
    }

    private static Map<String, Map<String, ValueType>> facts() {
        Map<String, Map<String, ValueType>> facts = new TreeMap<>();
        for (Class<?> type : FACT_CLASSES) {
            Map<String, ValueType> fields = new TreeMap<>();
            for (Method method : type.getDeclaredMethods()) {
                ValueType field = field(method);
                if (field != null) {
                    fields.put(method.getName(), field);
                }
            }
            if (Attributed.class.isAssignableFrom(type)) {
                fields.put(ATTRIBUTE, new ValueType.Attributes());
            }
            facts.put(type.getSimpleName(), Collections.unmodifiableMap(fields));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static @Nullable ValueType field(Method method) {
        if (method.getParameterCount() > 0
                || Modifier.isStatic(method.getModifiers())
                || !Modifier.isPublic(method.getModifiers())
                || List.of("toString", "hashCode").contains(method.getName())) {
            return null;
        }
        Class<?> type = method.getReturnType();
        Measured measured = method.getAnnotation(Measured.class);
        if (type == BigDecimal.class) {
            return new ValueType.Number(measured == null ? Kind.NUMBER : measured.value());
        }
        if (type == LocalDate.class) {
            return new ValueType.Day();
        }
        return type.isEnum() ? new ValueType.OneOf(type) : type == String.class ? new ValueType.Words() : null;
    }
}
