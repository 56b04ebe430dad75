package trinn.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.intake.Periods;
import trinn.population.Base;
import trinn.population.Draft;
import trinn.population.store.DataSetSummary;

/** What becomes of the files: a data set or a new version of one, its name, its currency, and for which periods people are paid. */
public final class SetPart extends Div {

    private static final List<String> CURRENCIES =
            List.of("NOK", "SEK", "DKK", "EUR", "USD", "GBP", "CHF", "ISK", "PLN");
    private static final int LONGEST_NAME = 200;

    private final Draft draft;
    private final List<DataSetSummary> stored;
    private final LongFunction<Base> base;
    private final Runnable changed;
    private final Runnable renamed;
    private final Runnable otherMoney;
    private final Names names = new Names(this);
    private final Paragraph note = new Paragraph();
    private final TextField name = new TextField();
    private final Div money = new Div();
    private final Div stretches = new Div();
    private String shownMoney = "";
    private @Nullable Periods shownPeriods;

    /**
     * @param stored the data sets that are there
     * @param base the base that one of them is, by its id
     * @param changed told after anything was corrected
     * @param renamed told in its place where only the name is another
     * @param otherMoney told in its place where the currency is another
     */
    public SetPart(
            Draft draft,
            List<DataSetSummary> stored,
            LongFunction<Base> base,
            Runnable changed,
            Runnable renamed,
            Runnable otherMoney) {
        this.draft = draft;
        this.stored = stored;
        this.base = base;
        this.changed = changed;
        this.renamed = renamed;
        this.otherMoney = otherMoney;
        addClassName("set");
        buildName();
        note.addClassName("quiet");
        show();
    }

    /** Writes everything anew. */
    private void show() {
        removeAll();
        Div choices = new Div(version());
        choices.addClassName("choices");
        if (draft.base() == null) {
            choices.add(Choice.named(getTranslation("import.name"), name), money);
        }
        choices.add(stretches);
        add(choices, note);
        refresh();
    }

    /** Writes anew what follows from the files; what stays the same is not touched, as somebody may be using it. */
    public void refresh() {
        if (!draft.name().equals(name.getValue().strip())) {
            name.setValue(draft.name());
        }
        if (money.getComponentCount() == 0 || !draft.currency().equals(shownMoney)) {
            shownMoney = draft.currency();
            money.removeAll();
            money.add(currency());
        }
        if (draft.periods() != shownPeriods) {
            shownPeriods = draft.periods();
            stretches.removeAll();
            stretches.add(periods());
        }
        tell();
    }

    private Div version() {
        List<Long> ids = new ArrayList<>(stored.stream()
                .filter(DataSetSummary::newest)
                .map(DataSetSummary::id)
                .toList());
        ids.addFirst(0L);
        Base now = draft.base();
        Choice<Long> choice =
                new Choice<>(getTranslation("import.as"), ids, this::words, now == null ? 0L : now.id(), id -> {
                    draft.setBase(id == 0 ? null : base.apply(id));
                    show();
                    otherMoney.run();
                });
        choice.setId("import-as");
        return Choice.named(getTranslation("import.as"), choice);
    }

    private String words(long id) {
        return stored.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(one -> getTranslation("import.as.version", one.name(), one.version() + 1))
                .orElseGet(() -> getTranslation("import.as.new"));
    }

    private void buildName() {
        name.setId("import-name");
        name.setAriaLabel(getTranslation("import.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(draft.name());
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.setName(event.getValue());
                tell();
                renamed.run();
            }
        });
    }

    private Div currency() {
        List<String> codes = Stream.concat(Stream.of("", draft.currency()), CURRENCIES.stream())
                .distinct()
                .toList();
        Choice<String> choice = new Choice<>(
                getTranslation("import.currency"),
                codes,
                code -> code.isEmpty() ? getTranslation("import.currency.none") : code,
                draft.currency(),
                code -> {
                    draft.setCurrency(code);
                    otherMoney.run();
                });
        choice.setId("import-currency");
        return Choice.named((draft.currency().isEmpty() ? "✕ " : "") + getTranslation("import.currency"), choice);
    }

    private Div periods() {
        Choice<Periods> choice = new Choice<>(
                getTranslation("import.periods"),
                List.of(Periods.values()),
                periods -> getTranslation("import.periods." + Names.code(periods)),
                draft.periods(),
                periods -> {
                    draft.setPeriods(periods);
                    changed.run();
                });
        choice.setId("import-periods");
        return Choice.named(getTranslation("import.periods"), choice);
    }

    /** What stays of the former version, or that there is a data set of this name. */
    private void tell() {
        String told = "";
        if (draft.base() != null) {
            String types = draft.staying().stream().map(names::type).collect(Collectors.joining(", "));
            told = types.isEmpty() ? getTranslation("import.stays.nothing") : getTranslation("import.stays", types);
        } else if (stored.stream().anyMatch(one -> Objects.equals(one.name(), draft.name()))) {
            told = getTranslation("import.same-name", draft.name());
        }
        note.setText(told);
        note.setVisible(!told.isEmpty());
    }
}
