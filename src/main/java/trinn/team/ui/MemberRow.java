package trinn.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.comparison.Attribution;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.team.Member;
import trinn.team.Near;
import trinn.team.store.Note;
import trinn.ui.StatementLink;
import trinn.ui.Tone;

/** One of a team: what was paid, why it is not what it was, what is near, and the manager's note. */
final class MemberRow extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Member member;
    private final MemberWords words;

    /** @param keep hears another note; a blank one where it is to be deleted */
    MemberRow(Member member, MemberWords words, @Nullable Note note, Consumer<String> keep) {
        this.member = member;
        this.words = words;
        addClassName("member");
        if (member.fell()) {
            addClassName("fell");
        }
        add(who(), figures(), says(), note(note, keep));
    }

    private Component who() {
        Seller seller = member.facts().seller();
        StatementLink name = new StatementLink(
                words.data(), seller.id(), member.facts().period().id(), words.scheme());
        name.setText(seller.name());
        Span role = new Span(seller.role());
        role.addClassName("quiet");
        Div who = new Div(name, role);
        who.addClassName("who");
        return who;
    }

    private Component figures() {
        Span paid = new Span(formats.money(member.paid(), words.currency()));
        paid.addClassNames("number", "paid");
        Div figures = new Div(paid);
        figures.addClassName("figures");
        if (member.last() != null) {
            BigDecimal difference = member.difference();
            Span change = new Span(formats.moneyDifference(difference, words.currency()));
            change.addClassNames("number", Tone.ofDifference(difference).className());
            figures.add(change);
        }
        BigDecimal attainment = member.attainment();
        if (attainment != null) {
            Span reached = new Span(getTranslation("team.attainment", formats.percent(attainment)));
            reached.addClassName("quiet");
            figures.add(reached);
        }
        return figures;
    }

    private Component says() {
        Div says = new Div();
        says.addClassName("says");
        Attribution change = member.change();
        if (change != null) {
            says.add(new Paragraph(words.changes().summary(change)));
        }
        Near near = member.near();
        if (near != null) {
            Paragraph next = new Paragraph(getTranslation(
                    near.isClose() ? "team.close" : "team.next",
                    words.takes(near),
                    formats.moneyDifference(near.step().gain(), words.currency()),
                    words.currency().getCurrencyCode()));
            if (near.isClose()) {
                next.addClassName("close");
            }
            says.add(next);
        }
        return says;
    }

    private Component note(@Nullable Note note, Consumer<String> keep) {
        Button write = new Button(
                getTranslation(note == null ? "team.note.new" : "team.note.change"),
                event -> new NoteDialog(member.facts().seller().name(), note == null ? "" : note.text(), keep).open());
        write.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        write.setAriaLabel(
                getTranslation("team.note.of", member.facts().seller().name()));
        Div box = new Div();
        box.addClassName("note");
        if (note != null) {
            Span text = new Span(note.text());
            text.addClassName("text");
            Span when = new Span(
                    formats.date(note.written().atZone(ZoneId.systemDefault()).toLocalDate()));
            when.addClassName("quiet");
            box.add(text, when);
        } else if (member.fell()) {
            Span due = new Span(getTranslation("team.due"));
            due.addClassName("due");
            box.add(due);
        }
        box.add(write);
        return box;
    }
}
