package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import trinn.access.store.Signed;
import trinn.source.ProblemsException;
import trinn.workbench.SchemeZip;
import trinn.workbench.store.Schemes;

/** Takes a scheme in from a zip file; what is wrong with it is said, and then nothing is stored. */
final class ImportPart extends Div {

    private final Div trouble = new Div();

    /** @param taken hears the short name of what was taken in */
    ImportPart(Schemes schemes, SerializableConsumer<String> taken) {
        addClassName("scheme-import");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
            upload.clearFileList();
            trouble.removeAll();
            try {
                taken.accept(schemes.take(
                        metadata.fileName(),
                        new ByteArrayInputStream(bytes),
                        Signed.in().name()));
            } catch (ProblemsException e) {
                trouble.setText(e.getMessage());
            }
        }))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SchemeZip.LARGEST);
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(new Button(getTranslation("schemes.import")));
        upload.setDropLabel(new Span(getTranslation("schemes.import.drop")));
        upload.addFileRejectedListener(event -> trouble.setText(getTranslation("schemes.import.refused")));
        add(upload, trouble);
    }
}
