package trinn.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed, a secret is of no use to who has the database alone. */
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasSealedIsOpenedByTheSameKey() {
        String sealed = new Secrets("", folder).seal("æøå hemmelig");
        assertThat(new Secrets("", folder).open(sealed)).contains("æøå hemmelig");
    }

    @Test
    void theSameSecretIsSealedOtherwiseEachTime() {
        Secrets secrets = new Secrets("", folder);
        assertThat(secrets.seal("hemmelig"))
                .isNotEqualTo(secrets.seal("hemmelig"))
                .doesNotContain("hemmelig");
    }

    @Test
    void anotherKeyOpensNothing() {
        String sealed = new Secrets("one", folder).seal("hemmelig");
        assertThat(new Secrets("two", folder).open(sealed)).isEmpty();
    }

    @Test
    void whatWasChangedOpensToNothing() {
        Secrets secrets = new Secrets("one", folder);
        String sealed = secrets.seal("hemmelig");
        char last = sealed.charAt(sealed.length() - 1);
        assertThat(secrets.open(sealed.substring(0, sealed.length() - 1) + (last == '0' ? '1' : '0')))
                .isEmpty();
        assertThat(secrets.open("nothing of the kind")).isEmpty();
        assertThat(secrets.open("")).isEmpty();
    }

    @Test
    void aKeyThatIsSaidIsNotKept() {
        new Secrets("said", folder).seal("hemmelig");
        assertThat(folder.resolve(Secrets.FILE)).doesNotExist();
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws Exception {
        new Secrets("", folder).seal("hemmelig");
        assertThat(Files.getPosixFilePermissions(folder.resolve(Secrets.FILE)))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
