package trinn.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads from a number that belongs to one payee to the payee's statement. */
public final class StatementLink extends Anchor {

    /** So much of a hash tells versions of schemes apart. */
    private static final int HASH_SHOWN = 12;

    /**
     * The last statement of a payee, under the usual scheme.
     *
     * @param data the id of the data set
     * @param payee the payee's id
     */
    public StatementLink(long data, String payee) {
        this("statements/%d/%s".formatted(data, part(payee)));
    }

    /**
     * A payee's statement.
     *
     * @param period the id of the period
     * @param scheme the hash of the scheme's version
     */
    public StatementLink(long data, String payee, String period, String scheme) {
        this("statements/%d/%s/%s?scheme=%s".formatted(data, part(payee), part(period), shown(scheme)));
    }

    /** So much of a hash as stands in addresses; nothing of none. */
    public static String shown(String hash) {
        return hash.isEmpty() ? "" : hash.substring(0, HASH_SHOWN);
    }

    private StatementLink(String address) {
        setHref(address);
        setRouterIgnore(false);
        getElement().setAttribute("router-link", true);
        setText(getTranslation("statement.link"));
        addClassName("statement-link");
    }

    /** A part of an address; what stands in it may be any text. */
    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
