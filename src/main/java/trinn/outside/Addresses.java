package trinn.outside;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses Trinn asks. People name them, and Trinn must not become their way to what only its own machine can reach, such as
 * the management port or what a cloud tells its machines.
 */
@Component
public final class Addresses {

    private final boolean thisMachine;

    /**
     * @param said whether addresses of this machine are asked too, then without encryption if wanted; where it is empty, in the
     *     demo only, in which nobody signs in
     */
    @Autowired
    public Addresses(
            @Value("${trinn.ask-this-machine:}") String said, @Value("${trinn.accounts:false}") boolean accounts) {
        this(said.isBlank() ? !accounts : Boolean.parseBoolean(said));
    }

    /** @param thisMachine whether addresses of this machine are asked too */
    public Addresses(boolean thisMachine) {
        this.thisMachine = thisMachine;
    }

    /**
     * Refuses an address that is not to be asked.
     *
     * @throws UnreachableException with a sentence that says why
     */
    public void require(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new UnreachableException(
                    "\"%s\" is no address. Write it with https:// at its beginning.".formatted(shown(address)));
        }
        if (address.getRawUserInfo() != null) {
            throw new UnreachableException("The address holds a user or a password. Write them in their own fields.");
        }
        boolean here = requireHost(host);
        if (scheme.equals("http") && !here) {
            throw new UnreachableException(
                    "\"%s\" is not encrypted. Write https:// in place of http://.".formatted(shown(address)));
        }
    }

    /**
     * Refuses a machine that is not to be asked.
     *
     * @return whether it is this one
     * @throws UnreachableException with a sentence that says why
     */
    public boolean requireHost(String host) {
        boolean here = false;
        for (InetAddress one : all(host)) {
            if (one.isLinkLocalAddress() || one.isMulticastAddress()) {
                throw new UnreachableException(
                        "%s is an address that Trinn does not ask: only machines beside this one have it."
                                .formatted(host));
            }
            here |= one.isLoopbackAddress() || one.isAnyLocalAddress() || isOwn(one);
        }
        if (here && !thisMachine) {
            throw new UnreachableException(
                    "%s is the machine that Trinn runs on, which it does not ask. trinn.ask-this-machine=true allows it."
                            .formatted(host));
        }
        return here;
    }

    /** Whether it is an address by which others know this machine. */
    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static InetAddress[] all(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new UnreachableException("There is no machine called %s.".formatted(host));
        }
    }

    /** An address without what may be secret in it. */
    public static String shown(URI address) {
        String text = address.toString();
        int question = text.indexOf('?');
        return question < 0 ? text : text.substring(0, question);
    }
}
