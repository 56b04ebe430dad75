package trinn.access.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may reach Trinn.
 *
 * @param accounts whether people sign in; otherwise it is the demo
 * @param names the names under which Trinn is served to other machines; none where this machine alone is served
 */
@Component
public record Reach(
        @Value("${trinn.accounts}") boolean accounts,
        @Value("${trinn.public-names}") List<String> names) {

    /** In lower case. */
    public Reach {
        names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!accounts && !names.isEmpty()) {
            throw new IllegalArgumentException("The demo is served to this machine only: trinn.accounts is not set.");
        }
    }

    /** Whether a {@code Host} header names this Trinn. */
    boolean isServedAs(@Nullable String host) {
        return Origins.isThisMachine(host) || host != null && names.contains(Origins.name(host));
    }
}
