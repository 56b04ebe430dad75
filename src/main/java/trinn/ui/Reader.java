package trinn.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Trinn remembers of the person at the screen: language and colours, in two cookies and nowhere else. */
final class Reader {

    private static final String LANGUAGE = "trinn-language";
    private static final String COLOURS = "trinn-colours";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Reader() {}

    /** The language chosen earlier, else the first of the browser's that Trinn speaks. */
    static Language language(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .flatMap(Language::withCode)
                .orElseGet(() -> Language.preferred(wishes(request)));
    }

    /** The colours chosen earlier, else the computer's. */
    static Colours colours(VaadinRequest request) {
        return cookie(request, COLOURS).flatMap(Colours::withCode).orElse(Colours.SYSTEM);
    }

    /** Speaks another language from now on. */
    static void choose(UI ui, Language language) {
        remember(ui, LANGUAGE, language.code());
        ui.getSession().setLocale(language.locale());
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
    }

    /** Shows other colours from now on. */
    static void choose(UI ui, Colours colours) {
        remember(ui, COLOURS, colours.code());
        ui.getPage().setColorScheme(colours.scheme());
    }

    private static void remember(UI ui, String name, String value) {
        // In the browser, because an answer that comes by web socket cannot set a cookie.
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'",
                        name,
                        value,
                        A_YEAR);
    }

    private static List<Locale> wishes(VaadinRequest request) {
        return Collections.list(request.getLocales());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        @Nullable Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
