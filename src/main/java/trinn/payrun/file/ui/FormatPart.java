package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import trinn.payrun.file.FileType;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.Obstacle.Reason;
import trinn.ui.Language;

/** Which file payroll takes, and how it is written. */
final class FormatPart extends Part {

    private final Select<Choice> choice = new Select<>();
    private final TextField company = new TextField();
    private final IntegerField dimension = new IntegerField();
    private final Paragraph about = new Paragraph();
    private final LayoutForm layout;
    private final ColumnList columns;

    FormatPart(Draft draft) {
        super(draft);
        this.layout = new LayoutForm(draft);
        this.columns = new ColumnList(draft);
        Mapping mapping = draft.mapping();
        choice.setLabel(texts.text("setup.format"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> texts.choice("choice", one));
        choice.setValue(draft.choice());
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.choose(event.getValue());
            }
        });
        Select<Language> language = new Select<>();
        language.setLabel(texts.text("setup.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::title);
        Stream.of(Language.values())
                .filter(one -> one.code().equals(mapping.language()))
                .findFirst()
                .ifPresent(language::setValue);
        language.addValueChangeListener(event -> draft.language(event.getValue().code()));
        company.setLabel(texts.text("field.company"));
        company.setValue(mapping.company());
        company.addValueChangeListener(event -> draft.company(event.getValue()));
        dimension.setLabel(texts.text("setup.dimension"));
        dimension.setMin(1);
        dimension.setMax(Mapping.MOST_DIMENSIONS);
        dimension.setStepButtonsVisible(true);
        dimension.setValue(mapping.dimension());
        dimension.addValueChangeListener(event -> dimension(event.getValue()));
        about.addClassName("quiet");
        Div first = new Div(choice, language);
        Div second = new Div(company, dimension);
        List.of(first, second).forEach(pair -> pair.addClassName("pair"));
        add(first, about, second, layout, columns);
        show(List.of());
    }

    private void dimension(Integer chosen) {
        if (chosen != null && chosen >= 1 && chosen <= Mapping.MOST_DIMENSIONS) {
            draft.dimension(chosen);
        }
    }

    @Override
    void show(List<Obstacle> found) {
        choice.setValue(draft.choice());
        about.setText(texts.choice("choice.about", draft.choice()));
        FileType type = draft.mapping().type();
        dimension.setVisible(type == FileType.PAXML);
        layout.setVisible(type != FileType.PAXML);
        columns.setVisible(type != FileType.PAXML);
        layout.show(draft.mapping().format());
        columns.show(draft.mapping().format());
        mark(choice, found, one -> one.reason() == Reason.OTHER_CURRENCY || one.reason() == Reason.NO_COLUMN);
        mark(company, found, one -> one.reason() == Reason.NO_COMPANY);
        layout.mark(this, found);
    }
}
