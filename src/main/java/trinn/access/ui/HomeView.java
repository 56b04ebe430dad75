package trinn.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import trinn.ui.Tasks;

/** Where one arrives: the first of one's tasks. */
@Route("")
@PermitAll
public final class HomeView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<? extends Component> first = Tasks.open().stream()
                .findFirst()
                .<Class<? extends Component>>map(MenuEntry::menuClass)
                .orElse(AccountView.class);
        event.forwardTo(first, RouteParameters.empty(), event.getLocation().getQueryParameters());
    }
}
