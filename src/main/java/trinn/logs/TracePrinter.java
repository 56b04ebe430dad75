package trinn.logs;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** Failures in a log of JSON; the settings name it. */
public final class TracePrinter implements StackTracePrinter {

    /** For Spring, which makes it by name. */
    public TracePrinter() {}

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        out.append(Trace.of(failure));
    }
}
