package trinn.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.dom.Element;

/** The shell of pages for who is not signed in: the wordmark, language and colours. */
public abstract class Front extends Div {

    private static final String TELLING = """
            document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');""";

    /** An empty page. */
    protected Front() {
        addClassName("trinn-front");
        Header bar = new Header(new Logo(), new ReaderMenu());
        bar.addClassName("trinn-bar");
        add(bar);
        tellOfLostConnection(getElement());
    }

    /** A lost connection is told to screen readers, too. */
    static void tellOfLostConnection(Element shell) {
        shell.executeJs(TELLING);
    }
}
