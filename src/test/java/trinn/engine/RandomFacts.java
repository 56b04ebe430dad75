package trinn.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Weights;

/** Facts of every type by chance: few codes and few numbers, so that conditions and joins hold now and then. */
public final class RandomFacts {

    static final List<String> CODES = List.of("a", "b", "base", "extra");
    static final List<String> NUMBERS = List.of("0", "1", "2", "5", "0.5", "0.8", "-1", "100", "1.25");
    private static final int TRIES = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Random random;

    /** The same facts for the same seed. */
    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** A seller and month with some facts of every other type. */
    public FactSet set() {
        List<Fact> others = new ArrayList<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            if (type != Seller.class && type != Period.class) {
                for (int count = random.nextInt(4); count > 0; count--) {
                    others.add(one(type));
                }
            }
        }
        return new FactSet((Seller) one(Seller.class), new Period(DAY, DAY.plusMonths(1)), List.copyOf(others));
    }

    /** A fact of a type. */
    public Fact one(Class<?> type) {
        Constructor<?> widest = Arrays.stream(type.getConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        for (int i = 0; i < TRIES; i++) {
            try {
                return (Fact) widest.newInstance(
                        Arrays.stream(widest.getParameters()).map(this::value).toArray());
            } catch (InvocationTargetException e) {
                // Not every combination makes a fact.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("No " + type.getSimpleName() + " by chance.");
    }

    private @Nullable Object value(Parameter parameter) {
        Class<?> type = parameter.getType();
        boolean absent = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(4) == 0;
        if (absent) {
            return null;
        }
        if (type == String.class) {
            return CODES.get(random.nextInt(CODES.size()));
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == LocalDate.class) {
            return DAY.plusDays(random.nextInt(40));
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return random.nextInt(5);
        }
        if (type == Weights.class) {
            return new Weights(List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("0.5")));
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }
}
