package trinn.cli;

import java.io.PrintWriter;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;
import trinn.engine.SchemeCompiler;

/** Compiles one changed text after the other, and prints whether what is thrown away is really gone. */
final class RecompileBench {

    private static final int STEP = 100;

    private final PrintWriter out;
    private final SchemeCompiler compiler = SchemeCompiler.anew();

    RecompileBench(PrintWriter out) {
        this.out = out;
    }

    void run(int times) {
        out.printf("%10s %12s %12s %10s %10s%n", "recompiled", "metaspace", "heap", "loaded", "unloaded");
        for (int i = 1; i <= times; i++) {
            compiler.compile(LargeScheme.read(1 + i % 7)).close();
            if (i % STEP == 0 || i == 1 || i == times) {
                print(i);
            }
        }
    }

    private void print(int done) {
        System.gc();
        System.gc();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        out.printf(
                Locale.ENGLISH,
                "%10d %8.1f MiB %8.1f MiB %10d %10d%n",
                done,
                metaspace() / 1048576.0,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                classes.getLoadedClassCount(),
                classes.getUnloadedClassCount());
        out.flush();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
