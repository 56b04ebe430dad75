package trinn.payrun.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import trinn.payrun.About;
import trinn.payrun.PayRun;
import trinn.payrun.store.PayDesk;

/** Asks whose pay is held, or that of which sale, and why. */
final class HoldDialog extends RunDialog {

    /**
     * @param payees the names of all payees by their ids
     * @param changed called after it is held
     */
    HoldDialog(PayDesk desk, PayRun run, Map<String, String> payees, Runnable changed) {
        this(desk, run, new PayeeField("", payees), new TextField(), changed);
    }

    private HoldDialog(PayDesk desk, PayRun run, PayeeField payee, TextField sale, Runnable changed) {
        super(
                "hold",
                "",
                true,
                reason -> {
                    desk.hold(
                            run.id(),
                            sale.getValue().isBlank()
                                    ? About.payee(payee.payee())
                                    : new About(About.Kind.SALE, sale.getValue().strip()),
                            reason);
                    changed.run();
                },
                payee,
                sale);
        RunWords words = new RunWords(this, getLocale());
        payee.setLabel(words.text("payee"));
        payee.setRequiredIndicatorVisible(false);
        sale.setLabel(words.text("hold.sale"));
        sale.setHelperText(words.text("hold.sale.help"));
        sale.setWidthFull();
        payee.focus();
    }
}
