package trinn.payrun.file.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.PayFile;
import trinn.payrun.file.RefusedException;
import trinn.payrun.file.store.PayMappings;

/** The files of a frozen run, with its control totals, or what is in the way of them. Each is made when somebody follows its link. */
public final class ExportPart extends Div {

    private static final String SWEDISH = "SEK";

    private final Handover run;
    private final Supplier<Handover> now;
    private final PayMappings mappings;
    private final BiConsumer<Handover, PayFile> handedOn;
    private final FileTexts texts = new FileTexts(this);
    private final Locale reader = getLocale();
    private final String failed = texts.text("export.failed");
    private final Div files = new Div();
    private final Paragraph wrong = new Paragraph();

    /**
     * The files of a run.
     *
     * @param run as it is shown
     * @param now gives the run at the moment somebody downloads a file; what it throws refuses the file
     * @param mappings of data sets
     * @param handedOn told of each file before it leaves, such as for the log; what it throws refuses the file
     * @throws org.springframework.security.access.AccessDeniedException where whoever is signed in may not see mappings
     */
    public ExportPart(
            Handover run, Supplier<Handover> now, PayMappings mappings, BiConsumer<Handover, PayFile> handedOn) {
        this.run = run;
        this.now = now;
        this.mappings = mappings;
        this.handedOn = handedOn;
        addClassName("pay-files");
        files.addClassName("downloads");
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(new TotalsTable(run), files, wrong);
        if (mappings.mayChange()) {
            Button setUp = new Button(
                    texts.text("export.set-up"), event -> new MappingDialog(run, mappings, this::offer).open());
            setUp.addThemeVariants(ButtonVariant.SMALL);
            add(setUp);
        }
        offer();
    }

    /** Offers the files by the mapping as it is saved now. */
    private void offer() {
        Mapping mapping = mappings.of(run.dataSet(), reader).mapping();
        wrong.setText("");
        files.removeAll();
        Stream.of(FileType.values())
                .filter(type -> type != FileType.PAXML
                        || mapping.type() == FileType.PAXML
                        || run.currency().getCurrencyCode().equals(SWEDISH))
                .forEach(type -> files.add(file(type, mapping)));
    }

    private Component file(FileType type, Mapping mapping) {
        Div file = new Div();
        String title = texts.choice("export", type);
        List<Obstacle> found = mapping.problems(run, type);
        if (found.isEmpty()) {
            Anchor link = new Anchor(download(type), AttachmentType.DOWNLOAD, title);
            link.setClassName("main", type == mapping.type());
            Span about = new Span(PayFile.name(type, run) + " · " + texts.choice("export.about", type));
            about.addClassName("quiet");
            file.add(link, about);
        } else {
            ObstacleList obstacles = new ObstacleList();
            obstacles.show(found);
            Span stopped = new Span(texts.text("export.stopped", title));
            stopped.addClassName("stopped");
            file.add(stopped, obstacles);
        }
        return file;
    }

    private DownloadHandler download(FileType type) {
        return DownloadHandler.fromInputStream(event -> {
            UI ui = event.getUI();
            try {
                PayFile file = make(type);
                tell(ui, "");
                return new DownloadResponse(
                        new ByteArrayInputStream(file.content()), file.name(), file.media(), file.content().length);
            } catch (RefusedException e) {
                tell(
                        ui,
                        String.join(
                                " ",
                                e.obstacles().stream()
                                        .map(one -> one.in(reader))
                                        .toList()));
                return DownloadResponse.error(HttpStatusCode.CONFLICT);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(ExportPart.class).warn("A file of a run could not be made ({}).", type, e);
                tell(ui, failed);
                return DownloadResponse.error(HttpStatusCode.CONFLICT);
            }
        });
    }

    private void tell(UI ui, String text) {
        ui.access(() -> wrong.setText(text));
    }

    /** Makes a file of the run and the mapping as they are now. */
    PayFile make(FileType type) {
        Handover current = now.get();
        PayFile file =
                PayFile.of(type, current, mappings.of(current.dataSet(), reader).mapping());
        handedOn.accept(current, file);
        return file;
    }
}
