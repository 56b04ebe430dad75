package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Who writes a scheme from nothing begins with one that can be read, and pays nothing. */
final class NewSchemeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Team bonus", "The \"big\" one: 10 % # of all", "Back\\slash", "Blå øy"})
    void isSoundWhateverItIsCalled(String title) {
        Scheme scheme = Scheme.of(NewScheme.of(Identity.id(title), title, "NOK"));
        assertThat(scheme.title()).isEqualTo(title);
        assertThat(Standing.of(scheme).problems()).isEmpty();
    }

    @Test
    void isNoLongerAsBegunOnceAComponentIsWritten() {
        SchemeFiles fresh = NewScheme.of("a", "A", "NOK");
        String settings = fresh.texts().get(SchemeFiles.SCHEME);
        assertThat(NewScheme.isAsBegun(fresh)).isTrue();
        for (String written : new String[] {"bonus: fixed pay", "prize: sales pay", "bonus: sales pay\n  prize: a"}) {
            SchemeFiles own = fresh.with(SchemeFiles.SCHEME, settings.replace("bonus: sales pay", written));
            assertThat(NewScheme.isAsBegun(own)).as(written).isFalse();
        }
    }

    @Test
    void isInItsMoney() {
        assertThat(Scheme.of(NewScheme.of("a", "A", "DKK")).currency().getCurrencyCode())
                .isEqualTo("DKK");
    }
}
