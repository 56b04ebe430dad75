package trinn.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.audit.Area;
import trinn.audit.Deed;
import trinn.audit.Person;
import trinn.audit.store.Wanted;
import trinn.ui.Calendar;

/** Which entries are looked for: of whom, of what kind, about what, from when to when. */
final class AuditFilters extends Div {

    /** What is shown at first: all that changed something. */
    static final Wanted FIRST = new Wanted(Set.of(), deeds("changes"), "", null, null);

    private static final String CHANGES = "changes";
    private static final String ALL = "all";

    private final ComboBox<Somebody> who = new ComboBox<>();
    private final Select<String> kind = new Select<>();
    private final TextField about = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final SerializableConsumer<Wanted> hearer;

    /** Somebody, with all pseudonyms that stand for her. */
    private record Somebody(String name, Set<String> pseudonyms) {}

    AuditFilters(Map<String, Person> people, SerializableConsumer<Wanted> hearer) {
        this.hearer = hearer;
        addClassName("audit-filters");
        who.setLabel(getTranslation("audit.who"));
        who.setItems(somebodies(people));
        who.setItemLabelGenerator(Somebody::name);
        who.setClearButtonVisible(true);
        who.setPlaceholder(getTranslation("audit.everybody"));
        who.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        kind.setLabel(getTranslation("audit.kind"));
        kind.setItems(
                Stream.concat(Stream.of(CHANGES, ALL), Stream.of(Area.values()).map(Area::name))
                        .toList());
        kind.setItemLabelGenerator(one -> getTranslation("audit.kind." + one));
        kind.setValue(CHANGES);
        kind.addThemeVariants(SelectVariant.LUMO_SMALL);
        about.setLabel(getTranslation("audit.about"));
        about.setPlaceholder(getTranslation("audit.about.hint"));
        about.setClearButtonVisible(true);
        about.setValueChangeMode(ValueChangeMode.LAZY);
        about.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        day(from, "audit.from");
        day(to, "audit.to");
        who.addValueChangeListener(event -> tell());
        kind.addValueChangeListener(event -> tell());
        about.addValueChangeListener(event -> tell());
        add(who, kind, about, from, to);
    }

    private void day(DatePicker field, String label) {
        field.setLabel(getTranslation(label));
        field.setClearButtonVisible(true);
        field.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        Calendar.localize(field, getLocale());
        field.addValueChangeListener(event -> tell());
    }

    /** A payee who has an account is one person, and so is who changed her name. */
    private List<Somebody> somebodies(Map<String, Person> people) {
        Map<String, Somebody> all = new TreeMap<>();
        people.forEach((pseudonym, person) -> {
            String key = person.payee().isEmpty() ? "id " + person.id() : "payee " + person.payee();
            all.merge(key, new Somebody(person.shown(), Set.of(pseudonym)), AuditFilters::both);
        });
        return all.values().stream()
                .sorted(Comparator.comparing(Somebody::name, Collator.getInstance(getLocale())::compare))
                .toList();
    }

    private static Somebody both(Somebody one, Somebody other) {
        Set<String> pseudonyms = new HashSet<>(one.pseudonyms());
        pseudonyms.addAll(other.pseudonyms());
        String name = one.name().length() < other.name().length() ? other.name() : one.name();
        return new Somebody(name, pseudonyms);
    }

    private static Set<Deed> deeds(String kind) {
        return kind.equals(ALL)
                ? Set.of()
                : EnumSet.allOf(Deed.class).stream()
                        .filter(deed -> kind.equals(CHANGES)
                                ? deed.area().changes()
                                : deed.area().name().equals(kind))
                        .collect(Collectors.toSet());
    }

    private void tell() {
        Somebody somebody = who.getValue();
        LocalDate last = to.getValue();
        hearer.accept(new Wanted(
                somebody == null ? Set.of() : somebody.pseudonyms(),
                deeds(kind.getValue()),
                about.getValue(),
                start(from.getValue()),
                start(last == null ? null : last.plusDays(1))));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
