package trinn.payrun.file.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import trinn.payrun.file.EmployeeNumbers;
import trinn.payrun.file.Obstacle;

/** The employee numbers of payees: their ids, or a list that is pasted. */
final class NumberPart extends Part {

    private final Checkbox byId = new Checkbox();
    private final TextArea list = new TextArea();
    private String wrong = "";

    NumberPart(Draft draft) {
        super(draft);
        EmployeeNumbers set = draft.mapping().employees();
        Paragraph about = new Paragraph(texts.text("setup.employees.about"));
        about.addClassName("quiet");
        byId.setLabel(texts.text("setup.by-id"));
        byId.setValue(set.byId());
        byId.addValueChangeListener(event -> read());
        list.setLabel(texts.text("setup.employees"));
        list.setHelperText(texts.text("setup.employees.help"));
        list.setMinRows(8);
        list.setMaxRows(16);
        list.setWidthFull();
        list.setValue(set.numbers().entrySet().stream()
                .map(one -> one.getKey() + ";" + one.getValue())
                .collect(Collectors.joining("\n")));
        list.addValueChangeListener(event -> read());
        add(about, byId, list);
    }

    private void read() {
        SortedMap<String, String> numbers = draft.mapping().employees().numbers();
        try {
            numbers = EmployeeNumbers.read(list.getValue());
            wrong = "";
        } catch (IllegalArgumentException e) {
            wrong = texts.text("setup.employees.wrong", e.getMessage());
        }
        draft.employees(new EmployeeNumbers(byId.getValue(), numbers));
    }

    /** Whether what was written is a list of numbers. */
    boolean isRead() {
        return wrong.isEmpty();
    }

    @Override
    void show(List<Obstacle> found) {
        mark(list, found, one -> switch (one.reason()) {
            case NO_EMPLOYEE_NUMBER, SAME_EMPLOYEE_NUMBER -> true;
            case FORMULA -> draft.mapping().employees().numbers().containsValue(one.at());
            default -> false;
        });
        if (!wrong.isEmpty()) {
            list.setInvalid(true);
            list.setErrorMessage(wrong);
        }
    }
}
