package trinn.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import trinn.access.ServiceToken;
import trinn.access.store.ServiceTokens;

/** The tokens of whoever is signed in: made, shown once, revoked. */
final class TokensPart extends Div {

    private static final String DOCS = "api/docs";

    private final ServiceTokens tokens;

    TokensPart(ServiceTokens tokens) {
        this.tokens = tokens;
        build();
    }

    private void build() {
        removeAll();
        Anchor docs = new Anchor(DOCS, getTranslation("tokens.docs"), AnchorTarget.BLANK);
        docs.setRouterIgnore(true);
        Paragraph about = new Paragraph(getTranslation("tokens.about") + " ");
        about.add(docs);
        add(new H2(getTranslation("tokens.title")), about);
        List<ServiceToken> own = tokens.own();
        if (own.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("tokens.none"));
            none.addClassName("quiet");
            add(none);
        } else {
            add(new TokenList(own, token -> {
                tokens.revoke(token);
                build();
            }));
        }
        add(new Button(getTranslation("tokens.new"), event -> new TokenDialog(tokens, this::build).open()));
    }
}
