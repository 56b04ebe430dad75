package trinn.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import trinn.review.Finding;
import trinn.review.Judged;
import trinn.review.Review;
import trinn.review.ReviewWords;
import trinn.scheme.Acceptance;
import trinn.scheme.FindingKind;

/** What a review finds: what nobody accepted first, each with its evidence, why it matters and what helps; a click leads to its place. */
public final class ReviewPart extends Div {

    /** What a reader says to what was found. */
    public interface Answers {

        /** Shows the place of a finding. */
        void goTo(Finding finding);

        /**
         * Lives with a finding.
         *
         * @param of what it is about; the empty text for all that is found of the kind
         */
        void accept(FindingKind kind, String of, String because);

        /** Lives with it no longer. */
        void takeBack(Acceptance accepted);
    }

    private final Answers answers;
    private final Set<String> opened = new HashSet<>();
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /** @param answers hears what the reader does about findings */
    public ReviewPart(Answers answers) {
        this.answers = answers;
        addClassName("review-part");
        sum.getElement().setAttribute("aria-live", "polite");
        list.addClassName("review-findings");
        add(sum, list);
        say(getTranslation("workbench.working"));
    }

    /** Says why there is nothing to be shown. */
    public void say(String why) {
        sum.setText(why);
        list.removeAll();
    }

    /** Shows a review. */
    public void show(Review review, ReviewWords words) {
        int open = review.open().size();
        sum.setText(getTranslation("review.sum", open, review.findings().size() - open)
                + (review.data() ? "" : " " + getTranslation("review.no-data")));
        list.removeAll();
        review.findings().stream().filter(Judged::isOpen).forEach(judged -> list.add(item(judged, words)));
        review.findings().stream().filter(judged -> !judged.isOpen()).forEach(judged -> list.add(item(judged, words)));
        review.idle().forEach(idle -> {
            ListItem item = new ListItem(
                    new Span(words.idle(idle) + " "), action("review.remove", () -> answers.takeBack(idle)));
            item.addClassName("warning");
            list.add(item);
        });
    }

    private ListItem item(Judged judged, ReviewWords words) {
        Finding finding = judged.finding();
        Span grade = new Span(judged.isOpen() ? words.grade(finding) : "✓");
        grade.addClassNames("grade", judged.isOpen() ? finding.grade().name().toLowerCase(Locale.ROOT) : "accepted");
        Span summary = new Span(grade, new Span(" "), new Span(words.title(finding)));
        NativeButton place = new NativeButton(words.place(finding));
        place.addClassName("line");
        place.addClickListener(event -> answers.goTo(finding));
        Div body = new Div(new Paragraph(words.says(finding)), new Paragraph(words.why(finding)));
        Acceptance accepted = judged.accepted();
        if (accepted == null) {
            Button accept = action(
                    "review.accept",
                    () -> new AcceptDialog(finding, words, (of, because) -> answers.accept(finding.kind(), of, because))
                            .open());
            body.add(new Paragraph(words.advice(finding)), place, new Div(accept));
        } else {
            Button back = action("review.take-back", () -> answers.takeBack(accepted));
            body.add(new Paragraph(words.accepted(accepted)), place, new Div(back));
        }
        Details details = new Details(summary, body);
        String key = finding.kind().word() + " " + finding.of().name() + " " + finding.says();
        details.setOpened(opened.contains(key));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                opened.add(key);
            } else {
                opened.remove(key);
            }
        });
        return new ListItem(details);
    }

    private Button action(String key, Command task) {
        Button button = new Button(getTranslation(key), event -> task.execute());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
