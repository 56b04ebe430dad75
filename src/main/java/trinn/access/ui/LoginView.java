package trinn.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import trinn.access.store.Signed;

/** Where one signs in: with a password, or at the company's own provider. */
@Route("login")
@AnonymousAllowed
public final class LoginView extends Gate implements BeforeEnterObserver {

    private final List<ClientRegistration> providers;
    private String error = "";
    private boolean welcome;

    LoginView(ObjectProvider<ClientRegistrationRepository> registrations) {
        super("login.title");
        providers = registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Signed.maybe().isPresent()) {
            event.forwardTo(HomeView.class);
            return;
        }
        var query = event.getLocation().getQueryParameters();
        error = query.getSingleParameter("error").orElse("");
        welcome = query.getSingleParameter("welcome").isPresent();
        write();
    }

    @Override
    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        if (welcome) {
            Paragraph ready = new Paragraph(getTranslation("login.ready"));
            ready.addClassName("gate-ready");
            parts.add(ready);
        }
        if (List.of("no-account", "provider").contains(error)) {
            Paragraph refused = new Paragraph(getTranslation("login.error." + error));
            refused.addClassName("wrong");
            refused.getElement().setAttribute("role", "alert");
            parts.add(refused);
        }
        providers.forEach(provider -> parts.add(provider(provider)));
        parts.add(form());
        Paragraph forgotten = new Paragraph(getTranslation("login.forgotten"));
        forgotten.addClassName("quiet");
        parts.add(forgotten);
        return parts;
    }

    private Anchor provider(ClientRegistration provider) {
        Anchor link = new Anchor(
                "oauth2/authorization/" + provider.getRegistrationId(),
                getTranslation("login.with", provider.getClientName()));
        link.setRouterIgnore(true);
        link.addClassName("gate-provider");
        return link;
    }

    private LoginForm form() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.login"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.do"));
        LoginI18n.ErrorMessage wrong = words.getErrorMessage();
        String why = error.equals("wait") ? "wait" : "wrong";
        wrong.setTitle(getTranslation("login.error." + why));
        wrong.setMessage(getTranslation("login.error." + why + ".do"));
        wrong.setUsername(getTranslation("login.login.missing"));
        wrong.setPassword(getTranslation("login.password.missing"));
        LoginForm form = new LoginForm(words);
        form.setForgotPasswordButtonVisible(false);
        form.setAction("login");
        form.setError(List.of("wrong", "wait").contains(error));
        return form;
    }
}
