package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.question.Now;
import trinn.question.Question;
import trinn.question.State;

/** The questions of a state, searched, each with what its line was and is. */
final class QuestionList extends Div {

    private static final int ROWS_AT_ONCE = 10;

    private final QuestionWords words = new QuestionWords(getLocale());
    private final Map<Long, Now> now;
    private final Select<String> state = new Select<>();
    private final Select<String> data = new Select<>();
    private final TextField search = new TextField();
    private final List<Question> questions = new ArrayList<>();
    private final ListDataProvider<Question> provider = new ListDataProvider<>(questions);
    private final Grid<Question> grid = new Grid<>();
    private @Nullable Question chosen;
    private boolean first = true;

    /**
     * @param now what lines are by now, as far as it is worked out
     * @param choose hears the number of a question
     */
    QuestionList(Map<Long, Now> now, SerializableConsumer<Long> choose) {
        this.now = now;
        addClassName("payees");
        state.addThemeVariants(SelectVariant.LUMO_SMALL);
        state.setAriaLabel(getTranslation("questions.state"));
        state.setItems(Stream.concat(Stream.of(""), Stream.of(State.values()).map(State::name))
                .toList());
        state.setItemLabelGenerator(this::label);
        state.addValueChangeListener(event -> refilter());
        data.addThemeVariants(SelectVariant.LUMO_SMALL);
        data.setAriaLabel(getTranslation("context.data"));
        data.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("questions.all-data") : name);
        data.setVisible(false);
        data.addValueChangeListener(event -> {
            state.getDataProvider().refreshAll();
            refilter();
        });
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.setPlaceholder(getTranslation("questions.search"));
        search.setAriaLabel(getTranslation("questions.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> refilter());
        provider.setFilter(this::isWanted);
        columns();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(question -> question.equals(chosen) ? "chosen" : null);
        grid.addItemClickListener(event -> choose.accept(event.getItem().id()));
        grid.setEmptyStateText(getTranslation("questions.nothing-like-it"));
        grid.setDataProvider(provider);
        add(data, state, search, grid);
    }

    private void columns() {
        grid.addComponentColumn(question -> {
                    RouterLink link = new RouterLink(
                            question.about().name(), QuestionsView.class, QuestionsView.path(question.id()));
                    return two(link, question.about().called() + " · " + words.period(question.about()));
                })
                .setHeader(getTranslation("questions.line"))
                .setFlexGrow(1);
        grid.addComponentColumn(question -> two(
                        new Span(words.money(question.about().amount(), question.about())),
                        words.now(now.get(question.id()), question.about())))
                .setHeader(getTranslation("questions.then-now"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(question -> {
                    Div state = two(new Span(words.state(question.state())), words.waited(question, Instant.now()));
                    state.addClassName("state");
                    return state;
                })
                .setHeader(getTranslation("questions.state"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
    }

    private static Div two(Component above, String below) {
        Span quiet = new Span(below);
        quiet.addClassName("quiet");
        above.addClassName("who");
        return new Div(above, quiet);
    }

    private String label(String which) {
        long count = questions.stream()
                .filter(this::isOfData)
                .filter(question -> which.isEmpty() || question.state().name().equals(which))
                .count();
        String name = which.isEmpty() ? getTranslation("questions.all") : words.state(State.valueOf(which));
        return getTranslation("questions.count", name, count);
    }

    private boolean isWanted(Question question) {
        String which = Objects.requireNonNullElse(state.getValue(), "");
        var about = question.about();
        String text = String.join(
                        " ",
                        Long.toString(question.id()),
                        about.payee(),
                        about.name(),
                        about.called(),
                        about.data().name(),
                        question.asked().text(),
                        question.asked().who())
                .toLowerCase(getLocale());
        return isOfData(question)
                && (which.isEmpty() || question.state().name().equals(which))
                && Stream.of(search.getValue().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(text::contains);
    }

    /** Whether it is about the data set that is chosen, in any version. */
    private boolean isOfData(Question question) {
        String name = Objects.requireNonNullElse(data.getValue(), "");
        return name.isEmpty() || question.about().data().name().equals(name);
    }

    /** Lets choose among the data sets, where there are several; the chosen one stays where questions of it are left. */
    private void showData(List<Question> all, @Nullable Question one) {
        List<String> names = all.stream()
                .map(question -> question.about().data().name())
                .distinct()
                .sorted(Collator.getInstance(getLocale()))
                .toList();
        String chosenData = Objects.requireNonNullElse(data.getValue(), "");
        boolean stays = names.contains(chosenData)
                && (one == null || one.about().data().name().equals(chosenData));
        data.setItems(Stream.concat(Stream.of(""), names.stream()).toList());
        data.setValue(stays ? chosenData : "");
        data.setVisible(names.size() > 1);
    }

    /** Shows these, and marks one of them; at first those that are open, and all where the chosen state has none. */
    void show(List<Question> all, @Nullable Question one) {
        chosen = one;
        questions.clear();
        questions.addAll(all);
        showData(all, one);
        String wanted = first && (one == null || one.state() == State.OPEN)
                ? State.OPEN.name()
                : Objects.requireNonNullElse(state.getValue(), "");
        boolean some = all.stream().anyMatch(question -> question.state().name().equals(wanted));
        first = false;
        state.getDataProvider().refreshAll();
        state.setValue(some ? wanted : "");
        refilter();
    }

    private void refilter() {
        long wanted = questions.stream().filter(this::isWanted).count();
        grid.setAllRowsVisible(wanted <= ROWS_AT_ONCE);
        provider.refreshAll();
    }

    /** Shows one of them anew. */
    void refresh(Question question) {
        provider.refreshItem(question);
    }
}
