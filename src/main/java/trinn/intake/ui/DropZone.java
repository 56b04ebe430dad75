package trinn.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import trinn.intake.DataProblemsException;
import trinn.intake.Recognition;

/** Where files are dropped. Each goes to the disk while it comes, and is looked at beside the page. */
final class DropZone extends Div {

    private static final int MOST_FILES = 30;
    private static final String[] TYPES = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm"};

    private final Supplier<Uploads> uploads;
    private final Consumer<List<Recognition>> arrived;
    private final Div troubles = new Div();
    private final Upload upload = new Upload();

    /**
     * @param uploads where files go
     * @param arrived told on the page of each file that is a table
     */
    DropZone(Supplier<Uploads> uploads, Consumer<List<Recognition>> arrived) {
        this.uploads = uploads;
        this.arrived = arrived;
        addClassName("drop-zone");
        troubles.addClassName("troubles");
        troubles.getElement().setAttribute("role", "alert");
        upload.setUploadHandler(this::receive);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(Uploads.LARGEST);
        upload.setAcceptedFileExtensions(TYPES);
        upload.setUploadButton(new Button(getTranslation("import.files.choose")));
        upload.setDropLabel(new Span(getTranslation("import.files.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> trouble(event.getFileName(), event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        Paragraph bound = new Paragraph(getTranslation("import.files.bound"));
        bound.addClassName("quiet");
        add(upload, bound, troubles);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("import.files.too-many", MOST_FILES))
                .setFileIsTooBig(getTranslation("import.files.too-large"))
                .setIncorrectFileType(getTranslation("import.files.other-type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("import.files.coming"))
                        .setProcessing(getTranslation("import.files.looking"))
                        .setStalled(getTranslation("import.files.coming")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("import.files.broken"))
                        .setUnexpectedServerError(getTranslation("import.files.broken"))
                        .setForbidden(getTranslation("import.files.broken"))));
        return words;
    }

    /** On the thread of the upload, without holding up the page. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = Uploads.name(event.getFileName());
        Uploads folder = uploads.get();
        if (!folder.receive(name, event.getInputStream())) {
            tell(ui, () -> trouble(name, getTranslation("import.files.too-large")));
            return;
        }
        try {
            List<Recognition> read = Recognition.all(folder.folder().resolve(name), name);
            tell(ui, () -> {
                if (folder == uploads.get()) {
                    arrived.accept(read);
                }
            });
        } catch (DataProblemsException e) {
            folder.remove(name);
            tell(ui, () -> trouble(name, e.problems().getFirst().message()));
        }
    }

    private static void tell(UI ui, Runnable news) {
        ui.accessLater(news::run, () -> {}).run();
    }

    /** Says why a file is not taken. */
    void trouble(String file, String why) {
        Span name = new Span("✕ " + file);
        name.addClassName("name");
        troubles.add(new Div(name, new Span(why)));
    }

    /** Forgets the files that were not taken. */
    void clearTroubles() {
        troubles.removeAll();
    }
}
