package trinn.fetch.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Place;
import trinn.fetch.Wanted;
import trinn.outside.UnreachableException;

/** Addresses that answer with files. */
final class WebForm extends PlaceForm {

    /** How one gets in. */
    private enum Door {
        OPEN,
        PASSWORD,
        HEADER
    }

    private final FileRows addresses;
    private final Select<Door> door = new Select<>();
    private final TextField user;
    private final TextField header;
    private final PasswordField secret;

    WebForm(Place.Web now, List<Wanted> wanted, boolean kept) {
        super(kept);
        addresses = new FileRows(false, wanted);
        user = field("user", now.user());
        header = field("header", now.header().isEmpty() ? "Authorization" : now.header());
        secret = password("secret");
        door.setLabel(getTranslation("sources.door"));
        door.setItems(Door.values());
        door.setItemLabelGenerator(one -> getTranslation("sources.door." + Kind.code(one)));
        door.addValueChangeListener(event -> show());
        door.setValue(!now.header().isEmpty() ? Door.HEADER : now.user().isEmpty() ? Door.OPEN : Door.PASSWORD);
        add(quiet("web.about"), addresses, row(door, user, header, secret));
        show();
    }

    private void show() {
        Door chosen = door.getValue();
        user.setVisible(chosen == Door.PASSWORD);
        header.setVisible(chosen == Door.HEADER);
        secret.setVisible(chosen != Door.OPEN);
        secret.setLabel(getTranslation(chosen == Door.HEADER ? "sources.header.value" : "sources.secret"));
    }

    @Override
    Place place() {
        List<Wanted> wanted = wanted();
        if (wanted.isEmpty()) {
            throw new UnreachableException(getTranslation("sources.address.missing"));
        }
        Door chosen = door.getValue();
        return new Place.Web(
                host(wanted.getFirst().what()),
                chosen == Door.HEADER ? header.getValue().strip() : "",
                chosen == Door.PASSWORD ? user.getValue().strip() : "");
    }

    private String host(String address) {
        try {
            URI uri = URI.create(address);
            return Objects.requireNonNullElse(uri.getHost(), "") + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            throw new UnreachableException(getTranslation("sources.address.wrong", address), e);
        }
    }

    @Override
    List<Wanted> wanted() {
        return addresses.wanted();
    }

    @Override
    @Nullable String secret() {
        return door.getValue() == Door.OPEN ? "" : secret(secret);
    }
}
