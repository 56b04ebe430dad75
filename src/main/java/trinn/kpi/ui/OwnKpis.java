package trinn.kpi.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.population.store.AddedKpis;
import trinn.source.ProblemsException;

/** What can be done with KPIs that people added: write a new one, change one, delete one. */
public final class OwnKpis {

    private final AddedKpis kpis;
    private final Supplier<@Nullable Book> book;
    private final BiFunction<String, Object[], String> texts;
    private final SerializableConsumer<String> changed;

    /**
     * @param book what definitions are tried on; null while there is none
     * @param texts the messages of the screen
     * @param changed hears of the code of a KPI that was stored, or of the empty text after one was deleted
     */
    public OwnKpis(
            AddedKpis kpis,
            Supplier<@Nullable Book> book,
            BiFunction<String, Object[], String> texts,
            SerializableConsumer<String> changed) {
        this.kpis = kpis;
        this.book = book;
        this.texts = texts;
        this.changed = changed;
    }

    /** Opens the editor for a KPI of this code, or for a new one where it is empty. */
    public void edit(String code) {
        Book tried = book.get();
        if (tried != null) {
            new NewKpiDialog(kpis, tried, code, changed).open();
        }
    }

    /** The buttons for a KPI; none for one that comes with Trinn or with the data. */
    List<Button> actions(String code) {
        if (!kpis.all().containsKey(code) || !Deed.KPI_ADDED.isFor(Signed.in())) {
            return List.of();
        }
        Button change = new Button(text("kpi.change.do"), event -> edit(code));
        change.addThemeVariants(ButtonVariant.SMALL);
        Button delete = new Button(text("kpi.delete"));
        delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        delete.addClickListener(event -> {
            if (delete.hasClassName("sure")) {
                delete(code);
            } else {
                delete.addClassName("sure");
                delete.setText(text("runs.delete.sure"));
            }
        });
        return List.of(change, delete);
    }

    private void delete(String code) {
        try {
            kpis.delete(code);
            changed.accept("");
        } catch (ProblemsException e) {
            Notification.show(text("kpi.delete.refused", code));
        }
    }

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }
}
