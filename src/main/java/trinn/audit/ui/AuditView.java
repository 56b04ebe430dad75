package trinn.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import trinn.audit.store.AuditReader;
import trinn.ui.MainLayout;
import trinn.ui.View;
import trinn.verification.store.Verification;

/** The log: who changed this, and when. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "task.audit", order = 5)
@RolesAllowed({"AUDITOR", "FINANCE", "ADMINISTRATOR"})
final class AuditView extends View {

    private final AuditReader log;
    private final Verification verification;

    AuditView(AuditReader log, Verification verification) {
        super("task.audit", "audit");
        this.log = log;
        this.verification = verification;
        addClassName("audit-view");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        Div head = head();
        add(head);
        if (log.head().number() == 0) {
            add(empty("audit.none", "audit.none.do"));
            return;
        }
        EntryTable table = new EntryTable(log);
        head.add(new VerifyPart(verification, log.head()));
        add(new AuditFilters(log.people(), table::show), table);
        table.show(AuditFilters.FIRST);
    }
}
