package trinn.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UploadsTest {

    private final Uploads uploads = new Uploads();

    @AfterEach
    void delete() {
        uploads.delete();
    }

    @Test
    void keepsAFileUntilEverythingIsDeleted() throws IOException {
        assertThat(uploads.receive("a.csv", new ByteArrayInputStream(new byte[] {1, 2})))
                .isTrue();
        assertThat(uploads.receive("a.csv", new ByteArrayInputStream(new byte[] {3})))
                .isTrue();
        assertThat(uploads.folder()).isDirectoryContaining("glob:**/a.csv");
        assertThat(uploads.folder().resolve("a.csv")).hasBinaryContent(new byte[] {3});
        uploads.delete();
        assertThat(uploads.folder()).doesNotExist();
    }

    @Test
    void whatBreaksOnItsWayLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        org.assertj.core.api.Assertions.assertThatIOException().isThrownBy(() -> uploads.receive("a.csv", broken));
        assertThat(uploads.folder()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales.csv | sales.csv",
                "../../etc/passwd | passwd",
                "C:\\Users\\Ann\\salg.csv | salg.csv",
                ".. | file..",
                "a:b?.csv | a_b_.csv"
            })
    void aNameIsNeverAPath(String uploaded, String name) {
        assertThat(Uploads.name(uploaded)).isEqualTo(name);
    }
}
