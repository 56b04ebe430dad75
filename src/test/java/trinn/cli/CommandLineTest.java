package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private record Ran(int code, String out, String err) {}

    @Test
    void checkPrintsEveryCaseAndEndsWell() {
        Ran ran = run("check", "rules/unit-extra", "rules/web-shop");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("passed 8 of 1 000 pay 90", "17 of 17 cases passed");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aCaseThatIsOffByACentFailsNamingTheLine(@TempDir Path folder) throws IOException {
        Path scheme = copy("unit-extra", folder);
        Path cases = scheme.resolve("cases.yaml");
        Files.writeString(
                cases,
                Files.readString(cases)
                        .replace("amount: 90.00}\n    payout: 90.00", "amount: 90.01}\n    payout: 90.00"));
        Ran ran = run("check", scheme.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("FAILED 8 of 1 000 pay 90", "cases.yaml:25: unit extra", "expected 90.01", "actual   90.00")
                .contains("5 of 6 cases passed");
    }

    @Test
    void aSchemeThatMeetsDataTellsWhatIsMissingAndTakesWhatIsMeant() {
        Ran ran = run("check", "rules/department-plan", "--data", "scenarios/nordhandel");
        assertThat(ran.out())
                .contains(
                        "Nobody gets anything", "asks for the KPI \"sales\"", "sales=revenue, if that guess is right");
        Ran bound = run("check", "rules/department-plan", "--data", "scenarios/nordhandel", "--bind", "sales=revenue");
        assertThat(bound.out()).doesNotContain("on the data");
        Ran slip = run("check", "rules/department-plan", "--data", "scenarios/nordhandel", "--bind", "sales=revnue");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("has no such KPI", "revenue");
    }

    @Test
    void aWhatIfSaysWhatItsSchemesMean(@TempDir Path folder) throws IOException {
        String whatIf = """
                what-if: Department plan
                data: %s
                baseline: {scheme: %s, bindings: {sales: revenue}}
                alternatives:
                  - {name: higher, terms: {maximumFactor: 1.6}}
                """.formatted(
                        Path.of("scenarios/nordhandel").toAbsolutePath(),
                        Path.of("rules/department-plan").toAbsolutePath());
        Path bound = Files.writeString(folder.resolve("bound.yaml"), whatIf);
        Path unbound =
                Files.writeString(folder.resolve("unbound.yaml"), whatIf.replace(", bindings: {sales: revenue}", ""));
        assertThat(run("simulate", bound.toString()).out()).doesNotContain("Nobody gets anything");
        assertThat(run("simulate", unbound.toString()).out()).contains("! baseline: Nobody gets anything");
        String explained =
                "explain --scheme rules/department-plan --data scenarios/nordhandel --payee P001 --period 2026-03-01";
        assertThat(run((explained + " --bind sales=revenue").split(" ")).out()).contains("commission");
    }

    @Test
    void aFolderThatIsNoSchemeDoesNotHideTheOthers() {
        Ran ran = run("check", "rules/unit-extra", "nowhere", "rules/web-shop");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("17 of 17 cases passed");
        assertThat(ran.err()).contains("nowhere");
    }

    @Test
    void aSchemeWithoutCasesIsSaidToBeUntested(@TempDir Path folder) throws IOException {
        Path scheme = copy("unit-extra", folder);
        Files.delete(scheme.resolve("cases.yaml"));
        assertThat(run("check", scheme.toString()).out()).contains("nothing was tested");
    }

    @Test
    void aRuleFileMayBeginWithAByteOrderMark(@TempDir Path folder) throws IOException {
        Path scheme = copy("unit-extra", folder);
        Path rules = scheme.resolve("rules.drl");
        Files.writeString(rules, "\uFEFF" + Files.readString(rules));
        assertThat(run("check", scheme.toString()).code()).isZero();
    }

    @Test
    void checkGivesToolsTheSameAsJson(@TempDir Path folder) throws IOException {
        Path scheme = copy("unit-extra", folder);
        Path rules = scheme.resolve("rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("terms.unitRate );", "terms.unitRat );"));
        Ran ran = run("check", "--json", scheme.toString());
        assertThat(ran.code()).isEqualTo(1);
        JsonNode problem = JsonMapper.shared().readTree(ran.out()).at("/schemes/0/problems/0");
        assertThat(problem.get("file").asString()).isEqualTo("rules.drl");
        assertThat(problem.get("line").asInt()).isEqualTo(13);
        assertThat(problem.get("severity").asString()).isEqualTo("error");
        assertThat(problem.get("code").asString()).isEqualTo("TR-016");
        assertThat(problem.get("suggestion").asString()).isEqualTo("Maybe it was meant as \"unitRate\".");
    }

    @Test
    void checkLooksAgainWhenAFileIsSaved(@TempDir Path folder) throws Exception {
        Path scheme = copy("unit-extra", folder);
        Path rules = scheme.resolve("rules.drl");
        StringWriter out = new StringWriter();
        Thread checking = Thread.ofVirtual()
                .start(() -> TrinnCommand.run(
                        (port, home, database, serving) -> fail("the server must not start"),
                        line -> {},
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "check",
                        "--watch",
                        scheme.toString()));
        waitFor(out, "6 of 6 cases passed");
        Files.writeString(rules, Files.readString(rules).replace("terms.unitRate );", "terms.unitRat );"));
        waitFor(out, "TR-016");
        Files.writeString(rules, Files.readString(rules).replace("terms.unitRat );", "terms.unitRate / 2 );"));
        waitFor(out, "2 of 6 cases passed");
        checking.interrupt();
        checking.join();
    }

    private static void waitFor(StringWriter out, String words) throws InterruptedException {
        for (int i = 0; i < 300 && !out.toString().contains(words); i++) {
            Thread.sleep(100);
        }
        assertThat(out.toString()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accelerator-150", "cutoff-80", "accelerator-and-cutoff"})
    void simulatePrintsTheSameBytesTwice(String whatIf) {
        String file = "scenarios/adventureworks/" + whatIf + ".yaml";
        Ran first = run("simulate", file, "--json");
        assertThat(first.code()).isZero();
        assertThat(run("simulate", file, "--json").out()).isEqualTo(first.out());
        JsonNode json = JsonMapper.shared().readTree(first.out());
        assertThat(json.get("rows")).hasSize(163);
        assertThat(json.at("/baseline/total").asDecimal()).isEqualByComparingTo("1101643.43");
    }

    @Test
    void simulatePrintsATableForSpreadsheets() {
        Ran ran = run("simulate", "scenarios/adventureworks/cutoff-80.yaml", "--csv");
        assertThat(ran.out().lines())
                .hasSize(164)
                .first()
                .isEqualTo("payee,name,from,to,attainment,baseline,cutoff 80 %,cutoff 80 % difference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--csv", "--json"})
    void factsInAFilePayTheSame(String form, @TempDir Path folder) {
        String whatIf = "scenarios/adventureworks/cutoff-80.yaml";
        String facts = folder.resolve("some.facts").toString();
        assertThat(run("facts", "scenarios/adventureworks", "--to", facts).out())
                .isEqualTo("%s: facts of 163 sellers and periods of AdventureWorks%n".formatted(facts));
        Ran ran = run(("simulate " + whatIf + " --facts " + facts + " " + form).split(" "));
        assertThat(ran.out())
                .isEqualTo(run(("simulate " + whatIf + " " + form).split(" ")).out());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void whyEverybodyIsKeptInMemoryIsTold(@TempDir Path folder) {
        String facts = folder.resolve("some.facts").toString();
        run("facts", "scenarios/nordhandel", "--to", facts);
        Ran ran = run("simulate", "scenarios/nordhandel/try-team-prize.yaml", "--facts", facts);
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .isEqualToIgnoringNewLines(
                        "The rules of the scheme team-prize ask for Share, which depends on other sellers. So everybody is kept in memory at once.");
    }

    @Test
    void simulatePrintsTotalsForPeople() {
        Ran ran = run("simulate", "scenarios/adventureworks/cutoff-80.yaml");
        assertThat(ran.out()).contains("baseline", "1101643.43", "of 163 payouts 0 are more, 39 less, 124 the same");
    }

    @Test
    void explainPrintsEveryLineWithItsReason() {
        Ran ran = run(
                "explain",
                "--scheme",
                "rules/territory-commission",
                "--data",
                "scenarios/adventureworks",
                "--payee",
                "275",
                "--period",
                "2013-05-30");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Michael G Blythe (275)", "commission", "14736.80", "1,228,066.44 sold at a rate of 1.2%")
                .contains("(Sales pay the seller's own rate)", "Payout, USD");
    }

    @Test
    void explainSpeaksTheLanguageThatIsAskedFor() {
        String words = "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275"
                + " --period 2013-05-30 --language nb";
        Ran text = run(words.split(" "));
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains(
                        "fra 2013-05-30 til før 2013-08-30",
                        "Distriktsprovisjon, i USD",
                        "provisjon",
                        "Utbetaling, USD")
                .contains("Solgt for", "med en sats på", "(Salg gir selgerens egen sats)");
        JsonNode json =
                JsonMapper.shared().readTree(run((words + " --json").split(" ")).out());
        assertThat(json.at("/lines/0/component").asString()).isEqualTo("commission");
        assertThat(json.at("/lines/0/because").asString()).startsWith("Solgt for");
    }

    @Test
    void explainGivesToolsTheSameAsJson() {
        Ran ran = run(
                "explain",
                "--scheme",
                "rules/territory-commission",
                "--data",
                "scenarios/adventureworks",
                "--payee",
                "275",
                "--period",
                "2013-07-01",
                "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.get("from").asString()).isEqualTo("2013-05-30");
        assertThat(json.get("payout").asDecimal()).isEqualByComparingTo("14736.80");
        assertThat(json.at("/lines/0/rule").asString()).isEqualTo("Sales pay the seller's own rate");
    }

    @Test
    void explainComparesWithAnotherPeriodAndWithAnotherScheme() {
        String words =
                "explain --scheme rules/nordic-sales --data scenarios/nordhandel --payee P006 --period 2026-10-01"
                        + " --against ";
        Ran period = run((words + "2026-09-15").split(" "));
        assertThat(period.code()).isZero();
        assertThat(period.out()).contains("Most of it: Results", "Revenue:", "Compared with, NOK", "This payout, NOK");
        JsonNode json = JsonMapper.shared()
                .readTree(
                        run((words + "rules/department-plan --json").split(" ")).out());
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode cause : json.at("/compared/causes")) {
            sum = sum.add(cause.get("amount").asDecimal());
        }
        assertThat(sum).isEqualByComparingTo(json.at("/compared/difference").asDecimal());
        assertThat(json.at("/compared/after").asDecimal())
                .isEqualByComparingTo(json.get("payout").asDecimal());
    }

    @Test
    void explainSaysWhatItCannotCompareWith() {
        String words =
                "explain --scheme rules/nordic-sales --data scenarios/nordhandel --payee P006 --period 2026-10-01"
                        + " --against ";
        assertThat(run((words + "2020-01-01").split(" ")).err()).contains("Payee P006 has no period 2020-01-01");
        assertThat(run((words + "no-such").split(" ")).err()).contains("There is nothing \"no-such\" to compare with");
    }

    @Test
    void documentWritesWhatASchemePays(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("plan.html");
        var said =
                run("document", "rules/unit-extra", "--language", "nb", "--for", "butikken", "--html", page.toString());
        assertThat(said.out()).contains("Lønnsplan: Stykktillegg");
        assertThat(page).content().contains("Butikken", "Eksempel 1");
    }

    @Test
    void letterSaysWhoGetsNone() {
        String letter = "letter --scheme rules/unit-extra --data scenarios/nordhandel --html target/none.html --payee ";
        assertThat(run((letter + "P999").split(" ")).err()).contains("P999", "nobody to write to");
        assertThat(run((letter + "P001 --period 2031-01-01").split(" ")).err())
                .contains("There is no letter for 2031-01-01", "2026-11-01");
    }

    @Test
    void papersNeedAFile() {
        assertThat(run("document", "rules/unit-extra").err()).contains("--pdf or --html");
    }

    @Test
    void explainWritesItsStatementAsFilesToo(@TempDir Path folder) throws IOException {
        Path pdf = folder.resolve("statement.pdf");
        Path html = folder.resolve("statement.html");
        String words = "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275"
                + " --period 2013-05-30 --language sv --company Adventure --pdf %s --html %s";
        Ran ran = run(words.formatted(pdf, html).split(" "));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Utbetalning, USD");
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(Files.readString(html))
                .contains("Adventure", "Utbetalningsbesked", "Michael G Blythe (275)", "14\u00a0736,80");
    }

    @Test
    void explainSaysWhereAFileCannotBeWritten(@TempDir Path folder) {
        String words = "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275"
                + " --period 2013-05-30 --pdf " + folder.resolve("nowhere/statement.pdf");
        Ran ran = run(words.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("could not be written").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chek rules/unit-extra",
                "check",
                "check nowhere",
                "check rules/unit-extra --jsn",
                "simulate",
                "simulate nowhere.yaml",
                "simulate scenarios/adventureworks/cutoff-80.yaml --deadline soon",
                "simulate scenarios/adventureworks/cutoff-80.yaml --deadline 0",
                "simulate scenarios/adventureworks/cutoff-80.yaml --json --csv",
                "simulate scenarios/adventureworks/cutoff-80.yaml --facts nowhere",
                "simulate scenarios/adventureworks/cutoff-80.yaml --facts README.md",
                "facts scenarios/adventureworks",
                "facts nowhere --to some.facts",
                "facts scenarios/adventureworks --to nowhere/some.facts",
                "explain --scheme rules/unit-extra",
                "explain --scheme rules/unit-extra --data scenarios/adventureworks --payee 275 --period 2013-05-30",
                "explain --scheme nowhere --data scenarios/adventureworks --payee 275 --period 2013-05-30",
                "explain --scheme rules/territory-commission --data nowhere --payee 275 --period 2013-05-30",
                "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 1 --period 2013-05-30",
                "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275 --period 2001-01-01",
                "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275 --period soon",
                "explain --scheme rules/territory-commission --data scenarios/adventureworks --payee 275 --period 2013-05-30 --language de",
                "--port many",
                "--port 0"
            })
    void whatCannotBeDoneEndsWithASentence(String words) {
        Ran ran = run(words.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void aSchemeOfAnotherCurrencyThanTheDataIsRefused(@TempDir Path folder) throws IOException {
        String text = "what-if: x\ndata: %s\nbaseline: {scheme: %s}\nalternatives: [{name: a}]\n"
                .formatted(
                        Path.of("scenarios/adventureworks").toAbsolutePath(),
                        Path.of("rules/web-shop").toAbsolutePath());
        Path file = Files.writeString(folder.resolve("w.yaml"), text);
        Ran ran = run("simulate", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("The scheme web-shop pays NOK, but the data set AdventureWorks is in USD.");
    }

    private static Path copy(String scheme, Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(scheme));
        try (Stream<Path> files = Files.list(Path.of("rules", scheme))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, home, database, serving) -> fail("the server must not start"),
                line -> {},
                new PrintWriter(out),
                new PrintWriter(err),
                words);
        return new Ran(code, out.toString(), err.toString());
    }
}
