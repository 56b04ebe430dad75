package trinn.payrun.file.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import trinn.payrun.file.Column;
import trinn.payrun.file.Field;
import trinn.payrun.file.FileFormat;

/** The columns of a file, in their order. */
final class ColumnList extends Div {

    private final Draft draft;
    private final FileTexts texts = new FileTexts(this);
    private final Div rows = new Div();
    private final List<Written> written = new ArrayList<>();
    private List<Column> shown = List.of();

    /** What is written for a column. */
    private record Written(TextField heading, TextField value) {}

    ColumnList(Draft draft) {
        this.draft = draft;
        addClassName("pay-file-columns");
        Button more = new Button(
                texts.text("setup.column.add"),
                event -> change(columns -> columns.add(new Column(Field.TEXT, texts.text("field.text")))));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new H3(texts.text("setup.columns")), rows, more);
    }

    /** Shows the columns of a format without telling of it; fields that stay keep the focus. */
    void show(FileFormat format) {
        List<Column> before = shown;
        shown = format.columns();
        if (!fields(before).equals(fields(shown))) {
            rows.removeAll();
            written.clear();
            for (int place = 0; place < shown.size(); place++) {
                rows.add(row(place, shown.get(place)));
            }
        }
        for (int place = 0; place < shown.size(); place++) {
            written.get(place).heading().setValue(shown.get(place).heading());
            written.get(place).value().setValue(shown.get(place).value());
        }
    }

    private static List<Field> fields(List<Column> columns) {
        return columns.stream().map(Column::field).toList();
    }

    private void change(Consumer<List<Column>> change) {
        FileFormat format = draft.mapping().format();
        List<Column> columns = new ArrayList<>(format.columns());
        change.accept(columns);
        draft.format(new FileFormat(
                columns,
                format.delimiter(),
                format.decimals(),
                format.minus(),
                format.dates(),
                format.encoding(),
                format.header(),
                format.trailer()));
    }

    private Div row(int place, Column column) {
        String name = texts.text("setup.column", place + 1);
        Select<Field> field = new Select<>();
        field.setItems(Field.values());
        field.setItemLabelGenerator(one -> texts.choice("field", one));
        field.setValue(column.field());
        field.setAriaLabel(name);
        field.addValueChangeListener(event -> change(columns ->
                columns.set(place, new Column(event.getValue(), texts.choice("field", event.getValue())))));
        TextField heading = text(name + ", " + texts.text("setup.heading"));
        TextField value = text(name + ", " + texts.text("total.value"));
        value.setVisible(column.field() == Field.FIXED);
        written.add(new Written(heading, value));
        List.of(heading, value)
                .forEach(one -> one.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        change(columns ->
                                columns.set(place, new Column(column.field(), heading.getValue(), value.getValue())));
                    }
                }));
        Button up = button("↑", name, "setup.up", columns -> Collections.swap(columns, place, place - 1));
        up.setEnabled(place > 0);
        Button down = button("↓", name, "setup.down", columns -> Collections.swap(columns, place, place + 1));
        down.setEnabled(place < shown.size() - 1);
        Button remove = button("✕", name, "setup.remove", columns -> columns.remove(place));
        Div row = new Div(field, heading, value, up, down, remove);
        row.addClassName("row");
        return row;
    }

    private static TextField text(String label) {
        TextField field = new TextField();
        field.setAriaLabel(label);
        return field;
    }

    private Button button(String sign, String column, String key, Consumer<List<Column>> change) {
        Button button = new Button(sign, event -> change(change));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(column + ": " + texts.text(key));
        button.setTooltipText(texts.text(key));
        return button;
    }
}
