package trinn.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import trinn.plan.Agreement;
import trinn.plan.store.NewAssignment;

/** Asks what was agreed upon: a file, where it is found, or both. */
final class AgreementField extends Div {

    private final TextField reference = new TextField();
    private final Paragraph trouble = new Paragraph();
    private NewAssignment.@Nullable File file;

    AgreementField() {
        addClassName("agreement");
        PlanWords words = new PlanWords(this, getLocale());
        reference.setLabel(words.text("agreement.reference"));
        reference.setHelperText(words.text("agreement.reference.help"));
        reference.setMaxLength(Agreement.LONGEST_REFERENCE);
        reference.setWidthFull();
        trouble.addClassName("wrong");
        trouble.getElement().setAttribute("role", "alert");
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
            trouble.setText("");
            file = new NewAssignment.File(metadata.fileName(), bytes);
        }))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Agreement.LARGEST_FILE);
        upload.setUploadButton(new Button(words.text("agreement.file")));
        upload.setDropLabel(new Span(words.text("agreement.drop")));
        upload.addFileRemovedListener(event -> file = null);
        upload.addFileRejectedListener(event -> trouble.setText(words.text("refused.too-large")));
        add(reference, upload, trouble);
    }

    String reference() {
        return reference.getValue();
    }

    /** What was uploaded; null where nothing was. */
    NewAssignment.@Nullable File file() {
        return file;
    }
}
