package trinn.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.language.ValueType;
import trinn.language.Vocabulary;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.source.Translations;
import trinn.statement.Input;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.ReasonWords;

/** Says in one reader's way why two payouts differ. */
public final class ComparisonWords {

    private static final String WORDS = "comparison";

    private final Translations texts;
    private final Formats formats;
    private final ReasonWords reasons;
    private final KpiWords kpis;
    private final Scheme scheme;
    private final Messages before;
    private final Messages after;
    private final Currency currency;

    /**
     * @param before the scheme of the old side
     * @param after the scheme of the new side, in the same currency
     * @param kpis what the data calls its KPIs
     */
    public ComparisonWords(Locale reader, Scheme before, Scheme after, KpiWords kpis) {
        this.texts = Translations.of(ComparisonWords.class, WORDS, reader);
        this.formats = Formats.of(reader);
        this.reasons = new ReasonWords(reader, after, kpis);
        this.kpis = kpis;
        this.scheme = after;
        this.before = before.messages(reader);
        this.after = after.messages(reader);
        this.currency = after.currency();
    }

    /** What is to blame or to thank: {@code Results}. */
    public String causes(Difference difference) {
        return joined(difference.causes().stream()
                .map(cause -> texts.text("cause." + cause))
                .toList());
    }

    /** What a part is about, with what it was and what it is: {@code Revenue: 611 200.00 → 480 000.00}. */
    public String part(Part part) {
        return joined(part.subjects().stream().map(this::subject).toList());
    }

    /** What the old payout is called. */
    public String before() {
        return texts.text("before", currency.getCurrencyCode());
    }

    /** What the new payout is called. */
    public String after() {
        return texts.text("after", currency.getCurrencyCode());
    }

    /** What a cause would make in the opposite order. */
    public String otherOrder(Difference difference) {
        BigDecimal other = difference.otherOrder();
        return other == null ? "" : texts.text("other-order", money(other));
    }

    /** A component, group or all variable pay. */
    public String component(String name) {
        String now = after.component(name);
        return reasons.sentence(now.equals(name) ? before.component(name) : now);
    }

    /** A difference of money with its sign: {@code ▲ +1 234.50}. */
    public String money(BigDecimal difference) {
        return formats.moneyDifference(difference, currency);
    }

    /** The whole in one sentence: the largest cause, and the largest part of that. */
    public String summary(Attribution all) {
        Optional<Difference> largest = all.largest();
        if (largest.isEmpty()) {
            return texts.text("same");
        }
        if (all.difference().signum() == 0) {
            return texts.text("same.though");
        }
        Difference one = largest.get();
        List<Part> parts = one.parts();
        Part most = parts.stream()
                .filter(part -> part.amount().signum() == one.amount().signum())
                .max(Comparator.comparing(part -> part.amount().abs()))
                .orElse(null);
        return most == null
                ? texts.text("largest", causes(one), money(one.amount()), currency.getCurrencyCode())
                : texts.text("largest.part", causes(one), money(one.amount()), currency.getCurrencyCode(), part(most));
    }

    private String joined(List<String> names) {
        return names.stream()
                .reduce((one, other) -> texts.text("and", one, other))
                .orElse("");
    }

    private String subject(Subject subject) {
        return switch (subject) {
            case Subject.Value value -> value(value);
            case Subject.TermValue term -> term(term);
            case Subject.RuleText(String rule) -> rule(rule);
            case Subject.Open(Subject.Open.Kind kind, BigDecimal old, BigDecimal now) ->
                changed(texts.text("open." + kind), formats.money(old, currency), formats.money(now, currency));
        };
    }

    private String value(Subject.Value value) {
        Measure measure = value.measure();
        String all = "all." + measure.fact();
        String name = measure.key().isEmpty() && texts.has(all) && !isOfSeller(measure)
                ? texts.text(all)
                : reasons.sentence(reasons.name(measure));
        return value.before() == null && value.after() == null
                ? name
                : changed(name, said(measure, value.before()), said(measure, value.after()));
    }

    private static boolean isOfSeller(Measure measure) {
        return measure.fact().equals("Seller") && !measure.field().isEmpty();
    }

    private String said(Measure measure, @Nullable Object value) {
        return switch (value) {
            case null -> texts.text("none");
            case LocalDate day -> formats.date(day);
            case String text -> text.isEmpty() ? texts.text("none") : text;
            default -> reasons.value(new Input(measure, value, kind(measure)));
        };
    }

    private Kind kind(Measure measure) {
        if (measure.fact().endsWith("Kpi") && !measure.field().equals("weight")) {
            return kpis.kind(scheme, measure.key());
        }
        Map<String, ValueType> fields = Vocabulary.FACTS.getOrDefault(measure.fact(), Map.of());
        return fields.get(measure.field()) instanceof ValueType.Number(Kind kind) ? kind : Kind.MONEY;
    }

    private String term(Subject.TermValue value) {
        Term term = scheme.terms().get(value.name());
        if (term == null) {
            return value.name();
        }
        String label = reasons.sentence(after.label(term));
        return switch (value.before()) {
            case BigDecimal number -> changed(label, said(term, number), said(term, value.after()));
            case String word -> changed(label, after.choice(term, word), said(term, value.after()));
            default -> label;
        };
    }

    private String said(Term term, Object value) {
        return value instanceof String word
                ? after.choice(term, word)
                : reasons.value(new Input(
                        new Measure("", "", null, ""), value, term.kind().seenAs()));
    }

    private String rule(String rule) {
        if (rule.isEmpty()) {
            return texts.text("rules.whole");
        }
        String now = after.rule(rule);
        return now.equals(rule) ? before.rule(rule) : now;
    }

    private String changed(String name, String old, String now) {
        return texts.text("changed", name, old, now);
    }
}
