package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.scheme.DatedValue;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Term;
import trinn.source.ProblemsException;
import trinn.statement.TermWords;
import trinn.ui.Tone;
import trinn.workbench.Change;
import trinn.workbench.Change.Side;
import trinn.workbench.Difference;
import trinn.workbench.Part.Kind;

/** What is not the same in two versions: terms as a table, everything else as its lines before and after. */
final class DifferencePart extends Div {

    private final @Nullable Scheme before;
    private final @Nullable Scheme after;

    private DifferencePart(Difference difference, @Nullable Scheme before, @Nullable Scheme after) {
        this.before = before;
        this.after = after;
        addClassName("scheme-difference");
        if (difference.isEmpty()) {
            setText(getTranslation("schemes.same"));
            return;
        }
        for (Kind kind : Kind.values()) {
            List<Change> changes = difference.of(kind);
            if (!changes.isEmpty()) {
                add(new H4(getTranslation("schemes.part." + kind.name().toLowerCase(Locale.ROOT))));
                changes.forEach(change -> add(kind == Kind.TERM ? term(change) : lines(change)));
            }
        }
    }

    /** What is not the same in two texts of a scheme; those that cannot be read are compared all the same, line by line. */
    static DifferencePart of(SchemeFiles before, SchemeFiles after) {
        return new DifferencePart(Difference.of(before, after), read(before), read(after));
    }

    private static @Nullable Scheme read(SchemeFiles files) {
        try {
            return Scheme.of(files);
        } catch (ProblemsException e) {
            return null;
        }
    }

    private Component term(Change change) {
        Term old = before == null ? null : before.terms().get(change.part().name());
        Term now = after == null ? null : after.terms().get(change.part().name());
        Term one = now == null ? old : now;
        if (one == null || one.table() != null || old != null && now != null && same(old, now)) {
            return lines(change);
        }
        Span name = new Span(Objects.requireNonNull(now == null ? before : after)
                .messages(getLocale())
                .label(one));
        name.addClassName("name");
        Span was = new Span(value(before, old));
        was.addClassName(Tone.BASELINE.className());
        Span is = new Span(value(after, now));
        is.addClassName(Tone.ALTERNATIVE.className());
        Div row = new Div(name, was, new Span("→"), is);
        row.addClassName("term");
        return row;
    }

    /** Whether its values are the same, so that something else of it differs. */
    private boolean same(Term old, Term now) {
        return value(before, old).equals(value(after, now));
    }

    private String value(@Nullable Scheme scheme, @Nullable Term term) {
        if (scheme == null || term == null) {
            return "–";
        }
        TermWords words = new TermWords(getLocale(), scheme);
        Formats formats = Formats.of(getLocale());
        return term.values().stream()
                .map(dated -> words.value(term, dated.value()) + from(formats, dated))
                .collect(Collectors.joining(", "));
    }

    private String from(Formats formats, DatedValue dated) {
        return dated.from().equals(LocalDate.MIN)
                ? ""
                : " (" + getTranslation("schemes.from", formats.date(dated.from())) + ")";
    }

    private Component lines(Change change) {
        Div part = new Div();
        part.addClassName("part");
        String sign = change.before() == null ? "+ " : change.after() == null ? "− " : "";
        Span name = new Span(sign + change.part().name());
        name.addClassName("name");
        part.add(name);
        Pre text = new Pre();
        text.getElement().setAttribute("tabindex", "0");
        for (Change.Line line : change.lines()) {
            Span one = new Span(
                    (line.side() == Side.BEFORE ? "− " : line.side() == Side.AFTER ? "+ " : "  ") + line.text() + "\n");
            one.addClassName(line.side().name().toLowerCase(Locale.ROOT));
            text.add(one);
        }
        part.add(text);
        return part;
    }
}
