package trinn.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationFolderTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path home;

    @Test
    void whatIsKeptIsFoundInTheNextProcess() {
        folder("one").keep("key", Map.of("a/B.class", BYTES, "C.class", new byte[0]));
        Map<String, byte[]> found = folder("one").find("key");
        assertThat(found).containsOnlyKeys("a/B.class", "C.class").containsEntry("a/B.class", BYTES);
        assertThat(folder("one").find("other")).isNull();
    }

    @Test
    void anotherProgramTranslatesItself() {
        folder("one").keep("key", Map.of("B.class", BYTES));
        assertThat(folder("two").find("key")).isNull();
    }

    @Test
    void aDamagedFileIsAsNone() throws IOException {
        folder("one").keep("key", Map.of("B.class", new byte[10_000]));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 45));
        assertThat(folder("one").find("key")).isNull();
    }

    @Test
    void theOldestAreForgotten() throws IOException {
        for (int i = 0; i < 12; i++) {
            folder("one").keep("key" + i, Map.of("B.class", BYTES));
        }
        assertThat(files()).hasSize(8);
        assertThat(folder("one").find("key11")).isNotNull();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        TranslationFolder nowhere = new TranslationFolder(file.resolve("folder"), "one");
        nowhere.keep("key", Map.of("B.class", BYTES));
        assertThat(nowhere.find("key")).isNull();
    }

    private TranslationFolder folder(String program) {
        return new TranslationFolder(home.resolve("kept"), program);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("kept"))) {
            return files.toList();
        }
    }
}
