package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trinn.access.Scope;
import trinn.access.ServiceToken;

/** Tokens of other systems, each with what it may be used for and until when, to be revoked. */
final class TokenList extends UnorderedList {

    private final DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(getLocale())
            .withZone(ZoneId.systemDefault());

    /** @param revoke has one be of no use any more */
    TokenList(List<ServiceToken> tokens, Consumer<ServiceToken> revoke) {
        addClassName("account-tokens");
        tokens.forEach(token -> add(item(token, revoke)));
    }

    private ListItem item(ServiceToken token, Consumer<ServiceToken> revoke) {
        Span name = new Span(token.name());
        name.addClassName("name");
        Span scopes = new Span(token.scopes().stream()
                .sorted(Comparator.naturalOrder())
                .map(Scope::code)
                .map(code -> getTranslation("scope." + code))
                .collect(Collectors.joining(" · ")));
        scopes.addClassName("scopes");
        Span times = new Span(until(token) + ", " + used(token));
        times.addClassName("quiet");
        Button end = new Button(getTranslation("tokens.revoke"), event -> {
            revoke.accept(token);
            Notification.show(getTranslation("tokens.revoked", token.name()));
        });
        end.setAriaLabel(getTranslation("tokens.revoke.of", token.name()));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new ListItem(name, times, end, scopes);
    }

    private String until(ServiceToken token) {
        return getTranslation(token.isOver(Instant.now()) ? "tokens.over" : "tokens.until", day.format(token.until()));
    }

    private String used(ServiceToken token) {
        Instant used = token.used();
        return used == null ? getTranslation("tokens.unused") : getTranslation("tokens.used", day.format(used));
    }
}
