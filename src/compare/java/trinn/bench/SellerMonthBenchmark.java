package trinn.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One seller and month on ready facts, as the average over all of the sample company. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SellerMonthBenchmark {

    private static final int MONTHS = 1519;

    private Nordhandel company;

    /** Reads the company and checks that both pay the same. */
    @Setup
    public void read() {
        company = Nordhandel.in(Compare.home());
        if (company.months() != MONTHS) {
            throw new IllegalStateException("There are %d months of sellers.".formatted(company.months()));
        }
        List<BigDecimal> plain = plain();
        List<BigDecimal> engine = engine();
        for (int i = 0; i < MONTHS; i++) {
            if (plain.get(i).compareTo(engine.get(i)) != 0) {
                throw new IllegalStateException("The amounts differ.");
            }
        }
    }

    /** Lets go of the rules. */
    @TearDown
    public void close() {
        company.close();
    }

    /** Plain Java. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public List<BigDecimal> plain() {
        return company.plain();
    }

    /** The engine, without trace. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public List<BigDecimal> engine() {
        return company.by(company.scheme());
    }
}
