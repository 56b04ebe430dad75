package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.simulation.Comparison;
import trinn.simulation.Figures;
import trinn.simulation.SideFigure;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Columns;
import trinn.simulation.store.OnData;
import trinn.simulation.ui.Beside.Data;
import trinn.simulation.ui.FigureTable.Cell;

/** One alternative, and its baseline, on several data sets: the question's own is the first column. */
final class DataBeside extends Div {

    private final SideCells cells = new SideCells(getLocale());
    private final Experiment experiment;
    private final Columns columns;
    private final DataForm form;
    private final DataColumns names;
    private final Div figures = new Div();
    private final Map<Data, WorkColumn<OnData>> heads = new LinkedHashMap<>();
    private Answer.@Nullable Results shown;

    DataBeside(Experiment experiment, Store store) {
        this.experiment = experiment;
        this.columns = store.investigations().columns();
        this.names = new DataColumns(experiment, getLocale(), this::getTranslation);
        this.form = new DataForm(experiment, this::put);
        Paragraph how = new Paragraph(getTranslation("side.data.how"));
        how.addClassName("quiet");
        add(how, form, figures);
    }

    void show(Answer.Results results) {
        shown = results;
        form.offer();
        heads.keySet().stream()
                .filter(data -> !experiment.beside().data().contains(data))
                .toList()
                .forEach(gone -> Objects.requireNonNull(heads.remove(gone)).close());
        for (Data data : experiment.beside().data()) {
            names.of(data).ifPresent(column -> {
                WorkColumn<OnData> head = heads.computeIfAbsent(data, any -> head(data, column.name()));
                head.ask(columns.key(results, column), progress -> columns.data(results, column, progress));
            });
        }
        draw();
    }

    private WorkColumn<OnData> head(Data data, String name) {
        WorkColumn<OnData> head = new WorkColumn<>(columns, this::draw);
        head.name(name);
        head.button("✕", getTranslation("side.remove") + ": " + name, () -> {
            experiment.beside().data().remove(data);
            again();
        });
        return head;
    }

    private void put(Data data) {
        if (experiment.beside().data().contains(data) || names.of(data).isEmpty()) {
            Notification.show(getTranslation("side.same"));
        } else {
            experiment.beside().data().add(data);
            again();
        }
    }

    private void again() {
        if (shown != null) {
            show(shown);
        }
    }

    private void draw() {
        Answer.Results results = shown;
        if (results == null || results.comparison().rows().isEmpty()) {
            return;
        }
        List<Component> titles = new ArrayList<>(List.of(new Span(getTranslation("figures.title")), own()));
        List<@Nullable Figures> values = new ArrayList<>(List.of(Figures.of(results.comparison())));
        for (Data data : experiment.beside().data()) {
            WorkColumn<OnData> head = heads.get(data);
            if (head != null && names.of(data).isPresent()) {
                titles.add(head);
                values.add(figures(head, results));
            }
        }
        FigureTable table = new FigureTable(titles);
        table.addClassNames("beside-table", "data-table");
        for (SideFigure figure : SideFigure.values()) {
            row(table, figure, values);
        }
        figures.removeAll();
        figures.add(table);
    }

    /** Null where there is nothing yet, or figures would look right and are not. */
    private @Nullable Figures figures(WorkColumn<OnData> head, Answer.Results results) {
        OnData worked = head.value();
        if (worked == null) {
            return null;
        }
        String missing = FindingsWords.of(worked.population(), getLocale(), this::getTranslation)
                .missing(worked.missing(results), worked.isNothing());
        Comparison asked = results.question().of(worked.all());
        boolean nobody = asked.rows().isEmpty();
        head.say(nobody ? getTranslation("side.no-period") : missing, false);
        return nobody || !missing.isEmpty() ? null : Figures.of(asked);
    }

    private Component own() {
        Span name = new Span(experiment.data().map(names::title).orElse(""));
        name.addClassName("name");
        Span about = new Span(getTranslation("side.this-data"));
        about.addClassName("about");
        Div head = new Div(name, about);
        head.addClassNames("column", "now");
        return head;
    }

    private void row(FigureTable table, SideFigure figure, List<@Nullable Figures> values) {
        List<Cell> row = new ArrayList<>();
        boolean any = false;
        for (Figures one : values) {
            BigDecimal number = one == null ? null : figure.of(one);
            BigDecimal before = one == null ? null : figure.ofBaseline(one);
            any |= number != null;
            String below = before == null ? "" : getTranslation("side.baseline", cells.text(figure, before));
            row.add(cells.cell(figure, number, below));
        }
        if (any) {
            String key = figure.key();
            table.row(getTranslation(key), getTranslation(key + ".about"), row);
        }
    }
}
