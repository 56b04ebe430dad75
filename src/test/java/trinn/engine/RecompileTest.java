package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import trinn.language.Texts;

/** Of a scheme that is closed, or was never fit to run, nothing stays in memory. */
@Isolated
class RecompileTest {

    private static final int TIMES = 30;

    /** What the virtual machine itself makes in the meantime, such as accessors. */
    private static final int NOISE = 60;

    @Test
    void closedSchemesLeaveNoClassesBehind() {
        SchemeCompiler compiler = SchemeCompiler.anew();
        assertThat(classesLeftBy(i -> compiler.compile(Texts.small(rule(i, "pay.award( %d );".formatted(i))))
                        .close()))
                .isLessThan(NOISE);
    }

    @Test
    void refusedSchemesLeaveNoClassesBehind() {
        SchemeCompiler unchecked = new SchemeCompiler(false, true);
        assertThat(classesLeftBy(i -> catchThrowable(() ->
                        unchecked.compile(Texts.small(rule(i, "System.setProperty(\"a\", \"%d\");".formatted(i)))))))
                .isLessThan(NOISE);
    }

    private static String rule(int number, String then) {
        return "rule \"R%d\" @Component(\"extra\") when Seller( name == \"%d\" ) then %s end"
                .formatted(number, number, then);
    }

    /** Half of the times to get warm, half of them to count. */
    private static int classesLeftBy(IntConsumer work) {
        for (int i = 0; i < TIMES; i++) {
            work.accept(i);
        }
        int before = loaded();
        for (int i = TIMES; i < 2 * TIMES; i++) {
            work.accept(i);
        }
        return loaded() - before;
    }

    private static int loaded() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
        return least;
    }
}
