package trinn.statement.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import trinn.statement.Reason;
import trinn.statement.Reason.Weight;
import trinn.statement.ReasonWords;

/** Why rules paid nothing: first what is missed, and folded away what is not. */
final class ReasonsPart extends Div {

    private final ReasonWords words;

    ReasonsPart(List<Reason> reasons, ReasonWords words) {
        this.words = words;
        addClassName("statement-reasons");
        add(new H3(getTranslation("statements.why-not")));
        List<Reason> missed = of(reasons, Weight.MISSED);
        if (missed.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("statements.why-not.none"));
            none.addClassName("quiet");
            add(none);
        }
        missed.forEach(reason -> add(reason(reason)));
        fold("statements.spared", of(reasons, Weight.SPARED));
        fold("statements.apart", of(reasons, Weight.APART));
    }

    private static List<Reason> of(List<Reason> reasons, Weight weight) {
        return reasons.stream().filter(reason -> reason.weight() == weight).toList();
    }

    private void fold(String key, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            Details details = new Details(getTranslation(key, reasons.size()));
            reasons.forEach(reason -> details.add(reason(reason)));
            add(details);
        }
    }

    private Div reason(Reason reason) {
        Span rule = new Span(words.rule(reason));
        rule.addClassName("name");
        Span component = new Span(words.component(reason));
        component.addClassName("quiet");
        Div head = new Div(rule, component);
        head.addClassName("reason-head");
        Span sentence = new Span(words.of(reason));
        sentence.addClassName("sentence");
        Div box = new Div(head, sentence);
        box.addClassName("reason");
        return box;
    }
}
