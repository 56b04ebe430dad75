package trinn.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Bindings;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;
import trinn.statement.Payroll;
import trinn.statement.Sentences;

/** Payouts of a month, worked out again from the same and from other sources. */
class ReplayTest {

    private static final Path NORDHANDEL = Path.of("scenarios/nordhandel");
    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final DataSet DATA = DataFolder.read(NORDHANDEL);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Period MONTH = new Period(MARCH, MARCH.plusMonths(1));

    private static CompiledScheme compiled;
    private static Payroll payroll;
    private static Issuer issuer;
    private static List<Certificate> certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void certify() {
        compiled = new SchemeCompiler().compile(SCHEME);
        Succession versions = Succession.of(compiled, SCHEME.terms());
        List<FactSet> population = DATA.factSets();
        payroll = new Payroll(versions, new Measurements(population), new KpiWords(DATA.catalogue()), facts -> {});
        issuer = new Issuer(versions, DataMark.of(DATA));
        certificates = population.stream()
                .filter(facts -> facts.period().equals(MONTH))
                .map(facts -> certificate(facts.seller().id(), Locale.UK))
                .toList();
    }

    @AfterAll
    static void close() {
        compiled.close();
    }

    private static Certificate certificate(String payee, Locale reader) {
        return issuer.of(payroll.grounds(payee, MONTH, new Sentences(reader, SCHEME.currency())), reader);
    }

    private static List<Finding> replay(Scheme scheme, DataSet data, List<Certificate> some) {
        try (Replay replay = new Replay(List.of(scheme), Bindings.NONE, data)) {
            return replay.of(some);
        }
    }

    @Test
    void allOfAMonthAreTheSame() {
        List<Certificate> read =
                certificates.stream().map(one -> Certificate.read(one.json())).toList();
        assertThat(read).hasSizeGreaterThan(100).isEqualTo(certificates);
        assertThat(replay(SCHEME, DataFolder.read(NORDHANDEL), read)).allSatisfy(finding -> {
            assertThat(finding.differences()).isEmpty();
            assertThat(finding.notes()).isEmpty();
        });
    }

    @Test
    void oneByItselfIsTheSame() {
        assertThat(replay(SCHEME, DATA, certificates.subList(0, 1))).allMatch(Finding::same);
    }

    @Test
    void oneByteOfASaleNamesItsRecordTheLineAndTheInput() throws IOException {
        long seed = Long.getLong("trinn.seed", System.nanoTime());
        System.out.println("seed " + seed);
        List<Row> paid = DATA.records().of(RecordType.SALES).stream()
                .filter(sale -> MONTH.contains(sale.day("date"))
                        && sale.amount("amount").signum() > 0)
                .filter(sale ->
                        certificates.stream().anyMatch(one -> one.of().payee().equals(sale.text("payee"))))
                .toList();
        Row sale = paid.get(new Random(seed).nextInt(paid.size()));
        DataSet changed = withOneByte(sale);

        Finding whose = replay(SCHEME, changed, certificates).stream()
                .filter(one -> one.certificate().of().payee().equals(sale.text("payee")))
                .findFirst()
                .orElseThrow();

        assertThat(whose.same()).isFalse();
        assertThat(whose.differences())
                .anyMatch(said -> said.equals("Data: the sale %s (%s) has other content than then."
                        .formatted(sale.text("id"), sale.origin())))
                .anyMatch(said -> said.startsWith("Data: Kpi revenue MONTH, actual: "));
    }

    @Test
    void aPayoutThatChangedNamesTheLineAndWhatWasAnotherInput() throws IOException {
        DataSet changed = withOneByte(DATA.records().of(RecordType.SALES).stream()
                .filter(sale -> sale.text("payee").equals("P001") && MONTH.contains(sale.day("date")))
                .findFirst()
                .orElseThrow());
        List<Finding> paidOtherwise = replay(SCHEME, changed, certificates).stream()
                .filter(one -> one.differences().stream().anyMatch(said -> said.startsWith("Payout: ")))
                .toList();

        assertThat(paidOtherwise)
                .extracting(one -> one.certificate().of().payee())
                .contains("P001");
        assertThat(paidOtherwise.getFirst().differences())
                .anyMatch(said ->
                        said.matches("Line .*: [\\d,.\u2212-]+ NOK then, [\\d,.\u2212-]+ NOK now; .* then, .* now\\."));
    }

    private DataSet withOneByte(Row sale) throws IOException {
        try (Stream<Path> files = Files.walk(NORDHANDEL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(NORDHANDEL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path sales = folder.resolve(sale.origin().file());
        List<String> lines = new ArrayList<>(Files.readAllLines(sales));
        int at = sale.origin().row() - 1;
        String amount = lines.get(at).split(",")[8];
        char first = amount.charAt(0);
        String other = (first == '9' ? '8' : (char) (first + 1)) + amount.substring(1);
        lines.set(at, lines.get(at).replace("," + amount + ",", "," + other + ","));
        Files.write(sales, lines);
        return DataFolder.read(folder);
    }

    @Test
    void anotherTermIsNamed() {
        SortedMap<String, String> texts = new TreeMap<>(SCHEME.files().texts());
        texts.compute("scheme.yaml", (name, text) -> text.replace("{from: 0, gives: 0.04}", "{from: 0, gives: 0.05}"));
        List<Finding> findings = replay(Scheme.of(new SchemeFiles(texts)), DATA, certificates);

        assertThat(findings).noneMatch(Finding::same);
        assertThat(findings.getFirst().differences())
                .contains("Scheme: scheme.yaml has other content.")
                .anyMatch(said -> said.startsWith("Term commissionRates: ") && said.contains("gives 0.05"));
        assertThat(findings)
                .anyMatch(one -> one.differences().stream().anyMatch(said -> said.startsWith("Line commission")));
    }

    @Test
    void anotherEngineThatPaysTheSameIsNotedOnly() {
        Certificate one = certificates.getFirst();
        Certificate older = new Certificate(
                        one.form(),
                        one.of(),
                        one.scheme(),
                        one.terms(),
                        one.data(),
                        new EngineMark("trinn 0.0.9, drools 10.1.0", "25", "0".repeat(64)),
                        one.result(),
                        "")
                .sealed();
        Finding finding =
                replay(SCHEME, DATA, List.of(Certificate.read(older.json()))).getFirst();
        assertThat(finding.same()).isTrue();
        assertThat(finding.notes()).singleElement().asString().startsWith("The engine is another: trinn 0.0.9");
    }

    @Test
    void whoIsNotInTheDataIsSaid() {
        Certificate one = certificates.getFirst();
        DataSet other = new DataSet(DATA.head(), new Records(List.of()));
        assertThat(replay(SCHEME, other, List.of(one)).getFirst().differences())
                .singleElement()
                .asString()
                .contains("has nobody of the id " + one.of().payee());
    }

    @Test
    void noNumberDependsOnTheLanguage() {
        Certificate english = certificate("P007", Locale.UK);
        for (Locale reader : List.of(Locale.of("nb", "NO"), Locale.of("sv", "SE"), Locale.of("da", "DK"))) {
            Certificate other = certificate("P007", reader);
            assertThat(other.result()).isEqualTo(english.result());
            assertThat(other.data()).isEqualTo(english.data());
        }
    }

    @Test
    void aSignChangedByHandIsRefused() {
        long seed = Long.getLong("trinn.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String json = certificates.getFirst().json();
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(json.length());
            if (Character.isLetterOrDigit(json.charAt(at))) {
                char other = json.charAt(at) == '7' ? '8' : '7';
                String changed = json.substring(0, at) + other + json.substring(at + 1);
                assertThatThrownBy(() -> Certificate.read(changed)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void whatIsWrongWithACertificateIsSaid() {
        String json = certificates.getFirst().json();
        assertThatThrownBy(() -> Certificate.read(json.replaceFirst("\"payout\" : \"\\d", "\"payout\" : \"99")))
                .hasMessageContaining("was changed after it was written");
        assertThatThrownBy(() -> Certificate.read(json.substring(0, json.length() / 2)))
                .hasMessageContaining("not a whole one");
        assertThatThrownBy(() -> Certificate.read("{}")).hasMessageContaining("no replay certificate");
        assertThatThrownBy(() -> Certificate.read(json.replace(Form.STATEMENT.text(), "Trinn replay certificate 9")))
                .hasMessageContaining("certificate 9");
    }

    @Test
    void whiteSpaceAndTheOrderOfMembersDoNotCount() {
        String json = certificates.getFirst().json();
        assertThat(Certificate.read(json.replaceAll("\n *", "\n"))).isEqualTo(certificates.getFirst());
    }

    @Test
    void theEngineIsNamed() {
        assertThat(EngineMark.here().program()).contains("drools");
        assertThat(EngineMark.here().classes()).matches("[0-9a-f]{64}");
    }
}
