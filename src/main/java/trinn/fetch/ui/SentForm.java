package trinn.fetch.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import trinn.fetch.Place;
import trinn.fetch.Wanted;

/** Records that other systems send, known by one of them as an example. */
final class SentForm extends PlaceForm {

    /** The name under which what was sent is read. */
    static final String FILE = "sent.csv";

    private final TextArea example = new TextArea();

    /** @param id of the source; 0 as long as it is not stored, so that nobody can send to it */
    SentForm(List<Wanted> wanted, long id) {
        super(false);
        example.setLabel(getTranslation("sources.example"));
        example.setPlaceholder(
                "{\"id\": 7, \"owner\": {\"name\": \"Ada\"}, \"amount\": 1200.50, \"closed\": \"2026-03-01\"}");
        example.setMaxRows(16);
        example.addClassName("sql");
        example.setId("source-example");
        wanted.stream().findFirst().ifPresent(one -> example.setValue(one.what()));
        add(quiet("sent.about"), example);
        if (id != 0) {
            Paragraph address = new Paragraph(getTranslation("sources.sent.address") + " ");
            address.add(new Code("POST /api/v1/sources/%d/records".formatted(id)));
            add(address);
        }
    }

    @Override
    Place place() {
        return new Place.Sent();
    }

    @Override
    List<Wanted> wanted() {
        return List.of(new Wanted(FILE, example.getValue().strip(), false));
    }

    String example() {
        return example.getValue();
    }
}
