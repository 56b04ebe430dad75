package trinn.fetch;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import trinn.outside.UnreachableException;

/** Names of files: {@code *} stands for any signs, {@code ?} for one, and capitals matter. */
public final class Pattern {

    /** The most files of one pattern that are taken together. */
    static final int MOST = 1000;

    private final String text;
    private final PathMatcher matcher;

    /**
     * A file of a folder.
     *
     * @param changed when it was changed last, in milliseconds
     */
    public record Entry(String name, long size, long changed) {}

    /** @throws UnreachableException where it is no pattern of names */
    public Pattern(String text) {
        this.text = text;
        if (text.isBlank() || text.contains("/") || text.contains("\\") || text.startsWith(".")) {
            throw new UnreachableException(
                    "\"%s\" is no name of a file. Write one such as deals.csv, or deals-*.csv for each that begins so."
                            .formatted(text));
        }
        try {
            this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + text.replaceAll("([\\[\\]{}])", "\\\\$1"));
        } catch (PatternSyntaxException e) {
            throw new UnreachableException("\"%s\" is no pattern of names of files.".formatted(text), e);
        }
    }

    /**
     * The files that are taken, in the order of their names.
     *
     * @param all whether each that fits is, in place of the newest
     * @throws UnreachableException where none fits
     */
    public List<Entry> of(List<Entry> files, boolean all, String place) {
        List<Entry> fitting = files.stream()
                .filter(file -> fits(file.name()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        if (fitting.isEmpty()) {
            throw new UnreachableException("There is no file %s in %s.".formatted(text, place));
        }
        if (!all) {
            return List.of(fitting.stream()
                    .max(Comparator.comparingLong(Entry::changed).thenComparing(Entry::name))
                    .orElseThrow());
        }
        if (fitting.size() > MOST) {
            throw new UnreachableException(
                    "More than %d files in %s fit %s. Move those away that were taken in long ago."
                            .formatted(MOST, place, text));
        }
        return fitting;
    }

    private boolean fits(String name) {
        try {
            return !name.startsWith(".") && matcher.matches(Path.of(name));
        } catch (InvalidPathException e) {
            return false; // Another machine has it, and here it cannot be.
        }
    }
}
