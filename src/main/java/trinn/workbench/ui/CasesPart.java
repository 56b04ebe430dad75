package trinn.workbench.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import trinn.evaluation.CaseResult;
import trinn.format.Formats;
import trinn.scheme.GoldenCase;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.ui.Tone;
import trinn.workbench.CaseText;

/** How the golden cases of a draft go, those first that fail, with what can be done with each; and all of them as a sheet. */
final class CasesPart extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Desk desk;
    private final SerializableConsumer<GoldenCase> open;
    private final Paragraph sum = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final CaseTable table;

    /**
     * @param open shows the text of a case
     */
    CasesPart(Desk desk, SerializableConsumer<GoldenCase> open) {
        this.desk = desk;
        this.open = open;
        addClassName("cases-part");
        sum.getElement().setAttribute("aria-live", "polite");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        list.addClassName("case-results");
        table = new CaseTable(desk);
        Details sheet = new Details(getTranslation("workbench.cases.sheet"), table);
        add(sum, list, trouble, sheet);
        sum.setText(getTranslation("workbench.working"));
        refresh();
    }

    /** Shows the texts as they stand after a step. */
    void refresh() {
        table.refresh();
    }

    /** Says why they cannot be run. */
    void say(String why) {
        sum.setText(why);
        Tone.show(sum, Tone.PLAIN);
        list.removeAll();
        table.show(List.of());
    }

    void show(List<CaseResult> results) {
        long failed = results.stream().filter(one -> !one.passed()).count();
        sum.setText(
                results.isEmpty()
                        ? getTranslation("workbench.no-cases")
                        : failed == 0
                                ? "✓ " + getTranslation("rules.save.cases-pass", results.size())
                                : "✕ " + getTranslation("rules.save.cases-fail", failed, results.size()));
        Tone.show(sum, results.isEmpty() ? Tone.PLAIN : failed == 0 ? Tone.MORE : Tone.LESS);
        list.removeAll();
        results.stream().filter(one -> !one.passed()).forEach(one -> list.add(item(one)));
        results.stream().filter(CaseResult::passed).forEach(one -> list.add(item(one)));
        table.show(results);
    }

    private ListItem item(CaseResult result) {
        String called = result.golden().name();
        Span sign = new Span(result.passed() ? "✓" : "✕");
        sign.addClassName((result.passed() ? Tone.MORE : Tone.LESS).className());
        NativeButton name = new NativeButton();
        name.addClassName("name");
        name.add(sign, new Span(called));
        name.addClickListener(event -> open.accept(result.golden()));
        Div head = new Div(name);
        head.addClassName("head");
        if (!result.passed() && !result.paid().isEmpty() && result.golden().fails() == null) {
            head.add(action("accept", called, files -> CaseText.accept(files, called, result.paid())));
        }
        head.add(
                action("duplicate", called, files -> CaseText.duplicate(files, called, CaseText.free(files, called))),
                action("remove", called, files -> CaseText.remove(files, called)));
        ListItem item = new ListItem(head);
        for (CaseResult.Difference difference : result.differences()) {
            Span text = new Span(words(difference));
            text.addClassName("difference");
            item.add(text);
        }
        return item;
    }

    private String words(CaseResult.Difference difference) {
        if (difference.expected().equals(CaseResult.NO_LINE)) {
            return getTranslation("workbench.cases.unexpected", difference.what(), number(difference.actual()));
        }
        if (difference.actual().equals(CaseResult.NO_LINE)) {
            return getTranslation("workbench.cases.missing", difference.what(), number(difference.expected()));
        }
        return getTranslation(
                "rules.save.difference", difference.what(), number(difference.expected()), number(difference.actual()));
    }

    /** An amount as the reader writes it; other words as they are. */
    private String number(String said) {
        try {
            return formats.number(new BigDecimal(said), 2);
        } catch (NumberFormatException e) {
            return said;
        }
    }

    private NativeButton action(String key, String name, UnaryOperator<SchemeFiles> edit) {
        String what = getTranslation("workbench.cases." + key);
        NativeButton button = new NativeButton(what, event -> {
            trouble.setText("");
            try {
                desk.take(edit.apply(desk.files()));
            } catch (ProblemsException e) {
                trouble.setText(e.problems().getFirst().advice());
            }
        });
        button.addClassName("action");
        button.setAriaLabel(what + ": " + name);
        return button;
    }
}
