package trinn.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.Bindings;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.paper.Paper;
import trinn.paper.PaperLook;
import trinn.paper.PdfUa;
import trinn.paper.Press;
import trinn.paper.Progress;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.replay.DataMark;
import trinn.replay.PlanIssuer;
import trinn.statement.KpiWords;

/** Letters to sellers of the sample company by every shipped scheme. */
class PlanLetterTest {

    private static final Press PRESS = new Press(PaperLook.PLAIN.of("Nordhandel AS"));

    private static final DataSet NORDHANDEL = DataFolder.read(Path.of("scenarios/nordhandel"));
    private static final List<FactSet> SOLD = NORDHANDEL.factSets();

    private static final DataMark MARK = DataMark.of(NORDHANDEL);

    private static final Path SALES = Path.of("rules/nordic-sales");
    private static final Period SEPTEMBER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    /** What the shipped schemes mean by KPIs that the sample company calls otherwise. */
    private static final Map<String, Map<String, String>> BOUND = Map.of(
            "activity-plan", Map.of("new-contracts", "contracts"),
            "coefficients", Map.of("plan", "revenue"),
            "department-plan", Map.of("sales", "revenue"),
            "kpi-matrix", Map.of("complaints", "errors"),
            "quality-gate", Map.of("sales", "revenue"),
            "store-plan", Map.of("average-receipt", "average-order-value"),
            "web-shop", Map.of("sales", "revenue"),
            "weighted-tasks", Map.of("sales", "revenue", "service", "repeat-calls"));

    static Stream<Path> shipped() throws IOException {
        return Readers.schemes().stream()
                .filter(folder -> folder.startsWith("rules") && !folder.endsWith("territory-commission"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aLetterOfASampleSellerIsOnePageForPeople(Path folder) throws IOException {
        Map<String, String> bound = BOUND.getOrDefault(folder.getFileName().toString(), Map.of());
        CompiledScheme scheme = Compiled.of(folder);
        Succession versions = Succession.of(scheme, scheme.scheme().terms()).with(Bindings.of(bound));
        for (Locale reader : Readers.of(folder)) {
            PlanLetters letters = letters(versions, PlanLetters.next(SOLD), reader);
            for (String payee : List.of("P001", "P047", "P058")) {
                Promised letter = letters.promised(payee);
                Readers.requireForPeople(letter.paper());
                Paper paper = letter.proven(new PlanIssuer(versions, MARK));
                Readers.requireCertified(paper);
                byte[] pdf = PRESS.pdf(paper);
                assertThat(Readers.pages(pdf)).as("%s in %s", payee, reader).isOne();
                if (payee.equals("P047")) {
                    assertThat(PdfUa.failures(pdf)).isEmpty();
                }
            }
        }
    }

    @Test
    void theLetterOfAVipSellerHasHerOwnTargets() throws IOException {
        CompiledScheme scheme = Compiled.of(SALES);
        Paper paper = letters(versions(scheme), OCTOBER, Locale.UK).paper("P047");
        BigDecimal target = Objects.requireNonNull(
                Objects.requireNonNull(facts(SOLD, "P047", OCTOBER).kpi("revenue"))
                        .target());
        assertThat(Readers.texts(paper))
                .contains("Your plan for October 2026", "Hanne Ekström (P047)")
                .contains(Formats.of(Locale.UK).number(target) + "\u00a0NOK")
                .noneMatch(text -> text.contains("no targets are set yet"));
        Readers.picture(PRESS.pdf(paper), "plan-letter");
    }

    @Test
    void whereNoTargetsAreSetYetTheLetterSaysWhoseItUses() {
        CompiledScheme scheme = Compiled.of(SALES);
        Paper paper =
                letters(versions(scheme), PlanLetters.next(SOLD), Locale.UK).paper("P047");
        assertThat(Readers.texts(paper))
                .anyMatch(text -> text.startsWith("For November 2026 no targets are set yet for: Revenue")
                        && text.endsWith("Those of October 2026 are used."));
    }

    @Test
    void itsTablePaysWhatEverybodysEvaluationPays() {
        CompiledScheme scheme = Compiled.of(SALES);
        Succession versions = versions(scheme);
        Outlook outlook = Outlook.of(versions, SOLD, SEPTEMBER, OCTOBER, new DataAhead(NORDHANDEL));
        Evaluated one = Objects.requireNonNull(outlook.one("P047"));
        Chances chances = new Chances(outlook, one, new KpiWords(NORDHANDEL.catalogue()));
        Lever revenue = chances.levers().stream()
                .filter(lever ->
                        lever instanceof Lever.OfFact fact && fact.of().key().equals("revenue"))
                .findFirst()
                .orElseThrow();
        for (String share : List.of("0", "0.8", "1", "1.2", "1.5")) {
            BigDecimal value = Objects.requireNonNull(revenue.part(new BigDecimal(share)));
            List<FactSet> sold = outlook.population().stream()
                    .map(facts -> facts == facts(outlook.population(), "P047", OCTOBER) ? selling(facts, value) : facts)
                    .toList();
            assertThat(chances.payout(revenue, value))
                    .isEqualTo(Evaluation.one(versions, sold, facts(sold, "P047", OCTOBER))
                            .payout()
                            .total());
        }
    }

    @Test
    void itsLevelsAreTheBordersOfTheTable() {
        CompiledScheme scheme = Compiled.of(SALES);
        List<String> texts =
                Readers.texts(letters(versions(scheme), OCTOBER, Locale.UK).paper("P047"));
        assertThat(texts.subList(texts.indexOf("What each level pays"), texts.size()))
                .contains("80%", "100%", "120%");
    }

    @Test
    void everybodysLettersAreOnePdfWithAPageForEach() throws IOException {
        CompiledScheme scheme = Compiled.of(Path.of("rules/unit-extra"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        int letters = letters(versions(scheme), OCTOBER, Locale.of("nb", "NO"))
                .write(PRESS, pdf, Progress.SILENT, paper -> {});
        assertThat(letters).isGreaterThan(100);
        assertThat(Readers.pages(pdf.toByteArray())).isEqualTo(letters);
    }

    @Test
    void whoIsNotPaidAnyLongerGetsNoLetter() {
        CompiledScheme scheme = Compiled.of(SALES);
        PlanLetters letters = letters(versions(scheme), OCTOBER, Locale.UK);
        assertThatThrownBy(() -> letters.paper("P002"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("P002");
    }

    @Test
    void aPeriodBeforeAllDataHasNoLetters() {
        CompiledScheme scheme = Compiled.of(SALES);
        Period early = new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 2, 1));
        assertThatThrownBy(() -> letters(versions(scheme), early, Locale.UK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no period before");
    }

    private static FactSet selling(FactSet facts, BigDecimal revenue) {
        return new FactSet(
                facts.seller(),
                facts.period(),
                facts.others().stream()
                        .map(fact -> fact instanceof Kpi kpi && kpi.code().equals("revenue")
                                ? Kpi.withTarget(
                                        kpi.code(), kpi.window(), revenue, Objects.requireNonNull(kpi.target()))
                                : fact)
                        .toList());
    }

    private static FactSet facts(List<FactSet> all, String payee, Period period) {
        return all.stream()
                .filter(one -> one.seller().id().equals(payee) && one.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static Succession versions(CompiledScheme scheme) {
        return Succession.of(scheme, scheme.scheme().terms());
    }

    private static PlanLetters letters(Succession versions, Period period, Locale reader) {
        return new PlanLetters(
                versions,
                SOLD,
                period,
                new DataAhead(NORDHANDEL),
                new KpiWords(NORDHANDEL.catalogue()),
                reader,
                new PlanIssuer(versions, MARK));
    }
}
