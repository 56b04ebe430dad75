package trinn.logs;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** Failures in a log of lines; {@code logback-spring.xml} names it. */
public final class TraceConverter extends ThrowableHandlingConverter {

    /** For Logback, which makes it by name. */
    public TraceConverter() {}

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? Trace.of(proxy.getThrowable()) : "";
    }
}
