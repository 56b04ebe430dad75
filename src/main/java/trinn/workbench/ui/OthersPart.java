package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.List;
import trinn.format.Formats;
import trinn.workbench.store.StoredDraft;

/** The drafts of a scheme that others write, or that were left unsaved: each is one click away. */
final class OthersPart extends Div {

    private final Formats formats = Formats.of(getLocale());

    private final String key;

    /** @param key of what it says before them */
    OthersPart(String key) {
        this.key = key;
        addClassName("others");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Shows these; nothing where there are none. */
    void show(List<StoredDraft> drafts) {
        removeAll();
        setVisible(!drafts.isEmpty());
        if (!drafts.isEmpty()) {
            add(new Span(getTranslation(key, drafts.size())));
        }
        for (StoredDraft draft : drafts) {
            RouterLink link =
                    new RouterLink(words(draft), WorkbenchView.class, WorkbenchView.path(draft.schemeId(), draft.id()));
            add(link);
        }
    }

    private String words(StoredDraft draft) {
        String who = draft.who().isEmpty() ? getTranslation("workbench.somebody") : draft.who();
        var moment = draft.touched().atZone(ZoneId.systemDefault());
        return getTranslation(
                key + ".of",
                draft.schemeId(),
                who,
                formats.date(moment.toLocalDate()),
                formats.time(moment.toLocalTime()));
    }
}
