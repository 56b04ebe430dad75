package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import trinn.workbench.TermNames;
import trinn.workbench.TermNames.Needed;

/** Says why a term is not removed: each place that needs it, with a way there. */
final class TermNeededDialog extends Dialog {

    TermNeededDialog(TermsDesk desk, String name, List<Needed> places) {
        addClassNames("trinn-small-dialog", "term-needed");
        setHeaderTitle(getTranslation("term-edit.needed.title", name));
        UnorderedList list = new UnorderedList();
        for (Needed place : places) {
            NativeButton go = new NativeButton(getTranslation("term-edit.needed.place", place.file(), place.line()));
            go.addClickListener(event -> {
                close();
                desk.goTo(place.file(), place.line());
            });
            list.add(new ListItem(go, new Code(TermNames.lineOf(desk.files(), place))));
        }
        Button close = new Button(getTranslation("action.close"), event -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("term-edit.needed.what")), list);
        getFooter().add(close);
    }
}
