package trinn.logs;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it is logged: its classes and the places in the code. Its messages quote records, with names and amounts in them,
 * and are left out but for those that the JVM writes of the code alone.
 */
final class Trace {

    private static final int PLACES = 60;
    private static final int PLACES_OF_CAUSES = 20;

    private Trace() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        int places = PLACES;
        for (Throwable one = failure; one != null && told.add(one); one = one.getCause()) {
            text.append(told.size() == 1 ? "" : "Caused by: ")
                    .append(one.getClass().getName());
            @Nullable String message = one.getMessage();
            if (message != null && saysCodeAlone(one)) {
                text.append(": ").append(message);
            }
            text.append('\n');
            StackTraceElement[] stack = one.getStackTrace();
            for (int i = 0; i < Math.min(stack.length, places); i++) {
                text.append("\tat ").append(stack[i]).append('\n');
            }
            places = PLACES_OF_CAUSES;
        }
        return text.toString();
    }

    private static boolean saysCodeAlone(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof LinkageError
                || failure instanceof VirtualMachineError;
    }
}
