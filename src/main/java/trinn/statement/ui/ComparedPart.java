package trinn.statement.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.comparison.Attribution;
import trinn.comparison.ComparisonWords;
import trinn.comparison.store.Comparisons;
import trinn.engine.EvaluationException;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.source.ProblemsException;
import trinn.statement.KpiWords;
import trinn.ui.Asking;
import trinn.ui.Background;
import trinn.ui.Results;

/** A statement compared with another one, worked out once somebody opens it. */
final class ComparedPart extends Details {

    private final Comparisons comparisons;
    private final Population population;
    private final Scheme scheme;
    private final FactSet facts;
    private final Formats formats = Formats.of(getLocale());
    private final Results results = new Results();
    private final Asking asking = new Asking();

    /** What can be compared with: another period, or the version of another scheme. */
    private record Other(
            String label, @Nullable Period period, @Nullable SchemeVersion version) {}

    /** @param versions of schemes in the same currency */
    ComparedPart(
            Comparisons comparisons,
            Population population,
            Scheme scheme,
            FactSet facts,
            List<SchemeVersion> versions) {
        this.comparisons = comparisons;
        this.population = population;
        this.scheme = scheme;
        this.facts = facts;
        addClassName("compared");
        setSummaryText(getTranslation("compared.title"));
        addOpenedChangeListener(event -> {
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                open(others(versions));
            }
        });
    }

    private List<Other> others(List<SchemeVersion> versions) {
        List<Other> others = new ArrayList<>();
        List<Period> periods = comparisons.periods(population, facts.seller().id());
        periods.stream()
                .filter(one -> one.compareTo(facts.period()) < 0)
                .reduce((one, other) -> other)
                .ifPresent(one -> others.add(new Other(getTranslation("compared.before", said(one)), one, null)));
        LocalDate yearBefore = facts.period().from().minusYears(1);
        periods.stream()
                .filter(one -> one.from().equals(yearBefore))
                .filter(one -> others.isEmpty() || !one.equals(others.getFirst().period()))
                .findFirst()
                .ifPresent(one -> others.add(new Other(getTranslation("compared.year", said(one)), one, null)));
        String own = scheme.files().hash();
        versions.stream()
                .filter(one -> !one.hash().equals(own))
                .forEach(one -> others.add(new Other(getTranslation("compared.scheme", said(one)), null, one)));
        return others;
    }

    private String said(Period period) {
        return formats.period(period.from(), period.to());
    }

    private String said(SchemeVersion version) {
        return version.title(getLocale()) + (version.label().isEmpty() ? "" : " · " + version.label());
    }

    private void open(List<Other> others) {
        if (others.isEmpty()) {
            add(quiet(getTranslation("compared.nothing")));
            return;
        }
        Select<Other> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setLabel(getTranslation("compared.with"));
        select.setItems(others);
        select.setItemLabelGenerator(Other::label);
        select.setValue(others.getFirst());
        select.addValueChangeListener(event -> compare(event.getValue()));
        add(select, results);
        compare(others.getFirst());
    }

    private void compare(Other other) {
        Consumer<Runnable> tell = asking.next();
        results.setComputing(true);
        Background.start(() -> {
            try {
                SchemeVersion version = other.version();
                Scheme old = version == null ? scheme : comparisons.scheme(version.hash());
                Period period = other.period();
                Attribution found = period == null
                        ? comparisons.withScheme(population, scheme, facts, old)
                        : comparisons.withPeriod(population, scheme, facts, period);
                tell.accept(() -> show(other, old, found));
            } catch (EvaluationException | ProblemsException e) {
                tell.accept(() -> showFailed(e.getMessage()));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(ComparedPart.class).error("A comparison failed.", e);
                tell.accept(() -> showFailed(null));
            }
        });
    }

    private void show(Other other, Scheme old, Attribution found) {
        results.setComputing(false);
        results.removeAll();
        ComparisonWords words = new ComparisonWords(getLocale(), old, scheme, new KpiWords(population.catalogue()));
        results.add(new ComparedRows(other.label(), found, words, scheme.currency()));
    }

    private void showFailed(@Nullable String why) {
        results.setComputing(false);
        results.removeAll();
        results.add(quiet(getTranslation("compared.failed")));
        if (why != null) {
            results.add(new Paragraph(why));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
