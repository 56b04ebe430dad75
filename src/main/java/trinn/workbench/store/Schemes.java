package trinn.workbench.store;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent;
import trinn.scheme.store.SchemeEvent.What;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.source.ProblemsException;
import trinn.workbench.Difference;
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

    /** What its check and its golden cases say of a version; worked out once. */
    public Standing standing(String hash) {
        return standings.get(hash, any -> Standing.of(scheme(hash)));
    }

    /** What is not the same in two versions. */
    public Difference difference(String before, String after) {
        return Difference.of(versions.load(before), versions.load(after));
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
        String id = Identity.free(Identity.id(title), ids());
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
