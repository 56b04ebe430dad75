package trinn.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a scheme promises of its pay, whatever its inputs are.
 *
 * @param kind what is promised
 * @param of of which input, component or group; the empty text for all
 * @param amount the most that is paid, in the currency of the scheme; null of other promises
 * @param line where it stands in {@code scheme.yaml}
 */
public record Promise(PromiseKind kind, String of, @Nullable BigDecimal amount, int line) {}
