package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.atomic.AtomicInteger;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Samples;
import trinn.payrun.file.store.PayMappings;
import trinn.ui.MainLayout;

/** The files of a small run, to be tried in a browser. */
@Route(value = "pay-files", layout = MainLayout.class)
@PermitAll
public final class PayFilesView extends Div {

    /** How many files were handed on. */
    static final AtomicInteger HANDED_ON = new AtomicInteger();

    /** All of it on one page. */
    public PayFilesView(PayMappings mappings) {
        Handover run = Samples.small();
        getStyle().set("padding", "1rem");
        add(new H1("Run 12"), new ExportPart(run, () -> run, mappings, (of, file) -> HANDED_ON.incrementAndGet()));
    }
}
