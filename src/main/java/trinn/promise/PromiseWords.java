package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.promise.Outcome.Found;
import trinn.scheme.InputNumber;
import trinn.scheme.Messages;
import trinn.scheme.Promise;
import trinn.scheme.PromiseKind;
import trinn.scheme.Promises;
import trinn.scheme.Promises.Input;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.source.Translations;
import trinn.statement.KindWords;
import trinn.statement.KpiWords;

/** Says promises, and whether they are kept, in one reader's language. */
public final class PromiseWords {

    private final Locale locale;
    private final Translations words;
    private final KindWords numbers;
    private final Scheme scheme;
    private final Messages messages;
    private final KpiWords kpis;

    /** For the words of a scheme, and what the data calls its KPIs. */
    public PromiseWords(Locale locale, Scheme scheme, KpiWords kpis) {
        this.locale = locale;
        this.words = Translations.of(PromiseWords.class, "promise", locale);
        this.numbers = new KindWords(Formats.of(locale), scheme.currency());
        this.scheme = scheme;
        this.messages = scheme.messages(locale);
        this.kpis = kpis;
    }

    /** The reader's. */
    public Locale locale() {
        return locale;
    }

    /** All inputs as one. */
    public String everyInput() {
        return words.text("every-input");
    }

    /** All components as one. */
    public String everyComponent() {
        return words.text("every-component");
    }

    /** What is promised. */
    public String says(Promise promise) {
        String of = promise.of();
        return switch (promise.kind()) {
            case PAYS_AT_MOST -> text(promise.kind(), "", money(Objects.requireNonNull(promise.amount())), target(of));
            case EVERY_COMPONENT_CAN_PAY ->
                text(promise.kind(), "", of.isEmpty() ? everyComponent() : messages.component(of));
            default -> text(promise.kind(), "", of.isEmpty() ? everyInput() : input(of));
        };
    }

    /** Whether it is kept. */
    public String stands(Outcome outcome) {
        return words.text(
                switch (outcome) {
                    case Outcome.Proved proved -> "proved";
                    case Outcome.Refuted refuted -> "refuted";
                    case Outcome.NotDecided not -> "not-decided";
                });
    }

    /** What breaks it, or why nothing is decided; the empty text where it is proved. */
    public String because(Kept kept) {
        return switch (kept.outcome()) {
            case Outcome.Proved proved -> "";
            case Outcome.NotDecided(Why why, String rule) -> why(why, rule);
            case Outcome.Refuted(String of, List<Found> found) ->
                kept.promise().kind() == PromiseKind.EVERY_COMPONENT_CAN_PAY
                        ? text(kept.promise().kind(), ".refuted", messages.component(of))
                        : text(
                                kept.promise().kind(),
                                ".refuted",
                                found.stream()
                                        .flatMap(one -> Stream.of(inputs(one), money(one.amount())))
                                        .toArray());
        };
    }

    private String why(Why why, String rule) {
        String key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return rule.isEmpty() || why != Why.TOO_MANY_PIECES
                ? words.text(key, messages.rule(rule))
                : words.text(key + ".rule", messages.rule(rule));
    }

    /** The value of each input. */
    public String inputs(Found found) {
        List<Input> inputs = Objects.requireNonNull(scheme.promises()).inputs();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            all.add(input(inputs.get(i)) + " "
                    + numbers.of(kind(inputs.get(i)), found.inputs().get(i)));
        }
        return String.join(", ", all);
    }

    /** What an input is called. */
    public String input(Input input) {
        InputNumber number = input.number();
        return switch (number.of()) {
            case KPI -> kpis.name(scheme, number.name(), locale);
            case COMPANY -> words.text("company");
            default -> number.name();
        };
    }

    private String input(String name) {
        Promises promises = scheme.promises();
        return promises == null
                ? name
                : promises.inputs().stream()
                        .filter(input -> input.name().equals(name))
                        .findFirst()
                        .map(this::input)
                        .orElse(name);
    }

    /** What kind of number an input is. */
    public Kind kind(Input input) {
        return switch (input.number().of()) {
            case KPI -> kpis.kind(scheme, input.number().name());
            case PRODUCT -> Kind.COUNT;
            default -> Kind.MONEY;
        };
    }

    private String target(String target) {
        return messages.component(target.isEmpty() ? Component.TOTAL_PAY : target);
    }

    private String text(PromiseKind kind, String more, Object... values) {
        return words.text(kind.word() + more, values);
    }

    private String money(BigDecimal amount) {
        return numbers.of(Kind.MONEY, amount);
    }
}
