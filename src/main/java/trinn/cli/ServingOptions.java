package trinn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The words on the command line that say to whom Trinn is served. */
public final class ServingOptions {

    @Option(
            names = "--accounts",
            description = "People sign in. Without it, it is a demo in which one looks around as whom one likes.")
    private boolean accounts;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            description = "Serve other machines too, at this address of this one (0.0.0.0: at all). Needs --public-name"
                    + " and either a certificate or --trusted-proxy; people sign in.")
    private @Nullable String host;

    @Option(
            names = "--public-name",
            paramLabel = "<name>",
            description = "The name under which other machines reach Trinn, such as trinn.example.com.")
    private @Nullable String publicName;

    @Option(names = "--tls-certificate", paramLabel = "<file>", description = "The certificate with its chain, as PEM.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "<file>", description = "The key of the certificate, as PEM.")
    private @Nullable Path key;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "<address>",
            description = "The address of a proxy that ends TLS and says so (X-Forwarded-Proto, X-Forwarded-For).")
    private @Nullable String proxy;

    @Mixin
    private OperationOptions operation = new OperationOptions();

    /** Whether people sign in. */
    public boolean accounts() {
        return accounts || host != null;
    }

    /** Where people reach Trinn, with a slash at the end. */
    public String address(int port) {
        if (host == null) {
            return (certificate == null ? "http" : "https") + "://localhost:" + port + "/";
        }
        return "https://" + publicName + (proxy == null && port != 443 ? ":" + port : "") + "/";
    }

    /**
     * The settings of the application that say it, each as {@code --name=value}.
     *
     * @throws Refusal where other machines would be served without a name or without TLS, or a file is missing
     */
    public List<String> settings() {
        List<String> settings = new ArrayList<>(operation.settings());
        settings.add("--trinn.accounts=" + accounts());
        if (host != null) {
            check();
            settings.add("--server.address=" + host);
            settings.add("--trinn.public-names=" + publicName);
            settings.add("--server.servlet.session.cookie.secure=true");
        }
        if (proxy != null) {
            settings.add("--server.forward-headers-strategy=native");
            settings.add("--server.tomcat.remoteip.internal-proxies=" + Pattern.quote(proxy));
        }
        if (certificate != null && key != null) {
            settings.add("--server.ssl.certificate=" + file(certificate));
            settings.add("--server.ssl.certificate-private-key=" + file(key));
        } else if (certificate != null || key != null) {
            throw new Refusal("A certificate and its key belong together: give both --tls-certificate and --tls-key.");
        }
        return settings;
    }

    private void check() {
        if (publicName == null) {
            throw new Refusal("--host serves other machines, so it needs --public-name: the name in their address bar,"
                    + " such as trinn.example.com. Requests under other names are refused.");
        }
        if (!publicName.toLowerCase(Locale.ROOT).matches("[a-z0-9.-]+")) {
            throw new Refusal(
                    "--public-name takes a name alone, such as trinn.example.com, without https:// and port.");
        }
        if (proxy == null && (certificate == null || key == null)) {
            throw new Refusal(
                    "--host serves pay to other machines, so it needs TLS: --tls-certificate and --tls-key, or"
                            + " --trusted-proxy with the address of the proxy that ends it.");
        }
    }

    private static String file(Path path) {
        if (!Files.isReadable(path)) {
            throw new Refusal("%s cannot be read.".formatted(path));
        }
        return path.toUri().toString();
    }
}
