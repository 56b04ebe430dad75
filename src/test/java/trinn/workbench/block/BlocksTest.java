package trinn.workbench.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.facts.Tiers;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Said;
import trinn.workbench.NewScheme;
import trinn.workbench.Part;
import trinn.workbench.SchemeRules;
import trinn.workbench.block.Field.Kind;

/** Each block that is shipped: what it writes compiles, pays what its cases say, and is read as a form again. */
class BlocksTest {

    private static final Blocks BLOCKS = Blocks.read(Path.of("blocks"));
    private static final SchemeFiles EMPTY = NewScheme.of("new-scheme", "New scheme", "NOK");

    static Stream<Block> all() {
        String only = System.getProperty("trinn.block", "");
        return BLOCKS.all().stream()
                .filter(block -> only.isEmpty() || List.of(only.split(",")).contains(block.id()));
    }

    static Stream<Block> rules() {
        return all().filter(Block::hasRule);
    }

    /** Those that write no rule; where names of terms are asked for, there must be such terms. */
    static Stream<Block> settingsAlone() {
        return all().filter(block ->
                !block.hasRule() && block.fields().stream().noneMatch(field -> field.kind() == Kind.TERMS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withTheUsualAnswersItsOwnCasesHold(Block block) {
        Writing writing = new Writing(block, EMPTY, "en");
        Answers answers = writing.complete(block.usual("en"));
        SchemeFiles files = writing.add(answers)
                .with(SchemeFiles.CASES, block.cases().filled(field -> block.inCases(field, answers)));
        sound(files);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatItWritesHasACaseThatPassesAndIsReadAsTheSameForm(Block block) {
        roundTrip(block, block.usual("en"), EMPTY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itSpeaksEveryLanguageOfTheScheme(Block block) {
        SchemeFiles spoken = EMPTY;
        for (String language : List.of("nb", "sv", "da")) {
            spoken = spoken.with(
                    "messages_" + language + ".properties",
                    "title=Ny\ncomponent.bonus=bonus\ngroup.sales-pay=%s\n"
                            .formatted(block.texts().text(language, "default.group")));
        }
        sound(new Writing(block, spoken, "en").add(block.usual("en")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withRandomAnswersToo(Block block) {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed + " of " + block.id());
        Random random = new Random(seed);
        for (int i = 0; i < Integer.getInteger("trinn.block.random", 1); i++) {
            roundTrip(block, random(block, random), EMPTY);
        }
    }

    /** Two blocks write the same rule here; only what they say of it differs. */
    @Test
    void ofTwoBlocksWithOneShapeItIsTheOneWhoseSentenceItHas() {
        Block coefficient = BLOCKS.find("coefficient").orElseThrow();
        roundTrip(coefficient, coefficient.usual("en").with("reading", "line"), EMPTY);
        Block proportion = BLOCKS.find("bonus-in-proportion").orElseThrow();
        roundTrip(proportion, proportion.usual("en").with("of", "base").with("reading", "curve"), EMPTY);
    }

    @Test
    void withASentenceOfItsOwnItIsTheFirstOfThem() {
        Block coefficient = BLOCKS.find("coefficient").orElseThrow();
        SchemeFiles files = new Writing(coefficient, EMPTY, "en")
                .add(coefficient.usual("en").with("reading", "line").with(Answers.SENTENCE, "As agreed"));
        assertThat(BLOCKS.recognise(SchemeRules.of(files).getLast(), Scheme.of(files)))
                .hasValueSatisfying(read -> assertThat(read.block().id()).isEqualTo("bonus-in-proportion"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSecondUseHasNamesOfItsOwn(Block block) {
        SchemeFiles once = new Writing(block, EMPTY, "en").add(block.usual("en"));
        roundTrip(block, block.usual("en").with("component", "second part").with("target", "total pay"), once);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleOutOfShapeIsTextOnly(Block block) {
        SchemeFiles files = new Writing(block, EMPTY, "en").add(block.usual("en"));
        Part rule = SchemeRules.of(files).getLast();
        String other = rule.text().replace("when\n", "when\n  Period( month == 12 )\n");
        assertThat(block.recognise(new Part(rule.kind(), rule.file(), rule.name(), other), Scheme.of(files)))
                .isEmpty();
        String said = rule.text().replace("then\n", "then // here\n");
        assertThat(block.recognise(new Part(rule.kind(), rule.file(), rule.name(), said), Scheme.of(files)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("settingsAlone")
    void whatItWritesIntoSettingsCanBeRead(Block block) {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Scheme.of(new Writing(block, EMPTY, "en").add(random(block, random)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itSaysAllInFourLanguages(Block block) {
        for (String language : Said.LANGUAGES) {
            assertThat(block.texts().byLanguage().get(language))
                    .containsKeys("title", "about", "group." + block.group());
            for (Field field : block.fields()) {
                assertThat(block.texts().byLanguage().get(language)).containsKey("field." + field.name());
                field.variants()
                        .keySet()
                        .forEach(
                                variant -> assertThat(block.texts().byLanguage().get(language))
                                        .containsKey("choice.%s.%s".formatted(field.name(), variant)));
            }
            assertThat(block.texts().byLanguage().get(language).keySet())
                    .isEqualTo(block.texts().byLanguage().get("en").keySet());
        }
    }

    private static void roundTrip(Block block, Answers given, SchemeFiles into) {
        Writing writing = new Writing(block, into, "en");
        Answers answers = writing.complete(given);
        SchemeFiles files = writing.add(given);
        sound(files);
        Scheme scheme = Scheme.of(files);
        assertThat(scheme.cases()).hasSize(Scheme.of(into).cases().size() + 1);
        Part rule = SchemeRules.of(files).getLast();
        Recognised read = BLOCKS.recognise(rule, scheme).orElseThrow();
        assertThat(read.block().id()).isEqualTo(block.id());
        for (Field field : block.needed(answers)) {
            assertThat(read.answers().byField().get(field.name()))
                    .as(field.name())
                    .isEqualTo(answers.byField().get(field.name()));
        }
        assertThat(read.answers().text(Answers.NAME)).isEqualTo(answers.text(Answers.NAME));
        assertThat(read.answers().text(Answers.SENTENCE)).isEmpty();
        assertThat(new Writing(block, files, "en").replace(rule, read.answers()))
                .isEqualTo(files);
    }

    private static Answers random(Block block, Random random) {
        Answers answers = block.usual("en");
        for (Field field : block.fields()) {
            if (field.kind() == Kind.VARIANT) {
                List<String> variants = new ArrayList<>(field.variants().keySet());
                answers = answers.with(field.name(), variants.get(random.nextInt(variants.size())));
            } else if (field.usual() instanceof Answer.Amount && field.range() != null) {
                int steps = field.range()
                        .to()
                        .subtract(field.range().from())
                        .divideToIntegralValue(field.range().step())
                        .intValueExact();
                BigDecimal value = field.range()
                        .from()
                        .add(field.range().step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
                answers = answers.with(field.name(), new Answer.Amount("", value));
            } else if (field.usual() instanceof Answer.Table(String term, List<Tiers.Tier> rows)) {
                BigDecimal more = BigDecimal.valueOf(random.nextInt(100), 3);
                answers = answers.with(
                        field.name(),
                        new Answer.Table(
                                term,
                                rows.stream()
                                        .map(row -> new Tiers.Tier(
                                                row.from(), row.gives().add(more)))
                                        .toList()));
            } else if (field.kind() == Kind.COMPONENT) {
                answers = answers.with(field.name(), "part " + random.nextInt(100));
            } else if (field.kind() == Kind.KPI) {
                answers = answers.with(field.name(), "kpi-" + random.nextInt(100));
            }
        }
        return answers;
    }

    private static void sound(SchemeFiles files) {
        try (CompiledScheme scheme = new SchemeCompiler().compile(Scheme.of(files))) {
            assertThat(scheme.warnings()).as(files.texts().toString()).isEmpty();
            assertThat(GoldenCases.run(scheme).results().stream()
                            .map(CaseResult::differences)
                            .toList())
                    .as(files.texts().toString())
                    .allSatisfy(differences -> assertThat(differences).isEmpty());
        }
    }
}
