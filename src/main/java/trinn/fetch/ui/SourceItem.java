package trinn.fetch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import trinn.fetch.Fetch;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.store.Sources;

/** A source in the list. */
final class SourceItem extends Article {

    private static final int MOST = 20;

    private final Source source;
    private final SourcesView list;
    private final SourceWords words = new SourceWords(this, getLocale());

    SourceItem(Sources.Listed listed, SourcesView list) {
        this.source = listed.source();
        this.list = list;
        addClassName("source-item");
        H2 name = new H2(source.name());
        Paragraph where = new Paragraph(
                words.place(source.place()) + " → " + source.layout().name());
        where.addClassName("quiet");
        String next = listed.next() == null ? "" : " · " + getTranslation("sources.next", words.moment(listed.next()));
        Paragraph when =
                new Paragraph(words.schedule(source) + next + " · " + getTranslation("sources.for", listed.owner()));
        when.addClassName("quiet");
        Div about = new Div(name, where, when);
        about.addClassName("about");
        add(about, buttons(), status(listed.last()));
        waiting();
        if (listed.last() != null) {
            add(earlier());
        }
    }

    private Div buttons() {
        Button fetch = new Button(getTranslation("sources.fetch"), event -> list.fetch(source.id()));
        fetch.setAriaLabel(getTranslation("sources.fetch") + ": " + source.name());
        fetch.addThemeVariants(ButtonVariant.SMALL);
        fetch.setEnabled(!list.isRunning(source.id()));
        Button change = new Button(getTranslation("sources.change"), event -> list.change(source.id()));
        change.setAriaLabel(getTranslation("sources.change") + ": " + source.name());
        change.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Button delete = new Button(getTranslation("sources.delete"), event -> askToDelete());
        delete.setAriaLabel(getTranslation("sources.delete") + ": " + source.name());
        delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div buttons = new Div(fetch, change, delete);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void askToDelete() {
        ConfirmDialog asks = new ConfirmDialog();
        asks.setHeader(getTranslation("sources.delete.title", source.name()));
        asks.setText(getTranslation("sources.delete.about"));
        asks.setCancelable(true);
        asks.setCancelText(getTranslation("action.cancel"));
        asks.setConfirmText(getTranslation("sources.delete"));
        asks.addConfirmListener(event -> list.delete(source.id()));
        asks.open();
    }

    private Div status(@Nullable Fetch last) {
        Div status = new Div();
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        if (list.isRunning(source.id())) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", getTranslation("sources.fetching"));
            Button cancel = new Button(getTranslation("action.cancel"), event -> list.cancel(source.id()));
            cancel.addThemeVariants(ButtonVariant.SMALL);
            Div progress = new Div(new Span(getTranslation("sources.fetching")), bar, cancel);
            progress.addClassName("progress");
            status.add(progress);
        } else if (last == null) {
            status.add(new Span(getTranslation("sources.never")));
        } else {
            status.add(told(last));
        }
        return status;
    }

    private Div told(Fetch fetch) {
        Span outcome = new Span(words.outcome(fetch));
        outcome.addClassNames("outcome", fetch.outcome().isFault() ? "fault" : "fine");
        Span at = new Span(words.moment(fetch.begun()));
        at.addClassName("quiet");
        Div told = new Div(outcome, at);
        told.addClassName("told");
        if (fetch.outcome() == Outcome.ADDED && fetch.data() != null) {
            told.add(new Anchor("what-if?data=" + fetch.data(), getTranslation("import.to-what-if")));
        }
        if (!fetch.why().isEmpty() && fetch.outcome() != Outcome.SAME) {
            told.add(english(new Paragraph(fetch.why())));
        }
        if (!fetch.faults().isEmpty()) {
            UnorderedList faults = new UnorderedList();
            fetch.faults().stream().limit(MOST).forEach(fault -> faults.add(english(new ListItem(fault))));
            told.add(faults);
        }
        return told;
    }

    /** What is wrong is said in English, as in reports of imports. */
    private static <T extends com.vaadin.flow.component.HtmlComponent> T english(T component) {
        component.getElement().setAttribute("lang", "en");
        return component;
    }

    /** What was sent and waits. */
    private void waiting() {
        if (!(source.place() instanceof Place.Sent)) {
            return;
        }
        int waiting = list.arrivals().waiting(source.id());
        if (waiting > 0) {
            Button forget = new Button(getTranslation("sources.forget"), event -> list.forget(source.id()));
            forget.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            Div row = new Div(new Span(getTranslation("sources.waiting", waiting)), forget);
            row.addClassName("buttons");
            add(row);
        }
    }

    /** Read when somebody wants to see it. */
    private Details earlier() {
        Div lines = new Div();
        lines.addClassName("earlier");
        Details earlier = new Details(getTranslation("sources.earlier"), lines);
        earlier.addOpenedChangeListener(event -> {
            lines.removeAll();
            if (event.isOpened()) {
                list.sources().fetches(source.id(), MOST).forEach(fetch -> lines.add(told(fetch)));
            }
        });
        return earlier;
    }
}
