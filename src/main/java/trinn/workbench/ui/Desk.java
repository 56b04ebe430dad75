package trinn.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.scheme.SchemeFiles;
import trinn.workbench.Draft;
import trinn.workbench.store.Drafts;
import trinn.workbench.store.Schemes;
import trinn.workbench.store.StoredDraft;

/** One draft on one screen. Every step is kept before anything else happens, and then told to all parts of the screen. */
final class Desk {

    private final Schemes schemes;
    private final Drafts drafts;
    private final String schemeId;
    private final Draft draft;
    private final List<Runnable> hearers = new ArrayList<>();
    private String id;
    private long step;
    private boolean forked;

    private Desk(Schemes schemes, Drafts drafts, String schemeId, String id, long step, Draft draft) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.schemeId = schemeId;
        this.id = id;
        this.step = step;
        this.draft = draft;
    }

    /** Takes up a draft, or begins one from the version that the scheme has now; empty where there is neither. */
    static Optional<Desk> open(Schemes schemes, Drafts drafts, String schemeId, String id) {
        Optional<StoredDraft> kept =
                drafts.find(id).filter(stored -> stored.schemeId().equals(schemeId));
        if (kept.isPresent()) {
            StoredDraft stored = kept.get();
            SchemeFiles saved = stored.base() == null ? nothing() : schemes.files(stored.base());
            return Optional.of(new Desk(
                    schemes, drafts, schemeId, id, stored.step(), new Draft(stored.base(), saved, stored.files())));
        }
        return schemes.now(schemeId).map(version -> {
            SchemeFiles files = schemes.files(version.hash());
            return new Desk(schemes, drafts, schemeId, id, 0, new Draft(version.hash(), files, files));
        });
    }

    private static SchemeFiles nothing() {
        return new SchemeFiles(new TreeMap<>());
    }

    String id() {
        return id;
    }

    String schemeId() {
        return schemeId;
    }

    SchemeFiles files() {
        return draft.files();
    }

    /** The files of the version that it was begun from; none for a scheme that is new. */
    SchemeFiles saved() {
        return draft.saved();
    }

    @Nullable String base() {
        return draft.base();
    }

    boolean isChanged() {
        return draft.isChanged();
    }

    boolean canUndo() {
        return draft.canUndo();
    }

    boolean canRedo() {
        return draft.canRedo();
    }

    /** Whether another window writes the draft that this one was opened at, so that this one is a draft of its own now. */
    boolean isForked() {
        return forked;
    }

    /** Calls this after every step. */
    void whenChanged(Runnable hearer) {
        hearers.add(hearer);
    }

    void edit(String file, String text) {
        take(files().with(file, text));
    }

    void take(SchemeFiles files) {
        SchemeFiles before = files();
        draft.take(files);
        if (!before.equals(files())) {
            tell();
        }
    }

    void undo() {
        draft.undo();
        tell();
    }

    void redo() {
        draft.redo();
        tell();
    }

    /**
     * Saves it as the newest version of the scheme, after which there is no draft any longer.
     *
     * @return whether it was saved; otherwise somebody else has saved another version in the meantime
     * @throws trinn.source.ProblemsException where the files cannot be read, or say another short name
     */
    boolean save(String who, String why) {
        Optional<String> hash = schemes.save(schemeId, draft.base(), files(), who, why);
        hash.ifPresent(version -> {
            draft.saved(version);
            forget();
        });
        return hash.isPresent();
    }

    /** Goes on upon the version that the scheme has now; what is written stays as it is. */
    void rebase() {
        schemes.now(schemeId).ifPresent(version -> {
            draft.rebase(version.hash(), schemes.files(version.hash()));
            keep();
        });
    }

    /** Goes back to the version that it was begun from; the steps back stay. */
    void discard() {
        draft.take(saved());
        forget();
    }

    private void forget() {
        drafts.drop(id);
        step = 0;
        hearers.forEach(Runnable::run);
    }

    private void tell() {
        keep();
        hearers.forEach(Runnable::run);
    }

    /** Where another window has kept the same draft, this one becomes a draft of its own. */
    private void keep() {
        Optional<Long> kept =
                drafts.keep(id, schemeId, draft.base(), Signed.in().name(), step, files());
        if (kept.isEmpty()) {
            id = Drafts.newId();
            forked = true;
            kept = drafts.keep(id, schemeId, draft.base(), Signed.in().name(), 0, files());
        }
        step = kept.orElseThrow();
    }
}
