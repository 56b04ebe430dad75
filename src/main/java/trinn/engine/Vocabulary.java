package trinn.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Measured;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.settlement.Step;

/** The words that rules are written with: facts and their fields, lists of words, the verbs of pay. */
final class Vocabulary {

    private static final List<Class<?>> FACT_CLASSES =
            List.of(Seller.class, Period.class, Kpi.class, Department.class, Company.class, Product.class);

    /** The facts by name, each with the types of its fields. */
    static final Map<String, Map<String, ValueType>> FACTS = facts();

    /** The lists of words by name. */
    static final Map<String, Class<?>> LISTS = Map.of("Level", Level.class, "Window", Window.class);

    /** The verbs of pay, each with the kind of number it takes. */
    static final Map<String, Kind> VERBS = Map.of(
            "award", Kind.MONEY, "scale", Kind.RATIO, "multiply", Kind.RATIO, "floor", Kind.MONEY, "cap", Kind.MONEY);

    private Vocabulary() {}

    /** The class of a fact, or null where there is no such fact. */
    static @Nullable Class<?> fact(String name) {
        for (Class<?> type : FACT_CLASSES) {
            if (type.getSimpleName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** The step that a verb of pay declares. */
    static Step step(String verb) {
        return Step.valueOf(verb.toUpperCase(java.util.Locale.ROOT));
    }

    /** The words of a list. */
    static List<String> words(Class<?> list) {
        return java.util.Arrays.stream(list.getEnumConstants())
                .map(Object::toString)
                .toList();
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
