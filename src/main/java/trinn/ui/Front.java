package trinn.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;

/** The shell of pages for who is not signed in: the wordmark, language and colours. */
public abstract class Front extends Div {

    /** An empty page. */
    protected Front() {
        addClassName("trinn-front");
        Header bar = new Header(new Logo(), new ReaderMenu());
        bar.addClassName("trinn-bar");
        add(bar);
    }
}
