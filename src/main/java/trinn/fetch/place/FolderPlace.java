package trinn.fetch.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trinn.fetch.Collected;
import trinn.fetch.Pattern;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.outside.UnreachableException;

/** Takes files from the folder in which others leave them for Trinn; nothing outside of it can be named. */
final class FolderPlace {

    private final Path root;
    private final Still still;

    /** @param root the folder in which others leave files */
    FolderPlace(Path root, Still still) {
        this.root = root;
        this.still = still;
    }

    /** @throws UnreachableException where it could not be got, with a sentence that says why */
    Collected collect(Place.Folder place, List<Wanted> wanted, Incoming to) {
        Path folder = folder(place);
        try {
            List<Pattern.Entry> there = entries(folder);
            List<Collected.Part> parts = new ArrayList<>();
            for (Wanted one : wanted) {
                List<Pattern.Entry> files = new Pattern(one.what()).of(there, one.all(), "the folder " + place.shown());
                for (Pattern.Entry file : files) {
                    still.take(new Here(folder), file, to);
                }
                parts.add(new Collected.Part(
                        one,
                        files.stream().map(file -> Incoming.name(file.name())).toList()));
            }
            return new Collected(parts);
        } catch (NoSuchFileException e) {
            throw new UnreachableException("A file went away while it was read. Nothing was taken.", e);
        } catch (IOException e) {
            throw new UnreachableException("The folder %s cannot be read.".formatted(place.shown()), e);
        }
    }

    private Path folder(Place.Folder place) {
        try {
            Files.createDirectories(root);
            Path real = root.toRealPath();
            Path folder = real.resolve(place.path()).normalize();
            if (folder.startsWith(real)
                    && Files.isDirectory(folder)
                    && folder.toRealPath().startsWith(real)) {
                return folder.toRealPath();
            }
        } catch (IOException | InvalidPathException e) {
            throw none(place, e);
        }
        throw none(place, null);
    }

    private UnreachableException none(Place.Folder place, @org.jspecify.annotations.Nullable Exception cause) {
        String message =
                "There is no folder \"%s\" in %s, where files for Trinn are left. trinn.incoming-dir names another."
                        .formatted(place.path(), root.toAbsolutePath().normalize());
        return cause == null ? new UnreachableException(message) : new UnreachableException(message, cause);
    }

    /** Links are passed over: what they lead to lies elsewhere. */
    private static List<Pattern.Entry> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Pattern.Entry> entries = new ArrayList<>();
            for (Path file : files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                entries.add(entry(file));
            }
            return entries;
        }
    }

    private static Pattern.Entry entry(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Pattern.Entry(
                file.getFileName().toString(),
                now.size(),
                now.lastModifiedTime().toMillis());
    }

    private record Here(Path folder) implements Still.Files {
        @Override
        public Pattern.Entry look(String name) throws IOException {
            return entry(folder.resolve(name));
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        }
    }
}
