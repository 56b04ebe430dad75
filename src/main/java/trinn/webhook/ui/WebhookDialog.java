package trinn.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.outside.UnreachableException;
import trinn.ui.SecretDialog;
import trinn.webhook.Event;
import trinn.webhook.Webhook;
import trinn.webhook.store.Webhooks;

/** Makes a webhook and shows its secret once, or changes one; stays open with what is wrong until it can be. */
final class WebhookDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("webhooks.name"));
    private final TextField address = new TextField(getTranslation("webhooks.address"));
    private final CheckboxGroup<Event> events = new CheckboxGroup<>(getTranslation("webhooks.events"));
    private final Checkbox active = new Checkbox(getTranslation("webhooks.active"), true);
    private final Paragraph wrong = new Paragraph();
    private final Webhooks webhooks;
    private final Runnable saved;

    /**
     * @param webhook that is changed; null to make one
     * @param saved called as soon as something is another
     */
    WebhookDialog(Webhooks webhooks, @Nullable Webhook webhook, Runnable saved) {
        this.webhooks = webhooks;
        this.saved = saved;
        addClassName("trinn-small-dialog");
        setHeaderTitle(webhook == null ? getTranslation("webhooks.new.title") : webhook.name());
        fill();
        add(name, address, events, active, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take =
                new Button(getTranslation(webhook == null ? "webhooks.make" : "action.save"), event -> take(webhook));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        if (webhook != null) {
            show(webhook);
        } else {
            events.setValue(Set.of(Event.values()));
        }
        getFooter().add(cancel, take);
        name.focus();
    }

    private void fill() {
        name.setMaxLength(Webhook.LONGEST_NAME);
        name.setHelperText(getTranslation("webhooks.name.hint"));
        name.setWidthFull();
        address.setMaxLength(Webhook.LONGEST_ADDRESS);
        address.setHelperText(getTranslation("webhooks.address.hint"));
        address.setWidthFull();
        events.setItems(Event.values());
        events.setItemLabelGenerator(event -> WebhookWords.event(event.code()));
        events.getThemeNames().add("vertical");
        events.setWidthFull();
        active.setHelperText(getTranslation("webhooks.active.hint"));
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
    }

    private void show(Webhook webhook) {
        name.setValue(webhook.name());
        address.setValue(webhook.address().toString());
        events.setValue(webhook.events());
        active.setValue(webhook.active());
        getFooter().add(twice("webhooks.delete", "webhooks.delete.sure", ButtonVariant.ERROR, () -> {
            webhooks.delete(webhook.id());
            saved.run();
            close();
        }));
        getFooter().add(twice("webhooks.secret.new", "webhooks.secret.sure", ButtonVariant.TERTIARY, () -> {
            close();
            show(webhooks.renew(webhook.id()));
        }));
    }

    /** What cannot be undone is asked for twice. */
    private Component twice(String key, String sure, ButtonVariant look, Runnable work) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, look);
        button.addClickListener(event -> {
            if (button.getText().equals(getTranslation(sure))) {
                work.run();
            } else {
                button.setText(getTranslation(sure));
            }
        });
        return button;
    }

    private void take(@Nullable Webhook webhook) {
        if (name.isEmpty() || name.getValue().isBlank() || events.isEmpty()) {
            wrong.setText(getTranslation("webhooks.wrong"));
            return;
        }
        Optional<URI> typed = address(address.getValue().strip());
        if (typed.isEmpty()) {
            wrong.setText(getTranslation("webhooks.wrong.address"));
            return;
        }
        Webhook.Wish wish = new Webhook.Wish(name.getValue(), typed.get(), events.getValue(), active.getValue());
        try {
            if (webhook == null) {
                show(webhooks.make(wish));
            } else {
                webhooks.change(webhook.id(), wish);
            }
            saved.run();
            close();
        } catch (UnreachableException e) {
            wrong.setText(e.getMessage());
        }
    }

    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(URI.create(typed)).filter(one -> one.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Webhooks.Made made) {
        new SecretDialog(
                        getTranslation("webhooks.secret.title", made.webhook().name()),
                        getTranslation("webhooks.secret"),
                        getTranslation("webhooks.secret.hint"),
                        "$0",
                        made.secret())
                .open();
    }
}
