package trinn.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import trinn.scheme.SchemeFiles;
import trinn.workbench.UsedKpis;

/**
 * The KPIs that can be meant in a form: those that the scheme uses, then those of the data.
 *
 * @param data the codes that the data has
 * @param name what the data calls one
 */
record KpiChoice(List<String> data, UnaryOperator<String> name) {

    /** Where no data has been seen. */
    static final KpiChoice NONE = new KpiChoice(List.of(), UnaryOperator.identity());

    /** An input for a code, offered or of one's own. */
    ComboBox<String> input(String label, String value, SchemeFiles files, SerializableConsumer<String> taken) {
        Set<String> codes = new LinkedHashSet<>(UsedKpis.of(files));
        codes.addAll(data);
        codes.add(value);
        ComboBox<String> input = new ComboBox<>(label);
        input.setItems(codes);
        input.setRenderer(new TextRenderer<>(this::words));
        input.setAllowCustomValue(true);
        input.setValue(value);
        input.setWidthFull();
        input.addCustomValueSetListener(event -> {
            input.setValue(event.getDetail());
            taken.accept(event.getDetail());
        });
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                taken.accept(event.getValue() == null ? "" : event.getValue());
            }
        });
        return input;
    }

    private String words(String code) {
        String called = data.contains(code) ? name.apply(code) : code;
        return called.equals(code) ? code : code + " – " + called;
    }
}
