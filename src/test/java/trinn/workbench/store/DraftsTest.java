package trinn.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeEvent.What;
import trinn.scheme.store.SchemeVersions;
import trinn.store.Database;
import trinn.store.Engine;

/** What is typed is kept, of everybody, on every database; and nobody's version is overwritten. */
@ParameterizedClass
@EnumSource(Engine.class)
final class DraftsTest {

    private static final SchemeFiles FILES = SchemeFiles.read(Path.of("rules/unit-extra"));
    private static final SchemeFiles OTHER = FILES.with("rules.drl", "typed");

    @Parameter
    Engine engine;

    @Test
    void eachStepIsKeptAndReadBackAsItWas() {
        try (Database database = engine.open(Drafts.class)) {
            Drafts drafts = database.get(Drafts.class);
            String id = Drafts.newId();
            assertThat(drafts.find(id)).isEmpty();
            assertThat(drafts.keep(id, "unit-extra", "base", "Kari", 0, FILES)).contains(1L);
            assertThat(drafts.keep(id, "unit-extra", "base", "Kari", 1, OTHER)).contains(2L);
            StoredDraft kept = drafts.find(id).orElseThrow();
            assertThat(kept.files()).isEqualTo(OTHER);
            assertThat(kept.who()).isEqualTo("Kari");
            assertThat(kept.base()).isEqualTo("base");
            assertThat(drafts.of("unit-extra")).containsExactly(kept);
            assertThat(drafts.of("web-shop")).isEmpty();
            assertThat(drafts.all()).containsExactly(kept);
        }
    }

    @Test
    void whoKeepsWhatAnotherWindowHasKeptSinceWritesNothing() {
        try (Database database = engine.open(Drafts.class)) {
            Drafts drafts = database.get(Drafts.class);
            String id = Drafts.newId();
            drafts.keep(id, "unit-extra", null, "Kari", 0, FILES);
            assertThat(drafts.keep(id, "unit-extra", null, "Ola", 0, OTHER)).isEmpty();
            drafts.keep(id, "unit-extra", null, "Kari", 1, FILES);
            assertThat(drafts.keep(id, "unit-extra", null, "Ola", 1, OTHER)).isEmpty();
            assertThat(drafts.find(id).orElseThrow().files()).isEqualTo(FILES);
        }
    }

    @Test
    void whoeverListensHearsOfEachStep() {
        try (Database database = engine.open(Drafts.class)) {
            Drafts drafts = database.get(Drafts.class);
            List<String> heard = new ArrayList<>();
            Runnable end = drafts.listen(heard::add);
            String id = Drafts.newId();
            drafts.keep(id, "unit-extra", null, "", 0, FILES);
            drafts.drop(id);
            end.run();
            drafts.keep(id, "web-shop", null, "", 0, FILES);
            assertThat(heard).containsExactly("unit-extra", "unit-extra");
        }
    }

    @Test
    void aSecondVersionUponTheSameOneIsNotStored() {
        try (Database database = engine.open(SchemeVersions.class, Schemes.class)) {
            Schemes schemes = database.get(Schemes.class);
            String base = database.get(SchemeVersions.class).take(FILES, What.SHIPPED, "", "");
            SchemeFiles mine = changed("0.03", "0.04");
            SchemeFiles theirs = changed("0.03", "0.05");
            assertThat(schemes.save("unit-extra", base, theirs, "Ola", "more")).contains(theirs.hash());
            assertThat(schemes.save("unit-extra", base, mine, "Kari", "less")).isEmpty();
            assertThat(schemes.now("unit-extra").orElseThrow().hash()).isEqualTo(theirs.hash());
            assertThat(schemes.save("unit-extra", theirs.hash(), mine, "Kari", "less"))
                    .contains(mine.hash());
            assertThat(schemes.save("unit-extra", null, theirs, "Kari", "new")).isEmpty();
        }
    }

    private static SchemeFiles changed(String from, String to) {
        String text = FILES.texts().get(SchemeFiles.SCHEME);
        assertThat(text).contains("value: " + from);
        return FILES.with(SchemeFiles.SCHEME, text.replace("value: " + from, "value: " + to));
    }
}
