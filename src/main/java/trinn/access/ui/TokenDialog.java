package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import trinn.access.Scope;
import trinn.access.ServiceToken;
import trinn.access.store.ServiceTokens;
import trinn.ui.SecretDialog;

/** Makes a token, and shows its secret, once. */
final class TokenDialog extends Dialog {

    private static final Integer[] DAYS = {30, 90, (int) ServiceTokens.LONGEST.toDays()};
    private static final int USUAL = 90;

    private final TextField name = new TextField(getTranslation("tokens.name"));
    private final Select<Integer> days = new Select<>();
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("tokens.scopes"));
    private final Paragraph wrong = new Paragraph();

    /** @param made called as soon as there is one more */
    TokenDialog(ServiceTokens tokens, Runnable made) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("tokens.new.title"));
        name.setMaxLength(ServiceToken.LONGEST_NAME);
        name.setHelperText(getTranslation("tokens.name.hint"));
        name.setWidthFull();
        days.setLabel(getTranslation("tokens.valid"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(many -> getTranslation("tokens.days", many));
        days.setValue(USUAL);
        days.setWidthFull();
        scopes.setWidthFull();
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("scope." + scope.code()));
        scopes.getThemeNames().add("vertical");
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(name, days, scopes, wrong);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button make = new Button(getTranslation("tokens.make"), event -> make(tokens, made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, make);
        name.focus();
    }

    private void make(ServiceTokens tokens, Runnable made) {
        if (name.getValue().isBlank() || scopes.isEmpty()) {
            wrong.setText(getTranslation("tokens.wrong"));
            return;
        }
        ServiceTokens.Made one = tokens.make(name.getValue(), scopes.getValue(), Duration.ofDays(days.getValue()));
        made.run();
        close();
        new SecretDialog(
                        getTranslation("tokens.secret.title", one.token().name()),
                        getTranslation("tokens.secret"),
                        getTranslation("tokens.secret.hint"),
                        "$0",
                        one.secret())
                .open();
    }
}
