package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Kind;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.WageType;
import trinn.payrun.file.WageTypes;

/** The wage type of each component that a run pays, and of all others. */
final class WagePart extends Part {

    /** A component at a kind; the empty component is all others. */
    private record Of(String component, Kind kind) implements Comparable<Of> {
        private static final Comparator<Of> ORDER = Comparator.comparing((Of of) -> of.component.isEmpty())
                .thenComparing(Of::component)
                .thenComparing(Of::kind);

        @Override
        public int compareTo(Of other) {
            return ORDER.compare(this, other);
        }
    }

    private record Row(Of of, TextField code, TextField name) {}

    private final List<Row> rows = new ArrayList<>();

    WagePart(Draft draft, Handover run) {
        super(draft);
        Paragraph about = new Paragraph(texts.text("setup.wage-types.about"));
        about.addClassName("quiet");
        add(about);
        all(draft.mapping().wageTypes(), run).forEach(this::add);
        show(List.of());
    }

    private static Set<Of> all(WageTypes set, Handover run) {
        Set<Of> all = new TreeSet<>();
        Stream.of(Kind.values()).filter(Kind::isPaid).forEach(kind -> all.add(new Of(WageTypes.OTHERS, kind)));
        set.byKind().forEach((kind, types) -> types.keySet().forEach(component -> all.add(new Of(component, kind))));
        run.paid().stream().filter(payment -> !payment.component().isEmpty()).forEach(payment -> {
            all.add(new Of(payment.component(), Kind.PAY));
            all.add(new Of(payment.component(), payment.kind()));
        });
        return all;
    }

    private void add(Of of) {
        String component = of.component().isEmpty() ? texts.text("setup.others") : of.component();
        String title = component + " · " + texts.choice("kind", of.kind());
        WageType set =
                draft.mapping().wageTypes().set(of.component(), of.kind()).orElse(new WageType("", ""));
        TextField code = field(title + ", " + texts.text("setup.code"), set.code());
        TextField name = field(title + ", " + texts.text("field.name"), set.name());
        List.of(code, name)
                .forEach(one -> one.addValueChangeListener(event -> draft.wageTypes(draft.mapping()
                        .wageTypes()
                        .with(of.component(), of.kind(), new WageType(code.getValue(), name.getValue())))));
        rows.add(new Row(of, code, name));
        Div row = new Div(new Span(title), code, name);
        row.addClassName("row");
        add(row);
    }

    private static TextField field(String label, String value) {
        TextField field = new TextField();
        field.setAriaLabel(label);
        field.setValue(value);
        return field;
    }

    @Override
    void show(List<Obstacle> found) {
        WageTypes types = draft.mapping().wageTypes();
        for (Row row : rows) {
            WageType taken = types.of(row.of().component(), row.of().kind()).orElse(new WageType("", ""));
            row.code().setPlaceholder(taken.code().isEmpty() ? texts.text("setup.code") : taken.code());
            row.name().setPlaceholder(taken.name().isEmpty() ? texts.text("field.name") : taken.name());
            mark(row.code(), found, one -> isAbout(one, row));
        }
    }

    private static boolean isAbout(Obstacle one, Row row) {
        return switch (one.reason()) {
            case NO_WAGE_TYPE ->
                one.at().equals(row.of().component())
                        && one.detail().equals(row.of().kind().name());
            case FORMULA -> one.at().equals(row.code().getValue().strip());
            default -> false;
        };
    }
}
