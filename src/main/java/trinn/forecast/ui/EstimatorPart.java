package trinn.forecast.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.forecast.Estimate;
import trinn.forecast.Lever;
import trinn.forecast.OpenDeal;
import trinn.forecast.store.SellerPage;
import trinn.forecast.store.SellerPages;
import trinn.kpi.Influence;
import trinn.statement.Change;
import trinn.statement.Measure;
import trinn.ui.Background;
import trinn.ui.Figure;
import trinn.ui.Results;
import trinn.ui.TermSlider;
import trinn.ui.Tone;

/** What her own inputs and open deals would make of the pay: sliders, deals to be ticked, and the answer of the rules. */
final class EstimatorPart extends Section {

    private static final int MOST_DIGITS = 4;

    private final SellerPages pages;
    private final SellerPage page;
    private final PageWords words;
    private final Map<Lever, TermSlider> sliders = new LinkedHashMap<>();
    private final Map<String, BigDecimal> others = new LinkedHashMap<>();
    private final List<Checkbox> ticks = new ArrayList<>();
    private final Figure pay;
    private final Div parts = new Div();
    private final Results result;
    private final Button reset = new Button();
    private boolean quiet;
    private long asked;

    EstimatorPart(SellerPages pages, SellerPage page, PageWords words) {
        this.pages = pages;
        this.page = page;
        this.words = words;
        this.pay =
                new Figure(getTranslation("my-pay.would-pay", words.currency().getCurrencyCode()));
        pay.getElement().setAttribute("aria-live", "polite");
        parts.addClassName("parts");
        result = new Results(pay, reset);
        result.addClassName("answer");
        reset.setText(getTranslation("my-pay.reset"));
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        reset.setEnabled(false);
        reset.addClickListener(event -> reset());
        addClassName("estimator");
        add(new H2(getTranslation("my-pay.estimator")), says("my-pay.estimator.how"), result, parts);
        page.levers().forEach(this::slider);
        if (!page.deals().isEmpty()) {
            add(new H3(getTranslation("my-pay.deals")), says("my-pay.deals.how"));
            page.deals().forEach(this::tick);
        }
        show(new Estimate(page.now(), page.now()));
    }

    private Paragraph says(String key) {
        Paragraph says = new Paragraph(getTranslation(key));
        says.addClassName("quiet");
        return says;
    }

    private void slider(Lever lever) {
        BigDecimal added = lever.of().fact().equals("Kpi")
                ? page.deals().stream()
                        .map(deal -> deal.brings().getOrDefault(lever.of().key(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
        TermSlider slider = new TermSlider(
                words.name(lever),
                Scales.of(lever, added.max(BigDecimal.ZERO)),
                words.unit(lever.kind()),
                shown(lever));
        slider.addValueChangeListener(event -> estimate());
        sliders.put(lever, slider);
        add(slider);
    }

    /** As exact as anybody would type it. */
    private static BigDecimal shown(Lever lever) {
        return lever.actual().setScale(lever.kind() == Kind.MONEY ? 2 : MOST_DIGITS, RoundingMode.HALF_UP);
    }

    private void tick(OpenDeal deal) {
        Checkbox tick = new Checkbox();
        tick.setLabel(deal.name() + " · " + words.money(deal.amount()));
        tick.setHelperText(Stream.of(deal.stage(), deal.nextStep())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
        tick.addValueChangeListener(event -> {
            if (!quiet) {
                won(deal, event.getValue());
            }
        });
        ticks.add(tick);
        add(tick);
    }

    /** Moves the sliders by what a deal brings, there or back. */
    private void won(OpenDeal deal, boolean isWon) {
        quiet = true;
        deal.brings().forEach((code, brought) -> {
            BigDecimal more = isWon ? brought : brought.negate();
            TermSlider slider = sliders.entrySet().stream()
                    .filter(one -> one.getKey().of().fact().equals("Kpi")
                            && one.getKey().of().key().equals(code))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (slider == null) {
                others.merge(code, more, BigDecimal::add);
            } else {
                slider.setValue(slider.getValue().add(more));
            }
        });
        quiet = false;
        estimate();
    }

    private void reset() {
        quiet = true;
        sliders.values().forEach(slider -> slider.setValue(slider.baseline()));
        ticks.forEach(tick -> tick.setValue(false));
        others.clear();
        quiet = false;
        estimate();
    }

    private boolean isChanged() {
        return sliders.values().stream().anyMatch(TermSlider::isChanged)
                || ticks.stream().anyMatch(Checkbox::getValue);
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        sliders.forEach((lever, slider) -> {
            if (slider.isChanged()) {
                changes.add(lever.to(slider.getValue()));
            }
        });
        others.forEach((code, more) -> page.measures().stream()
                .filter(kpi -> kpi.code().equals(code))
                .findFirst()
                .ifPresent(kpi -> changes.add(change(kpi, more))));
        return changes;
    }

    private Change change(Kpi kpi, BigDecimal more) {
        Measure of = new Measure("Kpi", kpi.code(), kpi.window(), "actual");
        return new Change(of, more, words.kind(kpi.code()), Influence.SELF);
    }

    /** Has the rules work it out; only the answer to the last question is shown. */
    private void estimate() {
        if (quiet) {
            return;
        }
        reset.setEnabled(isChanged());
        UI ui = UI.getCurrent();
        long number = ++asked;
        List<Change> changes = changes();
        result.setComputing(true);
        Background.start(() -> {
            Runnable answer = answer(changes);
            ui.accessLater(
                            () -> {
                                if (number == asked) {
                                    result.setComputing(false);
                                    answer.run();
                                }
                            },
                            () -> {})
                    .run();
        });
    }

    private Runnable answer(List<Change> changes) {
        try {
            Estimate estimate = pages.estimate(page, changes);
            return () -> show(estimate);
        } catch (EvaluationException e) {
            return () -> fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(EstimatorPart.class).error("An estimate failed.", e);
            return () -> fail(getTranslation("statements.failed"));
        }
    }

    private void fail(String why) {
        pay.show(Tone.PLAIN, "–", why);
        parts.removeAll();
    }

    private void show(Estimate estimate) {
        pay.show(
                Tone.PLAIN,
                words.formats().money(estimate.total(), words.currency()),
                isChanged()
                        ? getTranslation(
                                "my-pay.against-now",
                                words.formats().moneyDifference(estimate.difference(), words.currency()))
                        : getTranslation("my-pay.as-now"));
        parts.removeAll();
        estimate.parts().forEach(part -> parts.add(part(part)));
    }

    private Div part(Estimate.Part part) {
        Span name = new Span(words.component(part.component()));
        name.addClassName("name");
        Span number = new Span(words.formats().money(part.then(), words.currency()));
        number.addClassName("number");
        Div row = new Div(name, number);
        if (part.difference().signum() != 0) {
            Span more = new Span(words.formats().moneyDifference(part.difference(), words.currency()));
            more.addClassNames(
                    "difference", Tone.ofDifference(part.difference()).className());
            row.addComponentAtIndex(1, more);
        }
        row.addClassName("row");
        return row;
    }
}
