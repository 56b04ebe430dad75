package trinn.kpi.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.kpi.KpiDefinition;
import trinn.ui.Chart;
import trinn.ui.StatementLink;

/** One KPI of one data set: what it says, its curve, the records behind it, and everybody's months. */
public final class KpiPane extends Div {

    private final long data;
    private final Book book;
    private final OwnKpis own;
    private final Div ownActions = new Div();
    private final Period span;
    private final KpiText text;
    private final H2 name = new H2();
    private final Paragraph says = new Paragraph();
    private final Pre definition = new Pre();
    private final Paragraph about = new Paragraph();
    private final Controls controls;
    private final KpiFigures figures;
    private final Chart curve = new Chart("");
    private final DevelopmentChart drawing;
    private final RecordsPart records;
    private final H2 heading = new H2();
    private final SellerMonths months;
    private Ask ask;
    private @Nullable Development development;
    private @Nullable Period focus;

    /**
     * @param data the id of the data set
     * @param span from the first day of the data to the day after the last
     * @param kpi what to begin with
     * @param own what can be done with KPIs that people added
     * @param whom the id of whom to begin with; the company where there is nobody of that id
     */
    public KpiPane(long data, Book book, Period span, OwnKpis own, KpiDefinition kpi, String whom) {
        this.data = data;
        this.book = book;
        this.own = own;
        this.span = span;
        this.text = new KpiText(getLocale(), Currency.getInstance(book.data().currency()));
        this.ask = new Ask(kpi, find(whom), Grain.MONTH, span.to(), horizon(span.to()));
        this.controls = new Controls(this::choose);
        this.figures = new KpiFigures(text);
        this.drawing = new DevelopmentChart(curve, text);
        this.records = new RecordsPart(text);
        this.months = new SellerMonths(book, ask, text, this::open);
        addClassName("kpi-pane");
        curve.setHeight("22rem");
        curve.addItemClickListener(event -> openPoint(event.dataIndex()));
        says.addClassName("quiet");
        about.addClassName("quiet");
        Details measured = new Details(getTranslation("data.definition"), about, definition);
        measured.addClassName("definition");
        ownActions.addClassName("own");
        Div head = new Div(name, says, measured, ownActions);
        head.addClassName("kpi-head");
        add(head, controls, figures, curve, hint("data.chart.hint"), records, heading(), months);
        controls.offer(book.everybody(), span);
        redraw();
    }

    private Whom find(String id) {
        return book.everybody().stream()
                .filter(whom -> whom.id().equals(id))
                .findFirst()
                .orElseGet(() -> book.whole().getFirst());
    }

    /** The nearest end of a calendar period that is still to come. */
    private static Window horizon(LocalDate until) {
        for (Window window : Window.values()) {
            if (window.period(until.minusDays(1)).to().isAfter(until)) {
                return window;
            }
        }
        return Window.YEAR;
    }

    /** The id of whom the numbers are about. */
    public String whom() {
        return ask.whom().id();
    }

    /** Shows another KPI. */
    public void show(KpiDefinition kpi) {
        ask = new Ask(kpi, ask.whom(), ask.grain(), ask.until(), ask.horizon());
        redraw();
    }

    private void choose(Controls.Choice choice) {
        boolean otherDay = !choice.until().equals(ask.until());
        ask = new Ask(ask.kpi(), choice.whom(), choice.grain(), choice.until(), choice.horizon());
        focus = otherDay || focus == null ? null : focus;
        redraw();
    }

    /** Shows somebody of the table, and leads to the records of the month. */
    private void open(Whom whom, @Nullable Period month) {
        ask = new Ask(ask.kpi(), whom, ask.grain(), ask.until(), ask.horizon());
        focus = month == null ? focus : month;
        redraw();
        if (month != null) {
            records.setOpened(true);
        }
        controls.scrollIntoView();
    }

    private void openPoint(int index) {
        Development drawn = development;
        if (drawn != null && index >= 0 && index < drawn.points().size()) {
            focus = drawn.points().get(index).period();
            showRecords();
            records.setOpened(true);
            records.scrollIntoView();
        }
    }

    private void redraw() {
        KpiDefinition kpi = ask.kpi();
        name.setText(kpi.name(text.language()));
        says.setText(kpi.says(text.language()));
        definition.setText(kpi.definition().toString());
        about.setText(getTranslation(
                "data.definition.about",
                kpi.code(),
                getTranslation("data.unit." + word(kpi.unit())),
                getTranslation("data.better." + word(kpi.better())),
                getTranslation("data.window." + word(kpi.window()))));
        ownActions.removeAll();
        own.actions(kpi.code()).forEach(ownActions::add);
        if (ask.whom().isSeller()) {
            ownActions.add(new StatementLink(data, ask.whom().scope().of()));
        }
        heading.setText(getTranslation("data.months", kpi.name(text.language())));
        controls.mark(new Controls.Choice(ask.whom(), ask.grain(), ask.until(), ask.horizon()));
        Development drawn = Development.of(book, span, ask);
        development = drawn;
        figures.show(book, span, ask, drawn);
        drawing.draw(ask, drawn);
        months.show(ask);
        showRecords();
    }

    private void showRecords() {
        Period wanted = Ask.known(focus == null ? Grain.MONTH.of(ask.until().minusDays(1)) : focus, ask.until());
        Whom whom = ask.whom();
        String code = ask.kpi().code();
        records.show(
                getTranslation(
                        "data.records.of",
                        ask.kpi().name(text.language()),
                        whom.name(),
                        text.formats().period(wanted.from(), wanted.to())),
                () -> book.records(code, whom, wanted));
    }

    private Div heading() {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("grid.search"));
        search.setAriaLabel(getTranslation("grid.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(200);
        search.addValueChangeListener(event -> months.search(event.getValue()));
        Div bar = new Div(heading, hint("data.months.hint"), search);
        bar.addClassName("heading");
        return bar;
    }

    private Span hint(String key) {
        Span hint = new Span(getTranslation(key));
        hint.addClassName("quiet");
        return hint;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
