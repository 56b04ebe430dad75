package trinn.workbench.store;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeEvent.What;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.workbench.Identity;
import trinn.workbench.SchemeZip;
import trinn.workbench.Standing;

/** The schemes that are stored, each with its versions. Nothing stored is ever lost: a change is another version. */
@Component
public final class Schemes {

    private static final int MOST_STANDINGS = 200;

    private final SchemeVersions versions;
    private final Recent<String, Standing> standings = new Recent<>(MOST_STANDINGS);

    Schemes(SchemeVersions versions) {
        this.versions = versions;
    }

    /** The version that each scheme has now, by title. */
    public List<SchemeVersion> all() {
        Map<String, SchemeVersion> now = new LinkedHashMap<>();
        versions.all().forEach(version -> now.putIfAbsent(version.schemeId(), version));
        return new ArrayList<>(now.values());
    }

    /** What became of a scheme, the newest first. */
    public List<SchemeEvent> history(String schemeId) {
        return versions.history(schemeId);
    }

    /**
     * A version of a scheme.
     *
     * @throws NoSuchElementException where there is none with this hash
     */
    public Scheme scheme(String hash) {
        return Scheme.of(versions.load(hash));
    }

    /** The version that a scheme has now; empty where there is no such scheme. */
    public Optional<SchemeVersion> now(String schemeId) {
        return all().stream()
                .filter(version -> version.schemeId().equals(schemeId))
                .findFirst();
    }

    /** The files of a version, which may say what cannot be read any longer. */
    public SchemeFiles files(String hash) {
        return versions.load(hash);
    }

    /**
     * Saves what was written, unless the scheme has another version by now than the one it was written from.
     *
     * @param schemeId the short name that the scheme has, and keeps
     * @param base the hash of the version that it was written from; null for a scheme that is new
     * @return the hash of the new version; empty where the scheme has another one by now, and then nothing is stored
     * @throws ProblemsException where the files cannot be read, or say another short name
     */
    public Optional<String> save(String schemeId, @Nullable String base, SchemeFiles files, String who, String why) {
        String said = Scheme.of(files).id();
        if (!said.equals(schemeId)) {
            throw new ProblemsException(new Problem(
                    SchemeFiles.SCHEME,
                    0,
                    0,
                    "The short name of a scheme stays. Write scheme: %s instead of %s, or copy the scheme to give the copy another."
                            .formatted(schemeId, said)));
        }
        return versions.takeUpon(base, files, who, why);
    }

    /** A short name made of a title, which no scheme has. */
    public String newId(String title) {
        return Identity.free(Identity.id(title), ids());
    }

    /** What its check and its golden cases say of a version; worked out once. */
    public Standing standing(String hash) {
        return standings.get(hash, any -> Standing.of(scheme(hash)));
    }

    /** The folder of a version as a zip file. */
    public byte[] zip(String hash) {
        SchemeFiles files = versions.load(hash);
        return SchemeZip.write(Scheme.of(files).id(), files);
    }

    /**
     * Takes an earlier version up again.
     *
     * @param who says so
     * @param why in a few words
     */
    public void back(String hash, String who, String why) {
        versions.take(versions.load(hash), What.BACK, who, why);
    }

    /**
     * Copies a version as another scheme.
     *
     * @return the short name of the copy, made of its title; another one where a scheme has that already
     */
    public String copy(String hash, String title, String who) {
        Scheme from = scheme(hash);
        String id = newId(title);
        SchemeFiles copy = Identity.titled(Identity.named(from.files(), id), title);
        versions.take(copy, What.COPIED, who, from.title());
        return id;
    }

    /** Gives a scheme another title, as a new version. */
    public void rename(String hash, String title, String who) {
        Scheme from = scheme(hash);
        versions.take(Identity.titled(from.files(), title), What.SAVED, who, from.title() + " → " + title);
    }

    /**
     * Takes a scheme in; one whose short name is there already becomes its newest version.
     *
     * @param name of the zip file
     * @return its short name
     * @throws ProblemsException where it cannot be read, or its rules have mistakes; nothing is stored then
     */
    public String take(String name, InputStream zip, String who) {
        SchemeFiles files = SchemeZip.read(name, zip);
        Scheme scheme = Scheme.of(files);
        Standing standing = Standing.of(scheme);
        if (standing.mistakes() > 0) {
            throw new ProblemsException(standing.problems());
        }
        versions.take(files, What.IMPORTED, who, name);
        return scheme.id();
    }

    private Set<String> ids() {
        return all().stream().map(SchemeVersion::schemeId).collect(Collectors.toSet());
    }
}
