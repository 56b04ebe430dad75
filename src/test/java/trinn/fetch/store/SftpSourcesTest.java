package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static trinn.fetch.store.Fetched.SALES;
import static trinn.fetch.store.Fetched.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import trinn.access.store.Signed;
import trinn.fetch.Fetch;
import trinn.fetch.Going;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.UntrustedException;
import trinn.records.RecordType;
import trinn.store.Engine;

/** Files on servers are taken by SFTP wholly or not at all, only from a server whose key was trusted, and a sentence says why not. */
final class SftpSourcesTest {

    private static final String USER = "trinn";
    private static final String PASSWORD = "pass word";
    private static final Wanted ONE = new Wanted("sales.csv", "sales.csv", false);
    private static final String TOOL = "/usr/bin/ssh-keygen";
    private static final int LARGE = 20_000_000;

    private static KeyPair hostKey;
    private static KeyPair otherHostKey;
    private static KeyPair userKey;

    @TempDir
    Path incoming;

    @TempDir
    Path remote;

    private Fetched all;
    private SshServer server;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        userKey = rsa.generateKeyPair();
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(256);
        hostKey = ec.generateKeyPair();
        otherHostKey = ec.generateKeyPair();
    }

    @BeforeEach
    void open() throws IOException {
        all = new Fetched(Engine.H2, incoming, Duration.ofSeconds(5), DataSize.ofMegabytes(50));
        server = start(0, hostKey);
        Files.createDirectory(remote.resolve("out"));
        put("sales.csv", SALES);
    }

    @AfterEach
    void close() throws IOException {
        server.stop(true);
        all.close();
    }

    private SshServer start(int port, KeyPair key) throws IOException {
        SshServer one = SshServer.setUpDefaultServer();
        one.setHost("127.0.0.1");
        one.setPort(port);
        one.setKeyPairProvider(KeyPairProvider.wrap(key));
        one.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        one.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        one.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        one.setPublickeyAuthenticator((user, shown, session) -> false);
        one.start();
        return one;
    }

    private void put(String name, String content) throws IOException {
        Path file = remote.resolve("out").resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private static String fingerprint(KeyPair key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    private Place.Sftp place(boolean byKey) {
        return new Place.Sftp("127.0.0.1", server.getPort(), USER, "out", fingerprint(hostKey), byKey);
    }

    private Source saved(Place.Sftp place, Wanted wanted, String secret) {
        return all.save(source(place, wanted), secret);
    }

    private Source saved() {
        return saved(place(false), ONE, PASSWORD);
    }

    private String refused(Source source) {
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.NOT_GOT);
        assertThat(fetch.why()).doesNotContain(PASSWORD).doesNotContain("Trinn itself");
        assertThat(all.dataSets.all()).isEmpty();
        return fetch.why();
    }

    private List<String> ids(Source source) {
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        return all.dataSets.load(all.newest().getFirst().id()).records().of(RecordType.SALES).stream()
                .map(row -> row.text("id"))
                .toList();
    }

    @Test
    void aFileIsTaken() {
        Source source = saved();
        assertThat(ids(source)).containsExactly("S1", "S2");
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void aKeyThatNobodyTrustedIsShown() {
        Place.Sftp untrusted = place(false).trusting("");
        assertThat(refused(saved(untrusted, ONE, PASSWORD)))
                .isEqualTo("127.0.0.1 shows a key that nobody trusted yet: %s.".formatted(fingerprint(hostKey)));
        Signed.as(Fetched.DESIGNER, () -> {
            assertThatThrownBy(() -> all.fetching.look(
                            untrusted,
                            List.of(ONE),
                            0,
                            PASSWORD,
                            Files.createDirectory(remote.resolve("got")),
                            Going.PATIENT))
                    .isInstanceOfSatisfying(
                            UntrustedException.class,
                            e -> assertThat(e.fingerprint()).isEqualTo(fingerprint(hostKey)));
        });
    }

    @Test
    void anotherKeyThanTheTrustedOneIsNotBelieved() throws IOException {
        Source source = saved();
        int port = server.getPort();
        server.stop(true);
        server = start(port, otherHostKey);
        assertThat(refused(source))
                .isEqualTo(("127.0.0.1 has another key than the one that was trusted: %s."
                                + " Ask those who run it whether that is right, and trust it anew.")
                        .formatted(fingerprint(otherHostKey)));
        server.stop(true);
        server = start(port, hostKey);
        assertThat(ids(source)).hasSize(2);
    }

    @Test
    void aWrongPasswordIsSaid() {
        assertThat(refused(saved(place(false), ONE, "other")))
                .isEqualTo("127.0.0.1 does not let trinn in: the user or the password is not right.");
    }

    @Test
    void noPasswordAtAllIsSaid() {
        assertThat(refused(all.save(source(place(false), ONE), null)))
                .isEqualTo("127.0.0.1 does not let trinn in: the user or the password is not right.");
    }

    private static String openSsh(KeyPair key) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "of the test", null, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded()));
    }

    @Test
    void aPrivateKeyOpensToo() throws IOException, GeneralSecurityException {
        server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, userKey.getPublic()));
        assertThat(ids(saved(place(true), ONE, "\n" + openSsh(userKey).replace("\n", "\r\n") + "  ")))
                .hasSize(2);
    }

    @Test
    void aPrivateKeyOpensAsOtherToolsWriteIt() throws IOException {
        server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, userKey.getPublic()));
        assertThat(ids(saved(place(true), ONE, pem(userKey)))).hasSize(2);
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsSaid() throws IOException, GeneralSecurityException {
        assertThat(refused(saved(place(true), ONE, openSsh(userKey))))
                .isEqualTo("127.0.0.1 does not let trinn in with this key.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "æøå",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIB",
                "ssh-rsa AAAAB3NzaC1yc2E= me"
            })
    void whatIsNoKeyIsSaid(String secret) {
        assertThat(refused(saved(place(true), ONE, secret)))
                .startsWith("The private key cannot be read. Paste it whole");
    }

    @Test
    void noKeyAtAllIsSaid() {
        assertThat(refused(all.save(source(place(true), ONE), null))).startsWith("The private key cannot be read.");
    }

    @Test
    void aFolderOrFileThatIsNotThereIsSaid() {
        Place.Sftp here = place(false);
        Place.Sftp nowhere = new Place.Sftp(here.host(), here.port(), USER, "nowhere", here.fingerprint(), false);
        assertThat(refused(saved(nowhere, ONE, PASSWORD)))
                .isEqualTo("There is no such folder, or a file went away while it was read: trinn@127.0.0.1:%d/nowhere."
                        .formatted(here.port()));
        Wanted none = new Wanted("deals.csv", "deals-*.csv", false);
        Source source = all.save(
                new Source(
                        0,
                        "None",
                        here,
                        List.of(none),
                        Fetched.layout(Fetched.sales("deals.csv")),
                        trinn.fetch.Brings.ALL,
                        trinn.fetch.Schedule.BY_HAND,
                        true),
                PASSWORD);
        assertThat(refused(source))
                .isEqualTo("There is no file deals-*.csv in trinn@127.0.0.1:%d/out.".formatted(here.port()));
    }

    @Test
    void theNewestIsTakenOrAll() throws IOException {
        put("s-1.csv", "id,date,payee,amount\nA,2026-01-05,Ada,100\n");
        put("s-2.csv", "id,date,payee,amount\nB,2026-01-05,Ada,100\n");
        Files.setLastModifiedTime(
                remote.resolve("out/s-2.csv"), FileTime.from(Instant.now().minusSeconds(9000)));
        Files.createDirectory(remote.resolve("out/s-3.csv"));
        assertThat(ids(saved(place(false), new Wanted("s", "s-*.csv", false), PASSWORD)))
                .containsExactly("A");
        Source every = all.save(
                new Source(
                        0,
                        "Every",
                        place(false),
                        List.of(new Wanted("s", "s-*.csv", true)),
                        Fetched.layout(Fetched.sales("s")),
                        trinn.fetch.Brings.ALL,
                        trinn.fetch.Schedule.BY_HAND,
                        true),
                PASSWORD);
        assertThat(ids(every)).containsExactly("A", "B");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsTakenLater() throws Exception {
        Path file = remote.resolve("out/sales.csv");
        Source source = saved();
        Files.writeString(file, "S3,2026-01-05,Ada,1\n", StandardOpenOption.APPEND);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int line = 4; !Thread.currentThread().isInterrupted(); line++) {
                try {
                    Files.writeString(file, "S%d,2026-01-05,Ada,1\n".formatted(line), StandardOpenOption.APPEND);
                    Thread.sleep(20);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        try {
            assertThat(refused(source))
                    .matches("sales\\.csv is being written: .* It is taken when it stays as it is\\.");
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(ids(source)).hasSizeGreaterThan(3);
    }

    @Test
    void aServerThatGoesAwayInTheMiddleLeavesNothing() throws IOException {
        int port = server.getPort();
        put("sales.csv", SALES + "S3,2026-01-05,Ada,1\n".repeat(LARGE / 20));
        Source source = saved();
        Fetch fetch = all.fetch(source, (bytes, records) -> {
            if (bytes > LARGE / 4 && server.isOpen()) {
                try {
                    server.stop(true);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        assertThat(fetch.outcome()).isEqualTo(Outcome.NOT_GOT);
        assertThat(fetch.why())
                .isEqualTo("trinn@127.0.0.1:%d/out broke off in the middle. Nothing was taken.".formatted(port));
        assertThat(all.dataSets.all()).isEmpty();
        put("sales.csv", SALES);
        server = start(port, hostKey);
        assertThat(ids(source)).hasSize(2);
    }

    @Test
    void nobodyListens() throws IOException {
        Source source = saved();
        int port = server.getPort();
        server.stop(true);
        assertThat(refused(source))
                .isEqualTo("127.0.0.1 cannot be reached on port %d: nobody answers there by SFTP.".formatted(port));
    }

    @Test
    void whoSpeaksSomethingElseOrNothingIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, java.net.InetAddress.getLoopbackAddress())) {
            Place.Sftp there = new Place.Sftp("127.0.0.1", silent.getLocalPort(), USER, "out", "", false);
            assertThat(refused(saved(there, ONE, PASSWORD))).endsWith("nobody answers there by SFTP.");
        }
    }

    @Test
    void aServerThatOffersNoFilesIsLeft() {
        server.setSubsystemFactories(List.of());
        assertThat(refused(saved())).endsWith("Nothing was taken.");
    }

    @Test
    void theSshOfThisMachineIsNotUsed() throws Exception {
        Path home = Files.createDirectories(remote.resolve("home/.ssh"));
        Files.writeString(home.resolve("id_rsa"), openSsh(userKey));
        Files.writeString(home.resolve("config"), "Host 127.0.0.1\n  Port 1\n  User nobody\n");
        server.setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, userKey.getPublic()));
        String before = System.getProperty("user.home");
        System.setProperty("user.home", home.getParent().toString());
        try {
            assertThat(refused(saved(place(false), ONE, "other")))
                    .isEqualTo("127.0.0.1 does not let trinn in: the user or the password is not right.");
            assertThat(home.resolve("known_hosts")).doesNotExist();
        } finally {
            System.setProperty("user.home", before);
        }
    }

    /** A private key as the usual tool makes it, where that is there. */
    private String made(String type, String password) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(TOOL)));
        Path file = remote.resolve("key");
        Process making = new ProcessBuilder(TOOL, "-q", "-t", type, "-N", password, "-f", file.toString())
                .inheritIO()
                .start();
        assertThat(making.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ecdsa", "ed25519"})
    void keysOfTheUsualToolOpen(String type) throws Exception {
        server.setPublickeyAuthenticator((user, shown, session) -> true);
        assertThat(ids(saved(place(true), ONE, made(type, "")))).hasSize(2);
    }

    @Test
    void aKeyThatIsLockedIsSaid() throws Exception {
        assertThat(refused(saved(place(true), ONE, made("rsa", "a password"))))
                .endsWith("It must not be locked by a password.");
    }
}
