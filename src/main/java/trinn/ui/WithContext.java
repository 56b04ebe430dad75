package trinn.ui;

import com.vaadin.flow.component.Component;

/** A view that keeps something in sight at the top of the shell, such as the chosen data set and period. */
public interface WithContext {

    /** What stands between the navigation and the menus while this view is open. */
    Component context();
}
