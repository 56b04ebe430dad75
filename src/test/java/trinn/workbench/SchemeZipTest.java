package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.language.SchemeChecker;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;

/** A scheme goes out as a zip file and comes in again as it was. */
class SchemeZipTest {

    private static final SchemeFiles NORDIC = SchemeFiles.read(Path.of("rules/nordic-sales"));

    @Test
    void whatGoesOutComesInAgain() {
        byte[] zip = SchemeZip.write("nordic-sales", NORDIC);
        assertThat(SchemeZip.write("nordic-sales", NORDIC)).isEqualTo(zip);
        assertThat(read(zip)).isEqualTo(NORDIC);
    }

    @Test
    void filesMayLieAtTheTopAndOthersBesideThem() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("readme.txt", bytes("not ours"), "__MACOSX/._x", bytes("x")));
        NORDIC.texts().forEach((name, text) -> files.put(name, bytes(text)));
        assertThat(read(zip(files))).isEqualTo(NORDIC);
    }

    @Test
    void whatHoldsNoSchemeIsRefused() throws IOException {
        refused(bytes("no zip file"), "There is no scheme in it");
        refused(zip(Map.of("rules.drl", bytes("package x"))), "There is no scheme in it");
        refused(
                zip(Map.of("a/scheme.yaml", bytes("scheme: a"), "b/scheme.yaml", bytes("scheme: b"))),
                "several folders");
        refused(zip(Map.of("scheme.yaml", "title: Bl\u00e5".getBytes(StandardCharsets.ISO_8859_1))), "no UTF-8");
        refused(zip(Map.of("scheme.yaml", new byte[SchemeZip.LARGEST + 1])), "too large");
    }

    @Test
    void anotherShortNameStandsInEveryFile() {
        SchemeFiles copy = Identity.titled(Identity.named(NORDIC, "south-sales"), "South: \"the\" plan");
        Scheme scheme = Scheme.of(copy);
        assertThat(scheme.id()).isEqualTo("south-sales");
        assertThat(scheme.title()).isEqualTo("South: \"the\" plan");
        assertThat(scheme.rules().values()).allMatch(text -> text.contains("package south_sales"));
        assertThat(scheme.messages(Locale.of("nb")).title()).isEqualTo("South: \"the\" plan");
        assertThat(SchemeChecker.check(scheme).rules()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Nettbutikk sør, nettbutikk-sor",
        "Ærlig Ålesund!, aerlig-alesund",
        "2026: plan, plan",
        "東京, scheme",
        "--, scheme"
    })
    void aShortNameIsMadeOfATitle(String title, String id) {
        assertThat(Identity.id(title)).isEqualTo(id);
        assertThat(Identity.free(id, Set.of(id, id + "-2"))).isEqualTo(id + "-3");
    }

    private static void refused(byte[] zip, String why) {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> read(zip))
                .withMessageContaining(why);
    }

    private static SchemeFiles read(byte[] zip) {
        return SchemeZip.read("plan.zip", new ByteArrayInputStream(zip));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
