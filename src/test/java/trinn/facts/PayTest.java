package trinn.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole numbers are declared like any others. */
class PayTest {

    private final List<String> declared = new ArrayList<>();

    @Test
    void everyVerbOfPayTakesWholeNumbers() {
        Pay pay = pay();
        pay.award(1);
        pay.scale(0);
        pay.multiply(2);
        pay.floor(3);
        pay.cap(4);
        pay.spread(5);
        pay.withhold(1);
        pay.release(1);
        pay.draw(6);
        pay.supplement(7);
        pay.oncost(8);
        assertThat(declared)
                .containsExactly(
                        "award 1",
                        "scale 0",
                        "multiply 2",
                        "floor 3",
                        "cap 4",
                        "spread 5",
                        "withhold 1",
                        "release 1",
                        "draw 6",
                        "supplement 7",
                        "oncost 8");
    }

    @Test
    void everyVerbOfCreditTakesWholeNumbers() {
        Credit credit = new Credit() {
            @Override
            public void part(BigDecimal part) {
                declared.add("part " + part);
            }

            @Override
            public void cap(BigDecimal most) {
                declared.add("cap " + most);
            }
        };
        credit.part(1);
        credit.cap(5000);
        assertThat(declared).containsExactly("part 1", "cap 5000");
    }

    /** Takes down what is declared, by the name of the verb. */
    private Pay pay() {
        return (Pay) java.lang.reflect.Proxy.newProxyInstance(
                Pay.class.getClassLoader(), new Class<?>[] {Pay.class}, (proxy, method, numbers) -> {
                    if (method.isDefault()) {
                        return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, numbers);
                    }
                    declared.add(method.getName() + " " + numbers[0]);
                    return null;
                });
    }
}
