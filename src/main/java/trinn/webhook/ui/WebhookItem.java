package trinn.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import trinn.ui.Asking;
import trinn.ui.Background;
import trinn.webhook.Delivery;
import trinn.webhook.Webhook;
import trinn.webhook.store.Webhooks;

/** A webhook: where it is told, of what, what came of it last, and its latest deliveries folded away. */
final class WebhookItem extends ListItem {

    private final Webhooks webhooks;
    private final Webhook webhook;
    private final Asking asking = new Asking();
    private final Span state = new Span();
    private final Paragraph news = new Paragraph();
    private final Details latest = new Details(getTranslation("webhooks.deliveries"));

    /** @param changed called after it was changed or deleted */
    WebhookItem(Webhooks webhooks, Webhooks.Standing standing, Runnable changed) {
        this.webhooks = webhooks;
        this.webhook = standing.webhook();
        H2 name = new H2(webhook.name());
        state.add(WebhookWords.state(standing.last()));
        Button test = small("webhooks.test", this::test);
        Button change = small("webhooks.change", () -> new WebhookDialog(webhooks, webhook, changed).open());
        Div buttons = new Div(test, change);
        buttons.addClassName("buttons");
        Div line = new Div(name, state, buttons);
        line.addClassName("line");
        Paragraph about = new Paragraph(webhook.address().toString());
        about.addClassNames("address", "quiet");
        Paragraph events = new Paragraph(WebhookWords.events(webhook.events()));
        events.addClassName("quiet");
        if (!webhook.active()) {
            Span off = new Span(getTranslation("webhooks.inactive"));
            off.addClassName("off");
            name.add(off);
        }
        news.getElement().setAttribute("role", "status");
        news.addClassName("news");
        latest.addOpenedChangeListener(event -> show());
        add(line, about, events, news, latest);
    }

    private Button small(String key, Runnable work) {
        Button button = new Button(getTranslation(key), event -> work.run());
        button.setAriaLabel(getTranslation(key + ".of", webhook.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Deliveries are read anew each time they are opened. */
    private void show() {
        latest.removeAll();
        if (latest.isOpened()) {
            latest.add(new DeliveryTable(webhooks.deliveries(webhook.id(), DeliveryTable.MOST), this::again));
        }
    }

    private void test() {
        ask(() -> webhooks.test(webhook.id()), done -> {
            tell(
                    done.state(),
                    done.state() == Delivery.State.DELIVERED
                            ? getTranslation(
                                    "webhooks.test.fine",
                                    String.valueOf(done.last().status()))
                            : getTranslation("webhooks.test.trouble", WebhookWords.said(done.last())));
            latest.setOpened(true);
        });
    }

    private void again(Delivery one) {
        ask(() -> webhooks.again(one.id()), done -> tell(done.state(), new WebhookWords(getLocale()).sentence(done)));
    }

    private void tell(Delivery.State outcome, String text) {
        news.setClassName("news");
        news.addClassName(outcome == Delivery.State.DELIVERED ? "fine" : "trouble");
        news.setText(text);
    }

    /** An answer can take a while. */
    private void ask(Supplier<Delivery> work, Consumer<Delivery> then) {
        Consumer<Runnable> page = asking.next();
        news.setClassName("news");
        news.setText(getTranslation("webhooks.testing"));
        Background.start(() -> {
            try {
                Delivery done = work.get();
                page.accept(() -> {
                    then.accept(done);
                    webhooks.deliveries(webhook.id(), 1).stream().findFirst().ifPresent(last -> {
                        state.removeAll();
                        state.add(WebhookWords.state(last));
                    });
                    show();
                });
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(WebhookItem.class).warn("Nothing could be sent.", e);
                page.accept(() -> tell(Delivery.State.GIVEN_UP, getTranslation("webhooks.failed")));
            }
        });
    }
}
