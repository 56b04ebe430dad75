package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermKind;
import trinn.ui.Unit;
import trinn.workbench.TermText;
import trinn.workbench.WrittenTerm;
import trinn.workbench.WrittenTerm.Bounds;

/** The fields that say what a term is: its label, and behind a fold its unit, its range and its source; of a table what it is asked for and gives. */
final class TermAbout {

    private final TermsDesk desk;
    private final Div more = new Div();
    private final TextField label;
    private final List<Runnable> refresh = new ArrayList<>();
    private final List<TermCell> ends = new ArrayList<>();
    private WrittenTerm term;

    TermAbout(TermsDesk desk, WrittenTerm term) {
        this.desk = desk;
        this.term = term;
        label = text("term-edit.label", WrittenTerm::label, TermText::label);
        label.addClassName("label");
        label.setAriaLabel(label.getTranslation("term-edit.label") + ", terms." + term.name());
        label.setLabel(null);
        more.addClassName("about");
        if (!term.isTable()) {
            more.add(text("term-edit.unit", WrittenTerm::unit, TermText::unit));
            if (term.kind() == null || term.choices().isEmpty()) {
                range("term-edit.range.from");
                range("term-edit.range.to");
                range("term-edit.range.step");
            } else {
                more.add(text("term-edit.choices", one -> String.join(", ", one.choices()), TermAbout::choices));
            }
        }
        if (term.isTable()) {
            table();
        }
        more.add(text("term-edit.source", WrittenTerm::source, TermText::source));
    }

    private void table() {
        List<Kind> numbers = List.of(Kind.MONEY, Kind.RATIO, Kind.COUNT);
        boolean twoWay = term.kind() == TermKind.TWO_WAY;
        choice("term-edit.of", "term-edit.kind.", numbers, WrittenTerm::of, (text, kind) -> text.kind("of", kind));
        if (twoWay) {
            choice("term-edit.by", "term-edit.kind.", numbers, WrittenTerm::by, (text, kind) -> text.kind("by", kind));
        }
        choice(
                "term-edit.gives",
                "term-edit.kind.",
                numbers,
                WrittenTerm::gives,
                (text, kind) -> text.kind("gives", kind));
        choice(
                "term-edit.border",
                "term-edit.border.",
                List.of(Tiers.Border.values()),
                WrittenTerm::border,
                TermText::border);
        if (!twoWay) {
            choice(
                    "term-edit.beyond",
                    "term-edit.beyond.",
                    List.of(Tiers.Beyond.values()),
                    WrittenTerm::beyond,
                    TermText::beyond);
        }
    }

    private <T extends Enum<T>> void choice(
            String key,
            String words,
            List<T> all,
            Function<WrittenTerm, T> read,
            BiFunction<TermText, T, SchemeFiles> write) {
        Select<T> select = new Select<>();
        select.setLabel(select.getTranslation(key));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setItems(all);
        select.setItemLabelGenerator(one -> select.getTranslation(words + one.name()));
        Runnable show = () -> select.setValue(all.contains(read.apply(term)) ? read.apply(term) : null);
        show.run();
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                desk.take(write.apply(TermText.of(desk.files(), term.name()), event.getValue()));
            }
        });
        refresh.add(show);
        more.add(select);
    }

    TextField label() {
        return label;
    }

    Div more() {
        return more;
    }

    void show(WrittenTerm now) {
        term = now;
        refresh.forEach(Runnable::run);
        for (int end = 0; end < ends.size(); end++) {
            ends.get(end).show(bounds().get(end));
        }
    }

    private List<String> bounds() {
        return List.of(term.range().from(), term.range().to(), term.range().step());
    }

    private static SchemeFiles choices(TermText text, String words) {
        return text.choices(List.of(words.strip().split("\\s*,\\s*")));
    }

    private TextField text(
            String key, Function<WrittenTerm, String> read, BiFunction<TermText, String, SchemeFiles> write) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation(key));
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.setValue(read.apply(term));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.take(write.apply(
                        TermText.of(desk.files(), term.name()), event.getValue().strip()));
            }
        });
        refresh.add(() -> field.setValue(read.apply(term)));
        return field;
    }

    private void range(String key) {
        int end = ends.size();
        String name = more.getTranslation(key);
        Unit unit = term.kind() == TermKind.RATIO && term.unit().isEmpty() ? Unit.PERCENT : Unit.NONE;
        TermCell cell = new TermCell(name + ", " + term.label(), unit, false, bounds().get(end), text -> {
            List<String> now = new ArrayList<>(bounds());
            now.set(end, text);
            desk.take(TermText.of(desk.files(), term.name()).range(new Bounds(now.get(0), now.get(1), now.get(2))));
        });
        ends.add(cell);
        Div named = new Div(new Span(name), cell);
        named.addClassName("named");
        more.add(named);
    }
}
