package trinn.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import trinn.access.Account;
import trinn.access.Passwords;

/** Takes a new password and says at once what is wrong with it. */
final class PasswordInput extends PasswordField {

    PasswordInput() {
        setLabel(getTranslation("password.new"));
        setHelperText(getTranslation("password.hint", Passwords.SHORTEST));
        getElement().setAttribute("autocomplete", "new-password");
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** Whether the password is good for somebody; where it is not, what is wrong stands at the field. */
    boolean isGood(Account account) {
        Optional<Passwords.Fault> fault = Passwords.fault(getValue(), account);
        setInvalid(fault.isPresent());
        fault.ifPresent(what -> setErrorMessage(getTranslation(
                switch (what) {
                    case SHORT -> "password.short";
                    case LONG -> "password.long";
                    case GUESSED -> "password.guessed";
                },
                Passwords.SHORTEST)));
        return fault.isEmpty();
    }
}
