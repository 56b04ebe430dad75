package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import trinn.scheme.SchemeFiles;

/** Every step of a draft can be taken back and taken again. */
final class DraftTest {

    private static final SchemeFiles SAVED = SchemeFiles.read(Path.of("rules/unit-extra"));

    private final Draft draft = new Draft("hash", SAVED, SAVED);

    @Test
    void stepsGoBackAndForthToTheSavedVersion() {
        assertThat(draft.canUndo()).isFalse();
        draft.edit("rules.drl", "one");
        draft.edit("rules.drl", "two");
        assertThat(draft.isChanged()).isTrue();
        draft.undo();
        assertThat(draft.files().texts()).containsEntry("rules.drl", "one");
        draft.undo();
        assertThat(draft.files()).isEqualTo(SAVED);
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.canUndo()).isFalse();
        draft.redo();
        draft.redo();
        assertThat(draft.files().texts()).containsEntry("rules.drl", "two");
        assertThat(draft.canRedo()).isFalse();
    }

    @Test
    void theSameTextIsNoStep() {
        draft.edit("rules.drl", SAVED.texts().get("rules.drl"));
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void anotherStepEndsTheWayForth() {
        draft.edit("rules.drl", "one");
        draft.undo();
        draft.edit("rules.drl", "two");
        assertThat(draft.canRedo()).isFalse();
        draft.undo();
        assertThat(draft.files()).isEqualTo(SAVED);
    }

    @Test
    void nothingToTakeBackIsNoStep() {
        draft.undo();
        draft.redo();
        assertThat(draft.files()).isEqualTo(SAVED);
    }

    @Test
    void stepsStayWhenItWasSaved() {
        draft.edit("rules.drl", "one");
        draft.saved("other");
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.base()).isEqualTo("other");
        draft.undo();
        assertThat(draft.isChanged()).isTrue();
    }

    @Test
    void uponAnotherVersionWhatIsWrittenStays() {
        draft.edit("rules.drl", "one");
        draft.rebase("other", SAVED.with("rules.drl", "theirs"));
        assertThat(draft.files().texts()).containsEntry("rules.drl", "one");
        assertThat(draft.saved().texts()).containsEntry("rules.drl", "theirs");
        assertThat(draft.base()).isEqualTo("other");
    }
}
