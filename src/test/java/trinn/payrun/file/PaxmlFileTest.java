package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The file that Swedish payroll systems read, held against the parts of its schema that it uses. */
final class PaxmlFileTest {

    private static final Path PARTS = Path.of("src/test/resources/pay-files/paxml-parts.xsd");

    private static Mapping mapping() {
        return Samples.mapping(FileType.PAXML, Ready.plain(Locale.ENGLISH));
    }

    private static Document read(Handover run, Mapping mapping) throws Exception {
        byte[] content = PayFile.of(FileType.PAXML, run, mapping).content();
        validate(new String(content, StandardCharsets.UTF_8));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static void validate(String xml) throws Exception {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PARTS.toFile())
                .newValidator();
        validator.validate(new StreamSource(new StringReader(xml)));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void theHeaderSaysFromWhichRunItComes() throws Exception {
        Element header = (Element)
                read(Samples.small(), mapping()).getElementsByTagName("header").item(0);
        assertThat(text(header, "version")).isEqualTo("2.0");
        assertThat(text(header, "datum")).isEqualTo("2026-11-20T00:00:00");
        assertThat(text(header, "foretagid")).isEqualTo("5560001234");
        assertThat(text(header, "programnamn")).isEqualTo("Trinn");
        assertThat(text(header, "info"))
                .isEqualTo("run 12; period 2026-10-01 to 2026-10-31; lines 4; sum 1314.25; result " + "ab12".repeat(16)
                        + "; log " + "cd34".repeat(16));
    }

    @Test
    void aLineHasItsPayeeWageTypeAmountAndCostCentre() throws Exception {
        Document document = read(Samples.small(), mapping());
        assertThat(document.getElementsByTagName("lonetrans").getLength()).isEqualTo(4);
        Element first = (Element) document.getElementsByTagName("lonetrans").item(0);
        assertThat(first.getAttribute("postid")).isEqualTo("1");
        assertThat(first.getAttribute("anstid")).isEqualTo("007");
        assertThat(text(first, "lonart")).isEqualTo("310");
        assertThat(text(first, "benamning")).isEqualTo("Commission");
        assertThat(text(first, "kommentar")).isEqualTo("12 deals");
        assertThat(text(first, "datum")).isEqualTo("2026-11-20");
        assertThat(text(first, "belopp")).isEqualTo("1234.50");
        Element centre = (Element) first.getElementsByTagName("resenhet").item(0);
        assertThat(centre.getAttribute("dim")).isEqualTo("1");
        assertThat(centre.getAttribute("id")).isEqualTo("10");
    }

    @Test
    void signsOfXmlInATextAreText() throws Exception {
        String text = "<lonetrans>&amp;\"']]>\u0001";
        Payment payment =
                new Payment("P001", "Å", "North", "Commission", Kind.PAY, Samples.OCTOBER, text, BigDecimal.ONE);
        Element line = (Element) read(Samples.run(payment), mapping())
                .getElementsByTagName("lonetrans")
                .item(0);
        assertThat(text(line, "kommentar")).isEqualTo("<lonetrans>&amp;\"']]>");
    }

    @Test
    void withoutLinesThereIsAHeaderAlone() throws Exception {
        assertThat(read(Samples.run(), mapping())
                        .getElementsByTagName("lonetransaktioner")
                        .getLength())
                .isZero();
    }

    @Test
    void withoutCostCentresThereAreNone() throws Exception {
        assertThat(read(Samples.small(), Samples.withCentres(mapping(), Map.of()))
                        .getElementsByTagName("resenheter")
                        .getLength())
                .isZero();
    }

    @Test
    void anotherCurrencyIsRefusedWhereNobodySetPaxmlUp() {
        Handover run = Samples.run("NOK", List.of(Samples.named("Åse")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PayFile.of(FileType.PAXML, run, Samples.mapping()))
                .withMessage(
                        "PAXml names no currency and is taken for SEK, and this run is in NOK. Choose another format, or set PAXml up as the file for payroll.");
    }

    @Test
    void anotherCurrencyIsNamedInTheHeaderWhereSomebodyDid() throws Exception {
        Handover run = Samples.run("NOK", List.of(Samples.named("Åse")));
        assertThat(read(run, mapping()).getElementsByTagName("info").item(0).getTextContent())
                .contains("sum 10.00 NOK;");
        assertThat(read(Samples.small(), mapping())
                        .getElementsByTagName("info")
                        .item(0)
                        .getTextContent())
                .doesNotContain("SEK");
    }

    @Test
    void aCostCentreOfTenCharactersIsTheLongest() throws Exception {
        Handover run = Samples.run(Samples.named("Åse"));
        read(run, Samples.withCentres(mapping(), Map.of("North", "1234567890")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        PayFile.of(FileType.PAXML, run, Samples.withCentres(mapping(), Map.of("North", "12345678901"))))
                .withMessageContaining("12345678901");
    }

    /** The schema of the test tells. */
    @Test
    void whatTheSchemaDoesNotKnowIsInvalid() {
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate("<paxml><header><version>2.1</version></header></paxml>"));
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(
                        () -> validate("<paxml><header><version>2.0</version></header><lonetransaktioner/></paxml>"));
    }
}
