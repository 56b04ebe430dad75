package trinn.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    @TempDir
    private Path home;

    private KeptFiles files;

    @BeforeEach
    void begin() {
        files = new KeptFiles(home.resolve("below/kept"), ".made", 2);
    }

    @Test
    void whatWasKeptIsThereInTheNextProcess() throws IOException {
        assertThat(files.find("one")).isNull();

        files.keep("one", file -> Files.writeString(file, "1"));

        assertThat(new KeptFiles(home.resolve("below/kept"), ".made", 2).find("one"))
                .hasContent("1");
    }

    @Test
    void whatCannotBeWrittenWhollyIsNotThereAtAll() throws IOException {
        files.keep("one", file -> {
            Files.writeString(file, "half");
            throw new IOException("no room");
        });

        assertThat(files.find("one")).isNull();
        assertThat(home.resolve("below/kept")).isEmptyDirectory();
    }

    @Test
    void theOldestGivesWay() throws IOException {
        for (int nth = 1; nth <= 3; nth++) {
            String name = "file" + nth;
            files.keep(name, file -> Files.writeString(file, name));
            Path kept = files.find(name);
            assertThat(kept).isNotNull();
            Files.setLastModifiedTime(kept, FileTime.fromMillis(nth * 10_000L));
        }

        assertThat(files.find("file1")).isNull();
        assertThat(files.find("file2")).isNotNull();
        assertThat(files.find("file3")).isNotNull();
    }

    @Test
    void whatBeginsWithANameCanBeForgotten() throws IOException {
        files.keep("abc-1", file -> Files.writeString(file, "1"));
        files.keep("abd-1", file -> Files.writeString(file, "1"));

        Path left = Files.writeString(home.resolve("below/kept/abc-2.unfinished"), "of a process that was killed");

        files.forget("abc");

        assertThat(files.find("abc-1")).isNull();
        assertThat(left).doesNotExist();
        assertThat(files.find("abd-1")).isNotNull();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Path blocked = Files.writeString(home.resolve("file"), "");
        KeptFiles nowhere = new KeptFiles(blocked.resolve("kept"), ".made", 2);

        nowhere.keep("one", file -> Files.writeString(file, "1"));
        nowhere.forget("one");

        assertThat(nowhere.find("one")).isNull();
    }
}
