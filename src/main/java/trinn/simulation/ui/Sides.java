package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.util.Optional;
import trinn.document.store.PlanPapers;
import trinn.document.ui.PlanLink;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersion;
import trinn.ui.Tone;

/** The two schemes that are compared. One in other money than the data cannot be taken, and says why. */
final class Sides extends Div {

    private final Experiment experiment;
    private final Formats formats = Formats.of(getLocale());

    /** The last parameter is called after another version was taken. */
    Sides(Experiment experiment, PlanPapers papers, Runnable chosen) {
        this.experiment = experiment;
        addClassName("sides");
        add(side("tone.baseline", Tone.BASELINE, experiment.baseline(), hash -> {
            experiment.chooseBaseline(hash);
            chosen.run();
        }));
        add(side("tone.alternative", Tone.ALTERNATIVE, experiment.alternative(), hash -> {
            experiment.chooseAlternative(hash);
            chosen.run();
        }));
        experiment.alternative().ifPresent(scheme -> add(PlanLink.document(papers, scheme)));
    }

    private Select<SchemeVersion> side(
            String key, Tone tone, Optional<Scheme> now, SerializableConsumer<String> chosen) {
        Select<SchemeVersion> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.addClassNames("side", tone.className());
        select.setLabel(getTranslation(key));
        select.setItems(experiment.versions());
        select.setItemLabelGenerator(this::title);
        select.setRenderer(new ComponentRenderer<>(this::item));
        select.setItemEnabledProvider(experiment::fits);
        now.map(scheme -> scheme.files().hash())
                .ifPresent(hash -> experiment.versions().stream()
                        .filter(version -> version.hash().equals(hash))
                        .findFirst()
                        .ifPresent(select::setValue));
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue().hash());
            }
        });
        return select;
    }

    private Div item(SchemeVersion version) {
        Div item = new Div(new Span(title(version)));
        if (!experiment.fits(version)) {
            Span why = new Span(getTranslation(
                    "sides.other-money",
                    version.currency(),
                    experiment.data().map(DataSetSummary::currency).orElse("")));
            why.addClassName("why");
            item.add(why);
        }
        item.addClassName("version");
        return item;
    }

    /** The scheme's title, the version's name, and the day where another version is called the same. */
    private String title(SchemeVersion version) {
        String own = version.title(getLocale());
        String title = version.label().isEmpty() ? own : own + " – " + version.label();
        boolean twice = experiment.versions().stream()
                .anyMatch(other -> other != version
                        && other.title(getLocale()).equals(own)
                        && other.label().equals(version.label()));
        return twice
                ? title + ", "
                        + formats.date(
                                version.stored().atZone(ZoneId.systemDefault()).toLocalDate())
                : title;
    }
}
