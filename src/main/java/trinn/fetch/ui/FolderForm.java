package trinn.fetch.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import trinn.fetch.Place;
import trinn.fetch.Wanted;

/** A folder of the machine. */
final class FolderForm extends PlaceForm {

    private final TextField path;
    private final FileRows files;

    FolderForm(Place.Folder now, List<Wanted> wanted, Path root) {
        super(false);
        path = field("folder", now.path());
        path.setPlaceholder("crm");
        path.addClassName("wide");
        files = new FileRows(true, wanted);
        add(quiet("folder.about", root), row(path), files);
    }

    @Override
    Place place() {
        return new Place.Folder(path.getValue().strip());
    }

    @Override
    List<Wanted> wanted() {
        return files.wanted();
    }
}
