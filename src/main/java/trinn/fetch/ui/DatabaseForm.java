package trinn.fetch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Place;
import trinn.fetch.Ready;
import trinn.fetch.Wanted;
import trinn.records.RecordType;

/** A database, and a query for each type of records. */
final class DatabaseForm extends PlaceForm {

    private final Select<Place.Product> product = new Select<>();
    private final TextField host;
    private final IntegerField port = new IntegerField();
    private final TextField name;
    private final TextField user;
    private final PasswordField secret;
    private final Checkbox encrypted = new Checkbox();
    private final Div list = new Div();
    private final List<Query> queries = new ArrayList<>();

    private final class Query extends Div {
        private final Select<RecordType> type = new Select<>();
        private final TextArea text = new TextArea();

        Query(RecordType of, String sql) {
            addClassName("query");
            type.setLabel(getTranslation("sources.query.of"));
            type.setItems(RecordType.values());
            type.setItemLabelGenerator(one -> getTranslation("record." + one.code()));
            type.setValue(of);
            text.setLabel(getTranslation("sources.query"));
            text.setValue(sql);
            text.setMaxRows(6);
            text.addClassName("sql");
            Button less = new Button(getTranslation("sources.file.remove"), event -> {
                queries.remove(this);
                list.remove(this);
            });
            less.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(row(type, less), text);
        }
    }

    DatabaseForm(Place.Server now, List<Wanted> wanted, boolean kept) {
        super(kept);
        host = field("host", now.host());
        name = field("database", now.name());
        user = field("user", now.user());
        secret = password("secret");
        port.setLabel(getTranslation("sources.port"));
        port.setValue(now.port());
        port.addClassName("narrow");
        encrypted.setLabel(getTranslation("sources.encrypted"));
        encrypted.setValue(now.encrypted());
        product.setLabel(getTranslation("sources.product"));
        product.setItems(Place.Product.values());
        product.setItemLabelGenerator(DatabaseForm::label);
        product.setValue(now.product());
        product.addValueChangeListener(event -> port.setValue(event.getValue().port()));
        Button more = new Button(getTranslation("sources.query.more"), event -> add(free(), ""));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(quiet("database.about"), row(product, host, port, name), row(user, secret, encrypted), ready(), list, more);
        wanted.forEach(one -> RecordType.of(one.file()).ifPresent(type -> add(type, one.what())));
    }

    private static String label(Place.Product product) {
        return switch (product) {
            case POSTGRESQL -> "PostgreSQL";
            case MARIADB -> "MariaDB, MySQL";
            case SQL_SERVER -> "SQL Server";
        };
    }

    private Div ready() {
        Div row = row(quiet("ready"));
        for (Ready system : Ready.values()) {
            Button take = new Button(system.label(), event -> take(system));
            take.addThemeVariants(ButtonVariant.SMALL);
            row.add(take);
        }
        return row;
    }

    private void take(Ready system) {
        queries.clear();
        list.removeAll();
        if (!system.products().contains(product.getValue())) {
            product.setValue(system.products().getFirst());
        }
        system.wanted().forEach(one -> add(RecordType.of(one.file()).orElseThrow(), one.what()));
    }

    private RecordType free() {
        List<RecordType> taken =
                queries.stream().map(query -> query.type.getValue()).toList();
        return Arrays.stream(new RecordType[] {RecordType.SALES, RecordType.PAYEES})
                .filter(type -> !taken.contains(type))
                .findFirst()
                .or(() -> Arrays.stream(RecordType.values())
                        .filter(type -> !taken.contains(type))
                        .findFirst())
                .orElse(RecordType.SALES);
    }

    private void add(RecordType type, String sql) {
        Query query = new Query(type, sql);
        queries.add(query);
        list.add(query);
    }

    @Override
    Place place() {
        return new Place.Server(
                product.getValue(),
                host.getValue().strip(),
                Objects.requireNonNullElse(port.getValue(), product.getValue().port()),
                name.getValue().strip(),
                user.getValue().strip(),
                encrypted.getValue());
    }

    @Override
    List<Wanted> wanted() {
        return queries.stream()
                .filter(query -> !query.text.getValue().isBlank())
                .map(query -> new Wanted(query.type.getValue().code(), query.text.getValue(), false))
                .toList();
    }

    @Override
    @Nullable String secret() {
        return secret(secret);
    }
}
