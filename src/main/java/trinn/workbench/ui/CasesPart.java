package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import trinn.evaluation.CaseResult;
import trinn.scheme.GoldenCase;
import trinn.ui.Tone;

/** How the golden cases of a draft go, those first that fail; a click leads to the text of a case. */
final class CasesPart extends Div {

    private final SerializableConsumer<GoldenCase> open;
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /** @param open shows the text of a case */
    CasesPart(SerializableConsumer<GoldenCase> open) {
        this.open = open;
        addClassName("cases-part");
        sum.getElement().setAttribute("aria-live", "polite");
        list.addClassName("case-results");
        add(sum, list);
        sum.setText(getTranslation("workbench.working"));
    }

    /** Says why they cannot be run. */
    void say(String why) {
        sum.setText(why);
        tone(Tone.PLAIN);
        list.removeAll();
    }

    void show(List<CaseResult> results) {
        long failed = results.stream().filter(one -> !one.passed()).count();
        sum.setText(
                results.isEmpty()
                        ? getTranslation("workbench.no-cases")
                        : failed == 0
                                ? "✓ " + getTranslation("rules.save.cases-pass", results.size())
                                : "✕ " + getTranslation("rules.save.cases-fail", failed, results.size()));
        tone(results.isEmpty() ? Tone.PLAIN : failed == 0 ? Tone.MORE : Tone.LESS);
        list.removeAll();
        results.stream().filter(one -> !one.passed()).forEach(one -> list.add(item(one)));
        results.stream().filter(CaseResult::passed).forEach(one -> list.add(item(one)));
    }

    private ListItem item(CaseResult result) {
        Span sign = new Span(result.passed() ? "✓" : "✕");
        sign.addClassName((result.passed() ? Tone.MORE : Tone.LESS).className());
        NativeButton name = new NativeButton();
        name.add(sign, new Span(result.golden().name()));
        name.addClickListener(event -> open.accept(result.golden()));
        ListItem item = new ListItem(name);
        for (CaseResult.Difference difference : result.differences()) {
            Span text = new Span(getTranslation(
                    "rules.save.difference", difference.what(), difference.expected(), difference.actual()));
            text.addClassName("difference");
            item.add(text);
        }
        return item;
    }

    private void tone(Tone tone) {
        for (Tone other : Tone.values()) {
            sum.setClassName(other.className(), other == tone);
        }
    }
}
