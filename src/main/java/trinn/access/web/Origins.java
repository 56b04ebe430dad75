package trinn.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of Trinn's own pages from those that a foreign page has the browser make. A page of another site can send
 * requests to this machine, also under a name of its own that leads here; it can forge neither {@code Host} nor
 * {@code Origin}.
 */
final class Origins {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /** Whether a {@code Host} header names this machine. */
    static boolean isThisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(name(host));
    }

    /**
     * Whether a request comes from one of Trinn's own pages, or from no page at all.
     *
     * @param origin the header of the request; null where it has none
     * @param host the header {@code Host} of the same request
     * @param site the header {@code Sec-Fetch-Site}; null where the browser does not send it
     * @param mode the header {@code Sec-Fetch-Mode}; following a link from elsewhere is no harm
     */
    static boolean isOwn(@Nullable String origin, String host, @Nullable String site, @Nullable String mode) {
        if (origin != null) {
            return isSame(origin, host);
        }
        return site == null || !site.equals("cross-site") || "navigate".equals(mode);
    }

    private static boolean isSame(String origin, String host) {
        try {
            URI uri = new URI(origin);
            return uri.getRawAuthority() != null && uri.getRawAuthority().equalsIgnoreCase(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The name in a {@code Host} header, without its port, in lower case. */
    static String name(String host) {
        int port = host.lastIndexOf(':');
        boolean address = host.endsWith("]");
        return (port < 0 || address ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }
}
