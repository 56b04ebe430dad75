package trinn.population.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.format.Formats;
import trinn.population.store.DataSetSummary;

/** All data sets, the newest first; of each name the newest version, and the earlier ones folded away. */
final class DataSetList extends Details {

    private final Consumer<DataSetSummary> chosen;
    private final Consumer<DataSetSummary> deleted;
    private final Formats formats = Formats.of(getLocale());

    /**
     * @param chosen hears of another data set or version
     * @param deleted hears of one that is to be deleted, after it was asked for twice
     */
    DataSetList(Consumer<DataSetSummary> chosen, Consumer<DataSetSummary> deleted) {
        this.chosen = chosen;
        this.deleted = deleted;
        addClassName("data-sets");
        setOpened(true);
    }

    /** Lists these and marks one of them. */
    void show(List<DataSetSummary> all, DataSetSummary current) {
        removeAll();
        setSummaryText(getTranslation("data.sets", title(current)));
        Div list = new Div();
        list.addClassName("sets");
        byName(all).forEach(versions -> {
            list.add(row(versions.getFirst(), current));
            if (versions.size() > 1) {
                list.add(earlier(versions.subList(1, versions.size()), current));
            }
        });
        list.add(deleting(current));
        add(list);
    }

    private Button deleting(DataSetSummary current) {
        Button delete = new Button(getTranslation("data.delete", title(current)));
        delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        delete.setVisible(Deed.DATA_DELETED.isFor(Signed.in()));
        delete.addClassName("delete");
        delete.addClickListener(event -> {
            if (delete.hasClassName("sure")) {
                deleted.accept(current);
            } else {
                delete.addClassName("sure");
                delete.addThemeVariants(ButtonVariant.ERROR);
                delete.setText(getTranslation("runs.delete.sure"));
            }
        });
        return delete;
    }

    /** The versions of each name, the newest first. */
    static List<List<DataSetSummary>> byName(List<DataSetSummary> all) {
        Map<String, List<DataSetSummary>> names = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(DataSetSummary::imported)
                        .thenComparing(DataSetSummary::id)
                        .reversed())
                .forEach(summary -> names.computeIfAbsent(summary.name(), name -> new ArrayList<>())
                        .add(summary));
        return List.copyOf(names.values());
    }

    private Details earlier(List<DataSetSummary> versions, DataSetSummary current) {
        Div list = new Div();
        list.addClassName("sets");
        versions.forEach(version -> list.add(row(version, current)));
        Details earlier = new Details(getTranslation("data.sets.earlier", versions.size()), list);
        earlier.addClassName("earlier");
        earlier.setOpened(versions.contains(current));
        return earlier;
    }

    private NativeButton row(DataSetSummary summary, DataSetSummary current) {
        Span name = new Span(title(summary));
        name.addClassName("name");
        Span size = new Span(getTranslation(
                "data.sets.size", formats.count(summary.sellers()), formats.count(summary.rows()), summary.currency()));
        size.addClassName("quiet");
        Span day = new Span(getTranslation(
                "data.sets.imported",
                formats.date(summary.imported().atZone(ZoneId.systemDefault()).toLocalDate())));
        day.addClassName("quiet");
        NativeButton button = new NativeButton();
        button.add(name, size, day);
        button.addClickListener(event -> chosen.accept(summary));
        if (summary.equals(current)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private String title(DataSetSummary summary) {
        return getTranslation("data.version", summary.name(), String.valueOf(summary.version()));
    }
}
