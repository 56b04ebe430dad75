package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.language.SchemeChecker;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.workbench.Change.Side;
import trinn.workbench.Part.Kind;

/** Two versions are compared part by part, wherever the parts stand. */
class DifferenceTest {

    private static final SchemeFiles UNIT_EXTRA = SchemeFiles.read(Path.of("rules/unit-extra"));

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleTermAndCaseOfASchemeIsAPart(Path folder) {
        SchemeFiles files = SchemeFiles.read(folder);
        Scheme scheme = Scheme.of(files);
        List<Part> parts = SchemeParts.of(files);
        assertThat(names(parts, Kind.RULE))
                .containsExactlyInAnyOrderElementsOf(SchemeChecker.check(scheme).rules().stream()
                        .map(trinn.language.Rule::name)
                        .toList());
        assertThat(names(parts, Kind.TERM))
                .containsExactlyElementsOf(scheme.terms().all().stream()
                        .map(trinn.scheme.Term::name)
                        .toList());
        assertThat(parts.stream().filter(part -> part.kind() == Kind.CASE))
                .hasSize(scheme.cases().size());
        assertThat(Difference.of(files, files).isEmpty()).isTrue();
    }

    private static List<String> names(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::name)
                .toList();
    }

    @Test
    void aRaisedRateIsOneTermWithItsTwoLines() {
        Difference difference = Difference.of(UNIT_EXTRA, changed("scheme.yaml", "value: 0.03", "value: 0.04"));
        assertThat(difference.changes()).hasSize(1);
        Change rate = difference.changes().getFirst();
        assertThat(rate.part().kind()).isEqualTo(Kind.TERM);
        assertThat(rate.part().name()).isEqualTo("unitRate");
        assertThat(rate.lines().stream()
                        .filter(line -> line.side() != Side.BOTH)
                        .map(line -> line.side() + " " + line.text().strip()))
                .containsExactly("BEFORE value: 0.03", "AFTER value: 0.04");
    }

    @Test
    void aRuleThatMovesToAnotherFileIsTheSame() {
        String rules = UNIT_EXTRA.texts().get("rules.drl");
        int at = rules.indexOf("rule \"");
        SchemeFiles moved = UNIT_EXTRA
                .with("rules.drl", rules.substring(0, at))
                .with("extra.drl", rules.substring(0, at) + "\n\n" + rules.substring(at));
        assertThat(Difference.of(UNIT_EXTRA, moved).of(Kind.RULE)).isEmpty();
    }

    @Test
    void aRenamedRuleWentAndCame() {
        List<Change> rules = Difference.of(
                        UNIT_EXTRA, changed("rules.drl", "rule \"Every unit of a model", "rule \"Each unit of a model"))
                .of(Kind.RULE);
        assertThat(rules).hasSize(2);
        assertThat(rules.getFirst().before()).isNull();
        assertThat(rules.getLast().after()).isNull();
        assertThat(rules.getLast().lines()).allMatch(line -> line.side() == Side.BEFORE);
    }

    @Test
    void casesAndTextsInOtherLanguagesAreCompared() {
        SchemeFiles files = changed("cases.yaml", "payout: 90.00", "payout: 91.00");
        files = files.with("messages_nb.properties", files.texts().get("messages_nb.properties") + "\nextra.one=To\n");
        Difference difference = Difference.of(UNIT_EXTRA, files);
        assertThat(difference.of(Kind.CASE))
                .extracting(change -> change.part().name())
                .containsExactly("8 of 1 000 pay 90");
        assertThat(difference.of(Kind.MESSAGE))
                .extracting(change -> change.part().name())
                .containsExactly("extra.one");
        assertThat(difference.of(Kind.MESSAGE, "extra.one")).isNotNull();
        assertThat(difference.of(Kind.MESSAGE, "extra.two")).isNull();
    }

    @Test
    void whatCannotBeReadIsComparedAllTheSame() {
        SchemeFiles broken = changed("rules.drl", "pay.award(", "pay.award((");
        assertThat(Difference.of(UNIT_EXTRA, broken).of(Kind.RULE)).hasSize(1);
        SchemeFiles flow = UNIT_EXTRA.with("scheme.yaml", "scheme: x\nterms: {a: [}\n");
        assertThat(Difference.of(UNIT_EXTRA, flow).changes().stream()
                        .filter(change -> change.after() != null)
                        .map(change -> change.part().name())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("scheme", "terms");
    }

    private static SchemeFiles changed(String file, String from, String to) {
        String text = UNIT_EXTRA.texts().get(file);
        assertThat(text).contains(from);
        return UNIT_EXTRA.with(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }
}
