package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats that are there already. */
final class ReadyTest {

    private static final Handover RUN = Samples.run(
            "NOK",
            List.of(
                    Samples.payment("Commission", Kind.PAY, "1234.5"),
                    Samples.payment("Commission", Kind.DIFFERENCE, "-20.25")));

    @Test
    void theNorwegianOneHasTheColumnsOfTripletex() {
        assertThat(text(Ready.NORWEGIAN, StandardCharsets.UTF_8)).isEqualTo("""
                        ÅR;MÅNED;ANSATTNUMMER;LØNNSARTNUMMER;KOMMENTAR;ANTALL;SATS;PROSJEKTNUMMER;AVDELINGSNUMMER
                        2026;11;007;310;12 deals;1;1234,50;;10
                        2026;11;007;310;12 deals;1;-20,25;;10
                        """);
    }

    @Test
    void theDanishOneHasTheColumnsOfProlon() {
        assertThat(text(Ready.DANISH, StandardCharsets.ISO_8859_1)).isEqualTo("""
                        007;310;;;1234,50
                        007;310;;;-20,25
                        """);
    }

    private static String text(Ready ready, Charset charset) {
        byte[] content = PayFile.of(FileType.CSV, RUN, Samples.mapping(FileType.CSV, ready.format()))
                .content();
        return new String(content, charset).replace("\r\n", "\n");
    }

    @ParameterizedTest
    @EnumSource
    void oneIsKnownByHowItIsWritten(Ready ready) {
        assertThat(Ready.of(ready.format())).contains(ready);
    }

    @Test
    void anotherIsNone() {
        assertThat(Ready.of(Ready.plain(Locale.ENGLISH))).isEmpty();
    }
}
