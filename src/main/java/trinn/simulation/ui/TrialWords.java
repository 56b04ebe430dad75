package trinn.simulation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.scheme.TermReader;
import trinn.scheme.Terms;
import trinn.simulation.SideKey;
import trinn.simulation.trial.Effect;
import trinn.simulation.trial.Effect.Interval;
import trinn.simulation.trial.TrialSize;
import trinn.source.Translations;
import trinn.source.Yaml;
import trinn.statement.KpiWords;
import trinn.statement.TermWords;

/** What is said of trials, in one reader's way. */
final class TrialWords {

    /** For how many months it is told which difference is seen. */
    private static final int[] TOLD = {3, 6, 12};

    private static final int DIGITS = 3;

    private final Locale reader;
    private final Translations words;
    private final Formats formats;
    private final KpiWords kpis;

    TrialWords(Locale reader, Catalogue catalogue) {
        this.reader = reader;
        this.words = Translations.of(reader);
        this.formats = Formats.of(reader);
        this.kpis = new KpiWords(catalogue);
    }

    String kpi(String code) {
        return kpis.name(code, reader);
    }

    Kind kind(String code) {
        return kpis.kind(code);
    }

    /** A mean of a KPI; a dash where there is none. */
    String number(String kpi, @Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        return switch (kind(kpi)) {
            case MONEY -> formats.wholeMoney(number);
            case RATIO -> percent(number);
            default -> formats.decimals(number, 1);
        };
    }

    /** A ratio with at most one decimal; a dash where there is none. */
    String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? "–" : formats.percent(ratio.setScale(DIGITS, RoundingMode.HALF_UP));
    }

    private String signed(BigDecimal ratio) {
        return (ratio.setScale(DIGITS, RoundingMode.HALF_UP).signum() > 0 ? "+" : "") + percent(ratio);
    }

    /** The month that begins on a day; the day where periods do not begin with a month. */
    static String month(LocalDate start, Formats formats) {
        return start.getDayOfMonth() == 1 ? formats.calendar(start, start.plusMonths(1)) : formats.date(start);
    }

    /** How the groups differ in something. */
    String effect(String what, Effect effect) {
        Interval ratio = effect.ratio();
        return ratio == null
                ? words.text("trials.effect.unknown", what, Effect.LEAST_SELLERS)
                : words.text(
                        ratio.sign() == 0 ? "trials.effect.unseen" : "trials.effect.seen",
                        what,
                        signed(ratio.value()),
                        signed(ratio.low()),
                        signed(ratio.high()));
    }

    /** Which difference the months so far would see, beside the one that was expected of so many; nothing where that cannot be said. */
    List<String> sees(int months, Effect effect, TrialSize size) {
        Interval ratio = effect.ratio();
        if (ratio == null || !size.isKnown()) {
            return List.of();
        }
        return List.of(words.text("trials.sees", months, percent(ratio.least()), percent(size.least(months))));
    }

    /** How many months it takes to see a difference, and what is seen in some. */
    List<String> size(String kpi, BigDecimal difference, TrialSize size) {
        if (!size.isKnown()) {
            return List.of(words.text("trials.size.unknown", Effect.LEAST_SELLERS, kpi(kpi)));
        }
        OptionalInt months = size.months(difference);
        List<String> said = new ArrayList<>();
        said.add(
                months.isPresent()
                        ? words.text("trials.size.months", months.getAsInt(), percent(difference), kpi(kpi))
                        : words.text("trials.size.never", percent(difference), kpi(kpi)));
        Object[] least = new Object[TOLD.length];
        for (int nth = 0; nth < TOLD.length; nth++) {
            least[nth] = percent(size.least(TOLD[nth]));
        }
        said.add(words.text("trials.size.least", least));
        return said;
    }

    /** Which terms of the scheme that is tried have other values; the empty text where none has. */
    String changed(Scheme tried, SideKey key) {
        Terms terms = TermReader.changed(tried.terms(), Yaml.parse("terms", key.terms()));
        TermWords values = new TermWords(reader, tried);
        List<String> said = new ArrayList<>();
        for (String name : tried.terms().changedIn(terms)) {
            Object value =
                    Objects.requireNonNull(terms.get(name)).values().getFirst().value();
            String label = tried.messages(reader).label(Objects.requireNonNull(terms.get(name)));
            said.add(
                    value instanceof BigDecimal
                            ? label + " " + values.value(tried.terms().get(name), value)
                            : label);
        }
        return said.isEmpty() ? "" : words.text("trials.changed", String.join("; ", said));
    }
}
