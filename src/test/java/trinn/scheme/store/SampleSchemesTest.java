package trinn.scheme.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trinn.scheme.SchemeFiles;
import trinn.scheme.SmallScheme;
import trinn.store.Database;

@ExtendWith(OutputCaptureExtension.class)
class SampleSchemesTest {

    @TempDir
    Path home;

    @TempDir
    Path rules;

    @Test
    void areThereAfterTheFirstStartAndOnceOnlyAfterTheSecond() {
        List<SchemeVersion> first;
        try (Database database = start("rules")) {
            first = database.get(SchemeVersions.class).all();
        }
        try (Database database = start("rules")) {
            assertThat(database.get(SchemeVersions.class).all()).isEqualTo(first);
        }
        assertThat(first)
                .extracting(SchemeVersion::schemeId)
                .contains("coefficients", "department-plan", "territory-commission", "unit-extra", "web-shop");
        assertThat(first).extracting(SchemeVersion::label).containsOnly("");
    }

    @Test
    void keepTheOldVersionWhereTheFolderChanged() throws IOException {
        write("small", SmallScheme.files("small", "Small", "0.02"));
        start(rules.toString()).close();
        write("small", SmallScheme.files("small", "Small", "0.03"));

        try (Database database = start(rules.toString())) {
            assertThat(database.get(SchemeVersions.class).all()).hasSize(2);
        }
    }

    @Test
    void areAddedWithoutTheBrokenOnes(CapturedOutput output) throws IOException {
        write("broken", SmallScheme.files("Not a short name", "Broken", "0.02"));
        write("small", SmallScheme.files("small", "Small", "0.02"));
        Files.createDirectory(rules.resolve("empty"));
        Files.writeString(rules.resolve("README.md"), "No scheme.");

        try (Database database = start(rules.toString())) {
            assertThat(database.get(SchemeVersions.class).all())
                    .extracting(SchemeVersion::title)
                    .containsExactly("Small");
        }
        assertThat(output)
                .contains("The short name \"Not a short name\" must be small letters")
                .contains("This is no scheme: a folder with a file scheme.yaml is needed.");
    }

    @Test
    void doNotKeepTrinnFromStartingWithoutAny() {
        try (Database database = start(rules.resolve("nowhere").toString())) {
            assertThat(database.get(SchemeVersions.class).all()).isEmpty();
        }
    }

    private Database start(String folder) {
        return Database.in(home, List.of("trinn.rules-dir=" + folder), SchemeVersions.class, SampleSchemes.class);
    }

    private void write(String folder, SchemeFiles files) throws IOException {
        Path scheme = Files.createDirectories(rules.resolve(folder));
        for (var file : files.texts().entrySet()) {
            Files.writeString(scheme.resolve(file.getKey()), file.getValue());
        }
    }
}
