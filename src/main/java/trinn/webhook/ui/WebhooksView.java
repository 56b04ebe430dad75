package trinn.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import trinn.ui.MainLayout;
import trinn.ui.View;
import trinn.webhook.store.Webhooks;

/** Which other systems are told of what happens, and whether they took it. */
@Route(value = "webhooks", layout = MainLayout.class)
@Menu(title = "task.webhooks", order = 4.9)
@RolesAllowed("ADMINISTRATOR")
final class WebhooksView extends View {

    private final Webhooks webhooks;

    WebhooksView(Webhooks webhooks) {
        super("task.webhooks", "webhooks");
        this.webhooks = webhooks;
        addClassName("webhooks-view");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        Div head = head();
        Button fresh = new Button(
                getTranslation("webhooks.new"), event -> new WebhookDialog(webhooks, null, this::build).open());
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        head.add(fresh);
        add(head);
        List<Webhooks.Standing> all = webhooks.all();
        if (all.isEmpty()) {
            add(empty("webhooks.none", "webhooks.none.do"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("webhook-list");
        all.forEach(standing -> list.add(new WebhookItem(webhooks, standing, this::build)));
        add(list);
    }
}
