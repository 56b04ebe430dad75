package trinn.fetch.place;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.fetch.Collected;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.outside.Addresses;

/** Gets files from where sources are that have files. */
@Component
public final class Places {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Path root;
    private final FolderPlace folders;
    private final WebPlace web;
    private final SftpPlace servers;

    /** @param root the folder in which others leave files */
    @Autowired
    public Places(Addresses addresses, @Value("${trinn.incoming-dir:${trinn.data-dir:./data}/incoming}") Path root) {
        this(addresses, root, PATIENCE, PAUSE);
    }

    /**
     * @param patience how long an answer may take
     * @param pause how long to look whether a file changes that was changed lately
     */
    public Places(Addresses addresses, Path root, Duration patience, Duration pause) {
        Still still = new Still(Clock.systemUTC(), pause);
        this.root = root;
        this.folders = new FolderPlace(root, still);
        this.web = new WebPlace(addresses, patience);
        this.servers = new SftpPlace(addresses, patience, still);
    }

    /** The folder in which others leave files. */
    public Path root() {
        return root.toAbsolutePath().normalize();
    }

    /**
     * Takes what is wanted.
     *
     * @param secret a password, a key, or the value of a header; empty where there is none
     * @throws trinn.outside.UnreachableException where not all could be got, with a sentence that says why
     * @throws UntrustedException where nobody trusted the server's key yet
     */
    public Collected collect(Place place, List<Wanted> wanted, String secret, Incoming to) {
        return switch (place) {
            case Place.Folder folder -> folders.collect(folder, wanted, to);
            case Place.Web one -> web.collect(one, wanted, secret, to);
            case Place.Sftp server -> servers.collect(server, wanted, secret, to);
            case Place.Server database -> throw new IllegalArgumentException("A database has no files.");
            case Place.Sent sent -> throw new IllegalArgumentException("What is sent is not fetched.");
        };
    }
}
