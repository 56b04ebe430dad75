package trinn.fetch.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.fetch.Brings;
import trinn.fetch.Collected;
import trinn.fetch.Going;
import trinn.fetch.Place;
import trinn.fetch.Schedule;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.fetch.place.Places;
import trinn.fetch.place.UntrustedException;
import trinn.fetch.store.Fetching;
import trinn.fetch.store.Sources;
import trinn.intake.DataProblemsException;
import trinn.intake.Layout;
import trinn.intake.Periods;
import trinn.intake.ui.LackWords;
import trinn.intake.ui.ReportPart;
import trinn.outside.UnreachableException;
import trinn.population.Draft;
import trinn.population.Lack;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.Mappings;
import trinn.simulation.Progress;
import trinn.ui.LongWork;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** Sets a source up: where it is, how what comes from there is read, what becomes of it, and when it comes. */
@Route(value = "data/source", layout = MainLayout.class)
@RolesAllowed({"DESIGNER", "FINANCE"})
final class SourceView extends View implements HasUrlParameter<Long> {

    private final Sources sources;
    private final Fetching fetching;
    private final Places places;
    private final DataSets dataSets;
    private final Mappings mappings;
    private final Div place = new Div();
    private final Div found = new Div();
    private final Div end = new Div();
    private final Div checked = new Div();
    private final LongWork work = new LongWork();
    private Source source = fresh();
    private boolean kept;
    private @Nullable PlaceForm form;
    private @Nullable Looked looked;
    private @Nullable WhenPart when;

    SourceView(Sources sources, Fetching fetching, Places places, DataSets dataSets, Mappings mappings) {
        super("sources.title", "source");
        this.sources = sources;
        this.fetching = fetching;
        this.places = places;
        this.dataSets = dataSets;
        this.mappings = mappings;
        addClassNames("import", "source");
        checked.setId("source-checked");
        build();
    }

    private static Source fresh() {
        return new Source(
                0,
                "",
                new Place.Folder(""),
                List.of(),
                new Layout("", "", "", Periods.MONTH, List.of()),
                Brings.ALL,
                Schedule.BY_HAND,
                true);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        try {
            source = id == null ? fresh() : sources.get(id);
            kept = id != null && sources.hasSecret(id);
        } catch (NoSuchElementException e) {
            throw new NotFoundException();
        }
        when = null;
        build();
    }

    /** Nothing of what was found stays behind. */
    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void forget() {
        if (looked != null) {
            looked.delete();
            looked = null;
        }
    }

    @Override
    protected void build() {
        removeAll();
        forget();
        Select<Kind> kind = new Select<>();
        kind.setId("source-kind");
        kind.setLabel(getTranslation("sources.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("sources.kind." + one.code()));
        kind.addClassName("wide");
        kind.setValue(Kind.of(source.place()));
        kind.addValueChangeListener(event -> show(event.getValue()));
        Button look = new Button(getTranslation("sources.look"), event -> look());
        look.setId("source-look");
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(look, work);
        buttons.addClassName("buttons");
        add(head(), step(1, "source.step.where"), kind, place, buttons, found, end);
        show(kind.getValue());
        showFound();
    }

    private H2 step(int number, String key) {
        H2 step = new H2("%d  %s".formatted(number, getTranslation(key)));
        step.addClassName("step");
        return step;
    }

    private void show(Kind kind) {
        boolean same = Kind.of(source.place()) == kind;
        List<Wanted> wanted = same ? source.wanted() : List.of();
        Place now = same ? source.place() : anew(kind);
        boolean secret = same && kept;
        form = switch (now) {
            case Place.Folder folder -> new FolderForm(folder, wanted, places.root());
            case Place.Web web -> new WebForm(web, wanted, secret);
            case Place.Sftp server -> new SftpForm(server, wanted, secret);
            case Place.Server server -> new DatabaseForm(server, wanted, secret);
            case Place.Sent sent -> new SentForm(wanted, source.id());
        };
        place.removeAll();
        place.add(form);
    }

    private static Place anew(Kind kind) {
        return switch (kind) {
            case FOLDER -> new Place.Folder("");
            case WEB -> new Place.Web("", "", "");
            case SFTP -> new Place.Sftp("", 22, "", "", "", false);
            case DATABASE ->
                new Place.Server(Place.Product.POSTGRESQL, "", Place.Product.POSTGRESQL.port(), "", "", true);
            case SENT -> new Place.Sent();
        };
    }

    private void look() {
        PlaceForm asked = Objects.requireNonNull(form);
        forget();
        found.removeAll();
        end.removeAll();
        try {
            Place where = asked.place();
            List<Wanted> wanted = asked.wanted();
            if (wanted.isEmpty()) {
                work.say(getTranslation("sources.wanted.missing"));
                return;
            }
            @Nullable String secret = asked.secret();
            Looked fresh = new Looked();
            Layout before = source.layout();
            work.begin(
                    getTranslation("sources.looking"),
                    progress -> fresh.orDelete(() -> {
                        Collected what =
                                fetching.look(where, wanted, source.id(), secret, fresh.folder(), going(progress));
                        fresh.take(where, wanted, what, before, mappings);
                        going(progress).went(0, 0);
                        return what;
                    }),
                    what -> arrived(fresh),
                    this::failed);
        } catch (UnreachableException e) {
            work.say(String.valueOf(e.getMessage()));
        }
    }

    private static Going going(Progress progress) {
        return (bytes, records) -> {
            if (!progress.worked(0, 0)) {
                throw new CancellationException();
            }
        };
    }

    private String failed(RuntimeException e) {
        switch (e) {
            case UntrustedException server -> {
                askToTrust(server);
                return "";
            }
            case UnreachableException told -> {
                return String.valueOf(told.getMessage());
            }
            case DataProblemsException data -> {
                return data.problems().getFirst().toString();
            }
            default -> {
                LoggerFactory.getLogger(SourceView.class).error("A source could not be looked at.", e);
                return getTranslation("import.failed");
            }
        }
    }

    private void askToTrust(UntrustedException server) {
        Paragraph asks = new Paragraph(getTranslation("sources.trust", server.fingerprint()));
        Button trust = new Button(getTranslation("sources.trust.do"), event -> {
            ((SftpForm) Objects.requireNonNull(form)).trust(server.fingerprint());
            found.removeAll();
            look();
        });
        trust.setId("source-trust");
        Div box = new Div(asks, trust);
        box.addClassName("trust");
        found.removeAll();
        found.add(box);
    }

    private void arrived(Looked fresh) {
        looked = fresh;
        Draft draft = fresh.draft();
        Layout before = source.layout();
        if (!before.name().isEmpty()) {
            newest(before.name()).ifPresentOrElse(one -> draft.setBase(dataSets.base(one.id())), () -> {
                draft.setName(before.name());
                draft.setCurrency(before.currency());
                draft.setPeriods(before.periods());
            });
        }
        showFound();
    }

    private java.util.Optional<DataSetSummary> newest(String name) {
        return dataSets.all().stream()
                .filter(one -> one.newest() && one.name().equals(name))
                .findFirst();
    }

    /** How what came is read, and what becomes of it; of what was not looked at, how it has been so far. */
    private void showFound() {
        found.removeAll();
        end.removeAll();
        Looked now = looked;
        if (now == null && source.id() == 0) {
            return;
        }
        if (now == null) {
            found.add(quiet(getTranslation(
                    "source.as-before",
                    source.layout().name(),
                    source.layout().sections().stream()
                            .map(section ->
                                    getTranslation("record." + section.type().code()))
                            .distinct()
                            .collect(Collectors.joining(", ")))));
        } else {
            FoundPart part = new FoundPart(now, dataSets, mappings, this::showFound, this::changed);
            found.add(step(2, "source.step.columns"), part.columns(), step(3, "source.step.set"), part.set());
        }
        when = new WhenPart(
                typed(),
                form instanceof SentForm,
                getTranslation("sources.zone", sources.zone().getId()),
                new SourceWords(this, getLocale()));
        Button save = new Button(getTranslation("action.save"), event -> save());
        save.setId("source-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        if (now != null) {
            Button check = new Button(getTranslation("import.check"), event -> check());
            check.setId("source-check");
            buttons.addComponentAsFirst(check);
        }
        buttons.addClassName("buttons");
        checked.removeAll();
        end.add(step(4, "source.step.when"), when, buttons, checked);
    }

    private void changed() {
        checked.removeAll();
    }

    /** As it would be stored. */
    private Source written() {
        PlaceForm written = Objects.requireNonNull(form);
        WhenPart about = Objects.requireNonNull(when);
        Looked now = looked;
        if (now == null ? !isReadAlready(written.wanted()) : !now.isOf(written.place(), written.wanted())) {
            throw new UnreachableException(getTranslation("source.look-first"));
        }
        return new Source(
                source.id(),
                about.name(),
                written.place(),
                now == null ? written.wanted() : now.used(),
                now == null ? source.layout() : now.layout(),
                about.brings(),
                about.schedule(),
                about.active());
    }

    /** With what was typed already of when it comes. */
    private Source typed() {
        WhenPart about = when;
        return about == null
                ? source
                : new Source(
                        source.id(),
                        about.name(),
                        source.place(),
                        source.wanted(),
                        source.layout(),
                        about.brings(),
                        about.schedule(),
                        about.active());
    }

    /** Whether it is described how all that is wanted is read. */
    private boolean isReadAlready(List<Wanted> wanted) {
        return form instanceof WebForm
                ? wanted.equals(source.wanted())
                : files(wanted).equals(files(source.wanted()));
    }

    private static List<String> files(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::file).toList();
    }

    private boolean lacks() {
        Looked now = looked;
        List<Lack> lacks = now == null || now.draft().files().isEmpty()
                ? List.of()
                : now.draft().lacks();
        checked.removeAll();
        lacks.forEach(lack -> checked.add(trouble("✕ " + LackWords.of(this, lack))));
        return !lacks.isEmpty();
    }

    private void check() {
        if (lacks()) {
            return;
        }
        Looked now = Objects.requireNonNull(looked);
        try {
            Source written = written();
            long[] records = new long[1];
            work.begin(
                    getTranslation("sources.checking"),
                    progress -> fetching.check(
                            written, Objects.requireNonNull(now.collected()), now.folder(), (bytes, count) -> {
                                records[0] = count;
                                going(progress).went(bytes, count);
                            }),
                    report -> checked.add(new ReportPart(report, records[0])),
                    this::failed);
        } catch (UnreachableException e) {
            checked.add(trouble("✕ " + e.getMessage()));
        }
    }

    private void save() {
        if (lacks()) {
            return;
        }
        try {
            Source saved = sources.save(written(), Objects.requireNonNull(form).secret());
            if (looked != null) {
                looked.draft().remember(mappings::remember);
            }
            UI.getCurrent().navigate(SourcesView.class);
            Notification.show(getTranslation("sources.saved", saved.name()));
        } catch (IllegalArgumentException | UnreachableException e) {
            checked.add(trouble("✕ " + e.getMessage()));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName("quiet");
        return told;
    }

    private static Paragraph trouble(String text) {
        Paragraph told = new Paragraph(new Span(text));
        told.addClassName("trouble");
        return told;
    }
}
