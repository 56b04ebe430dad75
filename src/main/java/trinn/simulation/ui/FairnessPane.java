package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.format.Formats;
import trinn.simulation.Fairness;
import trinn.simulation.Fairness.Category;
import trinn.simulation.Figures.Both;
import trinn.simulation.GapFigure;
import trinn.simulation.Grouping;
import trinn.simulation.GroupingWords;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Investigations;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.ui.Tone;

/** How the pay of women and men compares under both sides. */
final class FairnessPane extends Div {

    private static final int DIGITS = 3;

    private final Formats formats = Formats.of(getLocale());
    private final Investigations investigations;
    private final Select<Boolean> pay = new Select<>();
    private final Select<Grouping> by = new Select<>();
    private final Div choices = new Div(pay, by);
    private final Div content = new Div();
    private Answer.@Nullable Results shown;

    FairnessPane(Investigations investigations) {
        this.investigations = investigations;
        addClassNames("figures-pane", "fairness-pane");
        Paragraph how = new Paragraph(getTranslation("fairness.how", investigations.fairnessLeast()));
        how.addClassName("quiet");
        pay.addThemeVariants(SelectVariant.LUMO_SMALL);
        pay.setLabel(getTranslation("fairness.pay"));
        pay.setItems(true, false);
        pay.setItemLabelGenerator(whole -> getTranslation(whole ? "fairness.pay.whole" : "fairness.pay.paid"));
        pay.setValue(true);
        pay.addValueChangeListener(event -> draw());
        by.addThemeVariants(SelectVariant.LUMO_SMALL);
        by.setLabel(getTranslation("fairness.category"));
        by.setItemLabelGenerator(new GroupingWords(getLocale())::title);
        by.addValueChangeListener(event -> draw());
        choices.addClassName("seek");
        add(how, choices, content);
    }

    private static String key(Grouping.By by) {
        return by == Grouping.By.ROLE ? "grid.role" : "grid.department";
    }

    void show(Answer.Results results) {
        if (shown == results) {
            return;
        }
        shown = null;
        List<Grouping> categories = Grouping.of(results.comparison()).stream()
                .filter(one -> List.of(Grouping.By.ROLE, Grouping.By.DEPARTMENT, Grouping.By.ATTRIBUTE)
                        .contains(one.by()))
                .toList();
        Grouping chosen = by.getValue();
        by.setItems(categories);
        by.setVisible(!categories.isEmpty());
        by.setValue(
                categories.contains(chosen)
                        ? chosen
                        : categories.stream()
                                .filter(one -> one.by() == Grouping.By.ROLE)
                                .findFirst()
                                .orElse(categories.isEmpty() ? null : categories.getFirst()));
        shown = results;
        draw();
    }

    private void draw() {
        Answer.Results results = shown;
        if (results == null) {
            return;
        }
        Grouping category = Objects.requireNonNullElse(by.getValue(), new Grouping(Grouping.By.ROLE, ""));
        Fairness fairness = investigations.fairness(results, pay.getValue(), category);
        content.removeAll();
        boolean told = !fairness.figures().isEmpty();
        choices.setVisible(told);
        if (!told) {
            content.add(new Paragraph(
                    fairness.women() + fairness.men() == 0
                            ? getTranslation(Signed.in().seesPersonal() ? "fairness.nobody" : "fairness.not-yours")
                            : getTranslation(
                                    "fairness.few", fairness.women(), fairness.men(), investigations.fairnessLeast())));
            return;
        }
        Paragraph who = new Paragraph(
                getTranslation("fairness.who", formats.count(fairness.women()), formats.count(fairness.men())));
        content.add(
                who,
                figures(fairness),
                new H2(getTranslation("fairness.bands")),
                bands(fairness),
                new H2(getTranslation("fairness.categories")),
                categories(fairness));
    }

    private Component figures(Fairness fairness) {
        FigureTable table = new FigureTable("fairness.gap", "tone.baseline", "tone.alternative", "tone.difference");
        fairness.figures()
                .forEach((figure, both) -> table.row(
                        getTranslation("fairness." + figure.name()),
                        getTranslation("fairness." + figure.name() + ".about"),
                        List.of(
                                Cell.of(percent(both.baseline())),
                                Cell.of(percent(both.alternative())),
                                difference(figure, both))));
        return table;
    }

    /** A gap that becomes smaller is well, whichever way it goes. */
    private Cell difference(GapFigure figure, Both both) {
        BigDecimal nearer = rounded(both.baseline())
                .abs()
                .subtract(rounded(both.alternative()).abs());
        BigDecimal well = figure.isGap() ? nearer : nearer.negate();
        return new Cell(formats.percentDifference(rounded(both.difference())), Tone.ofDifference(well));
    }

    private Component bands(Fairness fairness) {
        FigureTable table = new FigureTable("fairness.band", "tone.baseline", "tone.alternative", "tone.difference");
        for (int band = 0; band < fairness.bands().size(); band++) {
            Both both = fairness.bands().get(band);
            table.row(
                    getTranslation("grid.quartile." + (band + 1)),
                    "",
                    List.of(
                            Cell.of(percent(both.baseline())),
                            Cell.of(percent(both.alternative())),
                            Cell.of(formats.percentDifference(rounded(both.difference())))));
        }
        return table;
    }

    private Component categories(Fairness fairness) {
        Grouping category = by.getValue();
        FigureTable table = new FigureTable(
                category == null || category.by() == Grouping.By.ATTRIBUTE ? "fairness.category" : key(category.by()),
                "fairness.category.basic",
                "fairness.category.variable",
                "fairness.category.all");
        for (Category one : fairness.categories()) {
            table.row(
                    one.name().isEmpty() ? getTranslation("grid.group.unsaid") : one.name(),
                    "",
                    List.of(gaps(one.basic(), false), gaps(one.variable(), false), gaps(one.total(), true)));
        }
        Paragraph much = new Paragraph(getTranslation("fairness.much"));
        much.addClassName("quiet");
        return new Div(table, much);
    }

    private Cell gaps(@Nullable Both gap, boolean judged) {
        if (gap == null) {
            return Cell.of(getTranslation("fairness.category.few"));
        }
        String text = percent(gap.baseline()) + " → " + percent(gap.alternative());
        boolean much = judged && Fairness.isMuch(gap.alternative());
        return new Cell(much ? text + " (≥ 5 %)" : text, much ? Tone.LESS : Tone.PLAIN);
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private String percent(BigDecimal share) {
        return formats.percent(rounded(share));
    }
}
