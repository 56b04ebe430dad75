package trinn.kpi.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiKind;
import trinn.ui.Language;

/** All KPIs that the data can tell of, by what they tell of; one is chosen. Folds away. */
public final class KpiList extends Details {

    private final Consumer<KpiDefinition> chosen;
    private final Div list = new Div();
    private final Map<String, NativeButton> buttons = new HashMap<>();

    /** The consumer hears of another KPI. */
    public KpiList(Consumer<KpiDefinition> chosen) {
        this.chosen = chosen;
        addClassName("kpi-list");
        list.addClassName("groups");
        add(list);
        setOpened(true);
    }

    /** Offers these KPIs. */
    public void show(List<KpiDefinition> kpis) {
        String language = Language.of(getLocale()).code();
        list.removeAll();
        buttons.clear();
        for (KpiKind kind : KpiKind.values()) {
            List<KpiDefinition> group =
                    kpis.stream().filter(kpi -> kpi.kind() == kind).toList();
            if (!group.isEmpty()) {
                Span heading =
                        new Span(getTranslation("data.kind." + kind.name().toLowerCase(Locale.ROOT)));
                heading.addClassName("kind");
                list.add(heading);
            }
            for (KpiDefinition kpi : group) {
                NativeButton button = new NativeButton(kpi.name(language), event -> chosen.accept(kpi));
                button.setTitle(kpi.says(language));
                buttons.put(kpi.code(), button);
                list.add(button);
            }
        }
    }

    /** Marks the one that is shown. */
    public void mark(KpiDefinition kpi) {
        setSummaryText(
                getTranslation("data.kpis", kpi.name(Language.of(getLocale()).code())));
        buttons.forEach((code, button) -> {
            if (code.equals(kpi.code())) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        });
    }
}
