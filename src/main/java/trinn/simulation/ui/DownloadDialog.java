package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Decisions;
import trinn.simulation.store.Neighbours;

/** What results can be taken along as: each a link that makes its file when somebody follows it. */
final class DownloadDialog extends Dialog {

    DownloadDialog(Decisions decisions, Answer.Results results, Neighbours beside) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("download.title"));
        Locale reader = getLocale();
        Div files = new Div(
                file("download.report", "pdf", "application/pdf", () -> decisions.report(results, reader)),
                file(
                        "download.excel",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> decisions.excel(results, beside, reader)),
                file("download.csv", "zip", "application/zip", () -> decisions.csv(results, beside, reader)));
        files.addClassName("downloads");
        add(files);
        getFooter().add(new Button(getTranslation("action.close"), event -> close()));
    }

    private Div file(String key, String ending, String type, SerializableSupplier<byte[]> bytes) {
        DownloadHandler made = made(getTranslation("download.file") + "." + ending, type, bytes);
        Span about = new Span(getTranslation(key + ".about"));
        about.addClassName("quiet");
        return new Div(new Anchor(made, AttachmentType.DOWNLOAD, getTranslation(key)), about);
    }

    /** A file that is made when somebody follows its link. */
    static DownloadHandler made(String name, String type, SerializableSupplier<byte[]> bytes) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                byte[] content = bytes.get();
                return new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(DownloadDialog.class).warn("A file could not be made ({}).", type, e);
                return DownloadResponse.error(HttpStatusCode.INTERNAL_SERVER_ERROR);
            }
        });
    }
}
