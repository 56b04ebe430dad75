package trinn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.document.DataAhead;
import trinn.document.PlanDocument;
import trinn.document.PlanLetters;
import trinn.document.PlanProof;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Bindings;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.records.Records;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;

/** Plan letters and plan documents, made again from the same and from other sources. */
class PlanReplayTest {

    private static final Path NORDHANDEL = Path.of("scenarios/nordhandel");
    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final DataSet DATA = DataFolder.read(NORDHANDEL);
    private static final List<FactSet> SOLD = DATA.factSets();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Period OCTOBER = new Period(DAY, DAY.plusMonths(1));
    private static final Catalogue KPIS = Catalogue.delivered();

    private static CompiledScheme compiled;
    private static Succession versions;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() {
        compiled = new SchemeCompiler().compile(SCHEME);
        versions = Succession.of(compiled, SCHEME.terms());
    }

    @AfterAll
    static void close() {
        compiled.close();
    }

    static Stream<Locale> readers() {
        return Stream.of(Locale.UK, Locale.of("nb", "NO"), Locale.of("sv", "SE"), Locale.of("da", "DK"));
    }

    private static PlanLetters letters(Locale reader) {
        return new PlanLetters(
                versions, SOLD, OCTOBER, new DataAhead(DATA), new KpiWords(DATA.catalogue()), reader, PlanProof.NONE);
    }

    private static Certificate letter(String payee, Locale reader) {
        return certificate(letters(reader), payee);
    }

    private static Certificate certificate(PlanLetters letters, String payee) {
        return read(new PlanIssuer(versions, DataMark.of(DATA)).certificate(letters.promised(payee)));
    }

    private static Certificate document(Locale reader, String audience) {
        return read(new PlanIssuer(versions, DataMark.none(KPIS.hash()))
                .certificate(PlanDocument.of(compiled, new KpiWords(KPIS), reader, audience, DAY)));
    }

    /** As it comes out of a file. */
    private static Certificate read(Certificate one) {
        assertThat(Certificate.read(one.json())).isEqualTo(one);
        return Certificate.read(one.json());
    }

    private static List<Finding> replay(Scheme scheme, DataSet data, Certificate... letters) {
        try (Replay replay = new Replay(List.of(scheme), Bindings.NONE, data)) {
            return replay.of(List.of(letters));
        }
    }

    private static Finding again(Scheme scheme, Certificate document) {
        return DocumentReplay.of(scheme, KPIS, List.of(document)).getFirst();
    }

    private static Scheme withFirstRate(String rate) {
        SortedMap<String, String> texts = new TreeMap<>(SCHEME.files().texts());
        texts.compute(
                "scheme.yaml",
                (name, text) -> text.replace("{from: 0, gives: 0.04}", "{from: 0, gives: " + rate + "}"));
        return Scheme.of(new SchemeFiles(texts));
    }

    private static void requireSame(Finding finding) {
        assertThat(finding.differences()).isEmpty();
        assertThat(finding.notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theSameIsTheSameAndNoAmountDependsOnTheLanguage(Locale reader) {
        Certificate letter = letter("P047", reader);
        requireSame(replay(SCHEME, DATA, letter).getFirst());
        assertThat(letter.result().promises())
                .hasSizeGreaterThan(20)
                .isEqualTo(letter("P047", Locale.UK).result().promises());
        assertThat(letter.result().hash())
                .isEqualTo(letter("P047", Locale.UK).result().hash());

        Certificate document = document(reader, "Alle");
        requireSame(again(SCHEME, document));
        assertThat(document.result().hash())
                .isEqualTo(document(Locale.UK, "").result().hash());
    }

    @Test
    void severalLettersAreTheSame() {
        PlanLetters letters = letters(Locale.UK);
        letters.prepare();
        Certificate[] some = SOLD.stream()
                .filter(facts -> facts.period().equals(letters.base()))
                .limit(8)
                .map(facts -> certificate(letters, facts.seller().id()))
                .toArray(Certificate[]::new);
        assertThat(some).hasSize(8);
        assertThat(replay(SCHEME, DATA, some)).allSatisfy(PlanReplayTest::requireSame);
    }

    @Test
    void anotherTargetNamesTheTargetAndTheLevels() throws IOException {
        Certificate letter = letter("P047", Locale.UK);
        List<String> differences =
                replay(SCHEME, withOtherTarget(), letter).getFirst().differences();
        assertThat(differences)
                .anyMatch(said -> said.matches("Data: Kpi revenue MONTH, target: [\\d,.]+ then, [\\d,.]+ now\\."))
                .anyMatch(said -> said.matches("Level at Kpi revenue MONTH actual 824,000: [\\d,.]+ NOK then;"
                        + " at Kpi revenue MONTH actual 832,000: [\\d,.]+ NOK now\\."));
    }

    /** Nordhandel, where the target of P047 for October is another. */
    private DataSet withOtherTarget() throws IOException {
        try (Stream<Path> files = Files.walk(NORDHANDEL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(NORDHANDEL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path targets = folder.resolve("data/targets.csv");
        String then = Files.readString(targets);
        String now = then.replace(
                "seller,P047,revenue,2026-10-01,2026-11-01,,515000,1030000,1030000",
                "seller,P047,revenue,2026-10-01,2026-11-01,,515000,1030000,1040000");
        assertThat(now).isNotEqualTo(then);
        Files.writeString(targets, now);
        return DataFolder.read(folder);
    }

    @Test
    void anotherTermNamesTheLevelTheCurveAndTheExample() {
        Scheme other = withFirstRate("0.05");
        assertThat(replay(other, DATA, letter("P047", Locale.UK)).getFirst().differences())
                .contains("Scheme: scheme.yaml has other content.")
                .anyMatch(said -> said.startsWith("Term commissionRates: ") && said.contains("gives 0.05"))
                .anyMatch(said -> said.matches("(Level|Own pay) at Kpi .*: [\\d,.]+ NOK then, [\\d,.]+ NOK now\\."));
        assertThat(again(other, document(Locale.UK, "")).differences())
                .anyMatch(said -> said.matches("Curve at Kpi .*: [\\d,.]+ NOK then, [\\d,.]+ NOK now\\."))
                .anyMatch(said -> said.matches("Example \".*\", line commission, award by \".*\": .* then, .* now\\."))
                .anyMatch(said -> said.matches("Example \".*\", payout: .* then, .* now\\."));
    }

    @Test
    void anAmountThatNothingExplainsIsReported() {
        for (Certificate one : List.of(letter("P047", Locale.UK), document(Locale.UK, ""))) {
            Certificate.Result result = one.result();
            List<Certificate.Promised> promises = new ArrayList<>(result.promises());
            Certificate.Promised last = promises.removeLast();
            promises.add(new Certificate.Promised(last.part(), last.given(), "1"));
            Certificate changed = with(one, promises, result.words());
            Finding finding = one.of().payee().isEmpty()
                    ? again(SCHEME, changed)
                    : replay(SCHEME, DATA, changed).getFirst();
            assertThat(finding.differences())
                    .hasSize(2)
                    .anyMatch(said -> said.contains(": 1.00 NOK then, "))
                    .anyMatch(said -> said.endsWith("Please report it."));
        }
    }

    @Test
    void otherWordsForTheSameAmountsAreNoted() {
        Certificate one = document(Locale.UK, "");
        SortedMap<String, String> words = new TreeMap<>(one.result().words());
        words.replace("What it comes to", "0".repeat(12));
        Finding finding = again(SCHEME, with(one, one.result().promises(), words));
        assertThat(finding.same()).isTrue();
        assertThat(finding.notes())
                .containsExactly("Its words are not all as they were then, here: \u201cWhat it comes to\u201d.");
    }

    private static Certificate with(
            Certificate one, List<Certificate.Promised> promises, SortedMap<String, String> words) {
        Certificate.Result was = one.result();
        return new Certificate(
                        one.form(),
                        one.of(),
                        one.scheme(),
                        one.terms(),
                        one.data(),
                        one.engine(),
                        new Certificate.Result(
                                promises.equals(was.promises()) ? was.hash() : "0".repeat(64),
                                was.payout(),
                                was.lines(),
                                was.costs(),
                                was.after(),
                                promises,
                                words),
                        "")
                .sealed();
    }

    @Test
    void whoGetsNoLetterIsSaid() {
        Certificate one = letter("P047", Locale.UK);
        DataSet empty = new DataSet(DATA.head(), new Records(List.of()));
        assertThat(replay(SCHEME, empty, one).getFirst().differences())
                .singleElement()
                .asString()
                .startsWith("Data: ");
    }

    @Test
    void theirFilesHaveTheirOwnNames() {
        assertThat(letter("P047", Locale.UK).fileName()).isEqualTo("P047-2026-10-01-letter.trinn.json");
        assertThat(document(Locale.UK, "").fileName()).isEqualTo("nordic-sales-2026-10-01-plan.trinn.json");
    }
}
