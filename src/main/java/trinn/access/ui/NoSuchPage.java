package trinn.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import trinn.ui.MainLayout;
import trinn.ui.View;

/** What stands where there is no page, or one that is not for whoever asks: nobody learns which. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public final class NoSuchPage extends View implements HasErrorParameter<NotFoundException> {

    NoSuchPage() {
        super("no-page.title", "no-page");
        addClassName("no-page");
        build();
    }

    @Override
    protected void build() {
        removeAll();
        add(head());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
