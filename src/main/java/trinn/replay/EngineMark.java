package trinn.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import trinn.engine.EngineVersion;
import trinn.facts.Fact;
import trinn.source.Sha256;

/**
 * Which program worked something out.
 *
 * @param program Trinn and Drools with their versions
 * @param java the version of Java, by its first number
 * @param classes the SHA-256 over the classes that make pay of records: two builds of the same source by the same JDK have the same one
 */
public record EngineMark(String program, String java, String classes) {

    /** The packages that pay depends on, from the files of a data set to the lines of a payout. */
    static final List<String> PACKAGES = List.of(
            "engine",
            "evaluation",
            "facts",
            "intake",
            "kpi",
            "language",
            "population",
            "records",
            "scheme",
            "settlement",
            "source");

    /** The packages besides that choose which amounts a plan document or letter says. */
    static final List<String> CHOOSING = List.of("document", "simulation", "statement");

    /** The one that runs, as far as pay depends on it. */
    public static EngineMark here() {
        return Here.MARK;
    }

    /** The one that runs, as far as the amounts of plan documents and letters depend on it. */
    public static EngineMark ofPlans() {
        return Plans.MARK;
    }

    /** Worked out when somebody asks first. */
    private static final class Here {
        private static final EngineMark MARK = of(PACKAGES);
    }

    /** Likewise. */
    private static final class Plans {
        private static final EngineMark MARK =
                of(Stream.concat(PACKAGES.stream(), CHOOSING.stream()).toList());
    }

    private static EngineMark of(List<String> packages) {
        return new EngineMark(
                EngineVersion.CURRENT, Integer.toString(Runtime.version().feature()), classHash(packages));
    }

    private static String classHash(List<String> packages) {
        MessageDigest all = Sha256.digest();
        try {
            for (String name : packages) {
                for (String file : files(name)) {
                    all.update(file.getBytes(StandardCharsets.UTF_8));
                    all.update(bytes(file));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(new IOException("The program's own classes cannot be read.", e));
        }
        return Sha256.hex(all.digest());
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(EngineMark.class.getResourceAsStream(file), file);
                DigestInputStream digest = new DigestInputStream(in, Sha256.digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        }
    }

    /** The classes of a package, such as {@code /trinn/facts/Kpi.class}, in the order of their names. */
    private static List<String> files(String name) throws IOException, URISyntaxException {
        String folder = "trinn/" + name + "/";
        URL some = Objects.requireNonNull(Fact.class.getResource("Fact.class"));
        Stream<String> names;
        if (some.openConnection() instanceof JarURLConnection jar) {
            names = jar.getJarFile().stream().map(ZipEntry::getName).toList().stream()
                    .map(file -> file.startsWith("BOOT-INF/classes/") ? file.substring(17) : file)
                    .filter(file -> file.startsWith(folder))
                    .map(file -> file.substring(folder.length()));
        } else {
            Path classes = Path.of(some.toURI()).resolve("../../..").normalize();
            try (Stream<Path> found = Files.list(classes.resolve(folder))) {
                names = found.map(file -> file.getFileName().toString()).toList().stream();
            }
        }
        return names.filter(
                        file -> file.endsWith(".class") && !file.contains("/") && !file.equals("package-info.class"))
                .map(file -> "/" + folder + file)
                .sorted()
                .toList();
    }
}
