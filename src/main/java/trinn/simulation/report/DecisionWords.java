package trinn.simulation.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.simulation.Changes.Change;
import trinn.simulation.Comparison;
import trinn.simulation.GroupingWords;
import trinn.source.Translations;
import trinn.statement.TermWords;

/** What is said of a decision, in one reader's way: the words of the screen. */
final class DecisionWords {

    private static final int DIGITS = 2;

    private final Decision decision;
    private final Locale reader;
    private final Translations words;
    private final Formats formats;
    private final GroupingWords groupings;

    DecisionWords(Decision decision, Locale reader) {
        this.decision = decision;
        this.reader = reader;
        this.words = Translations.of(reader);
        this.formats = Formats.of(reader);
        this.groupings = new GroupingWords(reader);
    }

    Locale reader() {
        return reader;
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** From the first period to the last. */
    String periods(Comparison comparison) {
        List<Period> all = comparison.rows().stream()
                .map(row -> row.facts().period())
                .sorted()
                .toList();
        return formats.calendar(all.getFirst().from(), all.getLast().to());
    }

    String title(Scheme scheme) {
        return scheme.messages(reader).title();
    }

    /** A number as people read it, money in whole units and without its currency. */
    String number(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> formats.wholeMoney(number);
            case RATIO -> formats.percent(number);
            case COUNT -> formats.count(number.longValue());
            default -> formats.decimals(number, DIGITS);
        };
    }

    /** The same with its sign. */
    String difference(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> formats.wholeMoneyDifference(number);
            case RATIO -> formats.percentDifference(number);
            default -> formats.difference(number, DIGITS);
        };
    }

    String currency() {
        return decision.currency().getCurrencyCode();
    }

    /** What is changed: a rule with in which way. */
    String change(Change change) {
        return switch (change.kind()) {
            case TERM, SUM ->
                joined(
                        change,
                        term -> decision.baseline()
                                .messages(reader)
                                .label(Objects.requireNonNull(
                                        decision.baseline().terms().get(term))));
            case RULES -> text("attribution.rules");
            case REST -> text("attribution.rest");
            case NEW_RULE, GONE_RULE, OTHER_RULE ->
                (change.kind() == Change.Kind.NEW_RULE ? decision.alternative() : decision.baseline())
                                .messages(reader)
                                .rule(change.name())
                        + " (" + text("attribution.about." + change.kind()) + ")";
        };
    }

    private static String joined(Change change, Function<String, String> ofTerm) {
        return change.terms().stream().map(ofTerm).collect(Collectors.joining("; "));
    }

    /** What the terms of a change are in the baseline; a hint for tables and values by date, the empty text where it has none. */
    String before(Change change) {
        return joined(
                change,
                term -> value(
                        decision.baseline(),
                        Objects.requireNonNull(decision.baseline().terms().get(term))));
    }

    /** What they are in the alternative. */
    String after(Change change) {
        return joined(
                change,
                term -> value(
                        decision.alternative(),
                        Objects.requireNonNull(decision.terms().get(term))));
    }

    private String value(Scheme scheme, Term term) {
        Object value = term.values().getFirst().value();
        if (term.values().size() > 1) {
            return text("report.by-date");
        }
        return switch (value) {
            case Tiers tiers ->
                tiers.rows().stream()
                        .map(row -> formats.number(row.from()) + " → " + formats.number(row.gives()))
                        .collect(Collectors.joining("; "));
            case TwoWay _ -> text("report.table");
            default -> new TermWords(reader, scheme).value(term, value);
        };
    }

    String rule(String name) {
        boolean now = decision.usedAfter().containsKey(name);
        return (now ? decision.alternative() : decision.baseline())
                .messages(reader)
                .rule(name);
    }

    /** What groupings and their groups are called. */
    GroupingWords groupings() {
        return groupings;
    }
}
