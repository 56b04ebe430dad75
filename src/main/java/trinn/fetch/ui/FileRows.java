package trinn.fetch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import trinn.fetch.Wanted;

/** Which files are taken: patterns of names, or addresses, one below the other. */
final class FileRows extends Div {

    private final boolean patterns;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private final class Row extends Div {
        private final TextField what = new TextField();
        private final Select<Boolean> all = new Select<>();

        Row(Wanted wanted) {
            addClassName("row");
            what.setLabel(getTranslation(patterns ? "sources.file" : "sources.address"));
            what.setPlaceholder(patterns ? "deals-*.csv" : "https://…");
            what.setValue(wanted.what());
            what.addClassName("wide");
            add(what);
            if (patterns) {
                all.setLabel(getTranslation("sources.which"));
                all.setItems(false, true);
                all.setItemLabelGenerator(
                        every -> getTranslation(every ? "sources.which.all" : "sources.which.newest"));
                all.setValue(wanted.all());
                add(all);
            }
            Button less = new Button(getTranslation("sources.file.remove"), event -> remove(this));
            less.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(less);
        }
    }

    /** @param patterns whether names are patterns; otherwise they are addresses */
    FileRows(boolean patterns, List<Wanted> wanted) {
        this.patterns = patterns;
        addClassName("files-wanted");
        Button more =
                new Button(getTranslation(patterns ? "sources.file.more" : "sources.address.more"), event -> add());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, more);
        wanted.forEach(this::add);
        if (wanted.isEmpty()) {
            add();
        }
    }

    private void add() {
        add(new Wanted("", "", false));
    }

    private void add(Wanted wanted) {
        Row row = new Row(wanted);
        rows.add(row);
        list.add(row);
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        if (rows.isEmpty()) {
            add();
        }
    }

    /** Those that say something; an address is known by its place in the list. */
    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (Row row : rows) {
            String what = row.what.getValue().strip();
            if (!what.isEmpty()) {
                wanted.add(
                        patterns
                                ? new Wanted(what, what, row.all.getValue())
                                : new Wanted("file-" + (wanted.size() + 1), what, false));
            }
        }
        return wanted;
    }
}
