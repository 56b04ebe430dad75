package trinn.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;

/** A scheme while somebody writes it, with every step back and forth. For one thread. */
public final class Draft {

    private static final int MOST_STEPS = 1000;

    private final Deque<SchemeFiles> before = new ArrayDeque<>();
    private final Deque<SchemeFiles> behind = new ArrayDeque<>();
    private SchemeFiles saved;
    private @Nullable String base;
    private SchemeFiles files;

    /**
     * @param base the hash of the version that it was begun from; null for a scheme that has none yet
     * @param saved the files of that version, or those that a new scheme begins with
     * @param files as they stand
     */
    public Draft(@Nullable String base, SchemeFiles saved, SchemeFiles files) {
        this.base = base;
        this.saved = saved;
        this.files = files;
    }

    /** The version that it was begun from; null for a scheme that has none yet. */
    public @Nullable String base() {
        return base;
    }

    /** The files of the version that it was begun from. */
    public SchemeFiles saved() {
        return saved;
    }

    /** The files as they stand. */
    public SchemeFiles files() {
        return files;
    }

    /** Whether anything is other than saved. */
    public boolean isChanged() {
        return !files.equals(saved);
    }

    /** Replaces one file, as one step. The same text is no step. */
    public void edit(String file, String text) {
        take(files.with(file, text));
    }

    /** Replaces all files, as one step. The same files are no step. */
    public void take(SchemeFiles all) {
        if (!all.equals(files)) {
            before.push(files);
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
            behind.clear();
            files = all;
        }
    }

    /** Takes these as the files of a version; the steps back stay. */
    public void saved(String hash) {
        base = hash;
        saved = files;
    }

    /** Goes on upon another version: what is written stays as it is. */
    public void rebase(String hash, SchemeFiles version) {
        base = hash;
        saved = version;
    }

    /** Whether there is a step back. */
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Whether a step back can be taken again. */
    public boolean canRedo() {
        return !behind.isEmpty();
    }

    /** Takes the last step back; does nothing where there is none. */
    public void undo() {
        step(before, behind);
    }

    /** Takes the last step back once more; does nothing where there is none. */
    public void redo() {
        step(behind, before);
    }

    private void step(Deque<SchemeFiles> from, Deque<SchemeFiles> to) {
        if (!from.isEmpty()) {
            to.push(files);
            files = from.pop();
        }
    }
}
