package trinn.review.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import trinn.review.Finding;
import trinn.review.Judged;
import trinn.review.Review;
import trinn.review.ReviewWords;

/** What a review finds: what nobody accepted first, each with its evidence, why it matters and what helps; a click leads to its place. */
public final class ReviewPart extends Div {

    private final SerializableConsumer<Finding> goTo;
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /** @param goTo shows the place of a finding */
    public ReviewPart(SerializableConsumer<Finding> goTo) {
        this.goTo = goTo;
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
            ListItem item = new ListItem(new Span(words.idle(idle)));
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
        place.addClickListener(event -> goTo.accept(finding));
        Div body = new Div(new Paragraph(words.says(finding)), new Paragraph(words.why(finding)));
        if (judged.isOpen()) {
            body.add(new Paragraph(words.advice(finding)), place);
            body.add(new Paragraph(
                    new Span(getTranslation("review.accept") + " "), new Code(ReviewWords.acceptance(finding))));
        } else {
            body.add(new Paragraph(words.accepted(judged.accepted())), place);
        }
        return new ListItem(new Details(summary, body));
    }
}
