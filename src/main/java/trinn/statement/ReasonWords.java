package trinn.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Level;
import trinn.facts.Window;
import trinn.format.Formats;
import trinn.language.Vocabulary;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.source.Translations;

/** Says in one reader's way why a rule paid nothing, what a value is called, and how much is missing. */
public final class ReasonWords {

    private static final String PHRASES = "reasons";

    private final Locale locale;
    private final Formats formats;
    private final Translations phrases;
    private final Scheme scheme;
    private final Messages messages;
    private final KpiWords kpis;
    private final Currency currency;

    /** For the numbers of a locale, the words of a scheme, and what the data calls its KPIs. */
    public ReasonWords(Locale locale, Scheme scheme, KpiWords kpis) {
        this.locale = locale;
        this.formats = Formats.of(locale);
        this.phrases = Translations.of(ReasonWords.class, PHRASES, locale);
        this.scheme = scheme;
        this.messages = scheme.messages(locale);
        this.kpis = kpis;
        this.currency = scheme.currency();
    }

    /** Why, in one or two sentences. */
    public String of(Reason reason) {
        String why = obstacle(reason.obstacle());
        LocalDate since = reason.since();
        return since == null ? why : why + " " + phrases.text("since", formats.date(since));
    }

    /** The name of the rule. */
    public String rule(Reason reason) {
        return messages.rule(reason.rule());
    }

    /** The name of what the rule pays for or changes. */
    public String component(Reason reason) {
        return messages.component(reason.component());
    }

    private String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Missing(Measure what) ->
                phrases.text(what.field().isEmpty() ? "reason.missing" : "reason.missing.value", name(what));
            case Obstacle.Present(Measure what) -> phrases.text("reason.present", name(what));
            case Obstacle.Off off -> phrases.text("reason.off", term(off.term()), off(off));
            case Obstacle.Short less -> {
                Kind kind = kind(less.what());
                yield asked(
                        less.what(),
                        value(less.there(), kind),
                        phrases.text("asked." + less.sign(), value(less.asked(), kind)),
                        less.need());
            }
            case Obstacle.Other other ->
                asked(
                        other.what(),
                        value(other.there(), Kind.TEXT),
                        phrases.text("asked." + other.sign(), oneOf(other.asked())),
                        other.need());
            case Obstacle.Unheld(What condition) -> phrases.text("reason.unheld", name(condition));
            case Obstacle.Begins begins -> begins(begins);
            case Obstacle.Empty(String term) -> phrases.text("reason.empty", term(term));
            case Obstacle.Zero(What what) -> phrases.text("reason.zero", name(what));
        };
    }

    private String off(Obstacle.Off off) {
        Term term = scheme.terms().get(off.term());
        return term != null && off.there() instanceof String word
                ? quoted(messages.choice(term, word))
                : value(off.there(), kind(off.term()));
    }

    /** In quotation marks. */
    String quoted(String text) {
        return phrases.text("quoted", text);
    }

    private String asked(What what, String there, String asked, Obstacle.@Nullable Need need) {
        String name = sentence(name(what));
        return need == null
                ? phrases.text("reason.asked", name, there, asked)
                : phrases.text("reason.asked.need", name, there, asked, need(need));
    }

    private String begins(Obstacle.Begins begins) {
        Kind kind = kind(begins.what());
        String name = sentence(name(begins.what()));
        String from = value(begins.from(), kind);
        String there = value(begins.there(), kind);
        Obstacle.Need need = begins.need();
        return need == null
                ? phrases.text("reason.begins", term(begins.term()), name, from, there)
                : phrases.text("reason.begins.need", term(begins.term()), name, from, there, need(need));
    }

    /** How much is missing, or too much: {@code 28 900.00 NOK short}. */
    public String need(Obstacle.Need need) {
        return phrases.text(
                need.more().signum() > 0 ? "short" : "beyond",
                amount(need.more().abs(), need.kind()));
    }

    /** A number with what it is counted in, as a sentence needs it. */
    public String amount(BigDecimal number, Kind kind) {
        return kind == Kind.MONEY
                ? formats.money(number, currency) + "\u00a0" + currency.getCurrencyCode()
                : value(number, kind);
    }

    /** An input as a reader reads it. */
    public String value(Input input) {
        return value(input.value(), input.kind());
    }

    /** What would have to change: {@code Revenue: +28 900.00 NOK}. */
    public String change(Change change) {
        BigDecimal more = change.more();
        String sign = more.signum() < 0 ? "\u2212" : "+";
        String amount = change.kind() == Kind.RATIO
                ? phrases.text("points", formats.workedOut(more.abs().movePointRight(2)))
                : amount(more.abs(), change.kind());
        return sentence(name(change.of())) + ": " + sign + amount;
    }

    /** What a value is called. */
    public String name(Measure measure) {
        String field = measure.field();
        if (Vocabulary.isAttribute(field)) {
            return phrases.text("attribute", field.substring(Vocabulary.ATTRIBUTE.length() + 1));
        }
        String name = phrases.text(measure.fact() + (field.isEmpty() ? "" : "." + field), key(measure));
        Window window = measure.window();
        return window == null || window == Window.MONTH || field.isEmpty()
                ? name
                : phrases.text("window." + window, name);
    }

    /** A KPI by its name as it stands alone; a window that is longer than a month is said. */
    public String kpi(String code, Window window) {
        return window == Window.MONTH
                ? kpis.name(scheme, code, locale)
                : sentence(name(new Measure("Kpi", code, window, "actual")));
    }

    private String key(Measure measure) {
        if (measure.key().isEmpty()) {
            String any = "any." + measure.fact();
            return phrases.text(phrases.has(any) ? any : "any");
        }
        return switch (measure.fact()) {
            case "Kpi", "TeamKpi" -> kpi(measure);
            case "Balance", "Paid" -> messages.component(measure.key());
            default -> measure.key();
        };
    }

    private String kpi(Measure measure) {
        String name = kpis.name(scheme, measure.key(), locale);
        return measure.field().isEmpty() ? name : within(name);
    }

    /** What a rule looks at, in words. */
    public String name(What what) {
        StringBuilder words = new StringBuilder();
        for (What.Piece piece : what.pieces()) {
            String word = switch (piece) {
                case What.Value(Measure measure) -> name(measure);
                case What.TermOf(String name) -> quoted(term(name));
                case What.Constant(BigDecimal number) -> formats.workedOut(number);
                case What.Word(Object one) -> value(one, Kind.TEXT);
                case What.Sign(String sign) -> sign;
            };
            boolean close =
                    words.isEmpty() || word.equals(")") || words.toString().endsWith("(");
            words.append(close ? "" : " ").append(word);
        }
        return words.toString();
    }

    private String oneOf(List<Object> values) {
        String all = "";
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i) instanceof What.Piece piece
                    ? name(new What(List.of(piece), null))
                    : value(values.get(i), Kind.TEXT);
            all = i == 0 ? value : phrases.text("or", all, value);
        }
        return all;
    }

    /** What a comparison asks for: {@code at least 80 %}. */
    String asked(String sign, String value) {
        return phrases.text("asked." + sign, value);
    }

    /** One or the other. */
    String either(String one, String other) {
        return phrases.text("or", one, other);
    }

    /** What a term is called. */
    String term(String name) {
        Term term = scheme.terms().get(name);
        return term == null ? name : messages.label(term);
    }

    private Kind kind(String term) {
        Term known = scheme.terms().get(term);
        return known == null || known.table() != null ? Kind.TEXT : known.kind().seenAs();
    }

    /** What kind of number it is. */
    Kind kind(What what) {
        Measure measure = what.only();
        if (what.kind() != null) {
            return what.kind();
        }
        return measure != null && measure.fact().endsWith("Kpi") ? kpis.kind(scheme, measure.key()) : Kind.NUMBER;
    }

    /** A value as a reader reads it. */
    String value(@Nullable Object value, Kind kind) {
        return switch (value) {
            case null -> phrases.text("none");
            case BigDecimal number ->
                switch (kind) {
                    case MONEY -> formats.money(number, currency);
                    case RATIO -> formats.percent(number);
                    case COUNT, NUMBER, TEXT -> formats.workedOut(number);
                };
            case Level level -> phrases.text("level." + level);
            case Boolean truth -> phrases.text(truth ? "yes" : "no");
            case LocalDate day -> formats.date(day);
            default -> quoted(value.toString());
        };
    }

    /** A text as a sentence begins. */
    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** A name, such as {@code Paid revenue}, as it stands within a sentence: {@code paid revenue}; NPS stays NPS. */
    private String within(String name) {
        boolean word = name.length() > 1 && !Character.isUpperCase(name.charAt(1)) && name.charAt(1) != '-';
        return word ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name;
    }
}
