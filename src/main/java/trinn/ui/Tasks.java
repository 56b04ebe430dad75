package trinn.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import trinn.access.User;
import trinn.access.store.Signed;

/** The tasks of whoever is signed in. */
public final class Tasks {

    private Tasks() {}

    /** The views with a {@code @Menu} annotation that this person may open, in their order. */
    public static List<MenuEntry> open() {
        boolean paid = Signed.maybe()
                .map(User::payee)
                .filter(payee -> !payee.isEmpty())
                .isPresent();
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> paid || !ForPayees.class.isAssignableFrom(entry.menuClass()))
                .toList();
    }
}
