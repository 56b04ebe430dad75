package trinn.planning.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.kpi.KpiDefinition;
import trinn.planning.Basis;
import trinn.planning.Overload;
import trinn.planning.Plan;
import trinn.planning.Portion;
import trinn.planning.Segment;
import trinn.planning.Step;
import trinn.ui.Language;

/** A plan's numbers and formulas, as one reader reads them. */
final class Words {

    private static final int MOST_NAMED = 2;
    private static final int SHARE_DECIMALS = 5;

    private final UI ui;
    private final Locale locale;
    private final Formats formats;
    private final Currency currency;
    private final Map<String, String> names = new HashMap<>();

    Words(UI ui, String currency, List<KpiDefinition> efforts) {
        this.ui = ui;
        this.locale = ui.getLocale();
        this.formats = Formats.of(locale);
        this.currency = Currency.getInstance(currency);
        String language = Language.of(locale).code();
        efforts.forEach(kpi -> names.put(kpi.code(), kpi.name(language)));
    }

    Currency currency() {
        return currency;
    }

    String say(String key, Object... values) {
        return ui.getTranslation(key, values);
    }

    /** The name of an activity. */
    String effort(String code) {
        return names.getOrDefault(code, code);
    }

    /** What a kind of business is called. */
    String segment(Segment segment) {
        return segment.name(Language.of(locale).code());
    }

    /** Where its norms come from. */
    String source(Segment segment) {
        return say("plan.norms.source", segment.says(Language.of(locale).code()));
    }

    /** The same within a sentence; a word in capitals stays. */
    String effortWithin(String code) {
        String name = effort(code);
        boolean isAbbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAbbreviation ? name : name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }

    String stage(String stage) {
        return say("plan.stage." + stage);
    }

    String whole(BigDecimal amount) {
        return formats.wholeMoney(amount);
    }

    String money(BigDecimal amount) {
        return formats.number(amount.setScale(2, RoundingMode.HALF_UP), currency.getDefaultFractionDigits());
    }

    String count(BigDecimal number) {
        return formats.number(number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** A number of activities a day, to two decimals; what would vanish keeps two digits. */
    String perDay(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && number.signum() > 0
                ? formats.number(number.round(new MathContext(1, RoundingMode.HALF_UP)))
                : formats.number(rounded, 2);
    }

    String percent(BigDecimal ratio) {
        return formats.percent(ratio);
    }

    /** A ratio in a formula, to three decimals of a per cent. */
    String share(BigDecimal ratio) {
        return formats.percent(ratio.setScale(SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Numbers of people, in tenths. */
    String people(BigDecimal number) {
        return formats.number(number);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yyyy", locale).format(month);
    }

    String period(Period period) {
        YearMonth from = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to().minusDays(1));
        return from.equals(last) ? month(from) : month(from) + " – " + month(last);
    }

    String basis(Basis basis) {
        return say("plan.basis." + basis.name().toLowerCase(Locale.ROOT));
    }

    /** The name of a step. */
    String label(Step step) {
        return switch (step.kind()) {
            case STAGE -> stage(step.subject());
            case EFFORT, DAILY -> effort(step.subject());
            default -> say("plan.step." + key(step), currency.getCurrencyCode());
        };
    }

    /** What came out of a step. */
    String result(Step step) {
        return switch (step.kind()) {
            case MARGIN, REVENUE, ORDER_VALUE -> whole(step.result());
            case MARGIN_SHARE -> percent(step.result());
            case DAILY -> perDay(step.result());
            default -> count(step.result());
        };
    }

    /** The formula of a step with its figures put in. */
    String formula(Step step, String before) {
        List<BigDecimal> in = step.inputs();
        String key = "plan.formula." + key(step);
        String code = currency.getCurrencyCode();
        return switch (step.kind()) {
            case MARGIN -> say(key, money(step.result()), money(in.get(0)), money(in.get(1)));
            case MARGIN_SHARE -> say(key, share(step.result()), money(in.get(0)), money(in.get(1)));
            case REVENUE -> say(key, whole(step.result()), money(in.get(0)), share(in.get(1)), code);
            case ORDER_VALUE -> say(key, money(step.result()), money(in.get(0)), count(in.get(1)));
            case DEALS -> say(key, count(step.result()), whole(in.get(0)), money(in.get(1)));
            case STAGE ->
                say(key, count(step.result()), count(in.get(0)), before, share(in.get(1)), stage(step.subject()));
            case DAILY -> say(key, perDay(step.result()), count(in.get(0)), count(in.get(1)));
            case WON, EFFORT -> say(key, count(step.result()), count(in.get(0)), count(in.get(1)), count(in.get(2)));
        };
    }

    private static String key(Step step) {
        return step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The norms that somebody would exceed, in words; the empty text where there are none. */
    String overloads(Portion portion) {
        List<Overload> all = portion.overloads();
        if (all.isEmpty()) {
            return "";
        }
        boolean isGroup = portion instanceof trinn.planning.GroupPlan;
        List<String> parts = all.stream()
                .limit(MOST_NAMED)
                .map(over -> isGroup
                        ? say("plan.over.sellers", effort(over.code()), over.sellers())
                        : say("plan.over.by", effort(over.code()), perDay(over.excess())))
                .toList();
        String more = all.size() > MOST_NAMED ? " " + say("plan.over.more", all.size() - MOST_NAMED) : "";
        return "▲ " + say("plan.over") + ": " + String.join(", ", parts) + more;
    }

    /** That sellers would exceed the norm of an activity, as a name for it. */
    String overloaded(Plan plan, String code) {
        return plan.company().overloads().stream()
                .filter(over -> over.code().equals(code))
                .map(over -> "▲ " + say("plan.over.sellers", effort(code), over.sellers()) + " " + say("plan.over"))
                .findFirst()
                .orElse(effort(code));
    }

    /** The activity of which a plan is told first: the one with the largest gap, else the most frequent. */
    static String first(Plan plan) {
        if (!plan.gaps().isEmpty()) {
            return plan.gaps().getFirst().code();
        }
        return plan.company().needs().efforts().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
