package trinn.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * Holds what is computed. While new results are on their way the old ones stay, dimmed; after half a second a thin bar
 * shows that work goes on.
 */
public final class Results extends Div {

    /** A holder of these components. */
    public Results(Component... content) {
        super(content);
        addClassName("trinn-results");
    }

    /** Dims what is shown, or shows it as new. */
    public void setComputing(boolean computing) {
        setClassName("computing", computing);
        getElement().setAttribute("aria-busy", String.valueOf(computing));
    }
}
