package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import trinn.access.Account;
import trinn.access.Permission;
import trinn.access.RefusedException;
import trinn.access.Role;
import trinn.access.ServiceToken;
import trinn.access.User;
import trinn.access.store.Accounts;
import trinn.access.store.Links;
import trinn.access.store.ServiceTokens;

/** Invites somebody, or changes what somebody may do; stays open with what is wrong until it can be. */
final class PersonDialog extends Dialog {

    private static final int LONGEST_PAYEE = 500;

    private final TextField name = new TextField(getTranslation("people.name"));
    private final EmailField login = new EmailField(getTranslation("login.login"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("people.roles"));
    private final TextField payee = new TextField(getTranslation("people.payee"));
    private final CheckboxGroup<Permission> permissions = new CheckboxGroup<>(getTranslation("people.permissions"));
    private final Checkbox active = new Checkbox(getTranslation("people.may-sign-in"));
    private final Paragraph wrong = new Paragraph();

    /** @param invited hears of the new account */
    PersonDialog(Accounts accounts, Consumer<Account> invited) {
        setHeaderTitle(getTranslation("people.invite.title"));
        fill();
        add(name, login, roles, permissions, payee, wrong);
        finish(
                "people.invite.do",
                () -> invited.accept(accounts.add(
                        login.getValue(),
                        name.getValue(),
                        roles.getValue(),
                        payee.getValue(),
                        permissions.getValue())));
        name.focus();
    }

    /** @param changed hears what the account has become */
    PersonDialog(Accounts accounts, Links links, ServiceTokens tokens, Account account, Consumer<Account> changed) {
        User user = account.user();
        setHeaderTitle(account.login());
        fill();
        name.setValue(user.name());
        roles.setValue(user.roles());
        permissions.setValue(user.permissions());
        payee.setValue(user.payee());
        active.setValue(account.active());
        Button link = new Button(getTranslation("people.link.new"), event -> {
            close();
            LinkDialog.open(this, account, links.make(account));
        });
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.setEnabled(account.active());
        add(name, roles, permissions, payee, active, wrong);
        showTokens(tokens, account);
        getFooter().add(link);
        finish(
                "people.change.do",
                () -> changed.accept(accounts.change(
                        new User(
                                user.id(), name.getValue(), roles.getValue(), payee.getValue(), permissions.getValue()),
                        active.getValue())));
    }

    /** What other systems do for somebody, an administrator can end. */
    private void showTokens(ServiceTokens tokens, Account account) {
        List<ServiceToken> all = tokens.of(account);
        if (!all.isEmpty()) {
            Div part = new Div(new H3(getTranslation("tokens.title")));
            part.add(new TokenList(all, token -> {
                tokens.revoke(token);
                remove(part);
                showTokens(tokens, account);
            }));
            add(part);
        }
    }

    private void fill() {
        addClassName("trinn-small-dialog");
        name.setMaxLength(Account.LONGEST_NAME);
        name.setWidthFull();
        login.setMaxLength(Account.LONGEST_LOGIN);
        login.setWidthFull();
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> RoleWords.of(this, role));
        roles.setItemHelperGenerator(role -> getTranslation("role." + role.code() + ".may"));
        permissions.setItems(Permission.values());
        permissions.setItemLabelGenerator(one -> getTranslation("permission." + one.code()));
        permissions.setItemHelperGenerator(one -> getTranslation("permission." + one.code() + ".may"));
        payee.setMaxLength(LONGEST_PAYEE);
        payee.setHelperText(getTranslation("people.payee.hint"));
        payee.setWidthFull();
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
    }

    private void finish(String label, Runnable work) {
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(getTranslation(label), event -> {
            try {
                work.run();
                close();
            } catch (RefusedException e) {
                wrong.setText(getTranslation("people.refused." + e.refusal().code()));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, take);
    }
}
