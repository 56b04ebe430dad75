package trinn.fetch.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Collected;
import trinn.fetch.Pattern;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.outside.Addresses;
import trinn.outside.UnreachableException;

/** Takes files from a server by SFTP, where its key is the one that somebody trusted. Of this machine's own SSH it uses nothing. */
final class SftpPlace {

    private static final String NO_KEY =
            "The private key cannot be read. Paste it whole, from the line with BEGIN to the"
                    + " line with END. It must not be locked by a password.";

    private final Addresses addresses;
    private final Duration patience;
    private final Still still;

    /** @param patience how long each answer may take */
    SftpPlace(Addresses addresses, Duration patience, Still still) {
        this.addresses = addresses;
        this.patience = patience;
        this.still = still;
    }

    /**
     * @param secret a password, or a private key
     * @throws UnreachableException where it could not be got, with a sentence that says why
     * @throws UntrustedException where nobody trusted the server's key yet
     */
    Collected collect(Place.Sftp place, List<Wanted> wanted, String secret, Incoming to) {
        addresses.requireHost(place.host());
        AtomicReference<String> shown = new AtomicReference<>("");
        try (SshClient client = client(place, shown)) {
            client.start();
            try (ClientSession session = signIn(client, place, secret);
                    SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return collect(sftp, place, wanted, to);
            }
        } catch (SftpException e) {
            throw told(place, e);
        } catch (IOException e) {
            throw told(place, shown.get(), e);
        }
    }

    private SshClient client(Place.Sftp place, AtomicReference<String> shown) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setAgentFactory(null);
        client.setUserInteraction(UserInteraction.NONE);
        client.setServerKeyVerifier(trusting(place, shown));
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, patience);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, patience);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, patience.multipliedBy(2));
        return client;
    }

    private static ServerKeyVerifier trusting(Place.Sftp place, AtomicReference<String> shown) {
        return (ClientSession session, SocketAddress from, PublicKey key) -> {
            shown.set(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
            return shown.get().equals(place.fingerprint());
        };
    }

    private ClientSession signIn(SshClient client, Place.Sftp place, String secret) throws IOException {
        ClientSession session = client.connect(place.user(), place.host(), place.port())
                .verify(patience)
                .getSession();
        try {
            if (place.byKey()) {
                keys(session, secret).forEach(session::addPublicKeyIdentity);
            } else if (!secret.isEmpty()) {
                session.addPasswordIdentity(secret);
            }
            session.auth().verify(patience);
            return session;
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    private static List<KeyPair> keys(ClientSession session, String secret) {
        try {
            List<KeyPair> keys = new ArrayList<>();
            Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(
                    session,
                    NamedResource.ofName("key"),
                    new ByteArrayInputStream((secret.strip() + "\n").getBytes(StandardCharsets.US_ASCII)),
                    null);
            if (read != null) {
                read.forEach(keys::add);
            }
            if (!keys.isEmpty()) {
                return keys;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new UnreachableException(NO_KEY, e);
        }
        throw new UnreachableException(NO_KEY);
    }

    private Collected collect(SftpClient sftp, Place.Sftp place, List<Wanted> wanted, Incoming to) throws IOException {
        String folder = place.folder().isEmpty() ? "." : place.folder();
        List<Pattern.Entry> there = entries(sftp, folder);
        Remote remote = new Remote(sftp, folder);
        List<Collected.Part> parts = new ArrayList<>();
        for (Wanted one : wanted) {
            List<Pattern.Entry> files = new Pattern(one.what()).of(there, one.all(), place.shown());
            for (Pattern.Entry file : files) {
                still.take(remote, file, to);
            }
            parts.add(new Collected.Part(
                    one, files.stream().map(file -> Incoming.name(file.name())).toList()));
        }
        return new Collected(parts);
    }

    private static List<Pattern.Entry> entries(SftpClient sftp, String folder) throws IOException {
        List<Pattern.Entry> there = new ArrayList<>();
        try {
            for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
                if (entry.getAttributes().isRegularFile()) {
                    there.add(entry(entry.getFilename(), entry.getAttributes()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return there;
    }

    private static Pattern.Entry entry(String name, SftpClient.Attributes attributes) {
        return new Pattern.Entry(
                name, attributes.getSize(), attributes.getModifyTime().toMillis());
    }

    private record Remote(SftpClient sftp, String folder) implements Still.Files {
        @Override
        public Pattern.Entry look(String name) throws IOException {
            return entry(name, sftp.stat(folder + "/" + name));
        }

        @Override
        public InputStream open(String name) throws IOException {
            return sftp.read(folder + "/" + name);
        }
    }

    private static UnreachableException told(Place.Sftp place, SftpException e) {
        return new UnreachableException(
                switch (e.getStatus()) {
                    case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                        "There is no such folder, or a file went away while it was read: %s.".formatted(place.shown());
                    case SftpConstants.SSH_FX_PERMISSION_DENIED ->
                        "%s may not read there: %s.".formatted(place.user(), place.shown());
                    default -> "%s broke off in the middle. Nothing was taken.".formatted(place.shown());
                },
                e);
    }

    private static RuntimeException told(Place.Sftp place, String shown, IOException e) {
        if (!shown.isEmpty() && place.fingerprint().isEmpty()) {
            return new UntrustedException(place, shown);
        }
        if (!shown.isEmpty() && !shown.equals(place.fingerprint())) {
            return new UnreachableException(
                    "%s has another key than the one that was trusted: %s. Ask those who run it whether that is right, and trust it anew."
                            .formatted(place.host(), shown),
                    e);
        }
        @Nullable String said = e.getMessage();
        if (said != null && said.contains("No more authentication methods")) {
            return new UnreachableException(
                    place.byKey()
                            ? "%s does not let %s in with this key.".formatted(place.host(), place.user())
                            : "%s does not let %s in: the user or the password is not right."
                                    .formatted(place.host(), place.user()),
                    e);
        }
        return new UnreachableException(
                shown.isEmpty()
                        ? "%s cannot be reached on port %d: nobody answers there by SFTP."
                                .formatted(place.host(), place.port())
                        : "%s broke off in the middle. Nothing was taken.".formatted(place.shown()),
                e);
    }
}
