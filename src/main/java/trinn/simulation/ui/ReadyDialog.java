package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import trinn.simulation.Side;
import trinn.simulation.WhatIf;

/** Offers what-ifs to begin with: each with its scheme and one sentence about whom it is for. */
final class ReadyDialog extends Dialog {

    /** @param chosen hears of the what-if and the alternative that shall be opened */
    ReadyDialog(List<WhatIf> ready, BiConsumer<WhatIf, Side> chosen) {
        addClassNames("trinn-small-dialog", "ready");
        setHeaderTitle(getTranslation("ready.title"));
        Div list = new Div();
        list.addClassName("runs");
        for (WhatIf whatIf : ready) {
            list.add(row(whatIf, chosen));
        }
        add(new Paragraph(getTranslation(ready.isEmpty() ? "ready.none" : "ready.about")), list);
        getFooter().add(new Button(getTranslation("action.close"), event -> close()));
    }

    /** Of several alternatives the last is what the what-if comes to. */
    private Div row(WhatIf whatIf, BiConsumer<WhatIf, Side> chosen) {
        String name = whatIf.title().in(getLocale());
        Span shown = new Span(name);
        shown.addClassName("name");
        Span scheme = new Span(whatIf.baseline().scheme().messages(getLocale()).title());
        scheme.addClassName("quiet");
        Div words = new Div(shown, new Span(whatIf.about().in(getLocale())), scheme);
        Button open = new Button(getTranslation("runs.open"), event -> {
            close();
            chosen.accept(whatIf, whatIf.alternatives().getLast());
        });
        open.addThemeVariants(ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("runs.open") + ": " + name);
        Div row = new Div(words, open);
        row.addClassName("run");
        return row;
    }
}
