package trinn.workbench.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.settlement.Component;
import trinn.source.Said;
import trinn.workbench.block.Answer.Words;
import trinn.workbench.block.Field.Kind;

/** Reads a rule as the answers to a block's form, where it has the block's shape in one of its variants. */
final class Shape {

    private static final String OPEN = "\u0001";
    private static final String CLOSE = "\u0002";

    private final Block block;

    Shape(Block block) {
        this.block = block;
    }

    Optional<Recognised> read(String rule, Scheme scheme) {
        Optional<Recognised> first = Optional.empty();
        List<String> words = Match.words(rule);
        if (!words.containsAll(always())) {
            return first;
        }
        for (Map<String, String> variants : combinations()) {
            Optional<Recognised> one = read(words, scheme, variants);
            if (one.isPresent() && one.get().hasUsualSentence()) {
                return one;
            }
            first = first.or(() -> one);
        }
        return first;
    }

    /** Words that a rule of this block has in any variant, such as the fact that it asks for. */
    private Set<String> always() {
        return Match.words(block.rule().filled(field -> " ")).stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** All ways to choose the variants. */
    private List<Map<String, String>> combinations() {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Field field : block.fields()) {
            if (field.kind() == Kind.VARIANT) {
                List<Map<String, String>> longer = new ArrayList<>();
                for (Map<String, String> begun : all) {
                    for (String variant : field.variants().keySet()) {
                        Map<String, String> one = new LinkedHashMap<>(begun);
                        one.put(field.name(), variant);
                        longer.add(one);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    private Optional<Recognised> read(List<String> rule, Scheme scheme, Map<String, String> variants) {
        Answers chosen = block.usual("en");
        for (Map.Entry<String, String> variant : variants.entrySet()) {
            chosen = chosen.with(variant.getKey(), variant.getValue());
        }
        Answers of = chosen;
        String pattern = block.rule()
                .filled(field ->
                        block.variant(field.replaceFirst("\\..*", ""), of).isPresent()
                                ? block.inRule(field, of)
                                : OPEN + field + CLOSE);
        Match match = Match.of(pattern.replace(OPEN, "{{").replace(CLOSE, "}}"), rule);
        return match == null ? Optional.empty() : answers(match, of, scheme);
    }

    private Optional<Recognised> answers(Match match, Answers chosen, Scheme scheme) {
        Answers answers = chosen;
        for (Field field : block.needed(chosen)) {
            String words = match.fields().get(field.name());
            Answer answer = switch (field.kind()) {
                case VARIANT -> new Words(chosen.text(field.name()));
                case GROUP -> group(match, scheme);
                default ->
                    words == null ? null : field.kind().isTerm() ? ofTerm(field, words, scheme) : new Words(words);
            };
            if (answer == null && (words != null || field.kind() == Kind.GROUP)) {
                return Optional.empty();
            }
            if (answer != null) {
                answers = answers.with(field.name(), answer);
            }
        }
        answers = answers.with(Answers.NAME, match.fields().getOrDefault(Answers.NAME, ""));
        String sentence = match.renamed(match.fields().getOrDefault(Answers.SENTENCE, ""));
        return Optional.of(
                new Recognised(block, answers.with(Answers.SENTENCE, isUsual(sentence, answers) ? "" : sentence)));
    }

    private boolean isUsual(String sentence, Answers answers) {
        SchemeFiles none = new SchemeFiles(new TreeMap<>());
        return Said.LANGUAGES.stream()
                .anyMatch(language ->
                        new Wording(block, answers, none, language).sentence().equals(sentence));
    }

    private @Nullable Answer group(Match match, Scheme scheme) {
        String component = block.fields().stream()
                .filter(field -> field.kind() == Kind.COMPONENT)
                .map(field -> match.fields().getOrDefault(field.name(), ""))
                .findFirst()
                .orElse("");
        return scheme.components().stream()
                .filter(one -> one.name().equals(component))
                .map(Component::group)
                .map(Words::new)
                .findFirst()
                .orElse(null);
    }

    /** The value of a term; null where the scheme has none of that kind, several by date, or a table that another field is for. */
    private @Nullable Answer ofTerm(Field field, String name, Scheme scheme) {
        Term term = scheme.terms().get(name);
        if (term == null || term.values().size() > 1 || term.kind() != kind(field)) {
            return null;
        }
        Object value = term.values().getFirst().value();
        return switch (value) {
            case BigDecimal number -> new Answer.Amount(name, number);
            case Tiers table -> isOfAnother(field, table) ? null : new Answer.Table(name, table.rows());
            case String word -> new Answer.Switch(name, term.choices(), word);
            default -> null;
        };
    }

    private boolean isOfAnother(Field field, Tiers table) {
        Field.Tables own = field.table();
        return own != null
                && !own.isLike(table)
                && block.fields().stream()
                        .map(Field::table)
                        .filter(Objects::nonNull)
                        .anyMatch(other -> other.isLike(table));
    }

    private static @Nullable TermKind kind(Field field) {
        return switch (field.kind()) {
            case MONEY -> TermKind.MONEY;
            case RATIO, FACTOR -> TermKind.RATIO;
            case COUNT -> TermKind.COUNT;
            case TIERS -> TermKind.TIERS;
            case SWITCH -> TermKind.CHOICE;
            default -> null;
        };
    }
}
