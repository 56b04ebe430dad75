package trinn.kpi.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Forecast;
import trinn.kpi.KpiUnit;
import trinn.ui.Figure;
import trinn.ui.Tone;

/** The numbers above the curve: the last month, all months, the forecast, and in a sentence how that is made. */
final class KpiFigures extends Div {

    private final KpiText text;
    private final Figure month = new Figure("");
    private final Figure all = new Figure("");
    private final Figure forecast = new Figure("");
    private final Paragraph method = new Paragraph();

    KpiFigures(KpiText text) {
        this.text = text;
        addClassName("kpi-figures");
        Div figures = new Div(month, all, forecast);
        figures.addClassName("trinn-figures");
        forecast.addClassName("forecast");
        method.addClassNames("quiet", "method");
        add(figures, method);
    }

    void show(Book book, Period span, Ask ask, Development development) {
        Period last = Grain.MONTH.of(ask.until().minusDays(1));
        Period known = Ask.known(last, ask.until());
        String code = ask.kpi().code();
        month.setLabel(labelled(ask, text.formats().month(YearMonth.from(last.from()))));
        month.show(Tone.PLAIN, brief(ask, book.value(code, ask.whom(), known)), shareOf(book, ask, known, last));
        Period whole = new Period(span.from(), ask.until());
        List<Period> months = book.months().stream()
                .filter(each -> each.from().isBefore(ask.until()))
                .toList();
        Period calendar = new Period(months.getFirst().from(), months.getLast().to());
        all.setLabel(labelled(ask, getTranslation("data.figure.all", months.size())));
        all.show(Tone.PLAIN, brief(ask, book.value(code, ask.whom(), whole)), shareOf(book, ask, whole, calendar));
        showForecast(book, ask, development.forecast());
    }

    private void showForecast(Book book, Ask ask, Forecast ahead) {
        KpiUnit unit = ask.kpi().unit();
        String end = text.formats().date(ahead.period().to().minusDays(1));
        boolean complete = ahead.method() == Forecast.Method.COMPLETE;
        forecast.setLabel(
                labelled(ask, getTranslation(complete ? "data.figure.complete" : "data.figure.forecast", end)));
        BigDecimal target = ahead.target();
        forecast.show(
                complete ? Tone.PLAIN : Tone.ALTERNATIVE,
                text.brief(unit, ahead.value()),
                target == null
                        ? noTarget(book, ask)
                        : getTranslation(
                                "data.figure.of-target", text.percent(ahead.attainment()), text.brief(unit, target)));
        method.setText(getTranslation(
                "data.method." + ahead.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(ahead.daysDone()),
                String.valueOf(ahead.daysDone() + ahead.daysLeft()),
                text.brief(unit, ahead.soFar()),
                text.brief(unit, ahead.value())));
    }

    private String labelled(Ask ask, String what) {
        return ask.kpi().unit() == KpiUnit.MONEY ? what + ", " + text.currency() : what;
    }

    private String brief(Ask ask, @Nullable BigDecimal value) {
        return text.brief(ask.kpi().unit(), value);
    }

    /** Says that part of the days is not planned; nothing where nothing ever is. */
    private String noTarget(Book book, Ask ask) {
        boolean planned = !book.measured()
                .targets()
                .all(
                        ask.whom().scope().level().code(),
                        ask.whom().scope().of(),
                        ask.kpi().code())
                .isEmpty();
        return planned ? getTranslation("data.figure.no-target") : "";
    }

    /** How much of the target of some days was reached over those that are known. */
    private String shareOf(Book book, Ask ask, Period known, Period planned) {
        BigDecimal value = book.value(ask.kpi().code(), ask.whom(), known);
        BigDecimal target = book.target(ask.kpi().code(), ask.whom(), planned);
        if (value == null || target == null || target.signum() == 0) {
            return noTarget(book, ask);
        }
        return getTranslation(
                "data.figure.of-target",
                text.percent(value.divide(target, MathContext.DECIMAL128)),
                text.brief(ask.kpi().unit(), target));
    }
}
