package trinn.payrun.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for a payee by name or id. */
final class PayeeField extends ComboBox<String> {

    /** @param payees the names by ids, in the order in which they are offered */
    PayeeField(String label, Map<String, String> payees) {
        setLabel(label);
        setItems(payees.keySet());
        setItemLabelGenerator(id -> payees.getOrDefault(id, id) + " (" + id + ")");
        setRequiredIndicatorVisible(true);
        setWidthFull();
    }

    /** The id; empty where none is chosen. */
    String payee() {
        @Nullable String chosen = getValue();
        return chosen == null ? "" : chosen;
    }
}
