package trinn.fetch.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Place;
import trinn.fetch.Wanted;

/** A folder on a server, by SFTP. */
final class SftpForm extends PlaceForm {

    private static final int USUAL_PORT = 22;

    private final TextField host;
    private final IntegerField port = new IntegerField();
    private final TextField user;
    private final TextField folder;
    private final Select<Boolean> byKey = new Select<>();
    private final PasswordField password;
    private final TextArea key = new TextArea();
    private final Paragraph trusted = new Paragraph();
    private final FileRows files;
    private String fingerprint;

    SftpForm(Place.Sftp now, List<Wanted> wanted, boolean kept) {
        super(kept);
        host = field("host", now.host());
        port.setLabel(getTranslation("sources.port"));
        port.setValue(now.port());
        port.addClassName("narrow");
        user = field("user", now.user());
        folder = field("folder.remote", now.folder());
        folder.setPlaceholder("/out");
        password = password("secret");
        key.setLabel(getTranslation("sources.key"));
        key.setPlaceholder(isKept() ? getTranslation("sources.secret.kept") : "-----BEGIN OPENSSH PRIVATE KEY-----");
        key.addClassName("wide");
        byKey.setLabel(getTranslation("sources.door"));
        byKey.setItems(false, true);
        byKey.setItemLabelGenerator(one -> getTranslation(one ? "sources.door.key" : "sources.door.password"));
        byKey.addValueChangeListener(event -> show());
        byKey.setValue(now.byKey());
        fingerprint = now.fingerprint();
        trusted.addClassName("quiet");
        files = new FileRows(true, wanted);
        add(row(host, port, folder), row(user, byKey, password, key), trusted, files);
        show();
    }

    private void show() {
        password.setVisible(!byKey.getValue());
        key.setVisible(byKey.getValue());
        trusted.setVisible(!fingerprint.isEmpty());
        trusted.setText(getTranslation("sources.trusted", fingerprint));
    }

    /** Takes the key of the server as the right one. */
    void trust(String other) {
        fingerprint = other;
        show();
    }

    @Override
    Place place() {
        return new Place.Sftp(
                host.getValue().strip(),
                Objects.requireNonNullElse(port.getValue(), USUAL_PORT),
                user.getValue().strip(),
                folder.getValue().strip(),
                fingerprint,
                byKey.getValue());
    }

    @Override
    List<Wanted> wanted() {
        return files.wanted();
    }

    @Override
    @Nullable String secret() {
        return byKey.getValue() ? secret(key) : secret(password);
    }
}
