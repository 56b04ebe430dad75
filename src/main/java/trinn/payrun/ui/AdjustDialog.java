package trinn.payrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.store.PayDesk;

/** Asks for a line that is added by hand: whose, how much, why, and the file that shows it. */
final class AdjustDialog extends RunDialog {

    private static final class Asked {
        private final PayeeField payee;
        private final TextField amount = new TextField();
        private final Upload upload = new Upload();
        private Locale reader = Locale.ENGLISH;
        private PayDesk.@Nullable Upload file;

        Asked(PayeeField payee) {
            this.payee = payee;
        }
    }

    /**
     * @param payees the names of all payees by their ids
     * @param changed called after it was added
     */
    AdjustDialog(PayDesk desk, PayRun run, String currency, Map<String, String> payees, Runnable changed) {
        this(desk, run, currency, new Asked(new PayeeField("", payees)), changed);
    }

    private AdjustDialog(PayDesk desk, PayRun run, String currency, Asked asked, Runnable changed) {
        super(
                "adjust",
                "",
                true,
                reason -> {
                    desk.adjust(run.id(), asked.payee.payee(), number(asked), reason, asked.file);
                    changed.run();
                },
                asked.payee,
                asked.amount,
                asked.upload);
        RunWords words = new RunWords(this, getLocale());
        asked.reader = getLocale();
        asked.payee.setLabel(words.text("payee"));
        asked.amount.setLabel(words.text("amount", currency));
        asked.amount.setHelperText(words.text("amount.help"));
        asked.amount.setRequiredIndicatorVisible(true);
        asked.upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) ->
                getUI().ifPresent(ui -> ui.access(() -> asked.file = new PayDesk.Upload(metadata.fileName(), bytes)))));
        asked.upload.setMaxFiles(1);
        asked.upload.setMaxFileSize(PayDesk.LARGEST_FILE);
        asked.upload.setUploadButton(new Button(words.text("file")));
        asked.upload.setDropLabel(new Span(words.text("file.drop")));
        asked.upload.addFileRemovedListener(event -> asked.file = null);
        asked.payee.focus();
    }

    private static BigDecimal number(Asked asked) {
        return Formats.of(asked.reader)
                .parse(asked.amount.getValue())
                .orElseThrow(() -> new RefusedException(Refusal.NO_AMOUNT));
    }
}
