package trinn.payrun.file.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import trinn.payrun.file.FileFormat;
import trinn.payrun.file.FileFormat.Dates;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Delimiter;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.Obstacle.Reason;

/** How the columns of a text file are written. */
final class LayoutForm extends Div {

    private final Draft draft;
    private final FileTexts texts = new FileTexts(this);
    private final Select<Delimiter> delimiter = select("delimiter", Delimiter.values());
    private final Select<Decimals> decimals = select("decimals", Decimals.values());
    private final Select<Minus> minus = select("minus", Minus.values());
    private final Select<Dates> dates = select("dates", Dates.values());
    private final Select<Encoding> encoding = select("encoding", Encoding.values());
    private final Checkbox header = new Checkbox();
    private final Checkbox trailer = new Checkbox();

    LayoutForm(Draft draft) {
        this.draft = draft;
        header.setLabel(texts.text("setup.header"));
        trailer.setLabel(texts.text("setup.trailer"));
        List.of(header, trailer).forEach(one -> one.addValueChangeListener(event -> changed(event.isFromClient())));
        addClassName("pair");
        add(delimiter, decimals, minus, dates, encoding, header, trailer);
    }

    private <E extends Enum<E>> Select<E> select(String key, E[] items) {
        Select<E> select = new Select<>();
        select.setLabel(texts.text(key));
        select.setItems(items);
        select.setItemLabelGenerator(one -> texts.choice(key, one));
        select.addValueChangeListener(event -> changed(event.isFromClient()));
        return select;
    }

    private void changed(boolean byHand) {
        if (byHand) {
            draft.format(new FileFormat(
                    draft.mapping().format().columns(),
                    delimiter.getValue(),
                    decimals.getValue(),
                    minus.getValue(),
                    dates.getValue(),
                    encoding.getValue(),
                    header.getValue(),
                    trailer.getValue()));
        }
    }

    /** Shows a format without telling of it. */
    void show(FileFormat format) {
        delimiter.setValue(format.delimiter());
        decimals.setValue(format.decimals());
        minus.setValue(format.minus());
        dates.setValue(format.dates());
        encoding.setValue(format.encoding());
        header.setValue(format.header());
        trailer.setValue(format.trailer());
    }

    void mark(Part in, List<Obstacle> found) {
        in.mark(encoding, found, one -> one.reason() == Reason.NOT_IN_ENCODING);
    }
}
