package trinn.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import trinn.source.Problem;

/** What is wrong with texts: each problem is jumped to by a click, and mended by another where that is mechanical. */
public final class ProblemList extends UnorderedList {

    private final SerializableConsumer<Problem> goTo;
    private final SerializableConsumer<Problem> mend;
    private final SerializableFunction<Problem, Optional<Remedy>> more;

    /**
     * What else can be done about a problem.
     *
     * @param label what its button says
     * @param task does it
     */
    public record Remedy(String label, Command task) {}

    /**
     * An empty list.
     *
     * @param goTo shows the place of a problem
     * @param mend applies the fix of a problem that has one
     */
    public ProblemList(SerializableConsumer<Problem> goTo, SerializableConsumer<Problem> mend) {
        this(goTo, mend, problem -> Optional.empty());
    }

    /** @param more what else can be done about a problem */
    public ProblemList(
            SerializableConsumer<Problem> goTo,
            SerializableConsumer<Problem> mend,
            SerializableFunction<Problem, Optional<Remedy>> more) {
        this.goTo = goTo;
        this.mend = mend;
        this.more = more;
        addClassName("problems");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /**
     * Shows these and no others.
     *
     * @param named whether each names its file
     */
    public void show(List<Problem> found, boolean named) {
        removeAll();
        found.forEach(problem -> add(item(problem, named)));
        setVisible(!found.isEmpty());
    }

    private ListItem item(Problem problem, boolean named) {
        ListItem item = new ListItem(jump(problem, named));
        item.setClassName("warning", !problem.isError());
        if (problem.fix() != null) {
            item.add(button(new Remedy(getTranslation("rules.fix"), () -> mend.accept(problem))));
        }
        more.apply(problem).ifPresent(remedy -> item.add(button(remedy)));
        return item;
    }

    private static Button button(Remedy remedy) {
        Button button = new Button(remedy.label(), event -> remedy.task().execute());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private NativeButton jump(Problem problem, boolean named) {
        String where = problem.line() == 0
                ? problem.file()
                : getTranslation("rules.line", String.valueOf(problem.line())) + (named ? ", " + problem.file() : "");
        Span line = new Span(where);
        line.addClassName("line");
        NativeButton button = new NativeButton();
        button.add(line, new Span(problem.advice()));
        button.setTitle(problem.code());
        button.addClickListener(event -> goTo.accept(problem));
        return button;
    }
}
